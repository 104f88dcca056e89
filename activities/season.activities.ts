import { dateOf, type Instant } from '../domain/calendar/plain-date.ts';
import { DomainError } from '../domain/domain-error.ts';
import { notice } from '../domain/obligations/clock-notices.ts';
import { ruledId } from '../domain/process/ruled-id.ts';
import { reportPeriod } from '../domain/performance-report/period.ts';
import { bureauSubject } from '../domain/performance-report/round.ts';
import { OFFICER, UNIT } from '../domain/process/roles.ts';
import type { SystemActor } from '../domain/process/actor.ts';
import type { BudgetItemInput } from '../domain/processes/budget-item/state.ts';
import { REPORT_SEASONS } from '../domain/processes/season/reports.ts';
import { CALLED_PER_SECOND } from '../domain/processes/season/load.ts';
import { asksForReports, type Announcement, type SeasonState } from '../domain/processes/season/state.ts';
import { inTransaction, type Pool, type Queryable } from '../db/pool.ts';
import type { OpenRequest, ProcessStore } from '../db/process-store-types.ts';
import { policiesInForce } from '../db/queries/policy-in-force.ts';
import type { AskedReport } from '../db/queries/report-rounds.ts';
import { itemsToCarry, nextAsked, takeCalled, type Asked, type CarriedItem } from '../db/queries/season-calls.ts';
import { reachOf } from '../db/queries/season-reach.ts';
import { tellUnits } from '../db/queries/unit-notices.ts';
import { openReports } from '../db/report-opening.ts';
import type { SeasonActivities } from './contract.ts';
import type { Plan } from './delivery/planner.ts';

const BY_ROUND: SystemActor = { kind: 'system', ruleId: 'season' };
/** Where an opened round goes on to its units; one that is paused waits. */
const CALLING: ReadonlySet<string> = new Set(['seasonOpen', 'seasonEnded']);

/** What is told, of which kind of round, and whose office is told. */
const TOPICS = { unit: ['seasonOpened', UNIT], bureau: ['seasonOpenedBelow', OFFICER] } as const;

/**
 * Brings an opened round to whom it asks (G1, M1, E1, R4, R5), a bounded step at a time: first last year's continuing
 * items are carried on as drafts, where finance has said so, or the reports that it asks for are opened; then each is
 * told once. What is left is what the database does not show as done.
 */
export function createSeasonActivities(
  pool: Pool,
  store: Pick<ProcessStore, 'load' | 'openMany'>,
  plan: Plan,
): SeasonActivities {
  return {
    async callUnits({ instanceId, now }) {
      const matter = await store.load(instanceId);
      if (matter?.process !== 'season') throw new DomainError('notFound');
      const state = matter.state as SeasonState;
      const { announced } = state;
      if (!announced || !CALLING.has(state.position.main)) return { left: false };
      const reach = reachOf(state);
      const items = announced.carryOn ? await itemsToCarry(pool, reach, CALLED_PER_SECOND) : [];
      if (items.length > 0) {
        const policy = (await policiesInForce(pool, [reach.regionId])).get(reach.regionId);
        await store.openMany(
          items.map((item) => openingOf(item, state, { now, ...(policy !== undefined && { policy }) })),
        );
        return { left: true };
      }
      const asked = await nextAsked(pool, instanceId, reach, CALLED_PER_SECOND);
      if (asked.length === 0) return { left: false };
      const reports = await reportsFor(asked, state, { pool, store, now });
      await inTransaction(pool, (db) => tellAsked(db, { id: instanceId, state, announced, now }, asked, reports));
      await plan(now);
      return { left: asked.length === CALLED_PER_SECOND };
    },
  };
}

/** Where reports are opened, for whom, and when. */
interface Opening {
  readonly pool: Pool;
  readonly store: Pick<ProcessStore, 'openMany'>;
  readonly now: Instant;
}

/** The reports that a round asks for, by who reports; none of a round about items. */
async function reportsFor(
  asked: readonly Asked[],
  { seasonKind, subject, fiscalYear, period, opened }: SeasonState,
  { pool, store, now }: Opening,
): Promise<ReadonlyMap<string, AskedReport>> {
  if (!asksForReports(seasonKind) || !period) return new Map();
  const { reports } = await openReports(pool, store, asked, {
    region: { id: subject.regionId, path: subject.regionPath },
    of: REPORT_SEASONS[seasonKind].of,
    period: reportPeriod(fiscalYear, period.key, period.to),
    actor: BY_ROUND,
    openedBy: opened?.by ?? '',
    now,
  });
  return reports;
}

interface Telling {
  readonly id: string;
  readonly state: SeasonState;
  readonly announced: Announcement;
  readonly now: Instant;
}

/** A unit is told of the round; a bureau below, which does not see it, of its own report. */
async function tellAsked(
  db: Queryable,
  { id, state, announced, now }: Telling,
  asked: readonly Asked[],
  reports: ReadonlyMap<string, AskedReport>,
): Promise<void> {
  const taken = await takeCalled(
    db,
    id,
    asked.map((one) => one.id),
    now,
  );
  const isBelow = state.seasonKind === 'bureauReports';
  const units = asked
    .filter((one) => taken.has(one.id))
    .map(({ id: reporter, regionId, path }) =>
      isBelow
        ? { ...bureauSubject(regionId, path), about: reports.get(reporter)?.ownId }
        : { unitId: reporter, regionId, regionPath: path },
    );
  const params = { item: state.name, code: state.code, due: announced.ownDue ?? state.due, note: announced.note };
  const [topic, roles] = TOPICS[isBelow ? 'bureau' : 'unit'];
  await tellUnits(db, { instanceId: id, units, effect: notice('digest', roles, topic, params), now });
}

/** Last year's item as this year's draft: its unit writes the targets, and sees the last score by `previousItemId`. */
function openingOf(
  { id, unitId, divisionId, source, ...carried }: CarriedItem,
  { subject, fiscalYear, announced }: SeasonState,
  more: Pick<OpenRequest, 'now' | 'policy'>,
): OpenRequest {
  const { regionId, regionPath } = subject;
  const input: BudgetItemInput = {
    ...carried,
    subject: { regionId, regionPath, unitId, ...(divisionId !== null && { divisionId }) },
    fiscalYear,
    openedOn: dateOf(more.now),
    previousItemId: id,
    ...(announced?.ownDue !== undefined && { dates: { targetsDue: announced.ownDue } }),
    ...(source !== null && { source }),
  };
  return { process: 'budgetItem', id: ruledId(`season:${id}:${String(fiscalYear)}`), input, actor: BY_ROUND, ...more };
}
