import { saveVersion } from '../../db/queries/documents.ts';
import { noticesOf } from '../../db/queries/notices.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import type { ResultDocumentCommand } from '../../domain/processes/result-document/commands.ts';
import type { ResultDocumentInput } from '../../domain/processes/result-document/state.ts';
import type { SeasonCommand } from '../../domain/processes/season/commands.ts';
import type { SeasonInput } from '../../domain/processes/season/state.ts';
import { TASK_QUEUES } from '../../workflows/contract.ts';
import { keepHistory } from '../replay/support/keep-history.ts';
import {
  answered,
  asked,
  closed,
  drawn,
  formed,
  reported,
  scored,
  scoring,
  uuid,
  type EvaluationPlay,
} from '../support/evaluation-play.ts';
import { grant, organisation } from '../support/organisation.ts';
import { people, subject } from '../support/people.ts';
import { itemInput } from '../support/store.ts';
import { ladder, Lives } from './support/lives.ts';

const { regionId: REGION, unitId: UNIT } = subject;
const LEFT_ALONE_UNTIL = '2026-07-01';

let lives: Lives;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  const made = organisation({
    leader: [grant('unitLeader', REGION, { unitId: UNIT })],
    officer: [grant('financeOfficer', REGION)],
    performance: [grant('performanceOfficer', REGION)],
    director: [grant('financeDirector', REGION)],
    supervisor: [grant('supervisingLeader', REGION)],
  });
  ids = made.ids;
  lives = await Lives.open('2026-03-02', made.organisation);
}, 180_000);
afterAll(() => lives.stack.close());

/** Experts with accounts: in the database everybody has an id of its own kind. */
const POOL = {
  criteria: '农业',
  candidates: [101, 102, 103, 104, 105].map((no) => ({
    id: uuid(no),
    personId: uuid(no + 100),
    name: `专家${String(no)}`,
  })),
};

/** Does again, on the durable side, what a play has done in memory; answers the run in which it was left alone. */
async function doAgain(id: string, { steps }: EvaluationPlay): Promise<string> {
  const versions = new Map<string, string>();
  let leftAlone = '';
  for (const step of steps) {
    if ('on' in step) {
      if (step.on === LEFT_ALONE_UNTIL) leftAlone = (await lives.stack.handle(id, 'evaluation').describe()).runId;
      await lives.comeTo(step.on);
      await lives.stack.caughtUp(id);
    } else if ('save' in step) {
      const written = { instanceId: id, kind: step.save, body: step.body, authorId: step.author.id };
      const saved = await saveVersion(lives.stack.test.pool, { ...written, now: await lives.stack.now() });
      versions.set(uuid(step.no), saved.id);
    } else {
      const { command } = step;
      const versionId = 'versionId' in command ? versions.get(command.versionId) : undefined;
      await lives.act(id, step.actor, { ...command, ...(versionId !== undefined && { versionId }) });
    }
  }
  return leftAlone;
}

describe('an evaluation by finance, from its opening to its close', () => {
  it('goes its way as it does in memory, and what nobody did happened at its own moments', async () => {
    const play = closed(LEFT_ALONE_UNTIL, reported(answered(scored([0, 2, 4], scoring(asked(drawn(formed(), POOL)))))));
    const id = await lives.begin('evaluation', play.input);
    const leftAlone = await doAgain(id, play);
    const handle = lives.stack.handle(id, 'evaluation');
    await lives.ended(handle);

    const lines = await lives.record(id);
    expect(lines.map(({ event, at }) => [event.type, at.slice(0, 10)])).toEqual(
      play.record.map(({ event, at }) => [event.type, at.slice(0, 10)]),
    );
    expect(ladder(lines, 'giveFeedback')).toEqual([
      // Due on Thursday, 7 May: overdue at midnight, with the first working day; Saturday, 9 May, is worked.
      ['obligationOverdue', '2026-05-07T16:00:00.000Z'],
      [1, '2026-05-07T16:00:00.000Z'],
      [5, '2026-05-12T16:00:00.000Z'],
      [10, '2026-05-19T16:00:00.000Z'],
      [30, '2026-06-16T16:00:00.000Z'],
    ]);
    const { rows } = await noticesOf(lives.stack.test.pool, ids['supervisor'] ?? '', {});
    // Of the feedback and of the decision on disclosure, which nobody took either.
    expect(rows.map(({ params }) => params['workingDays'])).toEqual([30, 30, 10, 10]);

    // The run that is over is the last of many: every one begins where the one before it ended.
    const { status, runId } = await handle.describe();
    expect([status.name, runId === leftAlone]).toEqual(['COMPLETED', false]);
    const { workflowId } = handle;
    await keepHistory(
      'evaluation-overdue-and-ladder',
      lives.stack.env.client.workflow.getHandle(workflowId, leftAlone),
    );
    await keepHistory('evaluation-closed', handle);
  }, 240_000);
});

