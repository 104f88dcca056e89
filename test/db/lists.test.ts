import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { overdueBoard } from '../../db/queries/board.ts';
import { audiencesFor, doneBy, todo, todoCounts, type TodoRow } from '../../db/queries/inbox.ts';
import { readMatter } from '../../db/queries/item.ts';
import { totalsOf } from '../../db/queries/item-facets.ts';
import { divisionChoices, itemGroups } from '../../db/queries/item-groups.ts';
import { ITEM_SORTS, listItems, type ItemRow, type ItemSort } from '../../db/queries/items.ts';
import { decodeKey, encodeKey, type Page } from '../../db/queries/page.ts';
import { narrowToRegion, readScope } from '../../db/queries/scope.ts';
import { seedOrganisation } from '../../db/seed.ts';
import type { ActRequest } from '../../db/process-store-types.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import type { Grant } from '../../domain/process/actor.ts';
import { morning } from '../support/budget-item-play.ts';
import { grant, organisation, subjectOf, UNITS } from '../support/organisation.ts';
import { itemInput, openTestStore, saveTargets, type TestStore } from '../support/store.ts';

const NAMES = ['马铃薯种薯繁育', '中小型水库除险加固', '示例中学宿舍', '水旱灾害防御', '路灯维护', '乡村医生培训'];
const today = asPlainDate('2024-10-29');
const fiscalYears = [2025];

let test: TestStore;
/** Item ids by unit; every unit has five. */
const items = new Map<string, readonly string[]>();

beforeAll(async () => {
  test = await openTestStore();
  await seedOrganisation(test.pool, organisation({}).organisation);
  const actor = { kind: 'system', ruleId: 'season' } as const;
  for (const { id: unitId } of UNITS) {
    const requests = Array.from({ length: 5 }, (_, index) => ({
      process: 'budgetItem',
      id: randomUUID(),
      input: itemInput({
        subject: subjectOf(unitId),
        name: NAMES[index] ?? '',
        code: `2025-${unitId}-${index}`,
        requestedFen: 1_000_000 * (index % 3),
      }),
      actor,
      now: morning('2024-09-02'),
    }));
    await test.store.openMany(requests);
    items.set(
      unitId,
      requests.map(({ id }) => id),
    );
  }
});
afterAll(async () => {
  await test.close();
});

/** Reads a list to its end, page by page. */
async function all<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<readonly T[]> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await read(cursor);
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

async function listed(
  grants: readonly Grant[],
  more: { sort?: ItemSort; limit?: number } = {},
): Promise<readonly ItemRow[]> {
  const scope = await readScope(test.pool, grants);
  return all((cursor) => listItems(test.pool, scope, { today, fiscalYears, ...more, cursor }));
}

async function waiting(grants: readonly Grant[], limit = 7): Promise<readonly TodoRow[]> {
  const audiences = await audiencesFor(test.pool, { id: 'somebody', grants });
  return all((cursor) => todo(test.pool, audiences, { today, cursor, limit }));
}

function idsOf(keep: (subject: ReturnType<typeof subjectOf>) => boolean): readonly string[] {
  return UNITS.filter(({ id }) => keep(subjectOf(id))).flatMap(({ id }) => items.get(id) ?? []);
}

function sorted(rows: readonly { readonly instanceId: string }[]): readonly string[] {
  return rows.map(({ instanceId }) => instanceId).toSorted();
}

