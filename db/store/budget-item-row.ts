import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import type { Instance } from '../../domain/process/process.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import { nextClock } from './near.ts';

/** The list row of a budget item, by column. */
export type BudgetItemRow = Readonly<Record<string, string | number | boolean | null>>;

export function budgetItemRow(instance: Instance, state: BudgetItemState, rules: Rules, now: Instant): BudgetItemRow {
  return {
    instance_id: instance.id,
    code: state.code,
    name: state.name,
    region_id: state.subject.regionId,
    unit_id: state.subject.unitId,
    division_id: state.subject.divisionId ?? null,
    fiscal_year: state.fiscalYear,
    item_kind: state.itemKind,
    fund_account: state.fundAccount,
    livelihood: state.livelihood,
    phase: state.position.main,
    feedback_phase: state.position.feedback,
    source: state.source ?? null,
    updated_at: now,
    ...money(state),
    ...results(state),
    ...nextClock(instance.book.open, rules),
    on_board: instance.book.open.some(({ onSupervisionBoard }) => onSupervisionBoard),
  };
}

function money({ requestedFen, approval, executedFen, light }: BudgetItemState): BudgetItemRow {
  return { requested_fen: requestedFen, approved_fen: approval?.amountFen ?? null, executed_fen: executedFen, light };
}

/** The later score counts (E5): the unit's own, finance's review, the re-evaluation, the conclusion. */
function results({ selfEvaluation, review, reEvaluation, conclusion, problems }: BudgetItemState): BudgetItemRow {
  const scored = [conclusion, reEvaluation, review].find((one) => one?.total !== undefined);
  return {
    self_score: selfEvaluation?.total ?? null,
    final_score: scored?.total ?? null,
    grade: scored?.grade ?? selfEvaluation?.grade ?? null,
    problems_open: problems.filter(({ financeStatus }) => financeStatus !== 'closedOut').length,
    problems_all: problems.length,
  };
}
