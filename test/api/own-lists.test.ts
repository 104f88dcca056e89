import { InboxSchema, InboxSummarySchema, PutOffResultsSchema, type Inbox } from '../../api/inbox/inbox.schemas.ts';
import { ItemPageSchema } from '../../api/items/list.schemas.ts';
import { SavedFiltersSchema, type SavedFilters } from '../../api/saved-filters/saved-filters.schemas.ts';
import { ok } from './support/client.ts';
import { Loop, oneNeedsWork, targetTable } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

async function inboxOf(login: Login, query = ''): Promise<Inbox> {
  return ok(await (await office.as(login)).get(`/inbox?limit=200${query}`), InboxSchema);
}

async function listed(login: Login, query = ''): Promise<readonly string[]> {
  return (await inboxOf(login, query)).rows.flatMap(({ itemId }) => itemId ?? []);
}

describe('work can be put off to a day (稍后处理), and nothing else changes', () => {
  it('leaves its reader’s main list and its counts, waits under 稍后处理, and comes back by itself on that day', async () => {
    const loop = await Loop.open(office.on('2024-09-02'));
    const { rows } = await inboxOf('leader');
    const row = rows.find(({ itemId }) => itemId === loop.id);
    const key = row && 'key' in row ? row.key : '';
    const leader = await office.as('leader');
    const before = await inboxOf('leader');
    const put = ok(
      await leader.put('/inbox/put-off', { until: '2024-09-10', rows: [{ itemId: loop.id, key }] }),
      PutOffResultsSchema,
    );
    expect(put.rows).toEqual([
      expect.objectContaining({ itemId: loop.id, done: true, until: '2024-09-10', afterDue: false, note: null }),
    ]);

    expect(await listed('leader')).not.toContain(loop.id);
    const after = await inboxOf('leader');
    expect(after.counts.green + after.counts.yellow).toBe(before.counts.green + before.counts.yellow - 1);
    expect(after.counts.later).toBe(1);
    const summary = ok(await leader.get('/inbox/summary'), InboxSummarySchema);
    expect(sum(summary.groups)).toBe(after.rows.length);
    const later = await inboxOf('leader', '&view=later');
    expect(later.rows).toEqual([
      expect.objectContaining({ view: 'later', itemId: loop.id, putOffUntil: '2024-09-10' }),
    ]);

    office.on('2024-09-09');
    expect(await listed('leader')).not.toContain(loop.id);
    office.on('2024-09-10');
    expect(await listed('leader')).toContain(loop.id);
    expect((await inboxOf('leader')).counts.later).toBe(0);
  });

  it('moves no due date, and no other person’s list', async () => {
    const loop = await Loop.open(office.on('2024-09-02'));
    const dues = (await loop.item()).obligations.map(({ key, due }) => [key, due]);
    const [row] = (await inboxOf('clerk')).rows.filter(({ itemId }) => itemId === loop.id);
    const key = row && 'key' in row ? row.key : '';
    await (await office.as('clerk')).put('/inbox/put-off', { until: '2024-10-20', rows: [{ itemId: loop.id, key }] });
    expect(await listed('clerk')).not.toContain(loop.id);
    expect(await listed('leader')).toContain(loop.id);
    expect((await loop.item()).obligations.map((one) => [one.key, one.due])).toEqual(dues);
  });

  it('a day behind the due date is allowed, and the due date is said', async () => {
    const loop = await Loop.open(office.on('2024-09-02'));
    const [row] = (await inboxOf('leader')).rows.filter(({ itemId }) => itemId === loop.id);
    if (!row || !('due' in row)) throw new Error('nothing waits');
    const leader = await office.as('leader');
    const asked = { until: '2025-06-01', rows: [{ itemId: loop.id, key: row.key }] };
    const { rows } = ok(await leader.put('/inbox/put-off', asked), PutOffResultsSchema);
    expect(rows[0]).toMatchObject({ done: true, due: row.due, afterDue: true, note: expect.stringContaining('照常') });
  });

  it('is answered row by row; what does not wait for the person stays as it is', async () => {
    const [mine, others] = [await Loop.open(office.on('2024-09-02')), await Loop.open(office, { unitId: 'unit-2' })];
    const [row] = (await inboxOf('leader')).rows.filter(({ itemId }) => itemId === mine.id);
    const key = row && 'key' in row ? row.key : '';
    const rows = [
      { itemId: mine.id, key },
      { itemId: others.id, key },
    ];
    const leader = await office.as('leader');
    const put = ok(await leader.put('/inbox/put-off', { until: '2024-09-12', rows }), PutOffResultsSchema);
    expect(put.rows.map(({ done }) => done)).toEqual([true, false]);
    expect(put.rows[1]?.note).toBe('这件事已不在您的待办里。');
    const back = ok(await leader.put('/inbox/put-off', { until: null, rows }), PutOffResultsSchema);
    expect(back.rows.map(({ done }) => done)).toEqual([true, false]);
    expect(await listed('leader')).toContain(mine.id);
  });

  it('only a day to come', async () => {
    const loop = await Loop.open(office.on('2024-09-02'));
    const asked = { until: '2024-09-02', rows: [{ itemId: loop.id, key: 'any' }] };
    const reply = await (await office.as('leader')).put('/inbox/put-off', asked);
    expect([reply.status, reply.body.errors?.[0]?.code]).toEqual([422, 'dayNotToCome']);
  });

  it('what was done and waits anew is not put off any more', async () => {
    const loop = await (await Loop.open(office.on('2024-09-02'))).submitted();
    const [row] = (await inboxOf('officer')).rows.filter(({ itemId }) => itemId === loop.id);
    const key = row && 'key' in row ? row.key : '';
    await (await office.as('officer')).put('/inbox/put-off', { until: '2024-12-01', rows: [{ itemId: loop.id, key }] });
    expect(await listed('officer')).not.toContain(loop.id);
    await loop.on('2024-10-18').act('officer', { kind: 'returnTargets', criteria: oneNeedsWork, opinion: '偏低' });
    expect((await inboxOf('officer', '&view=later')).rows.map(({ itemId }) => itemId)).not.toContain(loop.id);
    const [first, ...rest] = targetTable.indicators;
    const versionId = await loop.freeze('clerk', 'targets', {
      ...targetTable,
      indicators: [{ ...first, basis: '按新的依据' }, ...rest],
    });
    await loop.on('2024-10-21').act('leader', { kind: 'resubmitTargets', versionId });
    expect(await listed('officer')).toContain(loop.id);
  });
});

