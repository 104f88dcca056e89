import { createErrandActivities } from '../activities/errand.activities.ts';
import { addDays, asInstant, dateOf, yearOf, type Instant, type PlainDate } from '../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../domain/policy/default-policy.ts';
import type { PerformanceReportContent } from '../domain/performance-report/content.ts';
import { draftParts } from '../domain/performance-report/draft.ts';
import { reportPeriods, type ReportPeriod } from '../domain/performance-report/period.ts';
import { bureauReports, bureauSubject, unitReport, type RoundOpening } from '../domain/performance-report/round.ts';
import type { Actor } from '../domain/process/actor.ts';
import type { CommandLike } from '../domain/process/process.ts';
import {
  reportDocument,
  type PerformanceReportInput,
  type PerformanceReportState,
} from '../domain/processes/performance-report/state.ts';
import { saveVersion } from '../db/queries/documents.ts';
import { unitFigures, unitUpcoming } from '../db/queries/report-figures.ts';
import { roundCounts, roundFigures } from '../db/queries/report-rounds.ts';
import type { Stage } from './acting.ts';
import { personFor, personNamed } from './cast.ts';
import { demoId } from './ids.ts';
import { CITY, REGIONS, subjectOf, UNITS, type StaffedRegion, type UnitKey } from './organisation.ts';

/** So long ago the period ended at least: by then its reports have been asked for, and most are in. */
const SETTLED_DAYS = 55;
const COUNTIES = ['431021', '431022'] as const;
/** On which day after the period's end each unit signed; whoever is not here signed in time. */
const SIGNED_AFTER: Partial<Record<UnitKey, number>> = { floods: 32 };
/** Its report was returned and waits to be revised. */
const RETURNED: UnitKey = 'museum';
/** Answers for its county where the city evaluates it, and is asked for no report. */
const NOT_ASKED: readonly UnitKey[] = ['county'];

/** One round of performance reports (R4, R5) that is over: most accepted, one late, one returned, one county's under review. */
export async function playReports(stage: Stage, now: Instant): Promise<void> {
  const today = dateOf(now);
  const period = lastSettled(today);
  const keys = (Object.keys(UNITS) as UnitKey[]).filter((key) => !NOT_ASKED.includes(key));
  for (const key of keys) await new UnitCourse(stage, period, today, key).play();
  for (const county of COUNTIES) await new CountyCourse(stage, period, today, county).play();
}

/** The last period that ended so long ago. */
export function lastSettled(today: PlainDate): ReportPeriod {
  const year = yearOf(today);
  const periods = [year - 1, year].flatMap((one) => reportPeriods(defaultPolicy, one));
  const found = periods.filter(({ to }) => addDays(to, SETTLED_DAYS) <= today).at(-1);
  if (!found) throw new Error('No reporting period lies behind.');
  return found;
}

/** What both courses do: acts at noon of a day, versions before them, and what one matter sends another. */
abstract class Course {
  constructor(
    protected readonly stage: Stage,
    protected readonly period: ReportPeriod,
    protected readonly today: PlainDate,
  ) {}

  protected after(days: number): PlainDate {
    return addDays(this.period.to, days);
  }

  protected round(regionId: string): RoundOpening {
    const { name } = personNamed(regionId === CITY ? 'performance' : `performance.${regionId}`);
    return { period: this.period, openedOn: this.after(1), openedBy: name };
  }

  protected async open(id: string, input: PerformanceReportInput, actor: Actor): Promise<void> {
    const request = { process: 'performanceReport', id, input, actor, now: noon(this.after(1)) };
    await this.stage.store.open({ ...request, idempotencyKey: `open:${id}` });
  }

  protected async act(id: string, actor: Actor, day: PlainDate, command: CommandLike): Promise<void> {
    await this.stage.store.act({ instanceId: id, command, actor, now: noon(day) });
  }

  /** An act that the other bureau hears of: told at once, as the workflow does it within seconds. */
  protected async actAndTell(id: string, actor: Actor, day: PlainDate, command: CommandLike): Promise<void> {
    const before = await this.stage.store.load(id);
    await this.act(id, actor, day, command);
    const { effects } = await this.stage.store.since(id, before?.version ?? 0);
    await createErrandActivities(this.stage.store).sendActs({ instanceId: id, effects, now: noon(day) });
  }