describe('nobody sees beyond his scope (P2)', () => {
  const cases: readonly (readonly [string, readonly Grant[], (subject: ReturnType<typeof subjectOf>) => boolean])[] = [
    ['nothing without a grant', [], () => false],
    [
      'a unit only itself',
      [grant('unitClerk', '431021', { unitId: '431021-agriculture-1' })],
      ({ unitId }) => unitId === '431021-agriculture-1',
    ],
    [
      'a division only its own',
      [grant('financeOfficer', '431021', { divisionId: '431021-education' })],
      ({ divisionId }) => divisionId === '431021-education',
    ],
    ['a county only itself', [grant('financeDirector', '431022')], ({ regionId }) => regionId === '431022'],
    ['a city its counties', [grant('auditor', '431000')], () => true],
    [
      'nothing for a unit role in a region that is not the unit’s',
      [grant('unitLeader', '431022', { unitId: '431021-agriculture-1' })],
      () => false,
    ],
    ['nothing for a unit role that names no unit', [grant('unitLeader', '431021')], () => false],
    [
      'several grants together, each matter once',
      [
        grant('unitClerk', '431021', { unitId: '431021-agriculture-1' }),
        grant('financeOfficer', '431021', { divisionId: '431021-agriculture' }),
        grant('financeOfficer', '431022'),
      ],
      ({ regionId, divisionId }) => divisionId === '431021-agriculture' || regionId === '431022',
    ],
  ];

  it.each(cases)('%s: the list', async (_rule, grants, keep) => {
    expect(sorted(await listed(grants))).toEqual(idsOf(keep).toSorted());
  });

  it.each(cases)('%s: the totals', async (_rule, grants, keep) => {
    const totals = totalsOf(
      await itemGroups(test.pool, await readScope(test.pool, grants), { today, fiscalYears }),
      {},
    );
    expect(totals.count).toBe(idsOf(keep).length);
    expect(totals.requestedFen).toBe((idsOf(keep).length / 5) * 4_000_000);
    expect(totals.unapprovedFen).toBe(totals.requestedFen);
    expect(Object.values(totals.lights).reduce((sum, count) => sum + count, 0)).toBe(totals.count);
  });

  it.each(cases)('%s: the matter itself', async (_rule, grants, keep) => {
    const readable = idsOf(keep);
    const ids = [...items.values()].map(([first = '']) => first);
    for (const id of ids) {
      expect((await readMatter(test.pool, id, grants)) !== undefined).toBe(readable.includes(id));
    }
  });

  it('never widens when a filter names a region outside it', async () => {
    const scope = await readScope(test.pool, [grant('financeDirector', '431022')]);
    expect(await narrowToRegion(test.pool, scope, '431021')).toEqual([]);
    expect(await narrowToRegion(test.pool, scope, '431000')).toEqual([{ regionId: '431022' }]);
  });
});

describe('a list is read page by page', () => {
  it.each(ITEM_SORTS)('completely and without repeats, sorted by %s, whatever the size of a page', async (sort) => {
    const whole = await listed([grant('auditor', '431000')], { sort, limit: 200 });
    expect(whole).toHaveLength(UNITS.length * 5);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 70 }), async (limit) => {
        expect(await listed([grant('auditor', '431000')], { sort, limit })).toEqual(whole);
      }),
      { numRuns: 8 },
    );
  });

  it('by amount from the largest, by name in the order of pinyin', async () => {
    const amounts = (await listed([grant('auditor', '431000')], { sort: 'amount' })).map(
      ({ requestedFen }) => requestedFen,
    );
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    const names = (await listed([grant('financeDirector', '431022')], { sort: 'name' })).map(({ name }) => name);
    expect([...new Set(names)]).toEqual([
      '路灯维护',
      '马铃薯种薯繁育',
      '示例中学宿舍',
      '水旱灾害防御',
      '中小型水库除险加固',
    ]);
  });

  it('refuses a cursor that is not one of its own', async () => {
    const scope = await readScope(test.pool, [grant('auditor', '431000')]);
    for (const cursor of ['x', encodeKey(['1', '2', '3']), Buffer.from('{}').toString('base64url')]) {
      await expect(listItems(test.pool, scope, { today, fiscalYears, cursor })).rejects.toMatchObject({
        code: 'invalidInput',
        faults: [{ path: '/cursor', code: 'invalidCursor' }],
      });
    }
  });

  it('gives a cursor back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 }), (key) => {
        expect(decodeKey(encodeKey(key), key.length)).toEqual(key);
      }),
    );
  });
});

