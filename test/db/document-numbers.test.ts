import { randomUUID } from 'node:crypto';
import type { ActRequest } from '../../db/process-store-types.ts';
import { saveAuthority, seriesProofs } from '../../db/queries/number-authorities.ts';
import { seedOrganisation } from '../../db/seed.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { gapsOf, printDocumentNumber } from '../../domain/papers/document-number.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { policyRef, type Policy } from '../../domain/policy/policy.ts';
import type { Person } from '../../domain/process/actor.ts';
import { allQualified, morning } from '../support/budget-item-play.ts';
import { grant, organisation } from '../support/organisation.ts';
import { people } from '../support/people.ts';
import { itemInput, openTestStore, saveTargets, type TestStore } from '../support/store.ts';

const BUDGET = '郴财预';
const PAPERS = '郴财绩';
const APPROVED = morning('2025-01-24');

const { organisation: bureau, ids } = organisation({ director: [grant('financeDirector', '431000')] });
/** Who signs holds his office in the database too. */
const director: Person = { ...people.director, id: ids['director'] ?? '', name: 'director' };

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
  await seedOrganisation(test.pool, bureau);
  const shared = { regionId: '431000', sinceYear: 2025, active: true };
  await saveAuthority(test.pool, { ...shared, code: BUDGET, name: '郴州市财政局', purposes: ['approval'] });
  await saveAuthority(test.pool, { ...shared, code: PAPERS, name: '郴州市财政局', purposes: ['performance'] });
});
afterAll(() => test.close());

type Command = ActRequest['command'];

/** An item that waits only for its approval. */
async function readyItem(policy?: string): Promise<string> {
  const id = randomUUID();
  const { store } = test;
  const actor = { kind: 'system', ruleId: 'season' } as const;
  const opening = { process: 'budgetItem', id, input: itemInput(), actor, now: morning('2024-09-02') };
  await store.open({ ...opening, ...(policy !== undefined && { policy }) });
  const versionId = await saveTargets(test, id);
  const steps: readonly [ActRequest['actor'], string, Command][] = [
    [people.leader, '2024-10-15', { kind: 'submitTargets', versionId } as Command],
    [people.officer, '2024-10-22', { kind: 'qualifyTargets', criteria: allQualified, opinion: '' } as Command],
    [people.officer, '2025-01-20', { kind: 'recordBudgetPassed', on: asPlainDate('2025-01-17') }],
  ];
  for (const [by, day, command] of steps) await store.act({ instanceId: id, command, actor: by, now: morning(day) });
  return id;
}

function approval(instanceId: string, documentNumber: string, more: Partial<ActRequest> = {}): ActRequest {
  const command = { kind: 'approveBudget', documentNumber, amountFen: 30_000_000 } as Command;
  return { instanceId, command, actor: people.director, now: APPROVED, ...more };
}

function suspension(instanceId: string, documentNumber: string): ActRequest {
  const command = { kind: 'suspendItem', reason: '招标被投诉', documentNumber } as Command;
  return { instanceId, command, actor: people.director, now: morning('2025-03-10') };
}

function number(code: string, serial: number, year = 2025): string {
  return printDocumentNumber({ code, year, serial });
}

async function register(code: string, year = 2025): Promise<readonly { serial: number; state: string }[]> {
  const { rows } = await test.asOwner(
    'select serial, state from document_number where code = $1 and year = $2 order by serial',
    [code, year],
  );
  return rows as unknown as readonly { serial: number; state: string }[];
}

async function last(code: string): Promise<number> {
  return (await register(code)).at(-1)?.serial ?? 0;
}

