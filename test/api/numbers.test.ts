import { Workbook } from '@cj-tech-master/excelts';
import { randomUUID } from 'node:crypto';
import { AccountEventPageSchema } from '../../api/audit/audit.schemas.ts';
import {
  AuthoritiesSchema,
  NextNumbersSchema,
  NumberPageSchema,
  OutsidePageSchema,
  SeriesListSchema,
  type NumberPage,
} from '../../api/numbers/numbers.schemas.ts';
import { ok, type Reply } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { CITY, openOffice, type Login, type Office } from './support/office.ts';

const BUDGET = '郴财预';
const PAPERS = '郴财绩';
const CODE = { regionId: CITY, name: '郴州市财政局', sinceYear: 2025, active: true, note: '启用登记簿' };
const path = (number: string): string => `/document-numbers/${encodeURIComponent(number)}`;

let office: Office;
beforeAll(async () => {
  office = (await openOffice()).on('2024-09-02');
  const administrator = await office.as('administrator');
  for (const [code, purpose] of [
    [BUDGET, 'approval'],
    [PAPERS, 'performance'],
  ] as const)
    await administrator.put(`/number-authorities/${encodeURIComponent(code)}`, { ...CODE, purposes: [purpose] });
});
afterAll(() => office.close());

async function read(login: Login, query = ''): Promise<NumberPage> {
  return ok(await (await office.as(login)).get(`/document-numbers?totals=true${query}`), NumberPageSchema);
}

async function next(login: Login, act: string, on?: string): Promise<readonly string[]> {
  const query = new URLSearchParams({ act, region: CITY, ...(on !== undefined && { on }) });
  const reply = await (await office.as(login)).get(`/document-numbers/next?${query.toString()}`);
  return ok(reply, NextNumbersSchema).rows.map(({ number }) => number);
}

/** An item that waits only for its approval. */
async function ready(more: object = {}): Promise<Loop> {
  const loop = await Loop.open(office.on('2024-09-02'), more);
  await (await loop.submitted()).qualified();
  await loop.on('2025-01-20').act('officer', { kind: 'recordBudgetPassed', on: '2025-01-17' });
  return loop.on('2025-01-24');
}

const approve = (documentNumber: string): object => ({ kind: 'approveBudget', documentNumber, amountFen: 30_000_000 });

async function post(login: Login, to: string, body: object): Promise<Reply> {
  return (await office.as(login)).post(to, body);
}

