import type { MonitoringLight } from '../../../../domain/processes/budget-item/monitoring.ts';

/** The worst light among those who have reported; none while nobody has. */
export function worstLight(counts: Readonly<Record<MonitoringLight, number>>): MonitoringLight | undefined {
  return (['red', 'yellow', 'green'] as const).find((light) => counts[light] > 0);
}

/** Where an item lies in the plane of money and targets, in percent. */
export interface Point {
  readonly rate: number;
  readonly achievement: number;
}

/** Whether both measures agree as far as the region permits; without a number, everything does. */
export function isWithin({ rate, achievement }: Point, permitted: number | null): boolean {
  return permitted === null || Math.abs(achievement - rate) <= permitted;
}

/** The band of the permitted difference within the square from 0 to `end`, as a polygon around the diagonal. */
export function bandPolygon(permitted: number, end: number): readonly (readonly [number, number])[] {
  const rest = Math.max(0, end - permitted);
  return [
    [0, 0],
    [permitted, 0],
    [end, rest],
    [end, end],
    [rest, end],
    [0, permitted],
  ];
}

/** How far the axes reach: whole tens, a hundred at least. */
export function axisEnd(points: readonly Point[]): number {
  const most = Math.max(100, ...points.flatMap(({ rate, achievement }) => [rate, achievement]));
  return Math.ceil(most / 10) * 10;
}

/** The column looked at first: the newest that concerns, or compares, at least half as many items as the fullest one. */
export function usualColumn<C extends { readonly items: number; readonly compared: number }>(
  columns: readonly C[],
  comparing: boolean,
): C | undefined {
  const weight = ({ items, compared }: C): number => (comparing ? compared : items);
  const most = Math.max(...columns.map(weight));
  return columns.findLast((column) => weight(column) * 2 >= most);
}
