/** One act on many items: what all have in common, and what is each one's own. */
export interface Batch {
  readonly command: Readonly<Record<string, unknown>>;
  readonly items: readonly {
    readonly id: string;
    readonly expectedVersion?: number;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
  /** All or nothing; else each row has a result of its own. */
  readonly atomic?: boolean;
}