const CONTENT = { rankingId: null, hash: 'a'.repeat(64), summary: '排名', entries: [] };
const RANKING: ResultDocumentInput = {
  subject,
  code: '排名-2025',
  name: '2025年度部门绩效评价结果排名',
  fiscalYear: 2025,
  documentKind: 'ranking',
  ranked: 'unit',
  openedOn: asPlainDate('2026-09-01'),
  concludedOn: asPlainDate('2026-08-31'),
  content: CONTENT,
  recipients: ['市政府', '市人大'],
  draftedBy: { id: 'performanceOfficer', name: '绩效科' },
};

describe('a document about results, from its signature to the receipts', () => {
  it('is reminded of, goes up the ladder while nobody signs, and ends with the last receipt', async () => {
    await lives.comeTo('2026-09-01');
    const id = await lives.begin('resultDocument', RANKING);
    const handle = lives.stack.handle(id, 'resultDocument');
    const { runId: first } = await handle.describe();

    // Due in five working days, on 8 September: three days before, the morning round reminds whoever signs.
    await lives.comeTo('2026-09-05');
    const round = await lives.stack.env.client.workflow.execute('morningRound', {
      workflowId: 'morning',
      taskQueue: TASK_QUEUES.lifecycle,
      args: [{ regionId: REGION, clockOriginMs: lives.stack.clockOriginMs }],
    });
    expect(round).toMatchObject({ on: '2026-09-05', reminders: 1 });

    await lives.comeTo('2026-09-18');
    await lives.stack.caughtUp(id);
    expect(ladder(await lives.record(id), 'signResultDocument:1')).toEqual([
      ['obligationOverdue', '2026-09-08T16:00:00.000Z'],
      [1, '2026-09-08T16:00:00.000Z'],
      [5, '2026-09-14T16:00:00.000Z'],
    ]);

    const commands: readonly ResultDocumentCommand[] = [
      { kind: 'returnResultDocument', opinion: '补充说明' },
      { kind: 'submitResultDocument', content: { ...CONTENT, summary: '补充说明' } },
      { kind: 'issueResultDocument', documentNumber: '郴财绩〔2026〕15号' },
      ...[1, 2].flatMap((no): readonly ResultDocumentCommand[] => [
        { kind: 'deliverResultDocument', recipients: [no], means: '机要' },
        { kind: 'recordResultReceipt', recipients: [no], receivedBy: '收发' },
      ]),
    ];
    const ofDirector = ['returnResultDocument', 'issueResultDocument'];
    for (const command of commands) {
      await lives.act(id, ofDirector.includes(command.kind) ? people.director : people.performance, command);
    }
    await lives.ended(handle);
    const { status, runId } = await handle.describe();
    expect([status.name, runId === first]).toEqual(['COMPLETED', false]);
    expect((await lives.stack.test.store.load(id))?.book.open).toEqual([]);
    const { workflowId } = handle;
    await keepHistory('result-document-overdue', lives.stack.env.client.workflow.getHandle(workflowId, first));
    await keepHistory('result-document-closed', handle);
  }, 240_000);
});

const ROUND: SeasonInput = {
  subject: { ...subject, unitId: `finance-${REGION}` },
  code: 'JJ-2027-G1',
  name: '2027 年度绩效目标申报',
  fiscalYear: 2027,
  seasonKind: 'targets',
  owedFrom: asPlainDate('2026-09-21'),
  openBy: asPlainDate('2026-10-09'),
  due: asPlainDate('2026-10-30'),
};

