import { PERIOD_WORDS } from '../../../domain/papers/feedback-paper-text.ts';
import { chineseCount } from '../../../domain/papers/numerals.ts';
import type { Term } from '../../../domain/policy/policy.ts';
import type { Locale } from '../../../domain/locale.ts';
import { fill } from '../../../domain/locale.ts';

/** A period as a sentence says it: 两个月, 30个工作日. */
export function periodWords(term: Term, locale: Locale): string {
  if (term.unit === 'setDate') return '';
  const count = locale === 'zh-CN' && term.unit === 'month' ? chineseCount(term.count) : term.count;
  return fill(PERIOD_WORDS[term.unit][locale], { count });
}
