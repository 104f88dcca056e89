import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import type { BudgetItemEvent, EventOf } from '../../domain/processes/budget-item/events.ts';
import { executionRate } from '../../domain/processes/budget-item/monitoring.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import { Decimal } from '../../domain/scoring/decimal.ts';
import { isBudgetItem } from './summary.ts';
import type { Working } from './working.ts';

/** What a reader looks at first: unreported, then red, yellow, green; what lapsed comes last. */
const MONITORING_RANKS = { open: 0, red: 1, yellow: 2, green: 3, lapsed: 4 } as const;

/** An item's row of one monitoring period, by column. */
export type MonitoringRow = Readonly<Record<string, string | number | null>>;

/** Periods that an act ended, reported, or left to lapse; nothing for acts about anything else. */
export function monitoringRows({ before, instance, events }: Working): readonly MonitoringRow[] {
  const { id, process, state } = instance;
  if (!isBudgetItem(process, state)) return [];
  const facts = events.map(({ event }: RecordedEvent) => event as BudgetItemEvent);
  const was = before && isBudgetItem(before.process, before.state) ? before.state.periodsOpen : [];
  const reported = new Map(facts.flatMap((fact) => (fact.type === 'monitoringReported' ? [[fact.period, fact]] : [])));
  const concerned = [...was, ...facts.filter((fact) => fact.type === 'monitoringPeriodEnded')];
  return concerned.flatMap(({ period, endedOn }): MonitoringRow[] => {
    const place = placeOf(id, state, period, endedOn);
    const told = reported.get(period);
    if (told) return [{ ...place, ...figures(told, state) }];
    const isOpen = state.periodsOpen.some((open) => open.period === period);
    if (isOpen && was.some((open) => open.period === period)) return [];
    const standing = isOpen ? 'open' : 'lapsed';
    return [{ ...place, state: standing, rank: MONITORING_RANKS[standing], ...NOTHING }];
  });
}

const NOTHING = {
  reported_on: null,
  version_id: null,
  light: null,
  executed_fen: null,
  budget_fen: null,
  rate: null,
  achievement: null,
  deviation: null,
};

function placeOf(
  id: string,
  { subject, fiscalYear }: BudgetItemState,
  period: string,
  endedOn: PlainDate,
): MonitoringRow {
  return {
    instance_id: id,
    period,
    region_id: subject.regionId,
    unit_id: subject.unitId,
    division_id: subject.divisionId ?? null,
    fiscal_year: fiscalYear,
    ended_on: endedOn,
  };
}

/** Money against the budget in force on that day, and how far both measures lie apart. */
function figures(
  { on, versionId, light, executedFen, achievement }: EventOf<'monitoringReported'>,
  { approval }: BudgetItemState,
): MonitoringRow {
  const budget = approval?.amountFen ?? 0;
  const rate = executionRate(executedFen, budget)?.times(100);
  const apart = rate && achievement !== undefined ? new Decimal(achievement).minus(rate).abs() : undefined;
  return {
    state: 'reported',
    rank: MONITORING_RANKS[light],
    reported_on: on,
    version_id: versionId,
    light,
    executed_fen: executedFen,
    budget_fen: budget,
    rate: rate?.toFixed(2) ?? null,
    achievement: achievement ?? null,
    deviation: apart?.toFixed(2) ?? null,
  };
}
