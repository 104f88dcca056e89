import type { Locale } from '../../domain/locale.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import type { MovedDate } from '../../domain/rehearsal/moved-dates.ts';
import type { OpenMatter } from '../../db/queries/open-matters.ts';
import type { ImpactRow } from './rehearsal.schemas.ts';

/** The dates of one matter that another rule would move, as lists show them. */
export function impactRows(
  { id: itemId, title, unitId, unitName }: OpenMatter,
  moved: readonly MovedDate[],
  locale: Locale,
): ImpactRow[] {
  return moved.map((one) => ({ itemId, title, unitId, unitName, ...one, name: obligationName(one.key, locale) }));
}