describe('a search', () => {
  const found = async (search: string): Promise<readonly ItemRow[]> => {
    const scope = await readScope(test.pool, [grant('financeDirector', '431022')]);
    return (await listItems(test.pool, scope, { today, fiscalYears, search, limit: 200 })).rows;
  };
  const finds = async (search: string): Promise<readonly string[]> => {
    return [...new Set((await found(search)).map(({ name }) => name))].toSorted(
      (a, b) => NAMES.indexOf(a) - NAMES.indexOf(b),
    );
  };

  it.each([
    ['two characters', '水库', ['中小型水库除险加固']],
    ['one character', '薯', ['马铃薯种薯繁育']],
    ['three and more', '灾害防', ['水旱灾害防御']],
    ['a part of the code', 'EDUCATION-1-4', ['路灯维护']],
    ['a part of the unit’s name', '示例单位431022-education-1', NAMES.slice(0, 5)],
    ['words that stand apart, not together', '水固', []],
    ['no word across name and code', '护2', []],
    ['wildcards as what they are', '%', []],
  ])('finds %s', async (_what, search, names) => {
    expect(await finds(search)).toEqual(names);
  });

  it('finds the items of a unit that was renamed by its new name, and no more by the old', async () => {
    await test.asOwner(`update unit set name = '县水利局（虚构）' where id = '431022-agriculture-1'`);
    expect((await found('县水利局')).map(({ unitId }) => unitId)).toEqual(Array(5).fill('431022-agriculture-1'));
    expect(await found('示例单位431022-agriculture-1')).toEqual([]);
  });

  it('keeps everything when it is empty', async () => {
    expect(await finds('  ')).toHaveLength(5);
  });
});

describe('the inbox: who may do what now (design.md §5)', () => {
  it('holds a unit’s own work, each piece once, though a person has two roles in it', async () => {
    const unitId = '431021-agriculture-1';
    const rows = await waiting(
      [grant('unitClerk', '431021', { unitId }), grant('unitLeader', '431021', { unitId })],
      3,
    );
    const own = idsOf((subject) => subject.unitId === unitId);
    expect(sorted(rows.filter(({ work }) => work === 'act'))).toEqual(own.toSorted());
    expect(sorted(rows.filter(({ work }) => work === 'draft'))).toEqual(own.toSorted());
    expect(rows[0]).toMatchObject({ due: '2024-10-31', light: 'yellow', obligationKind: 'submitTargets' });
  });

  it('reaches an officer through his region and through its divisions', async () => {
    const submitted = items.get('431022-agriculture-2') ?? [];
    await submit(submitted.slice(0, 3));
    expect(sorted(await waiting([grant('financeOfficer', '431022')], 1))).toEqual(submitted.slice(0, 3).toSorted());
    expect(await waiting([grant('financeOfficer', '431022', { divisionId: '431022-agriculture' })])).toHaveLength(3);
    expect(await waiting([grant('financeOfficer', '431022', { divisionId: '431022-education' })])).toEqual([]);
    expect(await waiting([grant('financeOfficer', '431000')])).toEqual([]);
  });

  it('counts by light, and how much of it waits for a draft that nobody has frozen', async () => {
    const audiences = await audiencesFor(test.pool, {
      id: 'somebody',
      grants: [grant('unitLeader', '431000', { unitId: '431000-education-1' })],
    });
    const none = { red: 0, yellow: 0, green: 0, none: 0, drafting: 5 };
    expect(await todoCounts(test.pool, audiences, { today: asPlainDate('2024-10-20') })).toEqual({ ...none, green: 5 });
    expect(await todoCounts(test.pool, audiences, { today: asPlainDate('2024-10-29') })).toEqual({
      ...none,
      yellow: 5,
    });
    expect(await todoCounts(test.pool, audiences, { today: asPlainDate('2024-11-01') })).toEqual({ ...none, red: 5 });
  });

  it('shows what a person has done only while he may read it', async () => {
    const held = [grant('unitLeader', '431022', { unitId: '431022-education-2' })];
    const [id = ''] = items.get('431022-education-2') ?? [];
    const person = randomUUID();
    await submit([id], person);
    const done = await doneBy(test.pool, person, await readScope(test.pool, held), {});
    expect(done.rows.map(({ instanceId, command }) => [instanceId, command])).toEqual([[id, 'submitTargets']]);
    expect(
      (await doneBy(test.pool, person, await readScope(test.pool, [grant('auditor', '431021')]), {})).rows,
    ).toEqual([]);
    expect((await doneBy(test.pool, person, await readScope(test.pool, held), { startedOnly: true })).rows).toEqual([]);
  });
});