describe('a number is taken in the transaction of its act', () => {
  it('is used once, and the next one follows it', async () => {
    const [one, other] = [await readyItem(), await readyItem()];
    const next = (await last(BUDGET)) + 1;
    await test.store.act(approval(one, number(BUDGET, next)));
    await expect(test.store.act(approval(other, number(BUDGET, next)))).rejects.toMatchObject({
      code: 'numberTaken',
      details: { number: number(BUDGET, next), next: number(BUDGET, next + 1) },
      faults: [{ path: '/documentNumber', code: 'numberTaken' }],
    });
    expect((await test.store.load(other))?.state.position).toMatchObject({ main: 'qualified' });
    await test.store.act(approval(other, number(BUDGET, next + 1)));
    expect((await register(BUDGET)).slice(-2)).toEqual([
      { serial: next, state: 'used' },
      { serial: next + 1, state: 'used' },
    ]);
  });

  it('leaves no gap: a later number is refused, and so is one of another year', async () => {
    const id = await readyItem();
    const next = (await last(BUDGET)) + 1;
    await expect(test.store.act(approval(id, number(BUDGET, next + 5)))).rejects.toMatchObject({
      code: 'numberSkips',
      details: { next: number(BUDGET, next) },
    });
    await expect(test.store.act(approval(id, number(BUDGET, 1, 2026)))).rejects.toMatchObject({
      code: 'numberOfOtherYear',
      details: { next: number(BUDGET, next) },
    });
    expect(await last(BUDGET)).toBe(next - 1);
    expect(await register(BUDGET, 2026)).toEqual([]);
  });

  it('goes back with an act that is rolled back', async () => {
    const id = await readyItem();
    const before = await last(BUDGET);
    await test.asOwner(`alter table outbox add constraint blocked check (instance_id <> '${id}') not valid`);
    await expect(test.store.act(approval(id, number(BUDGET, before + 1)))).rejects.toThrow('blocked');
    await test.asOwner('alter table outbox drop constraint blocked');
    expect(await last(BUDGET)).toBe(before);
    await test.store.act(approval(id, number(BUDGET, before + 1)));
    expect(await last(BUDGET)).toBe(before + 1);
  });

  it('is taken once by an act that is repeated under its key', async () => {
    const id = await readyItem();
    const request = approval(id, number(BUDGET, (await last(BUDGET)) + 1), { idempotencyKey: randomUUID() });
    await test.store.act(request);
    const before = await register(BUDGET);
    expect(await test.store.act(request)).toMatchObject({ repeated: true });
    expect(await register(BUDGET)).toEqual(before);
  });

  it('is one for all items of a batch (G5), and none where one of them cannot be done', async () => {
    const ids = [await readyItem(), await readyItem(), await readyItem()];
    const next = (await last(BUDGET)) + 1;
    const requests = ids.map((id) => approval(id, number(BUDGET, next)));
    await expect(test.store.actMany([...requests, approval(ids[0] ?? '', number(BUDGET, next))])).rejects.toMatchObject(
      {
        code: 'batchRefused',
      },
    );
    expect(await last(BUDGET)).toBe(next - 1);
    await test.store.actMany(requests);
    expect(await last(BUDGET)).toBe(next);
    const { rows } = await test.asOwner(
      `select instance_id from number_use where code = $1 and serial = $2 and state = 'used'`,
      [BUDGET, next],
    );
    expect(rows.map(({ instance_id }) => instance_id).toSorted()).toEqual(ids.toSorted());
  });

  it('is without gap and given once when many act at the same moment', async () => {
    const ids = await Promise.all(Array.from({ length: 24 }, () => readyItem()));
    const first = (await last(BUDGET)) + 1;
    const taken: string[] = [];
    // Everybody was suggested the same number; who comes second takes the one that the refusal names.
    const approve = async (id: string): Promise<void> => {
      let text = number(BUDGET, first);
      for (;;) {
        try {
          await test.store.act(approval(id, text));
          taken.push(text);
          return;
        } catch (error) {
          expect(error).toMatchObject({ code: 'numberTaken' });
          text = (error as { details: { next: string } }).details.next;
        }
      }
    };
    await Promise.all(ids.map(approve));
    expect(new Set(taken).size).toBe(24);
    const serials = (await register(BUDGET)).map(({ serial }) => serial);
    expect(gapsOf({ startsAfter: 0, last: first + 23 }, serials)).toEqual([]);
    expect(serials.length).toBe(first + 23);
  });

  it('of a batch and of single acts that come together, nobody waits for ever and none is doubled', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => readyItem()));
    const next = (await last(BUDGET)) + 1;
    const papers = (await last(PAPERS)) + 1;
    const held = ids.slice(0, 4);
    await test.store.actMany(held.map((id) => approval(id, number(BUDGET, next))));
    const done = await Promise.allSettled([
      test.store.actMany(ids.slice(4, 8).map((id) => approval(id, number(BUDGET, next + 1)))),
      test.store.actMany(ids.slice(8).map((id) => approval(id, number(BUDGET, next + 1)))),
      ...held.map((id, index) => test.store.act(suspension(id, number(PAPERS, papers + index)))),
    ]);
    expect(
      done
        .slice(0, 2)
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(['fulfilled', 'rejected']);
    for (const code of [BUDGET, PAPERS]) {
      const serials = (await register(code)).map(({ serial }) => serial);
      expect(gapsOf({ startsAfter: 0, last: serials.at(-1) ?? 0 }, serials)).toEqual([]);
    }
  });
});

describe('an order to correct', () => {
  const order = (instanceId: string, more: object): ActRequest => ({
    instanceId,
    command: { kind: 'orderCorrection', findings: '进度滞后', ...more } as Command,
    actor: people.performance,
    now: morning('2025-03-12'),
  });

  it('takes a number where it goes out as a paper, and none where it does not', async () => {
    const ids = [await readyItem(), await readyItem()];
    const next = (await last(BUDGET)) + 1;
    await test.store.actMany(ids.map((id) => approval(id, number(BUDGET, next))));
    const [one = '', other = ''] = ids;
    const before = await last(PAPERS);
    await test.store.act(order(one, {}));
    expect(await last(PAPERS)).toBe(before);
    await test.store.act(order(other, { documentNumber: number(PAPERS, before + 1) }));
    expect((await register(PAPERS)).at(-1)).toEqual({ serial: before + 1, state: 'used' });
  });
});