describe('a round of targets, owed, opened late, paused, resumed and closed (G1)', () => {
  it('goes up the ladder while nobody opens it, tells each unit once, is over on its date, and ends closed', async () => {
    await lives.comeTo('2026-09-21');
    const id = await lives.begin('season', ROUND);
    // Due on Friday, 9 October; Saturday, 10 October, is worked in exchange.
    await lives.comeTo('2026-10-16');
    await lives.stack.caughtUp(id);
    expect(ladder(await lives.record(id), 'openSeason')).toEqual([
      ['obligationOverdue', '2026-10-09T16:00:00.000Z'],
      [1, '2026-10-09T16:00:00.000Z'],
      [5, '2026-10-14T16:00:00.000Z'],
    ]);

    const steps: readonly SeasonCommand[] = [
      { kind: 'announceSeason', note: '请申报绩效目标。', carryOn: false },
      { kind: 'openSeason' },
      { kind: 'pauseSeason', reason: '等人大通知' },
      { kind: 'resumeSeason' },
    ];
    for (const command of steps) await lives.act(id, people.performance, command);
    await lives.stack.caughtUp(id);
    const { rows } = await noticesOf(lives.stack.test.pool, ids['leader'] ?? '', {});
    expect(rows.filter(({ topic }) => topic === 'seasonOpened')).toMatchObject([{ instanceId: id }]);

    await lives.comeTo('2026-11-02');
    await lives.stack.caughtUp(id);
    const figures = { expected: 1, begun: 1, reported: 0, reviewed: 0 };
    const close: SeasonCommand = { kind: 'closeSeason', reason: '机构改革，另行申报。', figures };
    await lives.act(id, people.performance, close);
    const handle = lives.stack.handle(id, 'season');
    await lives.ended(handle);
    const types = (await lives.record(id)).map(({ event }) => event.type).filter((type) => type.startsWith('season'));
    expect(types).toEqual([
      'seasonAnnounced',
      'seasonOpened',
      'seasonPaused',
      'seasonResumed',
      'seasonEnded',
      'seasonClosed',
    ]);
    await keepHistory('season-closed', handle);
  }, 240_000);
});

const REPORTS: SeasonInput = {
  ...ROUND,
  code: 'JJ-2026-R4-year',
  name: '2026 年度单位绩效报告报送',
  fiscalYear: 2026,
  seasonKind: 'unitReports',
  period: { key: 'year', to: asPlainDate('2026-12-31') },
  owedFrom: asPlainDate('2026-12-31'),
  due: asPlainDate('2027-01-22'),
};

describe('a round of performance reports, owed after the year, opened late and over on its date (R4)', () => {
  it('opens each unit’s report, whose own clock then runs over and climbs the ladder while the round waits to be closed', async () => {
    await lives.comeTo('2026-12-30');
    await lives.begin('budgetItem', itemInput({ fiscalYear: 2026, openedOn: asPlainDate('2026-12-30') }));
    await lives.comeTo('2027-01-01');
    const { openBy: _none, ...input } = REPORTS;
    const id = await lives.begin('season', input);
    // Three working days after the year: 4, 5 and 6 January; opened on the day after.
    await lives.comeTo('2027-01-07');
    await lives.stack.caughtUp(id);
    expect(ladder(await lives.record(id), 'openSeason')[0]).toEqual(['obligationOverdue', '2027-01-06T16:00:00.000Z']);
    const steps: readonly SeasonCommand[] = [
      { kind: 'announceSeason', note: '请核对数据后报送。', carryOn: false },
      { kind: 'openSeason' },
    ];
    for (const command of steps) await lives.act(id, people.performance, command);
    await lives.stack.caughtUp(id);
    const { rows } = await lives.stack.test.pool.query<{ id: string; phase: string }>(
      `select id, phase from instance where process = 'performanceReport' and unit_id = $1`,
      [UNIT],
    );
    expect(rows).toMatchObject([{ phase: 'unitReporting' }]);

    await lives.comeTo('2027-01-26');
    const report = rows[0]?.id ?? '';
    await Promise.all([lives.stack.caughtUp(id), lives.stack.caughtUp(report)]);
    expect(ladder(await lives.record(report), 'unitPerformanceReport')).toEqual([
      ['obligationOverdue', '2027-01-22T16:00:00.000Z'],
      // The 22nd is a Friday: the first working day after it is Monday.
      [1, '2027-01-24T16:00:00.000Z'],
    ]);
    const figures = { expected: 1, begun: 1, reported: 0, reviewed: 0 };
    await lives.act(id, people.performance, { kind: 'closeSeason', reason: '延后报送。', figures } as SeasonCommand);
    await lives.ended(lives.stack.handle(id, 'season'));
    const types = (await lives.record(id)).map(({ event }) => event.type).filter((type) => type.startsWith('season'));
    expect(types).toEqual(['seasonAnnounced', 'seasonOpened', 'seasonEnded', 'seasonClosed']);
  }, 240_000);
});
