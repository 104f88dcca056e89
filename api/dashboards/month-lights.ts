import type { ClockGroup } from '../../db/queries/dashboards.ts';

/** How the clocks of a scope stood when a month ended. */
export interface MonthLights {
  readonly month: string;
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
}

/** The month after: 2026-12 → 2027-01. */
export function monthAfter(month: string): string {
  const [year, no] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return no === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(no + 1).padStart(2, '0')}`;
}

/** The last so many months that are over on a day, oldest first. */
export function monthsBefore(today: string, count: number): readonly string[] {
  const [year, no] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + (no - 1) - (count - index);
    return `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** Lights at the end of each month. The due day itself is in time (Civil Code 203), so it counts as near. */
export function lightsByMonth(groups: readonly ClockGroup[], months: readonly string[]): readonly MonthLights[] {
  return months.map((month) => {
    const running = groups.filter(({ began, ended }) => began <= month && (ended === null || ended > month));
    const sum = (light: 'red' | 'yellow' | 'green'): number =>
      running.reduce((all, group) => (lightAt(group, month) === light ? all + group.clocks : all), 0);
    return { month, red: sum('red'), yellow: sum('yellow'), green: sum('green') };
  });
}

function lightAt({ due, onLastDay, nearBefore }: ClockGroup, month: string): 'red' | 'yellow' | 'green' {
  if (due < month || (due === month && !onLastDay)) return 'red';
  if (due === month) return 'yellow';
  return nearBefore && due === monthAfter(month) ? 'yellow' : 'green';
}
