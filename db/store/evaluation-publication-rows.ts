import type { Instant } from '../../domain/calendar/plain-date.ts';
import { withheldOn } from '../../domain/follow-up/public-standing.ts';
import type { Instance } from '../../domain/process/process.ts';
import { evaluationPublicationOf } from '../../domain/processes/evaluation/disclosure.ts';
import type { EvaluationState } from '../../domain/processes/evaluation/state.ts';

type Row = Readonly<Record<string, string | number | object | null>>;

/** What the public may read of an evaluation; of one that is withheld, only that it is, where, and on which ground. */
export function evaluationPublicationRow(
  { id, state, book }: Instance<EvaluationState>,
  now: Instant,
): Row | undefined {
  const { subject, fiscalYear, disclosure } = state;
  if (!disclosure) return undefined;
  const body = evaluationPublicationOf(state, book);
  return {
    instance_id: id,
    region_id: subject.regionId,
    fiscal_year: fiscalYear,
    decision: body?.decision ?? 'withhold',
    ground: body ? body.ground : (withheldOn(state) ?? null),
    unit_id: body ? subject.unitId : null,
    disclosed_on: disclosure.on,
    changed_at: now,
    body: body ?? null,
  };
}
