import { saveVersion } from '../../db/queries/documents.ts';
import { roundFigures } from '../../db/queries/report-rounds.ts';
import { asPlainDate, dateOf } from '../../domain/calendar/plain-date.ts';
import { draftParts } from '../../domain/performance-report/draft.ts';
import { figuresOf } from '../../domain/performance-report/figures.ts';
import { bureauReports, bureauSubject, unitReport } from '../../domain/performance-report/round.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Actor, Person } from '../../domain/process/actor.ts';
import type { PerformanceReportCommand } from '../../domain/processes/performance-report/commands.ts';
import type { HandOverSupervision, SupervisionCommand } from '../../domain/processes/supervision/commands.ts';
import type { SupervisionInput } from '../../domain/processes/supervision/state.ts';
import { keepHistory } from '../replay/support/keep-history.ts';
import { uuid } from '../support/evaluation-play.ts';
import { grant, organisation } from '../support/organisation.ts';
import { makePerson, people, subject } from '../support/people.ts';
import { ladder, Lives } from './support/lives.ts';

const { regionId: REGION, unitId: UNIT } = subject;
const COUNTY = '431021';
const PERIOD = { key: 'h1', year: 2026, from: asPlainDate('2026-01-01'), to: asPlainDate('2026-06-30') };
const ROUND = { period: PERIOD, openedOn: asPlainDate('2026-07-01'), openedBy: '绩效科' };

/** A region whose ladder makes a supervised matter of what is ten working days overdue. */
const LADDER: Policy = {
  ...defaultPolicy,
  id: 'ladder',
  ladder: defaultPolicy.ladder.map((step) =>
    step.effect === 'supervisionBoard' ? { ...step, effect: 'supervisionMatter' } : step,
  ),
};

let lives: Lives;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  const made = organisation({
    leader: [grant('unitLeader', REGION, { unitId: UNIT })],
    performance: [grant('performanceOfficer', REGION)],
    supervisor: [grant('supervisingLeader', REGION)],
  });
  ids = made.ids;
  lives = await Lives.open('2026-07-01', made.organisation);
  const policy = ['ladder@1', JSON.stringify(LADDER)];
  await lives.stack.test.pool.query('insert into policy_version (ref, body) values ($1, $2)', policy);
}, 180_000);
afterAll(() => lives.stack.close());

type Step = readonly [Actor, PerformanceReportCommand | SupervisionCommand];

async function played(id: string, ...steps: readonly Step[]): Promise<void> {
  for (const [actor, command] of steps) await lives.act(id, actor, command);
}

/** Puts a report forward, with as many items as are told. */
async function submit(id: string, kind: 'unitReport' | 'bureauReport', author: Person, items: number): Promise<void> {
  const now = await lives.stack.now();
  const facts = { figures: figuresOf((key) => (key === 'items' ? items : 0)), upcoming: [], asOf: now };
  const body = { ...facts, parts: draftParts({ ...facts, reporter: '某单位', period: PERIOD }) };
  const saved = await saveVersion(lives.stack.test.pool, { instanceId: id, kind, body, authorId: author.id, now });
  await lives.act(id, author, { kind: 'submitPerformanceReport', versionId: saved.id });
}

/** How a matter's workflow ended. */
async function end(id: string, process: string): Promise<string> {
  const handle = lives.stack.handle(id, process);
  await lives.ended(handle);
  return (await handle.describe()).status.name;
}

/** What happened to a matter itself, without its clocks. */
async function own(id: string, process: string): Promise<readonly string[]> {
  const types = (await lives.record(id)).map(({ event }) => event.type);
  return types.filter((type) => type.startsWith(process)).map((type) => type.slice(process.length));
}

async function items(side: 'unit' | 'receipt'): Promise<number> {
  const round = { regionId: REGION, period: PERIOD, side };
  return (await roundFigures(lives.stack.test.pool, [{ regionId: REGION }], round)).items;
}

const ANSWER: SupervisionCommand = {
  kind: 'answerSupervision',
  measures: '专人办理。',
  done: '报告已报送。',
  evidence: [{ name: '绩效报告', where: '系统内' }],
};
const SIGN = { kind: 'signPerformanceReport' } as const;
const ACCEPT = { kind: 'acceptPerformanceReport' } as const;

