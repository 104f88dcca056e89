import { Workbook } from '@cj-tech-master/excelts';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { allPages } from '../../api/export/all-pages.ts';
import { EXPORT_TEXT } from '../../api/export/export-text.ts';
import { sheetName } from '../../api/export/sheet-name.ts';
import { sheetFile } from '../../api/export/sheet.ts';
import { LOCALES } from '../../domain/locale.ts';
import { apiProblemText } from '../../api/problem/api-problem-text.ts';
import { Loop } from './support/loop.ts';
import { openOffice, PASSWORD, type Login, type Office } from './support/office.ts';

let office: Office;
let loop: Loop;
beforeAll(async () => {
  office = await openOffice();
  const opened = await Loop.open(office.on('2024-09-02'), { name: '=1+1', code: '@SUM-77', requestedFen: 30_000_050 });
  loop = await (await (await (await opened.submitted()).qualified()).approved()).selfEvaluated();
  await (await loop.concluded()).received();
});
afterAll(() => office.close());

type Cells = readonly (readonly unknown[])[];

/** The table of a file as its reader sees it, row by row. */
async function opened(bytes: Buffer): Promise<Cells> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const rows: unknown[][] = [];
  book.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => {
    rows.push((row.values as unknown[]).slice(1));
  });
  return rows;
}

/** Straight from the wire: the client of the other tests reads texts. */
async function exported(login: Login, path: string): Promise<{ status: number; type: string; bytes: Buffer }> {
  const agent = request.agent(office.app.getHttpServer());
  await agent.post('/api/v1/session').send({ login, password: PASSWORD });
  const reply = await agent
    .get(`/api/v1${path}`)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        done(null, Buffer.concat(chunks));
      });
    });
  return { status: reply.status, type: reply.type, bytes: reply.body as Buffer };
}

