import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import type { Instance } from '../../domain/process/process.ts';
import { outsideMembers } from '../../domain/processes/evaluation/outside-members.ts';
import type { EvaluationState } from '../../domain/processes/evaluation/state.ts';
import { nextClock } from './near.ts';
import { registryRows } from './registry-rows.ts';
import type { Working } from './working.ts';

type Row = Readonly<Record<string, string | number | null | object>>;

/** What acts changed of the evaluations' list, and of who of outside may see which. */
export interface EvaluationChange {
  readonly row: Row;
  readonly members?: readonly Row[];
  readonly draws?: readonly Row[];
  readonly engagement?: Row;
  readonly rating?: Row;
}

/** Nothing for a matter of another process, or where its row stays as it was and the registries hear nothing. */
export function evaluationChanges({ before, instance, events, rules, now }: Working): readonly EvaluationChange[] {
  if (!isEvaluation(instance)) return [];
  const row = rowOf(instance, rules, now);
  const members = membersOf(instance);
  const was = before && isEvaluation(before) ? before : undefined;
  const sameMembers = was !== undefined && JSON.stringify(membersOf(was)) === JSON.stringify(members);
  const registry = registryRows(instance, events);
  // A contract, or a draw that gives the same people again, changes nothing of the row.
  const isSilent = sameMembers && Object.keys(registry).length === 0;
  if (was && isSilent && JSON.stringify(rowOf(was, rules, now)) === JSON.stringify(row)) return [];
  return [{ row, ...(!sameMembers && { members }), ...registry }];
}

export function isEvaluation(instance: Instance): instance is Instance<EvaluationState> {
  return instance.process === 'evaluation';
}

function membersOf({ id, state }: Instance<EvaluationState>): readonly Row[] {
  return outsideMembers(state).map(({ personId, role }) => ({ instance_id: id, person_id: personId, role }));
}

function rowOf({ id, state, book }: Instance<EvaluationState>, rules: Rules, now: Instant): Row {
  const { subject, engagement, conclusion, scores, problems, position } = state;
  const result = conclusion ?? scores;
  return {
    instance_id: id,
    code: state.code,
    name: state.name,
    evaluation_kind: state.evaluationKind,
    region_id: subject.regionId,
    unit_id: subject.unitId,
    division_id: subject.divisionId ?? null,
    fiscal_year: state.fiscalYear,
    phase: position.main,
    feedback_phase: position.feedback,
    amount_fen: state.amountFen,
    item_id: state.item?.id ?? null,
    leader_name: state.team?.leader.name ?? null,
    agency_id: engagement?.agencyId ?? null,
    agency_name: engagement?.name ?? null,
    agency_rating: engagement?.rating?.total ?? null,
    agency_rated_on: engagement?.rating?.on ?? null,
    score: result?.total ?? null,
    grade: result?.grade ?? null,
    problems_open: problems.filter(({ financeStatus }) => financeStatus !== 'closedOut').length,
    problems_all: problems.length,
    ...nextClock(book.open, rules),
    source: state.source ?? null,
    updated_at: now,
  };
}
