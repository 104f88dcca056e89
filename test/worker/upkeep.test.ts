import { withArrangement } from '../../domain/calendar/calendar.ts';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { calendarsToCarryOut } from '../../db/queries/calendar-changes.ts';
import { openIncidents } from '../../db/queries/reconcile.ts';
import { seedOrganisation } from '../../db/seed.ts';
import { ensureAllSchedules } from '../../worker/activities.ts';
import { createUpkeepStarter } from '../../worker/upkeep-starter.ts';
import { calendarChangeWorkflowId, TASK_QUEUES } from '../../workflows/contract.ts';
import { keepHistory } from '../replay/support/keep-history.ts';
import { morning } from '../support/budget-item-play.ts';
import { grant, organisation, REGIONS, subjectOf } from '../support/organisation.ts';
import { makePerson } from '../support/people.ts';
import { openItem, saveTargets } from '../support/store.ts';
import { openRealTemporal } from '../support/temporal.ts';
import { becomes } from '../web/support/becomes.ts';
import { DurableStack } from './support/stack.ts';

const REGION = '431021';
const UNIT = '431021-agriculture-1';
const LATE_REGION = '431000';
/** Real time in China; which day it is makes no difference. */
const [BEFORE_EIGHT, AFTER_EIGHT] = [Date.parse('2026-11-27T07:59:59+08:00'), Date.parse('2026-11-27T08:00:00+08:00')];

let stack: DurableStack;
let ids: Readonly<Record<string, string>>;

// The targets of every item are due on 2024-10-31: reminders on 17, 24, 28, 30 and 31 October.
beforeAll(async () => {
  stack = await DurableStack.open(await openRealTemporal(), Date.parse(morning('2024-10-17')) - Date.now());
  const made = organisation({ clerk: [grant('unitClerk', REGION, { unitId: UNIT })] });
  ids = made.ids;
  await seedOrganisation(stack.test.pool, made.organisation);
  // No round runs by itself here, at whatever time of the day the tests run.
  await ensureAllSchedules(stack.activityParts, BEFORE_EIGHT);
  await stack.startWorkers();
  stack.startRelay();
}, 180_000);
afterAll(() => stack.close());

/** Under which a history is kept for the replay test. */
const NAMES: Readonly<Record<string, string>> = {
  morningRound: 'morning-round',
  reconciliation: 'reconciliation-of-one-page',
};

let runs = 0;
async function run<T>(workflow: string, input: object): Promise<T> {
  runs += 1;
  const workflowId = `${workflow}-${runs}`;
  const handle = await stack.env.client.workflow.start(workflow, {
    workflowId,
    taskQueue: TASK_QUEUES.lifecycle,
    args: [{ clockOriginMs: stack.clockOriginMs, ...input }],
  });
  const result = (await handle.result()) as T;
  await keepHistory(NAMES[workflow] ?? workflow, handle);
  return result;
}

async function item(): Promise<string> {
  const id = await openItem(stack.test, { subject: subjectOf(UNIT) });
  await stack.caughtUp(id);
  return id;
}

const roundsOf = async (regionId: string): Promise<readonly string[]> =>
  (
    await stack.test.pool.query<{ day: string }>('select day from morning_round where region_id = $1', [regionId])
  ).rows.map(({ day }) => day);

const incidents = async (id: string): Promise<readonly string[]> =>
  (await openIncidents(stack.test.pool, 100)).filter(({ instanceId }) => instanceId === id).map(({ kind }) => kind);

describe('design.md §2: a nightly reconciliation compares instance, workflow and moments', () => {
  it('leaves alone what is in order', async () => {
    const id = await item();
    const { runId } = await stack.handle(id).describe();
    expect(await run('reconciliation', {})).toMatchObject({ repaired: 0 });
    expect((await stack.handle(id).describe()).runId).toBe(runId);
    expect(await incidents(id)).toEqual([]);
  }, 60_000);

  it('starts again a workflow that is gone, shows an incident, and closes it the night after', async () => {
    const id = await item();
    await stack.handle(id).terminate('lost');
    expect(await run('reconciliation', {})).toMatchObject({ repaired: 1 });
    await stack.caughtUp(id);
    expect((await stack.handle(id).describe()).status.name).toBe('RUNNING');
    expect(await incidents(id)).toEqual(['workflowClosed']);
    expect(await run('reconciliation', {})).toMatchObject({ repaired: 0 });
    expect(await incidents(id)).toEqual([]);
  }, 60_000);

  it('catches up a moment that has passed unrecorded', async () => {
    const id = await item();
    // As if the timer had been lost: the matter's next moment lies a day back, and its workflow does not know.
    await stack.test.pool.query(`update instance set next_moment = $2 where id = $1`, [id, morning('2024-10-15')]);
    expect(await run('reconciliation', {})).toMatchObject({ repaired: 1 });
    expect(await incidents(id)).toEqual(['momentMissed']);
    await stack.test.pool.query(`update instance set next_moment = $2 where id = $1`, [id, morning('2024-11-01')]);
  }, 60_000);

  it('makes each region’s morning round and its own Schedule once, at the policy’s hour in China', async () => {
    await ensureAllSchedules(stack.activityParts, AFTER_EIGHT);
    for (const { id } of REGIONS) {
      const { spec, action, policies } = await stack.env.client.schedule.getHandle(`morningRound:${id}`).describe();
      expect(spec).toMatchObject({ timezone: 'Asia/Shanghai', calendars: [{ hour: [{ start: 8, end: 8, step: 1 }] }] });
      expect(action).toMatchObject({ workflowType: 'morningRound', args: [{ regionId: id }] });
      expect(policies.catchupWindow).toBe(7 * 86_400_000);
    }
    expect(await roundsOf(REGION)).toEqual([]);
    await expect(stack.env.client.schedule.getHandle('reconciliation').describe()).resolves.toBeDefined();
  }, 60_000);

  it('gives a region that is new after its hour today’s round at once, and no second one at the next start', async () => {
    const schedule = stack.env.client.schedule.getHandle(`morningRound:${LATE_REGION}`);
    await schedule.delete();
    await ensureAllSchedules(stack.activityParts, AFTER_EIGHT);
    await becomes(() => roundsOf(LATE_REGION), ['2024-10-17']);
    await ensureAllSchedules(stack.activityParts, AFTER_EIGHT);
    expect(await roundsOf(LATE_REGION)).toEqual(['2024-10-17']);
    expect((await schedule.describe()).info.numActionsTaken).toBe(1);
  }, 60_000);
});

