import { GRADES, type Grade } from '../../../../domain/policy/policy.ts';
import type { CorrectedValue } from '../../../../domain/follow-up/publication.ts';
import { moneyWords } from '../../blocks/money-words.ts';
import { GRADE_NAMES } from '../../text/item-text.ts';
import type { Say } from '../../text/language.tsx';

/** A published value as one reads it: amounts with 万元, grades by their letter. */
export function valueWords(field: CorrectedValue['field'], value: CorrectedValue['from'], say: Say): string {
  if (value === null) return '—';
  if (typeof value === 'number') return moneyWords(value, say);
  return field === 'grade' && isGrade(value) ? say(GRADE_NAMES[value]) : value;
}

function isGrade(value: string): value is Grade {
  return (GRADES as readonly string[]).includes(value);
}
