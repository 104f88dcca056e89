import { REWORK } from '../../domain/analytics/kind-stages.ts';
import { inScope, type Scope } from './scope.ts';

/**
 * The condition of the index obligation_rework: a clock that a return starts. What was ordered in the first place, a first
 * correction and a first feedback are no rework.
 */
const IS_REWORK = REWORK.map(({ kind, but }) =>
  but === undefined ? `kind = '${kind}'` : `kind = '${kind}' and key not like '${but}'`,
).join(' or ');

/** Kinds whose clock something else may start as well, and the event that it is. */
const DOUBTFUL = REWORK.flatMap(({ kind, butAfter }) => (butAfter === undefined ? [] : [{ kind, butAfter }]));
const DOUBTFUL_KINDS = DOUBTFUL.map(({ kind }) => `'${kind}'`).join(', ');

/**
 * The record has such an event at the moment at which the clock began. It comes when its day is over: of what began on its
 * own day, as nearly every return does, the record is not asked; where it is, the index record_rework knows such events.
 */
const STARTED_OTHERWISE = DOUBTFUL.map(
  ({ kind, butAfter }) => `o.kind = '${kind}' and (o.started_at at time zone 'Asia/Shanghai')::date > o.trigger_date
    and exists (select from record r where r.instance_id = o.instance_id
      and o.started_at in (r.at, r.recorded_at) and r.body like '%"type":"${butAfter}"%')`,
).join(' or ');

const reworkOf = (scope: Scope, where: string, which: string): string => `
  select o.instance_id, o.key, o.kind, o.unit_id,
    coalesce(o.outcome, case when o.overdue_since is not null and o.state <> 'paused' then 'overdue' else 'open' end),
    (select d.used_working_days from obligation_done d where d.instance_id = o.instance_id and d.key = o.key),
    o.highest_rung, o.due > o.legal_due
  from obligation o
  where o.process = 'budgetItem' and (${IS_REWORK}) and ${which} and o.fiscal_year = $4 and ${where} and ${inScope(scope, 'o')}`;

/**
 * Clocks that returns started, over or not: one a return, however it was answered. Rows are looked at only of the doubtful
 * kinds: all others are counted from the index alone.
 */
export const rework = (scope: Scope, where: string): string =>
  `${reworkOf(scope, where, `o.kind not in (${DOUBTFUL_KINDS})`)}
  union all ${reworkOf(scope, where, `o.kind in (${DOUBTFUL_KINDS}) and not (${STARTED_OTHERWISE})`)}`;
