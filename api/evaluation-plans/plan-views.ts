import type { Locale } from '../../domain/locale.ts';
import { workingLines } from '../../domain/key-plan/key-plan-text.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { EVALUATION_KIND_NAMES } from '../../domain/processes/evaluation/evaluation-names.ts';
import type { PlannedEvaluation } from '../../domain/processes/result-document/state.ts';
import type { Scored, PlannedKind } from '../../domain/key-plan/score.ts';
import type { PlanMatter, PlannedProgress } from '../../db/queries/key-plans.ts';
import { phaseName } from '../words/words.ts';
import type { CandidateView, PlanView } from './evaluation-plans.schemas.ts';

/** A candidate with its working in the reader's language. */
export function candidateView(one: Scored & { readonly no: number }, proposed: boolean, locale: Locale): CandidateView {
  const { unitId: _unitId, points, ...facts } = one;
  return {
    ...facts,
    points: { ...points },
    kindName: EVALUATION_KIND_NAMES[one.kind][locale],
    working: workingLines(one, locale),
    proposed,
  };
}

/** Where the plan's own document stands. */
export function documentOf({ id, state }: PlanMatter, locale: Locale): NonNullable<PlanView['document']> {
  const { name, position, issued, content, returned } = state;
  return {
    id,
    name,
    phase: position.main,
    phaseName: phaseName(position.main, locale),
    summary: content.summary,
    documentNumber: issued?.documentNumber ?? null,
    issuedOn: issued?.on ?? null,
    returnedWith: position.main === 'documentRevising' ? (returned?.opinion ?? null) : null,
    proposalId: content.proposalId ?? null,
  };
}

/** Everything the plan starts, with how far it is. */
export function progressOf(
  { state }: PlanMatter,
  started: readonly PlannedProgress[],
  locale: Locale,
): PlanView['evaluations'] {
  const known = new Map(started.map((one) => [one.id, one]));
  return state.content.entries.flatMap(({ subjectId, starts }) =>
    starts ? [progressLine(subjectId, starts, known.get(starts.evaluationId), locale)] : [],
  );
}

function progressLine(
  subjectId: string,
  { evaluationId, evaluationKind, name, reportDue }: PlannedEvaluation,
  found: PlannedProgress | undefined,
  locale: Locale,
): PlanView['evaluations'][number] {
  return {
    subjectId,
    name,
    evaluationId,
    reportDue,
    kind: evaluationKind as PlannedKind,
    kindName: EVALUATION_KIND_NAMES[evaluationKind][locale],
    started: found !== undefined,
    phaseName: found ? phaseName(found.phase, locale) : null,
    due: found?.due ?? null,
    dueKey: found?.dueKey ?? null,
    dueName: found?.dueKey ? obligationName(found.dueKey, locale) : null,
    leaderName: found?.leaderName ?? null,
    score: found?.score ?? null,
    grade: found?.grade ?? null,
  };
}
