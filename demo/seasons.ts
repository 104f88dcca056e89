import { createSeasonActivities } from '../activities/season.activities.ts';
import { addDays, asInstant, dateOf, yearOf, type Instant, type PlainDate } from '../domain/calendar/plain-date.ts';
import { fixedDue } from '../domain/calendar/period.ts';
import { defaultCalendar } from '../domain/calendar/default-calendar.ts';
import { defaultPolicy } from '../domain/policy/default-policy.ts';
import { bureauSubject } from '../domain/performance-report/round.ts';
import type { Actor } from '../domain/process/actor.ts';
import type { SeasonCommand } from '../domain/processes/season/commands.ts';
import { roundDates, roundsOf, type RoundDates, type RoundOf } from '../domain/processes/season/dates.ts';
import { seasonId, seasonInput } from '../domain/processes/season/season-input.ts';
import { asksForReports, type SeasonKind, type SeasonState } from '../domain/processes/season/state.ts';
import { nextAsked, takeCalled } from '../db/queries/season-calls.ts';
import { reachOf, type RoundReach } from '../db/queries/season-reach.ts';
import { figuresBefore } from '../db/queries/seasons.ts';
import type { Stage } from './acting.ts';
import { personFor, type DemoPerson, type Layer } from './cast.ts';
import { REGIONS, STAFFED, type DemoRegion } from './organisation.ts';
import { settledPeriods } from './reports/periods.ts';
import { ahead } from './year/parts.ts';

const NOTES: Readonly<Record<SeasonKind, string>> = {
  targets: '请各单位随同部门预算申报绩效目标，未申报目标的项目不进入预算安排。',
  monitoring: '请各单位报送运行监控情况，对照目标说明进度和偏差，执行偏慢的说明原因和措施。',
  selfEvaluation: '请各单位对照批复的绩效目标开展自评，逐项说明完成情况，未达目标的写明原因。',
  unitReports: '请各单位报送绩效报告，五个部分按系统数据拟稿后核对，经单位负责人签发报出。',
  bureauReports: '请各县市区财政局汇总已采纳的单位报告，报送本级绩效报告。',
};
const WHY_MISSING = '未报单位已逐一催办，按各自期限继续督促报送。';
const PILOT = '本期先在两个县试行，由绩效科补开，其余县市区下期起报送（虚构）。';
const ITEMS_ONLY = '演示年度只走项目，不报送绩效报告（虚构）。';
/** So many units at most are told at once where nobody reads the notice any more. */
const EVERYBODY = 5000;
const SOON = 12;

type Dated = RoundOf & RoundDates;

const KEEPING: readonly DemoRegion[] = REGIONS.filter(({ id }) => STAFFED.some((staffed) => staffed === id));

/**
 * The rounds of the city and of its two staffed counties, as they stand on the day of the first start: those
 * of the past year closed, one that has just ended waiting to be closed, those that run open, and the next one owed as soon
 * as its time has come.
 */
export async function playSeasons(stage: Stage, now: Instant, layer: Layer): Promise<void> {
  const today = dateOf(now);
  const rounds = roundsAround(today, layer);
  for (const region of KEEPING)
    for (const round of rounds)
      if (hasWhomToAsk(region, round)) await new RoundCourse(stage, { region, round, today, layer }).play();
}

/** Below a county there is no bureau that would report to it. */
function hasWhomToAsk({ id }: DemoRegion, { seasonKind }: RoundOf): boolean {
  return seasonKind !== 'bureauReports' || REGIONS.some(({ parentId }) => parentId === id);
}

function roundsAround(today: PlainDate, layer: Layer): readonly Dated[] {
  const rules = { policy: defaultPolicy, calendar: defaultCalendar };
  const years = [-2, -1, 0, 1].map((offset) => yearOf(today) + offset);
  return roundsOf(years, defaultPolicy).flatMap((round) => {
    const dates = datesIn(today, round) ?? roundDates(round, rules);
    const isOurs = dates && dates.owedFrom < today && isPlayed(round, dates, { today, layer });
    return isOurs ? [{ ...round, ...dates }] : [];
  });
}

/** Of reports, those of the periods that are settled are there; a round that runs opens its own. */
function isPlayed(
  { seasonKind }: RoundOf,
  { periodTo, due }: RoundDates,
  { today, layer }: { readonly today: PlainDate; readonly layer: Layer },
): boolean {
  if (!asksForReports(seasonKind)) return due.due > addDays(today, -270);
  return due.due >= today || settledPeriods(today, layer).some(({ to }) => to === periodTo);
}

/** Next year's targets are due around the day of the first start, as those of the demo's items are. */
function datesIn(today: PlainDate, { seasonKind, fiscalYear }: RoundOf): RoundDates | undefined {
  if (seasonKind !== 'targets' || fiscalYear !== yearOf(today) + 1) return undefined;
  const due = fixedDue(ahead(today, 6), defaultCalendar);
  return { owedFrom: addDays(today, -75), openBy: addDays(today, -55), due };
}