describe('a number that is not the register’s', () => {
  it('may be named where the law allows, and takes none', async () => {
    const id = await readyItem();
    const before = await last(BUDGET);
    await test.store.act(approval(id, '郴政函〔2025〕3号'));
    expect(await last(BUDGET)).toBe(before);
    const { rows } = await test.asOwner('select ours, state from number_use where instance_id = $1', [id]);
    expect(rows).toEqual([{ ours: false, state: 'used' }]);
  });

  it('is the bureau’s own before the register began', async () => {
    const id = await readyItem();
    await test.store.act(approval(id, number(BUDGET, 88, 2024)));
    const { rows } = await test.asOwner('select ours from number_use where instance_id = $1', [id]);
    expect(rows).toEqual([{ ours: false }]);
  });
});

describe('a number of what is still being signed', () => {
  const SIGNED: Policy = {
    ...defaultPolicy,
    id: 'signed-approval',
    signOff: {
      approveBudget: {
        proposedBy: ['performanceOfficer'],
        steps: [
          {
            key: 'director',
            name: { 'zh-CN': '局长签批', en: 'director' },
            mode: { kind: 'allOf' },
            signers: [{ office: 'financeDirector', every: false }],
            resubmit: 'choice',
          },
        ],
        copies: [],
      },
    },
  };
  const chain = 'approveBudget';

  async function putForward(serial: number): Promise<string> {
    const { pool } = test;
    const values = [policyRef(SIGNED), JSON.stringify(SIGNED)];
    await pool.query('insert into policy_version (ref, body) values ($1, $2) on conflict do nothing', values);
    const id = await readyItem(policyRef(SIGNED));
    await test.store.act(approval(id, number(BUDGET, serial), { actor: people.performance }));
    return id;
  }

  const does = (instanceId: string, command: object, actor: ActRequest['actor']): Promise<unknown> =>
    test.store.act({ instanceId, command: command as Command, actor, now: APPROVED });

  it('is reserved for it, used with the last signature, and nobody else’s meanwhile', async () => {
    const serial = (await last(BUDGET)) + 1;
    const id = await putForward(serial);
    expect((await register(BUDGET)).at(-1)).toEqual({ serial, state: 'reserved' });
    await expect(test.store.act(approval(await readyItem(), number(BUDGET, serial)))).rejects.toMatchObject({
      code: 'numberTaken',
    });
    await does(id, { kind: 'sign', chain, opinion: '同意' }, director);
    expect((await test.store.load(id))?.state.position).toMatchObject({ main: 'executing' });
    expect((await register(BUDGET)).at(-1)).toEqual({ serial, state: 'used' });
  });

  it('is cancelled where it comes to nothing, on record and never used again', async () => {
    const serial = (await last(BUDGET)) + 1;
    const id = await putForward(serial);
    await does(id, { kind: 'withdraw', chain, reason: '金额有误' }, people.performance);
    expect((await register(BUDGET)).at(-1)).toEqual({ serial, state: 'cancelled' });
    await expect(test.store.act(approval(await readyItem(), number(BUDGET, serial)))).rejects.toMatchObject({
      code: 'numberCancelled',
      details: { next: number(BUDGET, serial + 1) },
    });
  });

  it('cannot be deleted, changed or taken back by anybody who writes to the database', async () => {
    await expect(test.pool.query('delete from document_number')).rejects.toThrow('permission denied');
    await expect(test.asOwner('delete from document_number')).rejects.toThrow('never deleted');
    await expect(test.asOwner(`update document_number set state = 'used' where state = 'cancelled'`)).rejects.toThrow(
      'never deleted',
    );
  });
});

describe('the proof of a series', () => {
  it('counts what is used, reserved and cancelled, and finds no gap', async () => {
    const [proof] = await seriesProofs(test.pool, [BUDGET], 2025);
    const rows = await register(BUDGET);
    const of = (state: string): number => rows.filter((row) => row.state === state).length;
    expect([of('used'), of('cancelled')].every((count) => count > 0)).toBe(true);
    expect(proof).toEqual({
      code: BUDGET,
      year: 2025,
      startsAfter: 0,
      last: rows.length,
      used: of('used'),
      reserved: of('reserved'),
      cancelled: of('cancelled'),
      gaps: [],
    });
  });

  it('names what is missing, whoever took it out', async () => {
    await test.asOwner('alter table document_number disable trigger document_number_kept');
    await test.asOwner('delete from document_number where code = $1 and serial in (2, 3)', [BUDGET]);
    expect((await seriesProofs(test.pool, [BUDGET]))[0]?.gaps).toEqual([{ from: 2, to: 3 }]);
  });
});