describe('the supervision board', () => {
  it('shows what is overdue in scope, with the step reached and the one to come', async () => {
    const [id = ''] = items.get('431021-education-1') ?? [];
    await test.store.reach(id, morning('2024-11-15'), 0);
    const inScope = await overdueBoard(
      test.pool,
      await readScope(test.pool, [grant('supervisingLeader', '431000')]),
      {},
    );
    expect(inScope.rows).toEqual([
      expect.objectContaining({ instanceId: id, onBoard: true, highestRung: 10, nextRungDays: 30, due: '2024-10-31' }),
    ]);
    const outside = await readScope(test.pool, [grant('supervisingLeader', '431022')]);
    expect((await overdueBoard(test.pool, outside, {})).rows).toEqual([]);
  });
});

describe('a document number', () => {
  it('finds the item whose record names it, in two characters and whole', async () => {
    const instanceId = randomUUID();
    const subject = subjectOf('431022-education-2');
    await test.store.open({
      process: 'budgetItem',
      id: instanceId,
      input: itemInput({ subject, fiscalYear: 2024, name: '另一年的项目', code: '2024-x' }),
      actor: { kind: 'system', ruleId: 'season' },
      now: morning('2024-09-02'),
    });
    await test.store.act({
      instanceId,
      command: { kind: 'orderSubmission', reason: '未按期' } as ActRequest['command'],
      actor: personOf('financeOfficer'),
      now: morning('2024-10-14'),
    });
    const refusal = { kind: 'refuseTargets', reason: '不属于支持范围', documentNumber: '宜财绩〔2024〕77号' };
    await test.store.act({
      instanceId,
      command: refusal,
      actor: personOf('financeDirector'),
      now: morning('2024-10-29'),
    });
    const scope = await readScope(test.pool, [grant('financeDirector', '431022')]);
    for (const search of ['77', '财绩', '宜财绩〔2024〕77号']) {
      const { rows } = await listItems(test.pool, scope, { today, fiscalYears: [2024], search });
      expect(rows.map((row) => row.instanceId)).toEqual([instanceId]);
    }
  });
});

function personOf(role: 'financeOfficer' | 'financeDirector'): ActRequest['actor'] {
  return { kind: 'person', id: randomUUID(), name: role, grants: [grant(role, '431022')] };
}

async function submit(ids: readonly string[], personId = randomUUID()): Promise<void> {
  for (const instanceId of ids) {
    const versionId = await saveTargets(test, instanceId);
    const state = (await test.store.load(instanceId))?.state;
    const { regionId = '', unitId = '' } = state?.subject ?? {};
    await test.store.act({
      instanceId,
      command: { kind: 'submitTargets', versionId } as ActRequest['command'],
      actor: { kind: 'person', id: personId, name: '负责人', grants: [grant('unitLeader', regionId, { unitId })] },
      now: morning('2024-10-15'),
    });
  }
}

describe('divisions that a list can be narrowed to', () => {
  it('are told apart by their regions where two have the same name', async () => {
    const both = await divisionChoices(test.pool, ['431021-agriculture', '431022-agriculture', '431022-education']);
    expect(Object.fromEntries(both)).toEqual({
      '431021-agriculture': '桂阳县 agriculture',
      '431022-agriculture': '宜章县 agriculture',
      '431022-education': 'education',
    });
    expect([...(await divisionChoices(test.pool, ['431022-agriculture'])).values()]).toEqual(['agriculture']);
    expect(await divisionChoices(test.pool, [])).toEqual(new Map());
  });
});
