import { randomUUID } from 'node:crypto';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { csvLine } from '../../api/portal/csv.ts';
import { escaped, html } from '../../api/portal/html.ts';
import { OpenDataSchema, type OpenData } from '../../api/portal/portal.schemas.ts';
import { SESSION_COOKIE } from '../../api/session/session-middleware.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Office } from './support/office.ts';

const HOSTILE = `<script>alert(1)</script>"'&<img src=x onerror=alert(2)>`;
const FORMULA = '=HYPERLINK("http://example.org","水库加固")';
/** Amounts that appear nowhere else, so that finding one is a leak. */
const SECRET_FEN = 77_123_400;
const SECRET_WAN = '77.12';

let office: Office;
let published: Loop;
let partly: Loop;
let withheld: Loop;
let undecided: Loop;

const evaluation = (executedFen: number, budgetFen: number) => ({
  execution: { initialFen: budgetFen, adjustedFen: budgetFen, executedFen },
  actuals: [
    { key: 'a', actual: '430万粒' },
    { key: 'b', actual: '96%' },
    { key: 'c', actual: '320元/亩' },
    { key: 'd', actual: '93%' },
  ],
  summary: '全年目标已完成。',
  problems: [],
});

async function concluded(more: object, budgetFen = 30_000_000): Promise<Loop> {
  const loop = await (await (await Loop.open(office.on('2024-09-02'), more)).submitted()).qualified();
  await loop.on('2025-01-20').act('officer', { kind: 'recordBudgetPassed', on: '2025-01-17' });
  const approval = { kind: 'approveBudget', documentNumber: '郴财预〔2025〕6号', amountFen: budgetFen };
  await loop.on('2025-01-24').act('director', approval);
  await loop.selfEvaluated(evaluation(budgetFen - 1_000_000, budgetFen));
  return (await loop.concluded()).received();
}

beforeAll(async () => {
  office = await openOffice({ start: '2024-09-02' });
  published = await concluded({ name: HOSTILE });
  partly = await concluded({ name: FORMULA, livelihood: false }, SECRET_FEN);
  withheld = await concluded({ name: '绝密工程甲' }, SECRET_FEN);
  undecided = await concluded({ name: '尚未决定乙' });
  office.on('2026-04-08');
  await published.act('director', { kind: 'decideDisclosure', decision: 'publish' });
  await partly.act('director', {
    kind: 'decideDisclosure',
    decision: 'partly',
    parts: ['problems'],
    ground: 'tradeSecretOrPrivacy',
    reason: '内部理由不外传',
  });
  await withheld.act('director', {
    kind: 'decideDisclosure',
    decision: 'withhold',
    ground: 'stateSecret',
    reason: '内部理由不外传',
  });
}, 120_000);
afterAll(() => office.close());

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  request(office.app.getHttpServer()).get(path).set(headers).buffer(true);

async function page(path: string): Promise<string> {
  const reply = await get(path);
  expect([path, reply.status]).toEqual([path, 200]);
  return reply.text;
}

const openData = async (query = ''): Promise<OpenData> =>
  OpenDataSchema.parse(JSON.parse((await get(`/public/2025/results.json${query}`)).text));