describe('a report that nobody writes, and the supervised matter that the ladder makes of it', () => {
  let report: string;
  let matter: string;

  it('R4, P4: goes up the ladder at its own moments; its third step opens the matter, once', async () => {
    const input = unitReport(ROUND, { id: UNIT, name: '某单位', code: '101' }, subject);
    report = await lives.begin('performanceReport', input, { policy: 'ladder@1' });
    const handle = lives.stack.handle(report, 'performanceReport');
    const { runId } = await handle.describe();
    await lives.comeTo('2026-08-05');
    await lives.stack.caughtUp(report);
    // Due fifteen working days after 30 June, on 21 July.
    expect(ladder(await lives.record(report), 'unitPerformanceReport')).toEqual([
      ['obligationOverdue', '2026-07-21T16:00:00.000Z'],
      [1, '2026-07-21T16:00:00.000Z'],
      [5, '2026-07-27T16:00:00.000Z'],
      [10, '2026-08-03T16:00:00.000Z'],
    ]);
    const { rows } = await lives.stack.test.pool.query<{ id: string; opened: string }>(
      `select id, state ->> 'openedOn' as opened from instance
       where process = 'supervision' and state #>> '{about,instanceId}' = $1`,
      [report],
    );
    expect(rows.map(({ opened }) => opened)).toEqual(['2026-08-04']);
    matter = rows[0]?.id ?? '';
    const { workflow } = lives.stack.env.client;
    await keepHistory('performance-report-overdue-and-supervised', workflow.getHandle(handle.workflowId, runId));
  }, 240_000);

  it('P4: the matter is answered late, returned with a new date, answered again and closed', async () => {
    await lives.comeTo('2026-08-21');
    await lives.stack.caughtUp(matter);
    expect(ladder(await lives.record(matter), 'answerSupervision:1')).toEqual([
      ['obligationOverdue', '2026-08-18T16:00:00.000Z'],
      [1, '2026-08-18T16:00:00.000Z'],
    ]);
    const answerBy = asPlainDate('2026-08-28');
    await played(
      matter,
      [people.leader, ANSWER],
      [people.supervisor, { kind: 'returnSupervision', opinion: '报告还没有签发。', answerBy }],
      [people.leader, ANSWER],
      [people.supervisor, { kind: 'closeSupervision', opinion: '已报送，销号。' }],
    );
    expect(await end(matter, 'supervision')).toBe('COMPLETED');
    const { book } = (await lives.stack.test.store.load(matter)) ?? {};
    expect([book?.open, book?.settled.map(({ key, outcome }) => [key, outcome])]).toEqual([
      [],
      [
        ['answerSupervision:1', 'late'],
        ['decideSupervision:1', 'onTime'],
        ['answerSupervision:2', 'onTime'],
        ['decideSupervision:2', 'onTime'],
      ],
    ]);
    await keepHistory('supervision-overdue-and-closed', lives.stack.handle(matter, 'supervision'));
  }, 240_000);

  it('R4: the report, sent back, returned and signed again, ends accepted and counts in its round', async () => {
    await submit(report, 'unitReport', people.clerk, 3);
    await played(report, [people.leader, { kind: 'sendBackPerformanceReport', opinion: '漏报一个项目。' }]);
    await submit(report, 'unitReport', people.clerk, 4);
    await played(
      report,
      [people.leader, SIGN],
      [people.performance, { kind: 'returnPerformanceReport', opinion: '补充原因。' }],
    );
    await submit(report, 'unitReport', people.clerk, 4);
    await played(report, [people.leader, SIGN], [people.performance, ACCEPT]);
    expect(await end(report, 'performanceReport')).toBe('COMPLETED');
    const round = ['Submitted', 'Signed', 'Returned', 'Submitted', 'Signed', 'Accepted'];
    expect(await own(report, 'performanceReport')).toEqual(['Submitted', 'SentBack', ...round]);
    expect(await items('unit')).toBe(4);
    await keepHistory('performance-report-accepted', lives.stack.handle(report, 'performanceReport'));
  }, 240_000);
});

describe('a matter that a leader opens by his own date', () => {
  it('P4, S1: is answered in time, handed over with the office, and closed by the new leader', async () => {
    const on = dateOf(await lives.stack.now());
    const input: SupervisionInput = {
      subject,
      code: 'DB-2026-1',
      name: '督办：支付偏慢',
      fiscalYear: 2026,
      demand: '说明原因。',
      answeredBy: 'unit',
      openedOn: on,
      answerBy: asPlainDate('2026-09-11'),
      leader: { id: ids['supervisor'] ?? '', name: '某领导' },
    };
    const id = await lives.begin('supervision', input, { actor: people.supervisor });
    const next = makePerson('supervisingLeader', { id: uuid(1) });
    const leader = { id: next.id, name: '新领导' };
    const handing: HandOverSupervision = { kind: 'handOverSupervision', leader, body: '领导小组', reason: '任职', on };
    await played(
      id,
      [people.leader, ANSWER],
      [{ kind: 'system', ruleId: 'seat:1' }, handing],
      [next, { kind: 'closeSupervision', opinion: '属实。' }],
    );
    expect(await end(id, 'supervision')).toBe('COMPLETED');
    expect(await own(id, 'supervision')).toEqual(['Answered', 'HandedOver', 'Closed']);
  }, 240_000);
});

describe('lower finance to higher finance', () => {
  it('R5: what is signed below is received above, returned, signed again, accepted, and rolled up', async () => {
    const [id, above] = [uuid(11), uuid(12)];
    const below = bureauSubject(COUNTY, [...subject.regionPath, COUNTY]);
    const places = { below, here: bureauSubject(REGION, subject.regionPath) };
    const reporter = { id: COUNTY, name: '桂阳县', code: COUNTY };
    const { report, receipt } = bureauReports(ROUND, reporter, places, { report: id, receipt: above });
    await lives.begin('performanceReport', report, { id });
    await lives.begin('performanceReport', receipt, { id: above });
    const officer = makePerson('performanceOfficer', { regionId: COUNTY, id: 'countyOfficer' });
    const director = makePerson('financeDirector', { regionId: COUNTY, id: 'countyDirector' });
    const phases = async (): Promise<readonly unknown[]> => {
      for (const one of [id, above]) await lives.stack.caughtUp(one);
      return Promise.all(
        [id, above].map(async (one) => (await lives.stack.test.store.load(one))?.state.position['main']),
      );
    };
    await submit(id, 'bureauReport', officer, 7);
    await played(id, [director, SIGN]);
    expect(await phases()).toEqual(['bureauReportSent', 'bureauReportReviewing']);
    await played(above, [people.performance, { kind: 'returnPerformanceReport', opinion: '补充县本级情况。' }]);
    expect(await phases()).toEqual(['bureauReportRevising', 'bureauReportAwaited']);
    await submit(id, 'bureauReport', officer, 8);
    await played(id, [director, SIGN]);
    await phases();
    await played(above, [people.performance, ACCEPT]);
    for (const one of [above, id]) expect(await end(one, 'performanceReport')).toBe('COMPLETED');
    expect(await items('receipt')).toBe(8);
  }, 240_000);
});