describe('deadlines.md: reminders go out with the region’s durable morning round', () => {
  it('reminds once, gives each person one digest and one mail, however often it runs', async () => {
    await item();
    const first = await run<{ on: string; reminders: number; digests: number }>('morningRound', { regionId: REGION });
    expect(first).toMatchObject({ on: '2024-10-17', digests: 1, unaddressed: 0 });
    expect(first.reminders).toBeGreaterThan(0);
    expect(await run('morningRound', { regionId: REGION })).toEqual(first);
    const { rows } = await stack.test.pool.query('select person_id, status from mail_log where message_id like $1', [
      'digest.%',
    ]);
    expect(rows).toEqual([{ person_id: ids['clerk'], status: 'recorded' }]);
  }, 60_000);

  it('shows an incident where nobody holds the role that is to be reminded', async () => {
    const elsewhere = '431022-agriculture-1';
    await stack.caughtUp(await openItem(stack.test, { subject: subjectOf(elsewhere) }));
    expect(await run('morningRound', { regionId: '431022' })).toMatchObject({ digests: 0, unaddressed: 1 });
    expect(await incidents('431022')).toEqual(['nobodyToRemind']);
  }, 60_000);
});

describe('deadlines.md: a change of the calendar is carried to every open clock', () => {
  it('moves the dates it concerns, says why in the record, and tells the people', async () => {
    const id = await item();
    // Submitted on the 17th: finance's ten working days run to Thursday, 31 October.
    const versionId = await saveTargets(stack.test, id);
    await stack.test.store.act({
      instanceId: id,
      command: { kind: 'submitTargets', versionId } as { kind: string },
      documentIds: [versionId],
      actor: makePerson('unitLeader', { regionId: REGION, unitId: UNIT }),
      now: morning('2024-10-17'),
    });
    expect(await dueOf(id)).toBe('2024-10-31');
    await confirmCalendar('closed-2024-10-24', '2024-10-24', '十月二十四日调为休息日');
    await createUpkeepStarter(stack.test.pool, stack.env.client, stack.clockOriginMs)();
    const change = stack.env.client.workflow.getHandle(calendarChangeWorkflowId('closed-2024-10-24'));
    expect(await change.result()).toMatchObject({ moved: expect.any(Number) as number });
    expect(await calendarsToCarryOut(stack.test.pool)).toEqual([]);
    await keepHistory('calendar-change', change);
    await stack.caughtUp(id);
    expect(await dueOf(id)).toBe('2024-11-01');
    const { rows } = await stack.test.pool.query<{ body: string }>(
      `select body from record where instance_id = $1 and body like '%obligationMoved%'`,
      [id],
    );
    expect(rows.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { event: { reason: 'calendarChanged', note: '十月二十四日调为休息日', from: '2024-10-31' } },
    ]);
    const told = await stack.test.pool.query('select topic, person_id from notice where instance_id = $1', [id]);
    expect(told.rows).toEqual(
      expect.arrayContaining([{ topic: 'obligationMoved', person_id: ids['clerk'] }]) as unknown[],
    );
  }, 60_000);
});

async function dueOf(id: string): Promise<string | undefined> {
  return (await stack.test.store.load(id))?.book.open.find(({ kind }) => kind === 'reviewTargets')?.due;
}

/** As an administrator confirms it: the year with one more rest day. */
async function confirmCalendar(version: string, restDay: string, note: string): Promise<void> {
  const year = defaultCalendar.years['2024'];
  if (!year) throw new Error('2024 is arranged');
  const restDays = [...year.restDays, { date: asPlainDate(restDay), holiday: 'nationalDay' } as const];
  const changed = withArrangement(defaultCalendar, { ...year, restDays }, version);
  await stack.test.asOwner('update calendar_version set active = false');
  await stack.test.asOwner(
    `insert into calendar_version (version, body, note, loaded_by, loaded_at, active, activated_at)
     values ($1, $2, $3, 'test', now(), true, now())`,
    [version, JSON.stringify(changed), note],
  );
}
