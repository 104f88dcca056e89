import type { FeedbackFacts } from '../../../domain/papers/feedback-paper.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import type { Item } from '../api/item-answers.ts';

/** What the matter itself says in its feedback: bound, never typed. `policy` is the one that the document cites. */
export function feedbackFacts(item: Item, policy: Policy, locale: Locale): FeedbackFacts {
  const { conclusion, reEvaluation, review, selfEvaluation, feedback } = item.details;
  const scored = [conclusion, reEvaluation, review].find((one) => one?.total !== undefined);
  return {
    region: item.region.name,
    unit: item.unit.name,
    item: item.name,
    fiscalYear: item.fiscalYear,
    budgetFen: item.money.approvedFen ?? item.money.initialFen,
    executedFen: item.money.executedFen,
    selfTotal: selfEvaluation?.total,
    total: scored?.total,
    grade: scored?.grade,
    policyTitle: policy.title[locale],
    period: policy.obligations.reportRectification.term,
    documentNumber: feedback?.documentNumber,
    issuedOn: feedback?.issuedOn,
  };
}
