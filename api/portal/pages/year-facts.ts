import type { Grade } from '../../../domain/policy/policy.ts';
import type { PublicPlace, PublicSums } from '../../../db/queries/publication-sums.ts';
import type { PublicPage } from '../../../db/queries/publications.ts';
import type { Method } from './method.ts';

/** What the visitor keeps of the table. */
export interface Asked {
  readonly unit?: string | undefined;
  readonly grade?: Grade | undefined;
  readonly livelihood?: boolean | undefined;
  readonly q?: string | undefined;
}

/** Everything that a year's page shows; of the whole, of a county or of one unit. */
export interface YearFacts {
  readonly year: number;
  readonly years: readonly number[];
  /** Set on a unit's own page. */
  readonly unit?: PublicPlace | undefined;
  readonly sums: PublicSums;
  readonly page: PublicPage;
  readonly asked: Asked;
  readonly units: readonly PublicPlace[];
  readonly regions: readonly PublicPlace[];
  readonly method: Method;
  /** Evaluations by finance that are public. */
  readonly evaluations: number;
}

/** The page's own path. */
export function pathOf({ year, unit }: Pick<YearFacts, 'year' | 'unit'>): string {
  return unit === undefined
    ? `/public/${String(year)}`
    : `/public/${String(year)}/units/${encodeURIComponent(unit.id)}`;
}

/** A filter as it stands in addresses. */
export function queryOf({ unit, grade, livelihood, q }: Asked): Readonly<Record<string, string | undefined>> {
  return { unit, grade, livelihood: livelihood ? '1' : undefined, q };
}
