import type { PeriodUnit } from '../../../domain/calendar/period.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { UNIT_TEXT } from '../text/unit-text.ts';

/** The unit of so many: 1 working day, 2 working days. */
export function unitWord(unit: PeriodUnit, count: number): Bilingual {
  return UNIT_TEXT[unit][count === 1 ? 'one' : 'many'];
}