describe('the inbox can be searched', () => {
  it('by matter, code and unit; a filter keeps what holds all of it', async () => {
    const loop = await Loop.open(office.on('2024-09-02'), { name: '河道清淤疏浚工程', code: 'HD-77' });
    expect(await listed('leader', `&q=${encodeURIComponent('清淤')}`)).toEqual([loop.id]);
    expect(await listed('leader', '&q=hd-77')).toEqual([loop.id]);
    expect(await listed('performance', `&q=${encodeURIComponent('农业农村')}&kind=submitTargets`)).toEqual([]);
    expect(await listed('leader', `&q=${encodeURIComponent('农业农村')}`)).toEqual(await listed('leader'));
  });
});

async function filtersOf(login: Login, list = 'items'): Promise<SavedFilters> {
  return ok(await (await office.as(login)).get(`/saved-filters?list=${list}`), SavedFiltersSchema);
}

async function saved(login: Login, name: string, filter: object = { light: 'red' }): Promise<string> {
  const client = await office.as(login);
  const { rows } = ok(await client.post('/saved-filters', { list: 'items', name, filter }), SavedFiltersSchema);
  return rows.find((row) => row.own && row.name === name)?.id ?? '';
}

describe('filters are kept by a name', () => {
  it('saved, renamed, put in order, made the one to open with, and removed; each person has his own', async () => {
    const officer = await office.as('officer');
    const [first, second] = [await saved('officer', '逾期的'), await saved('officer', '民生', { livelihood: 'true' })];
    const named = (filters: SavedFilters): readonly string[] => filters.rows.map(({ name }) => name);
    expect(named(await filtersOf('officer'))).toEqual(['逾期的', '民生']);
    await officer.put('/saved-filters/order', { list: 'items', ids: [second, first] });
    await officer.put(`/saved-filters/${first}`, { name: '农业逾期' });
    await officer.put('/saved-filters/default', { list: 'items', id: first });
    const filters = await filtersOf('officer');
    expect(filters.rows.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['民生', false],
      ['农业逾期', true],
    ]);
    expect(named(await filtersOf('otherOfficer'))).toEqual([]);
    expect(named(await filtersOf('officer', 'inbox'))).toEqual([]);
    const reply = await officer.put(`/saved-filters/${first}`, { name: '民生' });
    expect([reply.status, reply.body.code]).toEqual([409, 'filterNameTaken']);
    await officer.delete(`/saved-filters/${first}`);
    await officer.delete(`/saved-filters/${second}`);
    expect(named(await filtersOf('officer'))).toEqual([]);
  });

  it('the same name keeps its place and gets the new content', async () => {
    const id = await saved('performance', '看看', { light: 'red' });
    expect(await saved('performance', '看看', { grade: 'poor' })).toBe(id);
    expect((await filtersOf('performance')).rows).toEqual([expect.objectContaining({ id, filter: { grade: 'poor' } })]);
  });

  it('holds only what its list can be asked with; every fault at its place', async () => {
    const body = { list: 'items', name: '错的', filter: { light: 'blue', cursor: 'x' } };
    const reply = await (await office.as('officer')).post('/saved-filters', body);
    expect(reply.status).toBe(422);
    expect(reply.body.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(['/filter/cursor', '/filter/light']);
  });

  it('nobody changes or removes another’s', async () => {
    const id = await saved('officer', '我的');
    const other = await office.as('otherOfficer');
    expect((await other.put(`/saved-filters/${id}`, { name: '改了' })).status).toBe(404);
    expect((await other.delete(`/saved-filters/${id}`)).status).toBe(404);
    expect((await other.put('/saved-filters/default', { list: 'items', id })).status).toBe(422);
  });
});