interface Kept {
  readonly region: DemoRegion;
  readonly round: Dated;
  readonly today: PlainDate;
  readonly layer: Layer;
}

/** One round of a bureau, act by act, as far as its time has come. */
class RoundCourse {
  private readonly id: string;
  private readonly office: DemoPerson;

  constructor(
    private readonly stage: Stage,
    private readonly kept: Kept,
  ) {
    const { region, round } = kept;
    this.id = seasonId(region.id, round);
    this.office = personFor('performance', bureauSubject(region.id, region.path));
  }

  async play(): Promise<void> {
    const { region, round, today, layer } = this.kept;
    const { owedFrom, openBy, due, seasonKind } = round;
    const begun = addDays(owedFrom, 1);
    const actor: Actor = { kind: 'system', ruleId: 'owedSeason' };
    const input = seasonInput(region, round);
    await this.stage.store.open({ process: 'season', id: this.id, input, actor, now: at(begun, '00') });
    const opensOn = openBy === undefined ? begun : addDays(openBy, -5);
    if (opensOn >= today) return;
    const isOver = addDays(due.due, 1) < today;
    const isCore = layer === 'core';
    if (isOver && isCore && seasonKind === 'bureauReports')
      return this.act(opensOn, '01', { kind: 'withdrawSeason', reason: PILOT });
    await this.act(opensOn, '01', {
      kind: 'announceSeason',
      note: NOTES[seasonKind],
      carryOn: false,
      ...(isOver && isCore && seasonKind === 'unitReports' && { unitIds: [...(await this.reporting())] }),
    });
    await this.act(opensOn, '02', { kind: 'openSeason' });
    if (!isOver) return this.told(at(opensOn, '03'));
    await this.reached(at(opensOn, '03'));
    const closedOn = addDays(due.due, SOON);
    if (closedOn >= today) return;
    const figures = await figuresBefore(this.stage.pool, await this.reach(), round.period ?? null);
    const reason = figures.expected > figures.reported ? WHY_MISSING : '';
    await this.act(closedOn, '02', { kind: 'closeSeason', reason, figures });
  }

  private async act(day: PlainDate, hour: string, command: SeasonCommand): Promise<void> {
    await this.stage.store.act({ instanceId: this.id, command, actor: this.office, now: at(day, hour) });
  }

  /** As the workflow tells the units of a round that runs. */
  private async told(now: Instant): Promise<void> {
    const activities = createSeasonActivities(this.stage.pool, this.stage.store, () => Promise.resolve());
    while ((await activities.callUnits({ instanceId: this.id, now })).left);
  }

  /** Units were told long ago: that they were stays, the notices are read and gone. */
  private async reached(now: Instant): Promise<void> {
    const { pool } = this.stage;
    const asked = await nextAsked(pool, this.id, await this.reach(), EVERYBODY);
    await takeCalled(
      pool,
      this.id,
      asked.map(({ id }) => id),
      now,
    );
  }

  /** The units whose reports of the period are there. */
  private async reporting(): Promise<readonly string[]> {
    const { region, round } = this.kept;
    const { period = '', fiscalYear } = round;
    const { rows } = await this.stage.pool.query<{ id: string }>(
      `select unit_id as id from instance where process = 'performanceReport' and region_id = $1 and fiscal_year = $2
         and state #>> '{period,key}' = $3 and state ->> 'side' = 'unit' order by 1`,
      [region.id, fiscalYear, period],
    );
    return rows.map(({ id }) => id);
  }

  private async reach(): Promise<RoundReach> {
    return reachOf((await this.stage.store.load(this.id))?.state as SeasonState);
  }
}

/** In the demo's own year the office opens each round about items on the morning on which it is owed, and closes it when it is over. */
export async function keepRounds({ pool, store }: Stage, now: Instant): Promise<void> {
  const { rows } = await pool.query<{ id: string; phase: string; state: SeasonState }>(
    `select id, phase, state from instance where process = 'season' and phase in ('seasonOwed', 'seasonEnded')`,
  );
  for (const { id, phase, state } of rows) {
    const actor = personFor('performance', state.subject);
    const act = (command: SeasonCommand) => store.act({ instanceId: id, command, actor, now });
    if (asksForReports(state.seasonKind)) {
      await act({ kind: 'withdrawSeason', reason: ITEMS_ONLY });
    } else if (phase === 'seasonOwed') {
      await act({ kind: 'announceSeason', note: NOTES[state.seasonKind], carryOn: false });
      await act({ kind: 'openSeason' });
    } else {
      const figures = await figuresBefore(pool, reachOf(state), state.period?.key ?? null);
      const reason = figures.expected > figures.reported ? WHY_MISSING : '';
      await act({ kind: 'closeSeason', reason, figures });
    }
  }
}

function at(day: PlainDate, hour: string): Instant {
  return asInstant(`${day}T${hour}:00:00.000Z`);
}
