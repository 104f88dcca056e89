import { mailsOf } from '../../db/queries/mail.ts';
import { noticesOf } from '../../db/queries/notices.ts';
import { seedOrganisation } from '../../db/seed.ts';
import { TRACKS } from '../../domain/processes/budget-item/lifecycle.ts';
import { OBLIGATION_KINDS } from '../../domain/policy/obligation-kinds.ts';
import { BUDGET_ITEM_CLOCKS } from '../../workflows/budget-item.ts';
import { EVALUATION_CLOCKS } from '../../workflows/evaluation.ts';
import { PERFORMANCE_REPORT_CLOCKS } from '../../workflows/performance-report.ts';
import { RESULT_DOCUMENT_CLOCKS } from '../../workflows/result-document.ts';
import { SEASON_CLOCKS } from '../../workflows/season.ts';
import { SUPERVISION_CLOCKS } from '../../workflows/supervision.ts';
import { keepHistory } from '../replay/support/keep-history.ts';
import { morning } from '../support/budget-item-play.ts';
import { grant, organisation, subjectOf } from '../support/organisation.ts';
import { makePerson } from '../support/people.ts';
import { openItem, saveTargets } from '../support/store.ts';
import { openTimeSkipping } from '../support/temporal.ts';
import { DurableStack } from '../worker/support/stack.ts';

const REGION = '431021';
const UNIT = '431021-agriculture-1';

let stack: DurableStack;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  const env = await openTimeSkipping();
  stack = await DurableStack.open(env, Date.parse(morning('2024-09-02')) - (await env.currentTimeMs()));
  const made = organisation({
    leader: [grant('unitLeader', REGION, { unitId: UNIT })],
    officer: [grant('financeOfficer', REGION)],
    director: [grant('financeDirector', REGION)],
    supervisor: [grant('supervisingLeader', REGION)],
  });
  ids = made.ids;
  await seedOrganisation(stack.test.pool, made.organisation);
  await stack.startWorkers();
  stack.startRelay();
}, 180_000);
afterAll(() => stack.close());

async function item(): Promise<string> {
  const id = await openItem(stack.test, { subject: subjectOf(UNIT) });
  await stack.caughtUp(id);
  return id;
}

interface Line {
  readonly at: string;
  readonly recordedAt: string;
  readonly by: { readonly kind: string; readonly ruleId?: string };
  readonly event: { readonly type: string; readonly step?: { readonly workingDays: number } };
}

/** The record as it was written. */
async function record(id: string): Promise<readonly Line[]> {
  const { rows } = await stack.test.pool.query<{ body: string }>(
    'select body from record where instance_id = $1 order by seq',
    [id],
  );
  return rows.map(({ body }) => JSON.parse(body) as Line);
}

async function comeTo(until: string, id: string): Promise<void> {
  await stack.env.sleep(Date.parse(until) - Date.parse(await stack.now()));
  await stack.caughtUp(id);
}

const seconds = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

describe('deadlines.md: overdue and the ladder happen by themselves', () => {
  it('records what nobody did, each step at its own moment, and tells each person once', async () => {
    const id = await item();
    const { runId: firstRun } = await stack.handle(id).describe();
    await comeTo('2025-01-05T00:00:00.000Z', id);

    const lines = (await record(id)).filter(({ by }) => by.ruleId?.startsWith('ladder:'));
    expect(lines.map(({ at, event }) => [event.type, event.step?.workingDays, at])).toEqual([
      // Due on Thursday, 31 October: overdue at midnight, and the first working day falls together with it.
      ['obligationOverdue', undefined, '2024-10-31T16:00:00.000Z'],
      ['rungReached', 1, '2024-10-31T16:00:00.000Z'],
      ['rungReached', 5, '2024-11-06T16:00:00.000Z'],
      ['rungReached', 10, '2024-11-13T16:00:00.000Z'],
      ['rungReached', 30, '2024-12-11T16:00:00.000Z'],
    ]);
    // Woken within the policy's window of five minutes, never before the moment.
    for (const { at, recordedAt } of lines) {
      expect(seconds(at, recordedAt)).toBeGreaterThanOrEqual(0);
      expect(seconds(at, recordedAt)).toBeLessThan(310);
    }

    const told = async (name: string): Promise<readonly unknown[]> => {
      const { rows } = await noticesOf(stack.test.pool, ids[name] ?? '', {});
      const mails = await mailsOf(stack.test.pool, ids[name] ?? '', {});
      expect(mails.rows.map(({ status }) => status)).toEqual(rows.map(() => 'recorded'));
      return rows.map(({ params }) => params['workingDays']).reverse();
    };
    expect(await told('leader')).toEqual([1]);
    expect(await told('officer')).toEqual([1]);
    expect(await told('director')).toEqual([5, 30]);
    expect(await told('supervisor')).toEqual([10, 30]);
    const { workflowId } = stack.handle(id);
    await keepHistory('budget-item-overdue-and-ladder', stack.env.client.workflow.getHandle(workflowId, firstRun));
    await keepHistory('budget-item-continued', stack.handle(id));
  }, 120_000);

  it('stops chasing once the thing is done, and starts the next clock', async () => {
    const id = await item();
    const before = await stack.handle(id).describe();
    const versionId = await saveTargets(stack.test, id);
    await stack.test.store.act({
      instanceId: id,
      command: { kind: 'submitTargets', versionId } as { kind: string },
      documentIds: [versionId],
      actor: makePerson('unitLeader', { regionId: REGION, unitId: UNIT }),
      now: await stack.now(),
    });
    const known = await stack.caughtUp(id);
    expect(known.phase).toBe('submitted');
    expect(Date.parse(known.nextMoment ?? '')).toBeGreaterThan(Date.parse(await stack.now()));
    expect((await stack.handle(id).describe()).runId).toBe(before.runId);
    await keepHistory('budget-item-clock-moved', stack.handle(id));
  }, 60_000);
});

describe('each process names what runs in its phases', () => {
  it('every phase of the item, and each clock there is in a phase of some process', () => {
    expect(Object.keys(BUDGET_ITEM_CLOCKS).sort()).toEqual([...TRACKS.main.phases].sort());
    const others = [
      EVALUATION_CLOCKS,
      RESULT_DOCUMENT_CLOCKS,
      SUPERVISION_CLOCKS,
      PERFORMANCE_REPORT_CLOCKS,
      SEASON_CLOCKS,
    ];
    const all = [BUDGET_ITEM_CLOCKS, ...others].flatMap((clocks) => Object.values<readonly string[]>(clocks).flat());
    expect([...new Set(all)].sort()).toEqual(Object.keys(OBLIGATION_KINDS).sort());
  });
});
