import { ENOUGH } from '../../../../domain/analytics/spread.ts';
import { casesOf } from './findings.ts';

/** More bars than these nobody compares. */
const MOST_BARS = 10;

/** The places that are drawn: all of a few, the ten that are late most of many. */
export function mostLate<P extends Place>(places: readonly P[]): readonly P[] {
  return places.length > MOST_BARS ? worstFirst(places).slice(0, MOST_BARS) : places;
}

type Place = { readonly name: string; readonly late: number } & Parameters<typeof casesOf>[0];

/**
 * Whoever is late for the largest share first; places of too few cases come after those that can be judged, and equals
 * in the order of their names.
 */
function worstFirst<P extends Place>(places: readonly P[]): readonly P[] {
  const isSmall = (place: P): number => Number(casesOf(place) < ENOUGH);
  const share = (place: P): number => place.late / casesOf(place);
  return places.toSorted(
    (a, b) =>
      isSmall(a) - isSmall(b) || share(b) - share(a) || b.late - a.late || a.name.localeCompare(b.name, 'zh-CN'),
  );
}
