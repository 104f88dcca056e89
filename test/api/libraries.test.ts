import { randomUUID } from 'node:crypto';
import { DrawsSchema, EngagementsSchema } from '../../api/libraries/engagement.schemas.ts';
import {
  EntryHistorySchema,
  ImportAnswerSchema,
  schemasOf,
  type EntryDetail,
  type EntryPage,
} from '../../api/libraries/library.schemas.ts';
import { expertPool, listedAgencies, recordDraw } from '../../db/queries/expert-draws.ts';
import { creditCheckCharacter } from '../../domain/libraries/credit-code.ts';
import type { Library } from '../../domain/libraries/entry-acts.ts';
import type { Reply } from './support/client.ts';
import { ok } from './support/client.ts';
import { CITY, openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const codeNo = (no: number): string => {
  const first = `91430000M${String(no).padStart(8, '0')}`;
  return first + (creditCheckCharacter(first) ?? '');
};

const agency = (name: string, no: number, more: object = {}) => ({
  shared: true,
  content: {
    name,
    creditCode: codeNo(no),
    kind: 'accounting',
    sectors: ['health', 'accounting'],
    contact: '赵甲',
    phone: '13800001234',
    ...more,
  },
});
const expert = (name: string, more: object = {}) => ({
  shared: true,
  content: { name, sectors: ['health'], employer: '示例大学', phone: '13900005678', ...more },
});

async function post(login: Login, path: string, body: object): Promise<Reply> {
  return (await office.as(login)).post(`/libraries/${path}`, body, { 'Idempotency-Key': randomUUID() });
}
async function entered(library: Library, body: object, login: Login = 'performance'): Promise<EntryDetail> {
  return ok(await post(login, library, body), schemasOf(library).detail, 201);
}
async function listed(login: Login, library: Library, query = ''): Promise<EntryPage> {
  return ok(await (await office.as(login)).get(`/libraries/${library}${query}`), schemasOf(library).page);
}
async function one(login: Login, library: Library, id: string): Promise<EntryDetail> {
  return ok(await (await office.as(login)).get(`/libraries/${library}/${id}`), schemasOf(library).detail);
}
const names = ({ rows }: EntryPage): readonly string[] => rows.map(({ name }) => name);
const codes = (reply: Reply): readonly string[] => (reply.body.errors ?? []).map(({ code }) => code);

describe('the registry of agencies (中介机构库, S5, S6)', () => {
  it('enters what its fields allow, and tells every fault at its field', async () => {
    const made = await entered('agencies', agency('湘南评价事务所', 1));
    expect(made).toMatchObject({ state: 'listed', version: 1, mayChange: true, personal: 'shown' });
    const wrong = await post('performance', 'agencies', {
      shared: true,
      content: { name: '', creditCode: '91430000M000000010', kind: 'bank', sectors: [] },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/content/name', 'tooShort'],
      ['/content/creditCode', 'creditCodeWrong'],
      ['/content/kind', 'wrongChoice'],
      ['/content/sectors', 'tooFew'],
    ]);
    expect(codes(await post('performance', 'agencies', agency('同一代码', 1)))).toEqual(['entryExists']);
  });

  it('is entered once for one key, however often it is sent', async () => {
    const client = await office.as('performance');
    const key = { 'Idempotency-Key': randomUUID() };
    const [first, again] = [
      await client.post('/libraries/agencies', agency('只入一次', 2), key),
      await client.post('/libraries/agencies', agency('只入一次', 2), key),
    ];
    expect(first.status).toBe(201);
    expect(ok(again, schemasOf('agencies').detail, 201).id).toBe(ok(first, schemasOf('agencies').detail, 201).id);
  });

  it('shows personal data to its keepers only, and masked in lists', async () => {
    const { id } = await entered('agencies', agency('掩码事务所', 3));
    expect((await one('performance', 'agencies', id)).content['phone']).toBe('13800001234');
    for (const login of ['clerk', 'officer', 'auditor', 'supervisor'] as const)
      expect((await one(login, 'agencies', id)).content['phone']).toBe('138******34');
    const { rows } = await listed('performance', 'agencies', `?q=${encodeURIComponent('掩码')}`);
    expect(rows[0]?.content['phone']).toBe('138******34');
    const { rows: stored } = await office.pool.query<{ text: string }>(
      'select e::text || c::text as text from library_entry e join library_change c on c.entry_id = e.id where e.id = $1',
      [id],
    );
    expect(stored.map(({ text }) => text.includes('13800001234'))).toEqual([false]);
  });

  it('is suspended and removed with a reason only, and says who did it and why', async () => {
    const { id } = await entered('agencies', agency('停用事务所', 4));
    const act = (body: object): Promise<Reply> => post('performance', `agencies/${id}/acts`, body);
    expect(codes(await act({ act: 'suspend', version: 1 }))).toEqual(['entryReasonRequired']);
    expect((await act({ act: 'suspend', version: 1, reason: '报告质量不合格' })).status).toBe(200);
    expect((await act({ act: 'suspend', version: 2, reason: '再次' })).body.code).toBe('entryNotNow');
    expect((await act({ act: 'restore', version: 1, reason: '整改合格' })).body.code).toBe('staleVersion');
    const detail = await one('clerk', 'agencies', id);
    expect(detail).toMatchObject({ state: 'suspended', stateReason: '报告质量不合格', acts: [], mayChange: false });
    const history = ok(await (await office.as('clerk')).get(`/libraries/agencies/${id}/history`), EntryHistorySchema);
    expect(history.rows.map(({ actName, note }) => [actName, note])).toEqual([
      ['暂停', '报告质量不合格'],
      ['入库', ''],
    ]);
  });

  it('keeps every state: a change says what stood there before, personal data only that it changed', async () => {
    const { id } = await entered('agencies', agency('改名事务所', 5));
    const client = await office.as('performance');
    const { content } = agency('改名后的事务所', 5, { phone: '13800009999' });
    const changed = await client.put(`/libraries/agencies/${id}`, { shared: true, content, version: 1, note: '更名' });
    expect(ok(changed, schemasOf('agencies').detail).version).toBe(2);
    const { rows } = ok(await client.get(`/libraries/agencies/${id}/history`), EntryHistorySchema);
    expect(rows[0]?.changed).toEqual([
      { key: 'name', name: '机构名称', before: '改名事务所', after: '改名后的事务所' },
      { key: 'personal', name: '个人信息（内容不显示）', before: '', after: '' },
    ]);
    const same = await client.put(`/libraries/agencies/${id}`, {
      shared: true,
      content: agency('改名后的事务所', 5, { phone: '13800009999', contact: '钱乙' }).content,
      version: 2,
    });
    expect(same.status).toBe(200);
    const again = ok(await client.get(`/libraries/agencies/${id}/history`), EntryHistorySchema);
    expect(again.rows[0]?.changed.map(({ key }) => key)).toEqual(['contact']);
    await expect(
      office.pool.query('update library_change set note = $2 where entry_id = $1', [id, '改']),
    ).rejects.toThrow('permission denied');
  });

  it('is the region’s own: a county reads what the city shares, and nobody else’s, and changes neither', async () => {
    const shared = await entered('agencies', agency('市级共享事务所', 6));
    const kept = await entered('agencies', { ...agency('市级自用事务所', 7), shared: false });
    const seen = names(await listed('countyDirector', 'agencies', '?limit=200'));
    expect([seen.includes(shared.name), seen.includes(kept.name)]).toEqual([true, false]);
    const county = await office.as('countyDirector');
    expect((await county.get(`/libraries/agencies/${kept.id}`)).status).toBe(404);
    const change = { shared: true, content: agency('县改市', 6).content, version: 1 };
    expect((await county.put(`/libraries/agencies/${shared.id}`, change)).body.code).toBe('entryElsewhere');
    const own = await entered('agencies', agency('县级事务所', 6), 'countyDirector');
    expect(own.regionName).toBe('桂阳县');
    expect(names(await listed('performance', 'agencies', '?limit=200'))).toContain('县级事务所');
    expect((await (await office.as('clerk')).get(`/libraries/agencies/${own.id}`)).status).toBe(404);
  });

  it('is for its keepers to change: a unit, an officer and an auditor may not', async () => {
    for (const login of ['clerk', 'officer', 'auditor', 'supervisor'] as const)
      expect((await post(login, 'agencies', agency('不许', 8))).status).toBe(403);
    expect((await (await office.as('expert')).get('/libraries/agencies')).status).toBe(403);
    expect((await post('administrator', 'agencies', agency('管理员登记', 8))).status).toBe(201);
  });

  it('is found by two characters, narrowed by facets that are counted, and read page by page', async () => {
    for (const no of [20, 21, 22, 23, 24])
      await entered('agencies', agency(`翻页${String(no)}号`, no, { kind: no % 2 === 0 ? 'law' : 'university' }));
    const page = await listed('clerk', 'agencies', `?q=${encodeURIComponent('翻页')}&limit=2`);
    expect([page.total, page.rows.length, page.mayCreate]).toEqual([5, 2, false]);
    expect(page.facets).toContainEqual({ key: 'kind', value: 'law', name: '律师事务所', count: 3 });
    const all: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = `?q=${encodeURIComponent('翻页')}&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const next: EntryPage = await listed('clerk', 'agencies', query);
      all.push(...names(next));
      cursor = next.next;
    }
    expect(all).toEqual(['翻页20号', '翻页21号', '翻页22号', '翻页23号', '翻页24号']);
    const law = await listed(
      'clerk',
      'agencies',
      `?q=${encodeURIComponent('翻页')}&facet=kind:law&facet=sectors:health`,
    );
    expect(names(law)).toEqual(['翻页20号', '翻页22号', '翻页24号']);
  });

  it('keeps what it was engaged for, and the last rating counts', async () => {
    const { id } = await entered('agencies', agency('受托事务所', 30));
    const path = `agencies/${id}/engagements`;
    const engaged = await post('performance', path, {
      subject: '2024年度重点评价',
      begunOn: '2024-03-01',
      feeFen: 9_800_000,
    });
    const [row] = ok(engaged, EngagementsSchema, 201).rows;
    const marks = { independence: 90, evidence: 80, report: 70, timeliness: 60, confidentiality: 100 };
    const rate = (opinion: string, more: object): Promise<Reply> =>
      post('performance', `${path}/${row?.id ?? ''}/ratings`, { marks: { ...marks, ...more }, opinion });
    expect((await rate('初评', {})).status).toBe(201);
    const { rows } = ok(await rate('复核', { report: 90 }), EngagementsSchema, 201);
    expect(rows).toMatchObject([{ subject: '2024年度重点评价', score: 84, opinion: '复核', ratings: 2 }]);
    const found = await listed('clerk', 'agencies', `?q=${encodeURIComponent('受托')}`);
    expect(found.rows[0]?.figures).toEqual({ engagements: 1, quality: 84 });
    expect(
      (await post('countyDirector', `${path}/${row?.id ?? ''}/ratings`, { marks, opinion: '县评' })).body.code,
    ).toBe('entryElsewhere');
  });
});

describe('the registry of experts (专家库, S6)', () => {
  it('is no unit’s to read: whoever is evaluated does not know who may be drawn', async () => {
    await entered('experts', expert('孙丙'));
    expect((await (await office.as('clerk')).get('/libraries/experts')).status).toBe(403);
    expect(names(await listed('officer', 'experts', '?limit=200'))).toContain('孙丙');
  });

  it('takes an account only that exists, and a number only that is one', async () => {
    const wrong = await post('performance', 'experts', expert('李丁', { login: 'nobody' }));
    expect(wrong.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/content/login', 'loginUnknown'],
    ]);
    const number = await post('performance', 'experts', expert('李丁', { idNumber: '110105194912310021' }));
    expect(codes(number)).toEqual(['idNumberWrong']);
  });

  it('is the pool that a draw is made from: listed, shared with the region, of the field, with what is avoided', async () => {
    const employer = '市民政局（虚构）';
    const drawable = await entered('experts', expert('周戊', { employer, interests: ['示例单位'], login: 'expert' }));
    await entered('experts', { ...expert('吴己'), shared: false });
    const away = await entered('experts', expert('郑庚'));
    await post('performance', `experts/${away.id}/acts`, { act: 'suspend', version: 1, reason: '本人申请' });
    const city = await expertPool(office.pool, CITY, ['health']);
    const county = await expertPool(office.pool, '431021', ['health']);
    expect(city.find(({ id }) => id === drawable.id)).toMatchObject({
      employer,
      unitId: 'unit-2',
      interests: ['示例单位'],
      personId: office.ids.expert,
    });
    expect(city.map(({ name }) => name)).not.toContain('郑庚');
    expect([city, county].map((pool) => pool.some(({ name }) => name === '吴己'))).toEqual([true, false]);
    expect(await expertPool(office.pool, CITY, ['transport'])).toEqual([]);
    expect((await listedAgencies(office.pool, '431021')).map(({ name }) => name)).toContain('湘南评价事务所');
  });

  it('keeps how often somebody was drawn', async () => {
    const { id } = await entered('experts', expert('王辛'));
    const line = { expertId: id, matterId: randomUUID(), number: 1, title: '农田水利评价' };
    const at = '2024-09-02T02:00:00.000Z' as Parameters<typeof recordDraw>[1][number]['at'];
    const drawn = { ...line, outcome: 'drawn', reason: '', at } as const;
    await recordDraw(office.pool, [drawn, { ...drawn, number: 2, outcome: 'avoided', reason: '本单位' }]);
    await recordDraw(office.pool, [drawn]);
    const { rows } = ok(await (await office.as('auditor')).get(`/libraries/experts/${id}/draws`), DrawsSchema);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['avoided', 'drawn']);
    expect((await one('auditor', 'experts', id)).figures).toEqual({ drawn: 1 });
  });
});

describe('a file into a library', () => {
  const sheet = (rows: readonly string[]): Buffer =>
    Buffer.from(['姓名,专业领域,工作单位,手机,职称', ...rows].join('\r\n'), 'utf8');
  const send = async (file: Buffer, query = '', login: Login = 'performance'): Promise<Reply> =>
    (await office.as(login)).upload(`/libraries/experts/import?name=${encodeURIComponent('专家.csv')}${query}`, file);

  it('is looked through first: every fault by row and column, and nothing is written', async () => {
    const file = sheet(['冯一,卫生健康,示例大学,13800000001,教授', ',占星,示例大学,abc,', '冯一,教育,示例大学,,']);
    for (const query of ['&dryRun=true', '']) {
      const answer = ok(await send(file, query), ImportAnswerSchema);
      expect(answer.done).toBe(false);
      expect(answer.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
        [4, null, 'rowTwice'],
        [3, '姓名', 'required'],
        [3, '专业领域', 'wrongChoice'],
        [3, '手机', 'phoneWrong'],
      ]);
      expect(answer.faults[2]?.detail).toMatch(/^请选择：通用、绩效管理、.*、灾害防治及应急管理。$/);
    }
    expect(names(await listed('performance', 'experts', `?q=${encodeURIComponent('冯一')}`))).toEqual([]);
  });

  it('is written whole, and once: the same file again changes nothing', async () => {
    const file = sheet(['陈一,卫生健康,示例大学,13800000001,教授', '"陈二","教育、卫生健康",示例医院,,']);
    expect(ok(await send(file, '&dryRun=true'), ImportAnswerSchema)).toMatchObject({
      done: false,
      created: 2,
      faults: [],
    });
    expect(ok(await send(file), ImportAnswerSchema)).toMatchObject({ done: true, created: 2, changed: 0 });
    expect(ok(await send(file), ImportAnswerSchema)).toMatchObject({
      done: true,
      created: 0,
      changed: 0,
      unchanged: 2,
    });
    const better = sheet(['陈一,卫生健康,示例大学,13800000001,研究员']);
    expect(ok(await send(better), ImportAnswerSchema)).toMatchObject({ created: 0, changed: 1 });
  });

  it('that the library has exported can be imported as it is: nothing changes, and masked data stays what it was', async () => {
    const { id } = await entered('experts', expert('往返专家', { title: '=1+1' }));
    const client = await office.as('performance');
    const query = `?q=${encodeURIComponent('往返')}`;
    const { status, file } = await client.download(`/libraries/experts/export.xlsx${query}`);
    expect(status).toBe(200);
    const back = await client.upload('/libraries/experts/import?name=experts.xlsx', file);
    expect(ok(back, ImportAnswerSchema)).toMatchObject({
      done: true,
      unchanged: 1,
      created: 0,
      changed: 0,
      faults: [],
    });
    expect((await one('performance', 'experts', id)).content).toMatchObject({ phone: '13900005678', title: '=1+1' });
  });

  it('is refused where it is none, and to whoever does not keep the library', async () => {
    expect((await send(sheet([]), '', 'officer')).status).toBe(403);
    expect(ok(await send(Buffer.from('无表头')), ImportAnswerSchema).faults[0]?.code).toBe('headMissing');
    const exe = await (
      await office.as('performance')
    ).upload('/libraries/experts/import?name=a.xlsx', Buffer.from('MZ not a sheet'));
    expect(exe.status).toBe(422);
  });
});
