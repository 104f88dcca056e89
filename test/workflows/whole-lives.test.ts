import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { saveVersion } from '../../db/queries/documents.ts';
import { noticesOf } from '../../db/queries/notices.ts';
import { seedOrganisation, type Organisation } from '../../db/seed.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import type { Actor } from '../../domain/process/actor.ts';
import type { ResultDocumentCommand } from '../../domain/processes/result-document/commands.ts';
import type { ResultDocumentInput } from '../../domain/processes/result-document/state.ts';
import { TASK_QUEUES } from '../../workflows/contract.ts';
import { keepHistory } from '../replay/support/keep-history.ts';
import { morning } from '../support/budget-item-play.ts';
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
import { openTimeSkipping } from '../support/temporal.ts';
import { DurableStack } from '../worker/support/stack.ts';

const { regionId: REGION, unitId: UNIT } = subject;
const LEFT_ALONE_UNTIL = '2026-07-01';

let stack: DurableStack;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  const env = await openTimeSkipping();
  stack = await DurableStack.open(env, Date.parse(morning('2026-03-02')) - (await env.currentTimeMs()));
  const made = organisation({
    leader: [grant('unitLeader', REGION, { unitId: UNIT })],
    officer: [grant('financeOfficer', REGION)],
    performance: [grant('performanceOfficer', REGION)],
    director: [grant('financeDirector', REGION)],
    supervisor: [grant('supervisingLeader', REGION)],
  });
  ids = made.ids;
  await seedOrganisation(stack.test.pool, withSubject(made.organisation));
  await stack.startWorkers();
  stack.startRelay();
}, 180_000);
afterAll(() => stack.close());

/** With the unit that plays are about. */
function withSubject(made: Organisation): Organisation {
  const unit = { id: UNIT, regionId: REGION, name: '示例单位', code: UNIT, fictitious: true };
  return { ...made, units: [...made.units, unit] };
}

/** Experts with accounts: in the database everybody has an id of its own kind. */
const POOL = {
  criteria: '农业',
  candidates: [101, 102, 103, 104, 105].map((no) => ({
    id: uuid(no),
    personId: uuid(no + 100),
    name: `专家${String(no)}`,
  })),
};

interface Line {
  readonly at: string;
  readonly by: { readonly ruleId?: string };
  readonly event: { readonly type: string; readonly key?: string; readonly step?: { readonly workingDays: number } };
}

async function record(id: string): Promise<readonly Line[]> {
  const { rows } = await stack.test.pool.query<{ body: string }>(
    'select body from record where instance_id = $1 order by seq',
    [id],
  );
  return rows.map(({ body }) => JSON.parse(body) as Line);
}

/** What happened by itself, of one clock: overdue, then each step of the ladder at its own moment. */
function ladder(lines: readonly Line[], key: string): readonly unknown[] {
  return lines
    .filter(({ event, by }) => event.key === key && by.ruleId?.startsWith('ladder:') === true)
    .map(({ at, event }) => [event.step?.workingDays ?? event.type, at]);
}

async function open(process: string, input: unknown): Promise<string> {
  const id = randomUUID();
  const actor = { kind: 'system', ruleId: 'plan' } as const;
  await stack.test.store.open({ process, id, input, actor, now: await stack.now() });
  await stack.caughtUp(id);
  return id;
}

async function act(id: string, actor: Actor, command: { readonly kind: string }): Promise<void> {
  const named = 'versionId' in command ? [String(command.versionId)] : [];
  await stack.test.store.act({ instanceId: id, command, actor, now: await stack.now(), documentIds: named });
}

async function comeTo(date: string): Promise<void> {
  const ms = Date.parse(morning(date)) - Date.parse(await stack.now());
  if (ms > 0) await stack.env.sleep(ms);
}

/** Asked again and again: to wait for a result would let the server skip years. */
async function ended(handle: ReturnType<DurableStack['handle']>): Promise<void> {
  while ((await handle.describe()).status.name === 'RUNNING') await pause(50);
}

/** Does again, on the durable side, what a play has done in memory; answers the run in which it was left alone. */
async function doAgain(id: string, { steps }: EvaluationPlay): Promise<string> {
  const versions = new Map<string, string>();
  let leftAlone = '';
  for (const step of steps) {
    if ('on' in step) {
      if (step.on === LEFT_ALONE_UNTIL) leftAlone = (await stack.handle(id, 'evaluation').describe()).runId;
      await comeTo(step.on);
      await stack.caughtUp(id);
    } else if ('save' in step) {
      const written = { instanceId: id, kind: step.save, body: step.body, authorId: step.author.id };
      const saved = await saveVersion(stack.test.pool, { ...written, now: await stack.now() });
      versions.set(uuid(step.no), saved.id);
    } else {
      const { command } = step;
      const versionId = 'versionId' in command ? versions.get(command.versionId) : undefined;
      await act(id, step.actor, { ...command, ...(versionId !== undefined && { versionId }) });
      await stack.caughtUp(id);
    }
  }
  return leftAlone;
}

describe('an evaluation by finance, from its opening to its close', () => {
  it('goes its way as it does in memory, and what nobody did happened at its own moments', async () => {
    const play = closed(LEFT_ALONE_UNTIL, reported(answered(scored([0, 2, 4], scoring(asked(drawn(formed(), POOL)))))));
    const id = await open('evaluation', play.input);
    const leftAlone = await doAgain(id, play);
    const handle = stack.handle(id, 'evaluation');
    await ended(handle);

    const lines = await record(id);
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
    const { rows } = await noticesOf(stack.test.pool, ids['supervisor'] ?? '', {});
    // Of the feedback and of the decision on disclosure, which nobody took either.
    expect(rows.map(({ params }) => params['workingDays'])).toEqual([30, 30, 10, 10]);

    // The run that is over is the last of many: every one begins where the one before it ended.
    const { status, runId } = await handle.describe();
    expect([status.name, runId === leftAlone]).toEqual(['COMPLETED', false]);
    const { workflowId } = handle;
    await keepHistory('evaluation-overdue-and-ladder', stack.env.client.workflow.getHandle(workflowId, leftAlone));
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
    await comeTo('2026-09-01');
    const id = await open('resultDocument', RANKING);
    const handle = stack.handle(id, 'resultDocument');
    const { runId: first } = await handle.describe();

    // Due in five working days, on 8 September: three days before, the morning round reminds whoever signs.
    await comeTo('2026-09-05');
    const round = await stack.env.client.workflow.execute('morningRound', {
      workflowId: 'morning',
      taskQueue: TASK_QUEUES.lifecycle,
      args: [{ regionId: REGION, clockOriginMs: stack.clockOriginMs }],
    });
    expect(round).toMatchObject({ on: '2026-09-05', reminders: 1 });

    await comeTo('2026-09-18');
    await stack.caughtUp(id);
    expect(ladder(await record(id), 'signResultDocument:1')).toEqual([
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
      await act(id, ofDirector.includes(command.kind) ? people.director : people.performance, command);
      await stack.caughtUp(id);
    }
    await ended(handle);
    const { status, runId } = await handle.describe();
    expect([status.name, runId === first]).toEqual(['COMPLETED', false]);
    expect((await stack.test.store.load(id))?.book.open).toEqual([]);
    const { workflowId } = handle;
    await keepHistory('result-document-overdue', stack.env.client.workflow.getHandle(workflowId, first));
    await keepHistory('result-document-closed', handle);
  }, 240_000);
});