describe('a list as a file', () => {
  it('says what it is, of which filter, when, by whom and by which rules; money is a number in 万元, dates are dates', async () => {
    const { status, type, bytes } = await exported('performance', '/budget-items/export.xlsx?year=2025&kind=project');
    expect([status, type]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    const [title, filter, made, rules, names, first] = await opened(bytes);
    expect([title?.[0], filter?.[0]]).toEqual(['项目一览', '筛选：年度 2025 · 类型 项目支出']);
    expect(made?.[0]).toMatch(/^导出：2026年3月27日 10:00，某某（performance）$/);
    expect(rules?.[0]).toMatch(/^依据：.+，日历 cn-/);
    const cell = (name: string): unknown => first?.[(names ?? []).indexOf(name)];
    expect([cell('项目'), cell('编码')]).toEqual(['=1+1', '@SUM-77']);
    expect([cell('申请（万元）'), cell('批复（万元）')]).toEqual([30.00005, 30]);
    expect(cell('期限')).toBeInstanceOf(Date);
    expect(cell('单位')).toBe('市农业农村局（虚构）');
  });

  it('holds exactly the filter and at most the reader’s scope', async () => {
    await Loop.open(office, { unitId: 'unit-2', name: '社区养老服务' });
    const rowsOf = async (login: Login, query = ''): Promise<number> =>
      (await opened((await exported(login, `/budget-items/export.xlsx?year=2025${query}`)).bytes)).length - 5;
    expect([await rowsOf('performance'), await rowsOf('otherClerk'), await rowsOf('leader')]).toEqual([2, 1, 1]);
    expect(await rowsOf('performance', `&q=${encodeURIComponent('养老')}`)).toBe(1);
    expect(await rowsOf('countyDirector')).toBe(0);
  });

  it.each([
    '/problems/export.xlsx',
    '/consequences/export.xlsx?action=reduce',
    '/monitoring/items/export.xlsx?year=2025&period=none',
    '/evaluations/export.xlsx?year=2025',
    '/target-season/items/export.xlsx?year=2025',
    '/disclosures/export.xlsx?phase=decided',
    '/board/export.xlsx?part=unit&supervised=false',
    '/inbox/export.xlsx?view=later',
  ])('%s: what the page shows', async (path) => {
    const { status, bytes } = await exported('performance', path);
    const rows = await opened(bytes);
    expect([status, rows.length >= 5]).toEqual([200, true]);
    expect(rows.slice(5).every((row) => row.some((cell) => cell !== undefined))).toBe(true);
  });

  it('the inbox goes out as it is narrowed, with its due dates, and never another person’s', async () => {
    await Loop.open(office, { unitId: 'unit-2', name: '农村饮水安全巩固提升' });
    const find = encodeURIComponent('饮水');
    const rowsOf = async (login: Login): Promise<Cells> =>
      opened((await exported(login, `/inbox/export.xlsx?q=${find}`)).bytes);
    const [title, filter, , , names, first, ...more] = await rowsOf('otherClerk');
    expect([title?.[0], filter?.[0], more.length]).toEqual(['待办', '筛选：词 饮水', 0]);
    const cell = (name: string): unknown => first?.[(names ?? []).indexOf(name)];
    expect([cell('项目'), cell('单位')]).toEqual(['农村饮水安全巩固提升', '市民政局（虚构）']);
    expect(cell('期限')).toBeInstanceOf(Date);
    expect(await rowsOf('clerk')).toHaveLength(5);
  });

  it('people and deliveries go out to whoever administers, in words and without a secret', async () => {
    const people = await opened((await exported('administrator', '/people/export.xlsx?role=auditor')).bytes);
    expect([people[0]?.[0], people[1]?.[0], people.length]).toEqual(['人员与权限', '筛选：角色 审计', 6]);
    expect(people[5]?.slice(0, 4)).toEqual(['auditor', '某某（auditor）', '在用', '审计 郴州市']);
    const { status, bytes } = await exported('administrator', '/delivery/deliveries/export.xlsx?state=trouble');
    expect([status, (await opened(bytes))[1]?.[0]]).toEqual([200, '筛选：结果 未送达']);
    const performance = await office.as('performance');
    expect((await performance.get('/people/export.xlsx')).status).toBe(403);
    expect((await performance.get('/delivery/deliveries/export.xlsx')).status).toBe(403);
  });

  it('the record goes out with its links, for whoever may audit', async () => {
    const { status, bytes } = await exported('auditor', '/audit/records/export.xlsx?command=submitTargets');
    const [title, filter, , , names, first] = await opened(bytes);
    expect([status, title?.[0], filter?.[0]]).toEqual([200, '办理记录', expect.stringMatching(/^筛选：动作 [^a-z]+$/)]);
    expect(String(first?.[(names ?? []).indexOf('散列')])).toMatch(/^sha256:[0-9a-f]{64}$/);
    const performance = await office.as('performance');
    expect((await performance.get('/audit/records/export.xlsx')).status).toBe(403);
  });

  it('the ledger keeps what the unit says and what finance verified apart', async () => {
    const rows = await opened((await exported('officer', '/problems/export.xlsx')).bytes);
    const names = rows[4] ?? [];
    expect([names.indexOf('单位报告') >= 0, names.indexOf('财政核查') >= 0]).toEqual([true, true]);
    expect(rows[5]?.[0]).toBe('郴财绩〔2026〕8号');
  });

  it.each([
    ['/performance-reports/export.xlsx?year=2025&period=year&side=unit', '报告 单位报财政'],
    ['/performance-reports/export.xlsx?year=2025&period=year&side=receipt', '报告 下级财政报本级'],
    ['/assessments/export.xlsx?year=2025&subject=unit', '对象 部门'],
    ['/assessments/export.xlsx?year=2025&subject=county', '对象 县市区'],
  ])('%s says of whom it is', async (path, said) => {
    const { status, bytes } = await exported('performance', path);
    const [, ...head] = await opened(bytes);
    expect([status, head.some(([line]) => String(line).startsWith('筛选：') && String(line).includes(said))]).toEqual([
      200,
      true,
    ]);
  });

  it('refuses what the list refuses, and permission', async () => {
    const client = await office.as('performance');
    expect((await client.get('/budget-items/export.xlsx?light=blue')).status).toBe(422);
    expect((await (await office.as('leader')).get('/consequences/export.xlsx')).status).toBe(403);
  });
});

describe('how much is exported at once', () => {
  const pagesOf = (pages: number) => (cursor: string | undefined) => {
    const at = Number(cursor ?? '0');
    return Promise.resolve({ rows: [at, at], next: at + 1 < pages ? String(at + 1) : null });
  };

  it('every page to the end, and beyond the most a sentence that says what to do', async () => {
    const read: number[] = [];
    for await (const rows of allPages(pagesOf(3), 6)) read.push(...rows);
    expect(read).toEqual([0, 0, 1, 1, 2, 2]);
    const tooMany = async (): Promise<void> => {
      for await (const rows of allPages(pagesOf(4), 6)) read.push(...rows);
    };
    await expect(tooMany()).rejects.toMatchObject({ code: 'exportTooLarge' });
    expect(apiProblemText('exportTooLarge', 'zh-CN', { most: 6 })).toContain('分次导出');
  });
});

describe('the file itself', () => {
  const textOnly = [{ name: { 'zh-CN': '文', en: 'Text' }, kind: 'text', width: 9, of: (row: string) => row }] as const;

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("x")', '\t=1'])('keeps %j a text', async (text) => {
    const rows = (async function* () {
      yield await Promise.resolve([text]);
    })();
    const bytes = await sheetFile({ title: 'List', head: ['=2+2'], columns: textOnly, rows, locale: 'en' });
    const book = new Workbook();
    await book.xlsx.load(bytes);
    const cells = [1, 3].map((at) => book.worksheets[0]?.getCell(at, 1));
    expect(cells.map((cell) => [cell?.value, cell?.formula, cell?.numFmt])).toEqual([
      ['=2+2', undefined, '@'],
      [text, undefined, '@'],
    ]);
  });

  it('is called as the list is, as far as a sheet can be', async () => {
    const { bytes } = await exported('performance', '/budget-items/export.xlsx?year=2025');
    const book = new Workbook();
    await book.xlsx.load(bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['项目一览']);
    const titles = Object.values(EXPORT_TEXT).flatMap((text) => LOCALES.map((locale) => sheetName(text[locale])));
    expect(titles.filter((title) => title.length === 0 || title.length > 31 || /[[\]:*?/\\]/.test(title))).toEqual([]);
    expect(sheetName(EXPORT_TEXT.assessment.en)).toBe('Assessment of performance');
  });

  it('a list that fails while it is read makes no file', async () => {
    const rows = (async function* (): AsyncGenerator<readonly string[]> {
      yield await Promise.resolve([randomUUID()]);
      throw new Error('away');
    })();
    await expect(sheetFile({ title: 'List', head: [], columns: textOnly, rows, locale: 'en' })).rejects.toThrow('away');
  });
});
