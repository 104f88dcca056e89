import { randomUUID } from 'node:crypto';
import { digestsOf } from '../../db/queries/digests.ts';
import { historyOf } from '../../db/queries/item.ts';
import { mailsOf } from '../../db/queries/mail.ts';
import { runMorningRound } from '../../db/queries/morning-round.ts';
import { deliverNotices, noticesOf } from '../../db/queries/notices.ts';
import { seedOrganisation } from '../../db/seed.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import type { ActRequest } from '../../db/process-store-types.ts';
import { morning } from '../support/budget-item-play.ts';
import { grant, organisation, subjectOf } from '../support/organisation.ts';
import { itemInput, openItem, openTestStore, type TestStore } from '../support/store.ts';

const UNIT = '431021-agriculture-1';
const REGION = '431021';

let test: TestStore;
let ids: Readonly<Record<string, string>>;

// The targets of every item are due on 2024-10-31, a Thursday: reminders on 17, 24, 28, 30 and 31 October.
beforeEach(async () => {
  test = await openTestStore();
  const made = organisation({
    clerk: [grant('unitClerk', REGION, { unitId: UNIT })],
    leader: [grant('unitLeader', REGION, { unitId: UNIT }), grant('unitClerk', REGION, { unitId: UNIT })],
    stranger: [grant('unitClerk', REGION, { unitId: '431021-agriculture-2' })],
    otherRegion: [grant('unitClerk', '431022', { unitId: UNIT })],
    officer: [grant('financeOfficer', REGION, { divisionId: '431021-agriculture' })],
    otherOfficer: [grant('financeOfficer', REGION, { divisionId: '431021-education' })],
  });
  ids = made.ids;
  await seedOrganisation(test.pool, made.organisation);
});
afterEach(async () => {
  await test.close();
});

function round(day: string): ReturnType<typeof runMorningRound> {
  const now = asInstant(`${day}T00:00:00.000Z`);
  return runMorningRound(test.pool, { regionId: REGION, on: asPlainDate(day), now });
}

async function itemOfUnit(): Promise<string> {
  return openItem(test, { subject: subjectOf(UNIT) });
}

async function reminded(): Promise<readonly number[]> {
  const { rows } = await test.asOwner('select days_before from reminder order by on_day, days_before');
  return rows.map(({ days_before: days }) => Number(days));
}

