export interface FloorPlan {
  readonly url: string;
  readonly kind: 'write' | 'read';
  readonly count: number;
  readonly lanes: number;
}

export const FLOOR_ROWS = 10_000;