describe('the portal tells what was disclosed', () => {
  it('opens on the newest year that has results', async () => {
    const reply = await get('/public?lang=en');
    expect([reply.status, reply.headers['location']]).toEqual([302, '/public/2025?lang=en']);
  });

  it('lists money by grade, the table, what is withheld by ground, and how the figures came about', async () => {
    const text = await page('/public/2025');
    expect(text).toContain('2025 年度，财政花的钱见了多少效');
    expect(text).toContain('涉及 30.00 万元');
    expect(text).toContain('另有 1 个项目的资金依法未公开，不计入。');
    expect(text).toContain('国家秘密（政府信息公开条例第十四条）：1 项');
    expect(text).toContain('90 分以上为优');
    expect(text.indexOf(escaped(HOSTILE))).toBeLessThan(text.indexOf(escaped(FORMULA)));
  });

  it('shows on an item’s page targets against actuals, both scores, problems, documents and where they come from', async () => {
    const text = await page(`/public/2025/items/${published.id}`);
    for (const shown of [
      '≥425万粒',
      '430万粒',
      '最终得分',
      '单位自评分',
      '采购数量与年度目标不一致',
      '整改中',
      '郴财预〔2025〕6号',
      '郴财绩〔2026〕8号',
      '决定公开，数字固定',
      'chenzhou-2014-5@1',
      '虚构单位（演示）',
    ])
      expect(text).toContain(shown);
    expect(text).not.toContain('某某');
  });

  it('speaks English throughout, and large', async () => {
    const text = await page(`/public/2025/items/${published.id}?lang=en&size=large`);
    expect(text).toMatch(/<html lang="en"\s*class="large"\s*>/);
    expect(text).toContain('Targets and actuals');
    const outside = text.replaceAll(/<td[\s\S]*?<\/td>|<h1[\s\S]*?<\/h1>|<p class="(?:sub|annual)"[\s\S]*?<\/p>/g, '');
    expect(outside).toContain('Where these figures come from');
    expect(outside).not.toMatch(/目标与完成|这些数字|单位自评/);
    expect((await page('/public/2025?lang=en')).match(/href="\/public[^"]*"/g)).toEqual(
      expect.arrayContaining([expect.stringContaining('lang=en')]),
    );
  });

  it('marks on English pages what is Chinese, and nothing on Chinese ones (WCAG 3.1.2)', async () => {
    const item = `/public/2025/items/${published.id}`;
    for (const path of ['/public/2025', '/public/2025/units/unit-1', '/public/2025/corrections', item]) {
      const text = await page(`${path}?lang=en&q=%E4%B9%99`);
      const [, body = ''] = text.split('<body>');
      expect([path, body]).toEqual([path, expect.stringMatching(/<span lang="zh-CN">[^<]*\p{Script=Han}/u)]);
      const unmarked = body
        .replaceAll(/<(span|option|a) [^>]*?lang="zh-CN"[^>]*>[^<]*(?:<span lang="zh-CN">[^<]*<\/span>)?<\/\1>/g, '')
        .replaceAll(/<[^>]*>/g, '\n');
      expect([path, unmarked.match(/.*\p{Script=Han}.*/u)?.[0]]).toEqual([path, undefined]);
      expect(await page(path)).not.toContain('<span lang=');
    }
    expect(await page('/public/2025?lang=en&q=%E4%B9%99')).toMatch(/<input lang="zh-CN"[^>]* value="乙"/);
  });

  it('calls the column of units what it holds, and says of an invented unit once that it is', async () => {
    const text = await page('/public/2025');
    expect(text).toContain('<th scope="col">单位</th>');
    expect(text).not.toContain('主管部门');
    const rows = [...text.matchAll(/<tr>\s*<td[\s\S]*?<\/tr>/g)]
      .map(([row]) => row)
      .filter((row) => row.includes('/units/'));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => row.split('虚构').length - 1).filter((count) => count !== 1)).toEqual([]);
  });

  it('narrows by unit, grade, livelihood and words, in the address and without a script', async () => {
    expect((await openData('?livelihood=1')).items.map(({ id }) => id)).toEqual([published.id]);
    expect((await openData('?grade=excellent')).items.map(({ id }) => id)).toEqual([published.id]);
    expect((await openData(`?q=${encodeURIComponent('水库')}`)).items.map(({ id }) => id)).toEqual([partly.id]);
    expect((await openData(`?q=${encodeURIComponent('农业农村')}`)).items).toHaveLength(2);
    expect((await openData('?unit=unit-2')).items).toEqual([]);
    const none = await page('/public/2025?grade=poor');
    expect(none).toContain('没有符合条件的项目。');
    expect(none.split('看全部')).toHaveLength(2);
    expect(await page('/public/2025/units/unit-1')).toContain('市农业农村局（虚构），2025 年度');
    expect(await page('/public/2025?region=431021')).toContain('桂阳县预算绩效公开');
  });

  it('says of a year without results when they are expected, and by what it is reckoned', async () => {
    office.on('2026-11-23');
    const text = await page('/public/2026');
    expect(text).toContain('2026 年度的评价结果还没有公开');
    expect(text).toContain('本年度结果预计 2027年6月 公开：单位自评 2027年3月31日 前报送');
    expect(await page('/public/2020')).toContain('这一年度没有公开的结果。');
    office.on('2026-04-08');
  });
});