describe('the morning round (deadlines.md)', () => {
  it('sends nobody anything on a day on which no rung falls', async () => {
    await itemOfUnit();
    expect(await round('2024-10-16')).toEqual({ reminders: 0, digests: 0, unaddressed: 0, repeated: false });
  });

  it('sends each person concerned one digest, however many clocks', async () => {
    const items = await Promise.all([itemOfUnit(), itemOfUnit(), itemOfUnit()]);
    expect(await round('2024-10-17')).toEqual({ reminders: 3, digests: 2, unaddressed: 0, repeated: false });

    for (const name of ['clerk', 'leader']) {
      const { rows } = await digestsOf(test.pool, ids[name] ?? '', {});
      expect(rows).toHaveLength(1);
      expect(rows[0]?.lines.map(({ instanceId }) => instanceId).toSorted()).toEqual(items.toSorted());
    }
    for (const name of ['stranger', 'otherRegion', 'officer', 'otherOfficer']) {
      expect((await digestsOf(test.pool, ids[name] ?? '', {})).rows).toEqual([]);
    }
  });

  it('logs one mail per digest, in words and with a stable id', async () => {
    await itemOfUnit();
    await round('2024-10-17');
    const { rows } = await mailsOf(test.pool, ids['clerk'] ?? '', {});
    expect(rows).toEqual([
      expect.objectContaining({
        messageId: `digest.431021.2024-10-17.${ids['clerk'] ?? ''}@bihuan`,
        subject: '2024年10月17日 待办提醒（1 项）',
        body: 'clerk，您好：\n· “马铃薯种薯繁育示范推广项目”：报送绩效目标，2024年10月31日 到期，还有 14 天。',
        status: 'queued',
      }),
    ]);
  });

  it('sends once when it runs twice on a day, at once or later', async () => {
    await itemOfUnit();
    const [first, second] = await Promise.all([round('2024-10-17'), round('2024-10-17')]);
    expect([first.repeated, second.repeated].toSorted()).toEqual([false, true]);
    expect(await round('2024-10-17')).toEqual({ reminders: 1, digests: 2, unaddressed: 0, repeated: true });
    expect(await reminded()).toEqual([14]);
  });

  it('sends only the latest rung after mornings that were missed', async () => {
    await itemOfUnit();
    await round('2024-10-29');
    expect(await reminded()).toEqual([3]);
    await round('2024-10-30');
    await round('2024-10-31');
    expect(await reminded()).toEqual([3, 1, 0]);
    expect((await round('2024-11-01')).reminders).toBe(0);
  });

  it('skips the rungs that lay before the clock was started', async () => {
    const actor = { kind: 'system', ruleId: 'season' } as const;
    const input = itemInput({ subject: subjectOf(UNIT) });
    await test.store.open({ process: 'budgetItem', id: randomUUID(), input, actor, now: morning('2024-10-29') });
    expect((await round('2024-10-29')).reminders).toBe(0);
    await round('2024-10-31');
    expect(await reminded()).toEqual([0]);
  });

  it('reminds of nothing that has been done', async () => {
    const id = await itemOfUnit();
    await test.asOwner(
      `update obligation set settled_on = '2024-10-10', next_reminder_on = null where instance_id = $1`,
      [id],
    );
    expect((await round('2024-10-17')).reminders).toBe(0);
  });

  it('keeps what was sent when something else happens to the clock', async () => {
    const id = await itemOfUnit();
    await round('2024-10-17');
    const command = { kind: 'urge', key: 'submitTargets', note: '请抓紧' } as ActRequest['command'];
    const actor = { kind: 'person', id: 'o', name: 'o', grants: [grant('financeOfficer', REGION)] } as const;
    await test.store.act({ instanceId: id, command, actor, now: morning('2024-10-18') });
    expect((await round('2024-10-18')).reminders).toBe(0);
    expect((await round('2024-10-24')).reminders).toBe(1);
  });

  it('tells of duties that nobody holds a role for', async () => {
    await openItem(test, { subject: subjectOf('431021-education-2') });
    expect(await round('2024-10-17')).toEqual({ reminders: 1, digests: 0, unaddressed: 1, repeated: false });
  });

  it('leaves other regions alone', async () => {
    await openItem(test, { subject: subjectOf('431022-agriculture-1') });
    expect((await round('2024-10-17')).reminders).toBe(0);
  });

  it('tells nobody whose grant has ended or has not begun', async () => {
    await itemOfUnit();
    await test.asOwner(`update person_grant set valid_until = '2024-10-16' where person_id = $1`, [ids['clerk']]);
    await test.asOwner(`update person_grant set valid_from = '2024-10-18' where person_id = $1`, [ids['leader']]);
    expect(await round('2024-10-17')).toMatchObject({ digests: 0, unaddressed: 1 });
  });

  it('reminds who stands in for some stages of what is in them, and of nothing else', async () => {
    const id = await itemOfUnit();
    const lend = (delegate: string, stages: string): Promise<unknown> =>
      test.asOwner(
        `insert into delegation
           (principal_id, delegate_id, roles, stages, valid_from, valid_until, reason, made_by, made_at)
         values ($1, $2, '{unitClerk}', '{${stages}}', '2024-10-01', '2024-10-31', '参训', $1, '2024-10-01T01:00:00Z')`,
        [ids['clerk'], ids[delegate]],
      );
    await lend('stranger', 'evaluation,followUp');
    await lend('officer', 'targets');
    await lend('otherOfficer', '');
    await round('2024-10-17');
    const told = async (name: string): Promise<readonly (string | null)[]> =>
      (await digestsOf(test.pool, ids[name] ?? '', {})).rows.flatMap(({ lines }) =>
        lines.map((line) => line.instanceId),
      );
    expect(await told('stranger')).toEqual([]);
    expect(await told('officer')).toEqual([id]);
    expect(await told('otherOfficer')).toEqual([id]);
  });

  it('stands in the history of the matter', async () => {
    const id = await itemOfUnit();
    await round('2024-10-17');
    const { rows } = await historyOf(test.pool, id, {});
    expect(rows[0]).toEqual({
      kind: 'reminder',
      at: '2024-10-17T00:00:00.000Z',
      obligationKey: 'submitTargets',
      due: '2024-10-31',
      daysBefore: 14,
    });
    expect(rows.slice(1).every(({ kind }) => kind === 'event')).toBe(true);
  });
});

describe('notices', () => {
  function effects(urgency: 'now' | 'digest', instanceId: string): Parameters<typeof deliverNotices>[1]['effects'] {
    const params = { item: '项目', code: '1', key: 'submitTargets', due: '2024-10-31', workingDays: 1 };
    const roles = ['unitLeader', 'financeOfficer'] as const;
    return [
      { id: `${instanceId}:9:0`, seq: 9, effect: { kind: 'notice', urgency, roles, topic: 'escalated', params } },
    ];
  }

  it('reach everybody who holds the role over the matter, once, and by mail at once when urgent', async () => {
    const id = await itemOfUnit();
    const request = { instanceId: id, effects: effects('now', id), now: morning('2024-11-01') };
    expect(await deliverNotices(test.pool, request)).toBe(2);
    expect(await deliverNotices(test.pool, request)).toBe(0);

    for (const name of ['leader', 'officer']) {
      expect((await noticesOf(test.pool, ids[name] ?? '', {})).rows).toHaveLength(1);
      expect((await mailsOf(test.pool, ids[name] ?? '', {})).rows.map(({ body }) => body)).toEqual([
        '“项目”（1）的“报送绩效目标”已于 2024年10月31日 到期，逾期 1 个工作日。',
      ]);
    }
    for (const name of ['clerk', 'otherOfficer', 'otherRegion']) {
      expect((await noticesOf(test.pool, ids[name] ?? '', {})).rows).toEqual([]);
    }
  });

  it('wait for the next digest when they are not urgent, and go into one only', async () => {
    const id = await itemOfUnit();
    await deliverNotices(test.pool, { instanceId: id, effects: effects('digest', id), now: morning('2024-10-08') });
    expect((await mailsOf(test.pool, ids['leader'] ?? '', {})).rows).toEqual([]);
    expect((await round('2024-10-09')).digests).toBe(2);
    expect((await round('2024-10-10')).digests).toBe(0);
    const { rows } = await digestsOf(test.pool, ids['officer'] ?? '', {});
    expect(rows.map(({ lines }) => lines)).toEqual([[expect.objectContaining({ kind: 'notice', topic: 'escalated' })]]);
  });
});
