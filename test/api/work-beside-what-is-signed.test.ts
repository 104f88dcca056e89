import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { InboxSchema, InboxSummarySchema } from '../../api/inbox/inbox.schemas.ts';
import { rule, step } from '../domain/sign-off/office.ts';
import { ok } from './support/client.ts';
import { Evaluating, registered } from './support/evaluating.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

const CHAIN = 'changeAgency';
const CONTRACT = 'signContract';

let office: Office;
let choice: object;
beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02' });
  await registered(office);
  const signOff = { [CHAIN]: rule([step('director', ['financeDirector'])], { proposedBy: ['financeOfficer'] }) };
  await office.asOwner(`update policy_version set body = body || '${JSON.stringify({ signOff })}'::jsonb`);
  const { rows } = await office.asOwner("select id, name from library_entry where library = 'agencies'");
  const { id, name } = z.object({ id: z.string(), name: z.string() }).parse(rows[0]);
  choice = {
    agencyId: id,
    name,
    candidates: [name, '虚构会计师事务所'],
    method: 'negotiation',
    reason: '人员最优',
    evaluators: [{ personId: office.ids.agent, name: '某某（agent）' }],
  };
});
afterAll(() => office.close());

/** An agency is chosen and has declared its interests: the director signs the contract, by no clock. */
async function declared(): Promise<Evaluating> {
  const one = await (await Evaluating.open(office)).formed();
  await one.act('performance', { kind: 'selectAgency', ...choice });
  await one.act('agent', { kind: 'declareInterests', conflict: false, statement: '无' });
  return one;
}
const putForward = (one: Evaluating): Promise<unknown> =>
  one.act('officer', { kind: CHAIN, ...choice, cause: '原评价员离职' });
const withdrawn = (one: Evaluating): Promise<unknown> =>
  one.act('officer', { kind: 'withdraw', chain: CHAIN, reason: '另议' });

/** What waits for somebody on an evaluation, and every number that says how much waits for him. */
async function waiting(login: Login, { id }: Evaluating): Promise<{ lines: readonly string[]; numbers: object }> {
  const client = await office.as(login);
  const { rows, counts } = ok(await client.get('/inbox?limit=200'), InboxSchema);
  const { groups, kinds } = ok(await client.get('/inbox/summary'), InboxSummarySchema);
  const sum = (some: readonly number[]): number => some.reduce((total, one) => total + one, 0);
  const { red, yellow, green, none } = counts;
  const lines = rows.flatMap((row) =>
    row.view === 'todo' && row.itemId === id ? row.commands.map(({ command }) => command) : [],
  );
  const contracts = kinds.find(({ kind }) => kind === CONTRACT)?.count ?? 0;
  expect([sum([red, yellow, green, none]), sum(Object.values(groups))]).toEqual([rows.length, rows.length]);
  return { lines, numbers: { all: rows.length, contracts } };
}

describe('a line of the inbox that speaks against what is being signed', () => {
  it('is not there while it is signed, in the list and in every number, and is back when that is withdrawn', async () => {
    const one = await declared();
    const before = await waiting('director', one);
    expect(before).toMatchObject({ lines: [CONTRACT], numbers: { contracts: 1 } });
    await putForward(one);
    expect(await waiting('director', one)).toEqual({ lines: ['sign'], numbers: { all: 1, contracts: 0 } });
    const page = await one.view('director');
    expect(page.tasks.map(({ command }) => command)).not.toContain(CONTRACT);
    expect(page.available.find(({ command }) => command === CONTRACT)?.closed).toContain('正在签批');
    await withdrawn(one);
    expect(await waiting('director', one)).toEqual(before);
  });

  it('left behind by a version that kept it, it goes with the next act, and comes back once', async () => {
    const one = await declared();
    const { rows } = await office.asOwner('select to_json(t) as row from task t where instance_id = $1 and key = $2', [
      one.id,
      CONTRACT,
    ]);
    await putForward(one);
    await office.asOwner('insert into task select * from json_populate_record(null::task, $1)', [
      JSON.stringify(rows[0]?.['row']),
    ]);
    expect(new Set((await waiting('director', one)).lines)).toEqual(new Set(['sign', CONTRACT]));
    await withdrawn(one);
    expect((await waiting('director', one)).lines).toEqual([CONTRACT]);
  });
});