describe('nothing leaks that was not disclosed', () => {
  /** Everything that the public can ask for. */
  const everything = async (): Promise<string> => {
    const paths = [
      '/public/2025',
      '/public/2025?lang=en',
      '/public/2025?q=%E4%B9%99',
      '/public/2025/units/unit-1',
      '/public/2025/corrections',
      '/public/2025/results.json',
      '/public/2025/results.csv',
      '/public/2025/results.csv?lang=en',
      `/public/2025/items/${published.id}`,
      `/public/2025/items/${partly.id}`,
    ];
    return (await Promise.all(paths.map(async (path) => (await get(path)).text))).join('\n');
  };

  it('of what is withheld or undecided, not even the name', async () => {
    const all = await everything();
    for (const secret of ['绝密工程甲', '尚未决定乙', withheld.id, undecided.id, '内部理由不外传'])
      expect([secret, all.includes(secret)]).toEqual([secret, false]);
    const missing = await get(`/public/2025/items/${randomUUID()}`);
    for (const id of [withheld.id, undecided.id]) {
      const reply = await get(`/public/2025/items/${id}`);
      expect([reply.status, reply.text]).toEqual([404, missing.text]);
    }
  });

  it('of what is published in part, no figure of the other parts, and no order that tells it', async () => {
    const all = await everything();
    for (const secret of [String(SECRET_FEN), SECRET_WAN, '771234', '76.12', '76123400'])
      expect([secret, all.includes(secret)]).toEqual([secret, false]);
    const text = await page(`/public/2025/items/${partly.id}`);
    expect(text).toContain('本项目部分公开，未公开：资金、得分等级、目标与完成、文件');
    expect(text).not.toMatch(/425万粒|郴财预|郴财绩|class="grade/);
    const item = (await openData()).items.find(({ id }) => id === partly.id);
    expect(Object.keys(item ?? {})).not.toEqual(expect.arrayContaining(['money']));
    const { rows } = await office.pool.query<{ sort_fen: number; grade: string | null }>(
      'select sort_fen, grade from publication where instance_id = $1',
      [partly.id],
    );
    expect(rows[0]).toEqual({ sort_fen: -1, grade: null });
  });

  it('by a filter on what is hidden', async () => {
    for (const grade of ['excellent', 'good', 'fair', 'poor'])
      expect((await openData(`?grade=${grade}`)).items.map(({ id }) => id)).not.toContain(partly.id);
  });
});

describe('pages that cannot be turned against their readers', () => {
  it('escape every name, and put nothing into the page but text', async () => {
    for (const path of ['/public/2025', `/public/2025/items/${published.id}`, '/public/2025?q=%3Cscript%3E%22']) {
      const text = await page(path);
      expect(text).not.toMatch(/<script|<img src=x|onerror=alert\(2\)>(?!&)/);
      expect(text).not.toContain(HOSTILE);
    }
    expect(await page(`/public/2025/items/${published.id}`)).toContain(escaped(HOSTILE));
    expect(html`<a href="${'"><b>'}">${['<i>', html`<u></u>`]}</a>${false}${undefined}`.text).toBe(
      '<a href="&quot;&gt;&lt;b&gt;">&lt;i&gt;<u></u></a>',
    );
  });

  it('come with a policy that allows one style sheet and nothing else, and set no cookie even for who is signed in', async () => {
    const reply = await get('/public/2025', { cookie: `${SESSION_COOKIE}=s%3Awhatever.x` });
    expect(reply.headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect(reply.text).not.toMatch(/\sstyle="|\son\w+="|<script/);
    expect(reply.text).not.toMatch(/(?:src|href|action)="(?!\/|#)/);
    expect((await get('/public/portal.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it('are answered again with 304 while nothing changed', async () => {
    const files = ['json', 'csv', 'xlsx', 'xlsx?lang=en'].map((kind) => `/public/2025/results.${kind}`);
    for (const path of ['/public/2025', `/public/2025/items/${published.id}`, ...files]) {
      const first = await get(path);
      expect(first.headers['cache-control']).toBe('public, max-age=300');
      const again = await get(path, { 'if-none-match': first.headers['etag'] ?? '' });
      expect([path, again.status, again.text]).toEqual([path, 304, '']);
    }
  });

  it('are pages also where something is wrong: unknown addresses, foreign cursors, odd parameters', async () => {
    const missing = await get('/public/2025/items/not-an-id?lang=en');
    expect([missing.status, missing.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(missing.text).toContain('There is no such page');
    const foot = (await get('/public/nothing')).text.split('<footer').at(-1) ?? '';
    expect(foot).toContain('主办：湖南省财政局');
    expect(foot).not.toMatch(/、。|：。/);
    expect((await get('/public/2025?region=nowhere')).status).toBe(404);
    expect((await get('/public/2025/units/nobody')).status).toBe(404);
    expect((await get('/public/2025?cursor=abc')).status).toBe(422);
    expect((await get('/public/2025?from=singlemessage&grade=unheard&size=huge')).status).toBe(200);
    expect((await get('/public/2025/results.json?region=nowhere')).headers['content-type']).toContain(
      'application/problem+json',
    );
  });

  it('keep one visitor from standing before all others, in words', async () => {
    const busy = await openOffice({ limits: { requestsPerMinute: 2 } });
    const ask = () => request(busy.app.getHttpServer()).get('/public/2025');
    await ask();
    await ask();
    const refused = await ask();
    expect([refused.status, refused.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.text).toContain('请求过于频繁');
    await busy.close();
  });
});

describe('tables for spreadsheets', () => {
  it('are UTF-8 with a mark, lines of RFC 4180, and no formula', async () => {
    const { text, headers } = await get('/public/2025/results.csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="results-2025.csv"');
    expect(text.startsWith('\uFEFF年度,地区,单位,项目名称')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain(',300000,290000,96.67,99.67,99.67,优,2,0,');
    expect(lines[2]).toContain(`"'=HYPERLINK(""http://example.org"",""水库加固"")"`);
  });

  it.each([
    ['', '2025 年度 评价结果', '数据由单位填报、财政复核', '项目名称'],
    ['?lang=en', 'FY 2025 Results', 'Units report, finance reviews', 'item'],
  ])('are a workbook too%s, with how the figures were made above the same columns', async (query, title, how, name) => {
    const { status, headers, body } = await get(`/public/2025/results.xlsx${query}`).parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => void chunks.push(chunk));
      response.on('end', () => {
        done(null, Buffer.concat(chunks));
      });
    });
    expect([status, headers['content-disposition']]).toEqual([200, expect.stringContaining('results-2025.xlsx')]);
    const book = new Workbook();
    await book.xlsx.load(body as Buffer);
    const rows: unknown[][] = [];
    book.worksheets[0]?.eachRow((row) => void rows.push((row.values as unknown[]).slice(1)));
    const above = rows.map(([first]) => String(first)).join(' ');
    expect(rows[0]?.[0]).toBe(title);
    expect(above).toContain(how);
    expect(above).toContain('CC BY 4.0');
    const heads = rows.findIndex((row) => row.includes(name));
    const csv = (await get(`/public/2025/results.csv${query}`)).text.split('\r\n').slice(0, -1);
    expect(rows[heads]).toEqual(csv[0]?.replace('\uFEFF', '').split(','));
    expect(rows).toHaveLength(heads + csv.length);
    const shown = JSON.stringify(rows);
    expect(shown).toContain('水库加固');
    for (const secret of ['绝密工程甲', '尚未决定乙', '内部理由不外传']) expect(shown).not.toContain(secret);
    expect(await page(`/public/2025${query}`)).toContain('/public/2025/results.xlsx');
  });

  it('refuse as a workbook what only the other two hold, and nobody keeps that refusal', async () => {
    await office.pool.query(
      `insert into publication select (jsonb_populate_record(p, jsonb_build_object('instance_id', gen_random_uuid(),
         'fiscal_year', 2019))).* from publication p, generate_series(1, 20001) where p.instance_id = $1`,
      [published.id],
    );
    const refused = await get('/public/2019/results.xlsx');
    const whole = await get('/public/2019/results.csv');
    expect(whole.text.split('\r\n')).toHaveLength(20_003);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'exportTooLarge' });
    expect(refused.headers['cache-control']).toBe('no-store');
    expect(refused.headers['etag']).not.toContain(String(whole.headers['etag']).slice(3, -1));
    await office.pool.query('delete from publication where fiscal_year = 2019');
  });

  it.each(['=1+1', '+1', '-1', '@a', '\tx', '\rx'])('disarm %j', (text) => {
    expect(csvLine([text, 1])).toMatch(/^"?'/);
  });

  it('quote what has a comma, a quote or a line in it, and leave numbers alone', () => {
    expect(csvLine(['a,b', 'c"d', 'e\nf', -1.5, null, undefined, true])).toBe('"a,b","c""d","e\nf",-1.5,,,true\r\n');
  });
});

describe('corrections', () => {
  it('stand beside the corrected figure with before, after and why, in the log, and in the data', async () => {
    const before = await get(`/public/2025/items/${published.id}`);
    await published.on('2026-04-20').act('director', {
      kind: 'correctDisclosure',
      changes: [{ field: 'executedFen', to: 28_000_000 }],
      reason: '四舍五入有误',
    });
    const text = await page(`/public/2025/items/${published.id}`);
    expect(text).toContain('2026年4月20日 第 1 次更正');
    expect(text).toContain('全年执行（万元）：由“29.00”改为“28.00”');
    expect(text).toContain('原因：四舍五入有误');
    expect(await page('/public/2025/corrections')).toContain('由“29.00”改为“28.00”');
    expect(await page('/public/2025')).toContain('更正公告（1 个项目）');
    const item = (await openData()).items.find(({ id }) => id === published.id);
    expect(item).toMatchObject({ money: { executedFen: 28_000_000 }, corrections: [{ no: 1 }] });
    const again = await get(`/public/2025/items/${published.id}`, { 'if-none-match': before.headers['etag'] ?? '' });
    expect(again.status).toBe(200);
  });

  it('are the directors’ alone', async () => {
    const reply = await published.try('performance', {
      kind: 'correctDisclosure',
      changes: [{ field: 'finalScore', to: '50' }],
      reason: 'x',
    });
    expect(reply.status).toBe(403);
  });

  it('leave progress to what finance verifies: a report alone solves nothing', async () => {
    await published.on('2026-05-20').answered();
    await published.reported();
    expect(await page('/public/2025')).toContain('2 个问题，单位已报，待核查');
    await published.on('2026-05-25').act('officer', { kind: 'verifyProblem', problemNo: 1, opinion: '已核' });
    const text = await page(`/public/2025/items/${published.id}`);
    expect(text).toContain('2 个问题，单位已报，待核查，已销号 1 个');
    expect(text).toContain('28.00');
  });
});

describe('a year of many', () => {
  it('is read page by page with running numbers, none twice and none left out; and streamed whole', async () => {
    await office.pool.query(`
      insert into publication (instance_id, region_id, fiscal_year, decision, unit_id, name, livelihood, sort_fen, budget_fen,
        executed_fen, score, grade, overdue, disclosed_on, changed_at, body, grams)
      select gen_random_uuid(), '431021', 2023, 'publish', 'unit-9', '项目' || n, n % 3 = 0, n % 40, n % 40, 0, 80, 'good', false,
        '2024-06-01', '2024-06-01', jsonb_set(jsonb_set(body, '{fiscalYear}', '2023'), '{name}', to_jsonb('项目' || n)), '{}'
      from generate_series(1, 1203) n, (select body from publication where body is not null limit 1) one`);
    const seen: string[] = [];
    const numbers: number[] = [];
    for (let path: string | undefined = '/public/2023'; path !== undefined;) {
      const text: string = await page(path);
      seen.push(...[...text.matchAll(/\/public\/2023\/items\/([0-9a-f-]{36})/g)].map(([, id = '']) => id));
      numbers.push(...[...text.matchAll(/<td class="number">(\d+)<\/td>\s*<td>/g)].map(([, no]) => Number(no)));
      path = /<a rel="next" href="([^"]+)#results"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(new Set(seen).size).toBe(1203);
    expect(seen).toHaveLength(1203);
    expect(numbers).toEqual(Array.from({ length: 1203 }, (_, index) => index + 1));
    const data = OpenDataSchema.parse(JSON.parse((await get('/public/2023/results.json?region=431021')).text));
    expect(data.items.map(({ id }) => id)).toEqual(seen);
    expect(data.licence.id).toBe('CC-BY-4.0');
    expect((await get('/public/2023/results.csv')).text.split('\r\n')).toHaveLength(1205);
  });
});

describe('PostgreSQL away', () => {
  it('is said on a page that keeps nothing, with the time to try again', async () => {
    await office.wire.cut();
    const reply = await get('/public/2025');
    expect([reply.status, reply.headers['cache-control']]).toEqual([503, 'no-store']);
    expect(reply.headers['retry-after']).toBe('2');
    expect(reply.text).toContain('这一页暂时打不开');
  });
});