describe('the next number', () => {
  it('is suggested by what the act is, of the year in which its paper is dated, the fitting code first', async () => {
    office.on('2025-01-24');
    expect(await next('director', 'approveBudget')).toEqual(['郴财预〔2025〕1号', '郴财绩〔2025〕1号']);
    expect(await next('director', 'issueFeedback')).toEqual(['郴财绩〔2025〕1号', '郴财预〔2025〕1号']);
    expect(await next('director', 'approveBudget', '2026-01-05')).toContain('郴财预〔2026〕1号');
    // Before the register there is nothing to suggest, and another bureau's register is not his.
    expect(await next('director', 'approveBudget', '2024-12-31')).toEqual([]);
    expect(await next('countyDirector', 'approveBudget')).toEqual([]);
  });

  it('is taken by the act; whoever was suggested the same is told the one after it, at the field', async () => {
    const [first, second] = [await ready(), await ready()];
    const [number = ''] = await next('director', 'approveBudget');
    await first.act('director', approve(number));
    const refused = await second.try('director', approve(number));
    const [following = ''] = await next('director', 'approveBudget');
    expect([refused.status, refused.body.code]).toEqual([409, 'numberTaken']);
    expect(refused.body.detail).toBe(`${number} 已被取用，下一个是 ${following}。`);
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ pointer: '/documentNumber', code: 'numberTaken', detail: refused.body.detail }),
    ]);
    await second.act('director', approve(following));
  });

  it('of a batch is refused once, at what all have in common, and nothing is done', async () => {
    const loops = [await ready(), await ready()];
    const skips = '郴财预〔2025〕99号';
    const body = {
      command: { kind: 'approveBudget', documentNumber: skips, amountFen: 30_000_000 },
      items: loops.map(({ id }) => ({ id })),
    };
    const director = await office.as('director');
    const send = (documentNumber: string): Promise<Reply> =>
      director.post(
        '/budget-items/commands/batch',
        { ...body, command: { ...body.command, documentNumber } },
        { 'Idempotency-Key': randomUUID() },
      );
    const refused = await send(skips);
    const [number = ''] = await next('director', 'approveBudget');
    expect([refused.status, refused.body.code]).toEqual([409, 'batchRefused']);
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ pointer: '/command/documentNumber', detail: `${skips} 跳号，下一个是 ${number}。` }),
    ]);
    expect((await send(number)).status).toBe(200);
    const row = (await read('auditor')).rows.find((one) => one.number === number);
    expect(row).toMatchObject({ state: 'used', itemCount: 2, on: '2025-01-24', byHand: false });
    expect(row?.items.map(({ actName }) => actName)).toEqual(['批复预算和目标', '批复预算和目标']);
  });

  it('must be the bureau’s own for what the bureau itself has to issue', async () => {
    const loop = await ready();
    await loop.act('director', approve((await next('director', 'approveBudget'))[0] ?? ''));
    await (await loop.selfEvaluated()).concluded();
    await loop.on('2026-03-25').act('performance', { kind: 'draftFeedback' }, { content: FEEDBACK });
    const refused = await loop.try('director', { kind: 'issueFeedback', documentNumber: '某科函〔2026〕8号' });
    expect([refused.status, refused.body.code]).toEqual([422, 'numberNotOurs']);
    const other = await loop.try('director', { kind: 'issueFeedback', documentNumber: '郴财绩〔2025〕1号' });
    expect([other.status, other.body.code]).toEqual([422, 'numberOfOtherYear']);
    await loop.act('director', { kind: 'issueFeedback', documentNumber: '郴财绩〔2026〕1号' });
  });

  it('of another body may be named by an approval, and is told apart', async () => {
    const loop = await ready({ name: '按人大决议批复的项目' });
    await loop.act('director', approve('郴政函〔2025〕3号'));
    const outside = ok(await (await office.as('director')).get('/document-numbers/outside'), OutsidePageSchema);
    expect(outside.rows).toContainEqual(
      expect.objectContaining({ number: '郴政函〔2025〕3号', title: '按人大决议批复的项目', on: '2025-01-24' }),
    );
    expect((await read('director')).rows.map(({ number }) => number)).not.toContain('郴政函〔2025〕3号');
  });
});

const FEEDBACK = {
  form: 'officialDocument',
  basis: '郴州市财政局绩效评价办法',
  performance: '总体完成较好。',
  problems: [{ title: '数量目标不一致', recommendation: '核对并更正' }],
  requirements: '',
};

