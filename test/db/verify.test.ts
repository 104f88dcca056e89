import { sealDay } from '../../db/daily-head.ts';
import { fingerprint, GENESIS, link } from '../../db/hash-chain.ts';
import { createProcessStore } from '../../db/process-store.ts';
import type { ActRequest, HashName } from '../../db/process-store-types.ts';
import { verifyRecord, type Proof } from '../../db/verify.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { allQualified, morning } from '../support/budget-item-play.ts';
import { people } from '../support/people.ts';
import { openItem, openTestStore, saveTargets, type TestStore } from '../support/store.ts';

let test: TestStore;
let id: string;
let versionId: string;

/** An item with a person's acts and the clock's in its record, beside one that nobody touches. */
async function prepare(hash: HashName = 'sha256'): Promise<void> {
  test = await openTestStore(hash);
  id = await openItem(test);
  await openItem(test);
  versionId = await saveTargets(test, id);
  await act(people.leader, { kind: 'submitTargets', versionId }, '2024-11-04');
  await act(people.officer, { kind: 'qualifyTargets', criteria: allQualified, opinion: '' }, '2024-11-25');
}

async function act(actor: ActRequest['actor'], command: object, day: string): Promise<void> {
  await test.store.act({ instanceId: id, command: command as ActRequest['command'], actor, now: morning(day) });
}

/** As somebody who may do anything to the database, triggers included. */
async function tamper(sql: string, values: readonly unknown[] = [id]): Promise<void> {
  const literals = values.reduce<string>(
    (text, value, index) => text.replaceAll(`$${index + 1}`, `'${String(value)}'`),
    sql,
  );
  await test.asOwner(`set session_replication_role = replica; ${literals}`);
}

function proof(): Promise<Proof> {
  return verifyRecord(test.pool, PROCESSES);
}

async function lastSeq(): Promise<number> {
  return (await test.store.load(id))?.version ?? 0;
}

beforeEach(() => prepare());
afterEach(async () => {
  await test.close();
});