  /** The words are those that the data suggest. */
  protected async submit(
    id: string,
    by: Actor & { readonly id: string },
    day: PlainDate,
    facts: Pick<PerformanceReportContent, 'figures' | 'upcoming'>,
  ): Promise<void> {
    const state = (await this.stage.store.load(id))?.state as PerformanceReportState;
    const asOf = noon(day);
    const parts = draftParts({ reporter: state.reporter.name, period: this.period, ...facts, asOf });
    const body: PerformanceReportContent = { parts, ...facts, upcoming: [...facts.upcoming], asOf };
    const version = { instanceId: id, kind: reportDocument(state.side), body, authorId: by.id, now: asOf };
    const { id: versionId } = await saveVersion(this.stage.pool, version);
    await this.act(id, by, day, { kind: 'submitPerformanceReport', versionId } as CommandLike);
  }
}

class UnitCourse extends Course {
  constructor(
    stage: Stage,
    period: ReportPeriod,
    today: PlainDate,
    private readonly key: UnitKey,
  ) {
    super(stage, period, today);
  }

  async play(): Promise<void> {
    const subject = subjectOf(this.key);
    const id = reportId(this.period, this.key);
    const { id: unitId, name, code, regionId } = UNITS[this.key];
    const office = personFor('performance', subject);
    await this.open(id, unitReport(this.round(regionId), { id: unitId, name, code }, subject), office);
    const asked = { unitId, period: this.period, today: this.today };
    const pool = this.stage.pool;
    const facts = { figures: await unitFigures(pool, asked), upcoming: [...(await unitUpcoming(pool, asked))] };
    const signedOn = SIGNED_AFTER[this.key] ?? 13;
    await this.submit(id, personFor('clerk', subject), this.after(signedOn - 2), facts);
    await this.act(id, personFor('leader', subject), this.after(signedOn), { kind: 'signPerformanceReport' });
    if (this.key !== RETURNED) {
      await this.act(id, office, this.after(signedOn + 3), { kind: 'acceptPerformanceReport' });
      return;
    }
    await this.act(id, office, addDays(this.today, -1), {
      kind: 'returnPerformanceReport',
      opinion: '存在的问题与整改台账不一致，请核对后补充原因（虚构）。',
    } as CommandLike);
  }
}

class CountyCourse extends Course {
  constructor(
    stage: Stage,
    period: ReportPeriod,
    today: PlainDate,
    private readonly county: StaffedRegion,
  ) {
    super(stage, period, today);
  }

  async play(): Promise<void> {
    const region = REGIONS.find(({ id }) => id === this.county);
    if (!region) return;
    const [id, receipt] = [reportId(this.period, this.county), reportId(this.period, `${this.county}:receipt`)];
    const subjects = { below: bureauSubject(region.id, region.path), here: bureauSubject(CITY, [CITY]) };
    const reporter = { id: region.id, name: region.name, code: region.id };
    const both = bureauReports(this.round(CITY), reporter, subjects, { report: id, receipt });
    await this.open(id, both.report, { kind: 'system', ruleId: 'performanceReportRound' });
    await this.open(receipt, both.receipt, personNamed('performance'));
    const round = [[{ regionId: this.county }], { regionId: this.county, period: this.period, side: 'unit' }] as const;
    const [sums, counts] = [
      await roundFigures(this.stage.pool, ...round),
      await roundCounts(this.stage.pool, ...round),
    ];
    const figures = { ...sums, reportsOwed: counts.owed, reportsAccepted: counts.accepted };
    // One county reports in time and is accepted; the other was late, and its report lies with the city.
    const isInTime = this.county === COUNTIES[0];
    const signedOn = isInTime ? this.after(26) : addDays(this.today, -2);
    const facts = { figures, upcoming: [] };
    await this.submit(id, personNamed(`performance.${this.county}`), addDays(signedOn, -1), facts);
    await this.actAndTell(id, personNamed(`director.${this.county}`), signedOn, { kind: 'signPerformanceReport' });
    if (isInTime)
      await this.actAndTell(receipt, personNamed('performance'), addDays(signedOn, 4), {
        kind: 'acceptPerformanceReport',
      });
  }
}

function reportId({ year, key }: ReportPeriod, of: string): string {
  return demoId(`performanceReport:${String(year)}:${key}:${of}`);
}

function noon(day: PlainDate): Instant {
  return asInstant(`${day}T04:00:00.000Z`);
}