describe('a filter is shared, and widens nobody’s scope', () => {
  it('by a unit with its people, marked with whose it is; taken back, it is gone', async () => {
    const id = await saved('clerk', '本单位逾期');
    const clerk = await office.as('clerk');
    const unit = (await filtersOf('clerk')).audiences.find((one) => one.id === 'unit:unit-1');
    expect(unit?.name).toBe('市农业农村局（虚构）全体');
    ok(await clerk.put(`/saved-filters/${id}`, { sharedWith: 'unit:unit-1' }), SavedFiltersSchema);
    expect((await filtersOf('leader')).rows).toEqual([
      expect.objectContaining({ id, name: '本单位逾期', own: false, sharedBy: '某某（clerk）' }),
    ]);
    expect((await filtersOf('otherClerk')).rows).toEqual([]);
    await clerk.put(`/saved-filters/${id}`, { sharedWith: null });
    expect((await filtersOf('leader')).rows).toEqual([]);
  });

  it('only with those among whom one is oneself', async () => {
    const id = await saved('clerk', '给别人');
    const reply = await (await office.as('clerk')).put(`/saved-filters/${id}`, { sharedWith: 'region:431000' });
    expect([reply.status, reply.body.errors?.[0]?.pointer]).toEqual([422, '/sharedWith']);
  });

  it('with a role of a region reaches its divisions; what the reader then sees is still his own part', async () => {
    const [farm, care] = [await Loop.open(office.on('2024-09-02')), await Loop.open(office, { unitId: 'unit-2' })];
    const id = await saved('director', '全部项目', { sort: 'name' });
    await (await office.as('director')).put(`/saved-filters/${id}`, { sharedWith: 'region:431000' });
    const [found] = (await filtersOf('officer')).rows.filter((row) => !row.own);
    expect(found).toMatchObject({ sharedBy: '某某（director）', filter: { sort: 'name' } });
    const query = new URLSearchParams(found?.filter).toString();
    const page = ok(await (await office.as('officer')).get(`/budget-items?limit=200&${query}`), ItemPageSchema);
    const ids = page.rows.map((row) => row.id);
    expect(ids).toContain(farm.id);
    expect(ids).not.toContain(care.id);
    expect((await filtersOf('leader')).rows.map((row) => row.id)).not.toContain(id);
  });
});