describe('the record is append-only', () => {
  it.each(['record', 'document_version', 'daily_head'])(
    '%s: the application may neither change nor remove',
    async (table) => {
      const column = table === 'daily_head' ? 'hash' : 'instance_id';
      for (const sql of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(test.pool.query(sql)).rejects.toMatchObject({ code: '42501' });
        await expect(test.asOwner(sql)).rejects.toMatchObject({ code: 'BH003' });
      }
    },
  );

  it('policies stay as they were when matters were pinned to them', async () => {
    await expect(test.pool.query('update policy_version set ref = ref')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('verify proves the record', () => {
  it.each(['sha256', 'sm3'] as const)('that nobody has touched, chained by %s', async (hash) => {
    await test.close();
    await prepare(hash);
    const { rows } = await test.asOwner('select hash from record');
    expect(rows.every((row) => String(row['hash']).startsWith(`${hash}:`))).toBe(true);
    expect(await proof()).toEqual({ matters: 2, records: rows.length, replayed: 2, days: 0, breaks: [] });
  });

  it('and goes on when the function is changed in the middle', async () => {
    const store = createProcessStore({ pool: test.pool, processes: PROCESSES, hash: 'sm3' });
    await store.reach(id, morning('2025-06-01'), 0);
    await act(people.officer, { kind: 'recordBudgetPassed', on: '2025-01-17' }, '2025-06-02');
    expect((await proof()).breaks).toEqual([]);
  });

  it('finds a text that was changed, and says which record', async () => {
    await tamper(
      `update record set body = replace(body, 'targetsSubmitted', 'targetsReturned') where instance_id = $1 and body like '%targetsSubmitted%'`,
    );
    const { breaks } = await proof();
    const { rows } = await test.asOwner(`select seq from record where body like '%"targetsReturned"%'`);
    expect(breaks).toEqual([{ code: 'textChanged', where: id, seq: rows[0]?.['seq'] }]);
  });

  it('finds a text that was changed together with its own hash', async () => {
    const { rows } = await test.asOwner(
      'select seq, body, previous_hash from record where instance_id = $1 and seq = 3',
      [id],
    );
    const body = String(rows[0]?.['body']).replace('2024', '2023');
    const hash = link('sha256', String(rows[0]?.['previous_hash']), body);
    await tamper('update record set body = $2, hash = $3 where instance_id = $1 and seq = 3', [id, body, hash]);
    expect((await proof()).breaks).toMatchObject([{ where: id, seq: expect.any(Number) }]);
    expect((await proof()).breaks[0]?.seq).toBeLessThanOrEqual(4);
  });

  it.each([
    ['a person put in another’s place', `person_id = 'somebody'`, 'columnsDiffer'],
    ['a time moved', `recorded_at = recorded_at + interval '1 day'`, 'columnsDiffer'],
    ['a link cut', `previous_hash = 'genesis'`, 'chainBroken'],
  ])('finds %s', async (_what, change, code) => {
    await tamper(`update record set ${change} where instance_id = $1 and seq = 5`);
    expect((await proof()).breaks).toEqual([{ code, where: id, seq: 5 }]);
  });

  it('finds a record missing in the middle', async () => {
    await tamper('delete from record where instance_id = $1 and seq = 4');
    expect((await proof()).breaks).toEqual([{ code: 'recordMissing', where: id, seq: 4 }]);
  });

  it('finds a record missing at the end', async () => {
    const last = await lastSeq();
    await tamper(`delete from record where instance_id = $1 and seq = ${last}`);
    expect((await proof()).breaks).toEqual([{ code: 'recordMissing', where: id, seq: last }]);
  });

  it('finds a state that does not follow from the record', async () => {
    await tamper(`update instance set state = jsonb_set(state, '{requestedFen}', '1') where id = $1`);
    expect((await proof()).breaks).toEqual([{ code: 'stateDiffers', where: id, seq: await lastSeq() }]);
  });

  it('finds a clock that does not follow from the record', async () => {
    await tamper(`update instance set book = jsonb_set(book, '{settled}', '[]') where id = $1`);
    expect((await proof()).breaks).toEqual([{ code: 'stateDiffers', where: id, seq: await lastSeq() }]);
  });

  it('finds a matter’s row that names another last link', async () => {
    await tamper(`update instance set head_hash = '${GENESIS}' where id = $1`);
    expect((await proof()).breaks).toEqual([{ code: 'headDiffers', where: id, seq: await lastSeq() }]);
  });

  it('finds a matter that was removed while its record stayed', async () => {
    await tamper('delete from instance where id = $1');
    expect((await proof()).breaks).toEqual([{ code: 'matterMissing', where: id, seq: 1 }]);
  });

  it('finds a document that was changed after it was named', async () => {
    await tamper(`update document_version set body = jsonb_set(body, '{annualTarget}', '"别的目标"') where id = $1`, [
      versionId,
    ]);
    expect((await proof()).breaks).toMatchObject([{ code: 'versionChanged', where: id }]);
  });
});

describe('a day’s seal', () => {
  const seal = (day: string): Promise<void> =>
    sealDay(test.pool, { day: asPlainDate(day), now: asInstant('2024-12-01T00:00:00.000Z'), hash: 'sha256' });

  beforeEach(async () => {
    for (const day of ['2024-09-02', '2024-11-04', '2024-11-25']) await seal(day);
  });

  it('holds over every chain that grew', async () => {
    const { rows } = await test.asOwner('select count from daily_head order by day');
    expect(rows.map(({ count }) => count)).toEqual([2, 1, 1]);
    expect(await proof()).toMatchObject({ days: 3, breaks: [] });
  });

  it('finds out who cuts a chain’s end and makes everything else agree', async () => {
    const { rows } = await test.asOwner('select hash from record where instance_id = $1 and seq = 2', [id]);
    await tamper('delete from record where instance_id = $1 and seq > 2');
    await tamper(`update instance set version = 2, head_hash = $2 where id = $1`, [id, rows[0]?.['hash']]);
    expect((await proof()).breaks).toContainEqual({ code: 'dayDiffers', where: '2024-11-04', seq: null });
  });

  it('is not put on a day that is still running, nor twice, nor on one before the last', async () => {
    const now = asInstant('2024-11-25T16:05:00.000Z');
    await expect(sealDay(test.pool, { day: asPlainDate('2024-11-25'), now, hash: 'sha256' })).rejects.toThrow(
      RangeError,
    );
    const before = await test.asOwner('select * from daily_head order by day');
    await seal('2024-11-25');
    await seal('2024-11-20');
    expect((await test.asOwner('select * from daily_head order by day')).rows).toEqual(before.rows);
  });
});

it('a fingerprint does not depend on the order of keys', () => {
  expect(fingerprint({ a: 1, b: { c: 2, d: [3, { e: 4, f: 5 }] } })).toBe(
    fingerprint({ b: { d: [3, { f: 5, e: 4 }], c: 2 }, a: 1 }),
  );
  expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: '1' }));
});
