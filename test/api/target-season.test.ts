import { randomUUID } from 'node:crypto';
import {
  SeasonSchema,
  SeasonUnitPageSchema,
  TargetItemPageSchema,
  type SeasonUnitPage,
  type TargetItemPage,
} from '../../api/target-season/target-season.schemas.ts';
import { BatchAnswerSchema } from '../../api/commands/batch.schemas.ts';
import { TRACKS } from '../../domain/processes/budget-item/lifecycle.ts';
import { TARGET_STATES, targetStateOf } from '../../domain/processes/budget-item/target-states.ts';
import { ok } from './support/client.ts';
import { Loop, oneNeedsWork } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
let drafting: Loop;
let returned: Loop;
let qualified: Loop;

/** Unit 1 has one item in each of four states; unit 2 one that has not been submitted; the county one. */
beforeAll(async () => {
  office = await openOffice();
  const pending = await Loop.open(office);
  drafting = await Loop.open(office);
  returned = await Loop.open(office);
  qualified = await Loop.open(office);
  await Loop.open(office, { unitId: 'unit-2' });
  const county = {
    unitId: 'unit-9',
    code: 'c-1',
    name: '县里的',
    itemKind: 'project',
    fiscalYear: 2025,
    requestedFen: 7,
  };
  await (await office.as('countyDirector')).post('/budget-items', county, { 'Idempotency-Key': randomUUID() });
  await pending.submitted();
  await returned.submitted();
  const opinion = '请改';
  await returned.on('2024-10-16').act('officer', { kind: 'returnTargets', criteria: oneNeedsWork, opinion });
  await (await qualified.submitted()).qualified();
  office.on('2024-10-29');
}, 60_000);
afterAll(() => office.close());

async function season(login: Login, query = '') {
  return ok(await (await office.as(login)).get(`/target-season?year=2025${query}`), SeasonSchema);
}

async function all<T>(
  login: Login,
  path: string,
  schema: { parse: (body: unknown) => { rows: T[]; next: string | null } },
) {
  const rows: T[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page = schema.parse((await (await office.as(login)).get(`${path}&limit=1${more}`)).body);
    rows.push(...page.rows);
    cursor = page.next;
  }
  return rows;
}

const units = (login: Login, query = '') =>
  all<SeasonUnitPage['rows'][number]>(login, `/target-season/units?year=2025${query}`, SeasonUnitPageSchema);
const items = (login: Login, query = '') =>
  all<TargetItemPage['rows'][number]>(login, `/target-season/items?year=2025${query}`, TargetItemPageSchema);

describe('a season of targets at a glance (G1)', () => {
  it('counts every phase of an item for exactly one state', () => {
    expect(TRACKS.main.phases.filter((phase) => targetStateOf(phase) === undefined)).toEqual([]);
    const counted = Object.values(TARGET_STATES).flat();
    expect(new Set(counted).size).toBe(counted.length);
  });

  it('says how many are expected, how many submitted, and what is due next', async () => {
    const { expected, submitted, states } = await season('performance');
    expect([submitted, expected]).toEqual([3, 6]);
    expect(states.find(({ state }) => state === 'notSubmitted')).toMatchObject({ items: 3, nextDue: '2024-10-31' });
    expect(states.find(({ state }) => state === 'returned')).toMatchObject({ items: 1, overdue: 1 });
  });

  it('shows each unit with what it still owes, page by page, by code', async () => {
    const rows = await units('performance');
    expect(rows.map(({ unitId }) => unitId)).toEqual(['unit-1', 'unit-2', 'unit-9']);
    expect(rows[0]).toMatchObject({
      items: { notSubmitted: 1, pending: 1, returned: 1, qualified: 1, approved: 0, refused: 0 },
      overdue: 1,
      due: '2024-10-23',
      divisionName: '农业科',
    });
  });

  it('keeps to units with something in the state, and to one division', async () => {
    expect((await units('performance', '&state=qualified')).map(({ unitId }) => unitId)).toEqual(['unit-1']);
    expect((await units('performance', '&division=social')).map(({ unitId }) => unitId)).toEqual(['unit-2']);
    expect(await season('performance', '&division=social')).toMatchObject({ expected: 1, submitted: 0 });
  });

  it('shows nobody beyond his scope (P2)', async () => {
    expect((await units('otherOfficer')).map(({ unitId }) => unitId)).toEqual(['unit-2']);
    expect((await units('countyDirector')).map(({ unitId }) => unitId)).toEqual(['unit-9']);
    expect(await season('clerk')).toMatchObject({ expected: 4, submitted: 3 });
    expect((await items('otherClerk')).map(({ unitId }) => unitId)).toEqual(['unit-2']);
  });

  it('means next year where none is named', async () => {
    const { fiscalYear } = ok(await (await office.as('performance')).get('/target-season'), SeasonSchema);
    expect(fiscalYear).toBe(2025);
  });
});

describe('the items of a season', () => {
  it('come by due date with the clock that runs; a qualified one has none before the congress', async () => {
    const rows = await items('officer');
    expect(rows.map(({ itemId }) => itemId)).toHaveLength(4);
    expect(rows[0]).toMatchObject({ itemId: returned.id, state: 'returned', obligationKey: 'resubmitTargets:1' });
    expect(rows.at(-1)).toMatchObject({ itemId: qualified.id, obligationKey: null, due: null });
    const [waiting] = await items('officer', '&state=qualified');
    await qualified.act('officer', { kind: 'recordBudgetPassed', on: '2024-10-25' });
    const [ready] = await items('officer', '&state=qualified');
    expect([waiting?.obligationKey, ready?.obligationKey]).toEqual([null, 'approveBudget']);
  });

  it('who has not submitted is urged in one batch, each with a result of its own', async () => {
    const rows = await items('performance', '&state=notSubmitted');
    const list = rows.map(({ itemId, obligationKey }) => ({ id: itemId, with: { key: obligationKey } }));
    const wrong = { id: returned.id, with: { key: 'submitTargets' } };
    const body = { command: { kind: 'urge', note: '请按期申报' }, items: [...list, wrong] };
    const reply = await (
      await office.as('performance')
    ).post('/budget-items/commands/batch', body, { 'Idempotency-Key': randomUUID() });
    const { done, refused, results } = ok(reply, BatchAnswerSchema);
    expect(rows.map(({ itemId }) => itemId)).toContain(drafting.id);
    // The county steers its own year: the city sees its item and does not act on it.
    const county = rows.findIndex(({ unitId }) => unitId === 'unit-9');
    expect([done, refused]).toEqual([2, 2]);
    expect(results[county]?.problem?.code).toBe('notYours');
    expect(results.at(-1)?.problem?.code).toBe('obligationNotOpen');
  });
});
