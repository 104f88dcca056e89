import { SearchResultSchema, type FoundView, type SearchResult } from '../../api/search/search.schemas.ts';
import { numberKey } from '../../db/queries/search-kinds.ts';
import { ok } from './support/client.ts';
import { allQualified, Loop, targetTable } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
let loop: Loop;
beforeAll(async () => {
  office = await openOffice();
  const opened = await Loop.open(office.on('2024-09-02'), { name: '河道清淤疏浚工程', code: 'HD-2025-77' });
  loop = await (await (await (await opened.submitted()).qualified()).approved()).selfEvaluated();
  await (await loop.concluded()).received();
});
afterAll(() => office.close());

type Kind = FoundView['kind'];

async function search(login: Login, q: string, more = ''): Promise<SearchResult['groups']> {
  const reply = await (await office.as(login)).get(`/search?q=${encodeURIComponent(q)}${more}`);
  return ok(reply, SearchResultSchema).groups;
}

async function found(login: Login, q: string, kind: Kind): Promise<SearchResult['groups'][number]> {
  const group = (await search(login, q)).find((one) => one.kind === kind);
  if (!group) throw new Error(`no group of ${kind}`);
  return group;
}

describe('one search finds items, units, document numbers and problems', () => {
  it('an item by two characters of its name, by its code in any case, by its unit', async () => {
    const row = expect.objectContaining({ kind: 'items', itemId: loop.id, unitName: '市农业农村局（虚构）' });
    for (const word of ['清淤', 'hd-2025', '农业农村局']) {
      const group = await found('performance', word, 'items');
      expect([word, group.count, group.more, group.rows]).toEqual([word, 1, false, [row]]);
    }
  });

  it('a word stands in one piece: its pairs of characters alone are not it', async () => {
    expect((await found('performance', '清淤工程', 'items')).rows).toEqual([]);
  });

  it('a unit by name or code, leading to its items', async () => {
    expect((await found('performance', '民政', 'units')).rows).toEqual([
      expect.objectContaining({ kind: 'units', unitId: 'unit-2', regionName: '郴州市' }),
    ]);
    expect((await found('performance', '301', 'units')).count).toBe(1);
  });

  it('a document by a part of its number, whatever brackets are typed, with the act that gave it', async () => {
    for (const word of ['财绩〔2026〕8', '郴财绩[2026]8号', '郴财绩（2026）8号']) {
      const { rows } = await found('leader', word, 'documents');
      expect([word, rows]).toEqual([
        word,
        [
          expect.objectContaining({
            number: '郴财绩〔2026〕8号',
            causeName: '签发反馈',
            issuedOn: '2026-03-25',
            items: 1,
            itemId: loop.id,
          }),
        ],
      ]);
    }
  });

  it('a problem by its title', async () => {
    const all = await found('officer', '数量与年度', 'problems');
    expect(all.rows.length).toBeGreaterThan(0);
    expect(all.rows[0]).toMatchObject({ kind: 'problems', itemId: loop.id, open: true });
  });
});

describe('outside the scope nothing exists', () => {
  it.each<[Login, Kind, string]>([
    ['otherClerk', 'items', '清淤'],
    ['otherOfficer', 'documents', '郴财绩'],
    ['countyDirector', 'problems', '数量'],
    ['countyDirector', 'units', '民政'],
    ['otherClerk', 'units', '农业'],
  ])('%s finds no %s by %s', async (login, kind, word) => {
    const group = await found(login, word, kind);
    expect([group.count, group.rows, group.next]).toEqual([0, [], null]);
  });

  /** An item of each of two units, ready to be approved. */
  async function ofTwoUnits(): Promise<readonly Loop[]> {
    const both = [await Loop.open(office.on('2024-09-02')), await Loop.open(office, { unitId: 'unit-2' })];
    const officers = ['officer', 'otherOfficer'] as const;
    for (const [at, one] of both.entries()) {
      const leader = at === 0 ? 'leader' : 'otherLeader';
      const versionId = await one.on('2024-10-15').freeze(at === 0 ? 'clerk' : 'otherClerk', 'targets', targetTable);
      await one.act(leader, { kind: 'submitTargets', versionId });
      const officer = officers[at] ?? 'officer';
      await one.on('2024-10-22').act(officer, { kind: 'qualifyTargets', criteria: allQualified });
      await one.on('2025-01-20').act(officer, { kind: 'recordBudgetPassed', on: '2025-01-17' });
    }
    office.on('2025-01-24');
    return both;
  }

  const itemsOf = async (login: Login, word: string): Promise<readonly number[]> =>
    (await found(login, word, 'documents')).rows.flatMap((row) => (row.kind === 'documents' ? [row.items] : []));
  const approval = (documentNumber: string) => ({ kind: 'approveBudget', documentNumber, amountFen: 30_000_000 });

  it('a document of several units counts for each only what he may read', async () => {
    for (const one of await ofTwoUnits()) await one.act('director', approval('郴财预〔2025〕99号'));
    const seen = (login: Login) => itemsOf(login, '〔2025〕99');
    expect([await seen('director'), await seen('leader'), await seen('otherClerk')]).toEqual([[2], [1], [1]]);
    expect(await seen('countyClerk')).toEqual([]);
  });

  it('so does one that a batch issues for several units at once, and the items are found by it', async () => {
    const items = (await ofTwoUnits()).map(({ id }) => ({ id }));
    const body = { command: approval('郴财预〔2025〕100号'), items };
    const reply = await (
      await office.as('director')
    ).post('/budget-items/commands/batch', body, { 'Idempotency-Key': 'approve-both' });
    expect(reply.status).toBe(200);
    const seen = (login: Login) => itemsOf(login, '〔2025〕100');
    expect([await seen('director'), await seen('leader'), await seen('otherClerk')]).toEqual([[2], [1], [1]]);
    expect((await found('director', '〔2025〕100', 'items')).count).toBe(2);
  });
});

describe('one kind is read page by page', () => {
  it('every row once, the newest year first', async () => {
    for (let no = 0; no < 5; no += 1)
      await Loop.open(office.on('2024-09-02'), { name: `乡村道路第${String(no)}段`, fiscalYear: 2024 + (no % 2) });
    const rows: FoundView[] = [];
    let cursor: string | null = null;
    do {
      const more: string = `&kind=items&limit=2${cursor === null ? '' : `&cursor=${cursor}`}`;
      const [group]: SearchResult['groups'] = await search('performance', '乡村道路', more);
      rows.push(...(group?.rows ?? []));
      cursor = group?.next ?? null;
    } while (cursor !== null);
    const years = rows.map((row) => (row.kind === 'items' ? row.fiscalYear : 0));
    expect(years).toEqual([2025, 2025, 2024, 2024, 2024]);
    expect(new Set(rows.map((row) => (row.kind === 'items' ? row.itemId : '')))).toHaveProperty('size', 5);
  });

  it('refuses another list’s mark, and words of nothing', async () => {
    const client = await office.as('performance');
    expect((await client.get('/search?q=%20')).status).toBe(422);
    expect((await client.get('/search?q=ab&kind=items&cursor=x')).status).toBe(422);
  });
});

describe('how numbers are compared', () => {
  it('is the same here and in the database', async () => {
    const typed = '郴财绩 [2026] 8号（A）【b】';
    const { rows } = await office.pool.query<{ key: string }>('select number_key($1) as key', [typed]);
    expect(numberKey(typed)).toBe(rows[0]?.key);
  });
});