describe('the register', () => {
  it('is read page by page, counts what each choice would show, and finds a number with any brackets', async () => {
    const all = await read('performance');
    const pages: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: NumberPage = await read('performance', `&limit=1${cursor && `&cursor=${cursor}`}`);
      pages.push(...page.rows.map(({ number }) => number));
      cursor = page.next;
    }
    expect(pages).toEqual(all.rows.map(({ number }) => number));
    expect(all.facets?.all).toBe(pages.length);
    const years = all.facets?.year.map(({ value }) => value);
    expect(years).toEqual(['2026', '2025']);
    const found = await read('performance', `&q=${encodeURIComponent('郴财预[2025]2号')}`);
    expect(found.rows.map(({ number }) => number)).toEqual(['郴财预〔2025〕2号']);
    expect((await read('performance', '&year=2026')).rows.map(({ number }) => number)).toEqual(['郴财绩〔2026〕1号']);
  });

  it('proves that no series has a gap', async () => {
    const { rows } = ok(await (await office.as('auditor')).get('/document-numbers/series?year=2025'), SeriesListSchema);
    const budget = rows.find(({ code }) => code === BUDGET);
    expect(budget).toMatchObject({ startsAfter: 0, gaps: [], reserved: 0, cancelled: 0 });
    expect(budget?.used).toBe(budget?.last);
    expect(budget?.next).toBe(`郴财预〔2025〕${String((budget?.last ?? 0) + 1)}号`);
  });

  it('reserves a number for a paper written elsewhere, issues it, and cancels another with its reason', async () => {
    office.on('2026-04-01');
    const [number = ''] = await next('performance', 'issueFeedback');
    expect((await post('performance', '/document-numbers', { number, title: '关于开展自评的通知' })).status).toBe(204);
    const twice = await post('performance', '/document-numbers', { number, title: '又一件' });
    expect([twice.status, twice.body.errors?.[0]?.pointer]).toEqual([409, '/number']);
    expect((await post('performance', `${path(number)}/issue`, { on: '2026-04-01' })).status).toBe(204);
    const again = await post('performance', `${path(number)}/issue`, { on: '2026-04-01' });
    expect(again.body.code).toBe('numberNotReserved');

    const [wrong = ''] = await next('performance', 'issueFeedback');
    await post('performance', '/document-numbers', { number: wrong, title: '错编' });
    expect((await post('performance', `${path(wrong)}/cancel`, { reason: '重复编号' })).status).toBe(204);
    const cancelled = await post('performance', `${path(wrong)}/cancel`, { reason: '再废' });
    expect(cancelled.body.code).toBe('numberAlreadyCancelled');
    const rows = (await read('auditor', '&year=2026')).rows;
    expect(rows.slice(0, 2)).toEqual([
      expect.objectContaining({ number: wrong, state: 'cancelled', cancelReason: '重复编号', byHand: true }),
      expect.objectContaining({ number, state: 'used', title: '关于开展自评的通知', on: '2026-04-01' }),
    ]);
  });

  it('lets whoever reserved a number by hand use it in an act, nobody else, and nothing cancel what is in force', async () => {
    const loop = await ready();
    const [others = ''] = await next('director', 'approveBudget');
    await post('performance', '/document-numbers', { number: others, title: '另有用处' });
    expect((await loop.try('director', approve(others))).body.code).toBe('numberTaken');
    const [number = ''] = await next('director', 'approveBudget');
    await post('director', '/document-numbers', { number, title: '批复先出纸件' });
    await loop.act('director', approve(number));
    const refused = await post('performance', `${path(number)}/cancel`, { reason: '不要了' });
    expect([refused.status, refused.body.code]).toEqual([409, 'numberInForce']);
  });

  it('is nobody’s outside the bureau, and only read by audit', async () => {
    expect((await read('countyDirector')).rows).toEqual([]);
    expect((await post('countyDirector', `${path('郴财预〔2025〕1号')}/cancel`, { reason: '不' })).status).toBe(404);
    expect((await (await office.as('clerk')).get('/document-numbers')).status).toBe(403);
    const audit = await post('auditor', `${path('郴财预〔2025〕1号')}/cancel`, { reason: '不' });
    expect(audit.status).toBe(403);
  });

  it('is exported as it is filtered', async () => {
    const { status, file } = await (
      await office.as('auditor')
    ).download('/document-numbers/export.xlsx?year=2026&state=cancelled');
    const book = new Workbook();
    await book.xlsx.load(file);
    const rows: string[] = [];
    book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).join(' ')));
    expect(status).toBe(200);
    expect(rows.slice(0, 2)).toEqual(['文号登记簿', '筛选：年度 2026 · 状态 作废']);
    expect(rows.at(-1)).toContain('重复编号');
  });
});

describe('authority codes', () => {
  it('are registered by the administrator alone, each change on the administration’s record', async () => {
    const administrator = await office.as('administrator');
    const kept = { ...CODE, purposes: ['performance'], name: '郴州市财政局办公室', note: '改名' };
    expect(
      (await (await office.as('director')).put(`/number-authorities/${encodeURIComponent(PAPERS)}`, kept)).status,
    ).toBe(403);
    expect(
      (await administrator.put(`/number-authorities/${encodeURIComponent('示教函')}`, { ...kept, active: false }))
        .status,
    ).toBe(204);
    const { rows } = ok(await administrator.get('/number-authorities'), AuthoritiesSchema);
    expect(rows.map(({ code }) => code)).toEqual(expect.arrayContaining([BUDGET, PAPERS, '示教函']));
    const log = ok(await (await office.as('auditor')).get('/account-events?limit=1'), AccountEventPageSchema);
    expect(log.rows[0]).toMatchObject({ kind: 'authorityCodeMade', note: '改名' });
    expect(log.rows[0]?.afterText).toContain('机关代字 示教函');
  });

  it('say after which number the register begins, until the first number is given', async () => {
    const administrator = await office.as('administrator');
    const begin = (code: string, startsAfter: number): Promise<Reply> =>
      administrator.put(`/number-authorities/${encodeURIComponent(code)}/series/2027`, {
        startsAfter,
        note: '纸质登记至此',
      });
    expect((await begin(BUDGET, 57)).status).toBe(204);
    expect((await next('director', 'approveBudget', '2027-01-04'))[0]).toBe('郴财预〔2027〕58号');
    office.on('2027-01-04');
    await post('performance', '/document-numbers', { number: '郴财预〔2027〕58号', title: '一件' });
    expect((await begin(BUDGET, 60)).body.code).toBe('seriesBegun');
  });
});
