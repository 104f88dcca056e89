import { Workbook } from '@cj-tech-master/excelts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountEventPageSchema } from '../../api/audit/audit.schemas.ts';
import { ItemPageSchema } from '../../api/items/list.schemas.ts';
import { ItemViewSchema } from '../../api/items/item.schemas.ts';
import { ImportPageSchema, TransferAnswerSchema, type TransferAnswer } from '../../api/transfer/transfer.schemas.ts';
import { zip } from '../support/zip.ts';
import { XLSX } from '../../api/http/files.ts';
import { ok, type Reply } from './support/client.ts';
import { CITY, openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ start: '2025-09-01' });
});
afterAll(() => office.close());

type Cells = readonly (readonly (string | number)[])[];
const HEAD = [
  '单位代码',
  '单位名称',
  '项目编码',
  '项目名称',
  '项目类型',
  '资金性质',
  '民生项目',
  '申请金额（万元）',
  '上年项目编码',
];
const PAST_HEAD = [
  '单位代码',
  '预算年度',
  '项目编码',
  '项目名称',
  '预算（万元）',
  '得分',
  '等级',
  '已整改问题',
  '未整改问题',
];

async function workbook(rows: Cells): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('预算');
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

interface Sent {
  readonly login?: Login;
  readonly region?: string;
  readonly dryRun?: boolean;
  readonly key?: string;
  readonly name?: string;
  readonly year?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

async function send(kind: 'budget' | 'results', file: Buffer, sent: Sent = {}): Promise<Reply> {
  const { login = 'performance', region = CITY, dryRun = true, key = randomUUID(), name = '预算.xlsx' } = sent;
  const year = kind === 'budget' ? { year: String(sent.year ?? 2026) } : {};
  const query = new URLSearchParams({ name, region, dryRun: String(dryRun), ...year });
  return (await office.as(login)).upload(`/imports/${kind}?${query.toString()}`, file, {
    'Idempotency-Key': key,
    ...sent.headers,
  });
}

async function budget(rows: Cells, sent: Sent = {}): Promise<TransferAnswer> {
  return ok(await send('budget', await workbook([HEAD, ...rows]), sent), TransferAnswerSchema);
}

async function results(rows: Cells, sent: Sent = {}): Promise<TransferAnswer> {
  return ok(await send('results', await workbook([PAST_HEAD, ...rows]), sent), TransferAnswerSchema);
}

async function itemsOf(code: string): Promise<readonly { id: string; code: string; requestedFen: number }[]> {
  const reply = await (await office.as('auditor')).get(`/budget-items?year=2026&q=${encodeURIComponent(code)}`);
  return ok(reply, ItemPageSchema).rows;
}

const row = (
  code: string,
  more: Partial<Record<'unit' | 'unitName' | 'amount' | 'previous', string | number>> = {},
): Cells[number] => [
  more.unit ?? '301',
  more.unitName ?? '市农业农村局',
  code,
  `项目 ${code}`,
  '项目支出',
  '一般公共预算',
  '是',
  more.amount ?? 12.345678,
  more.previous ?? '',
];

describe('a year’s budget from the integrated budget system', () => {
  it('is looked at without opening anything, and says what would be opened', async () => {
    const answer = await budget([row('IM-1'), row('IM-2', { amount: '1,200.50' })]);
    expect(answer).toMatchObject({ done: false, id: null, rows: 2, amountFen: 12_345_678 + 1_200_500_000, faults: [] });
    expect(answer.preview[0]).toMatchObject({ row: 2, unitName: '市农业农村局（虚构）', code: 'IM-1' });
    expect(await itemsOf('IM-1')).toEqual([]);
  });

  it('names every fault at once, by row and column', async () => {
    await budget([row('IM-TAKEN')], { dryRun: false });
    const { faults, done } = await budget(
      [
        row('IM-A', { unit: '999' }),
        row('IM-TAKEN'),
        row('IM-B', { amount: '约三百' }),
        row('IM-C', { previous: 'NOTHING' }),
        row('IM-C'),
        ['301', '', '', '没有编码', '项目', '', '', -5, ''],
        row('IM-D', { unit: '309' }),
        row('IM-E', { amount: 0 }),
        row('IM-F', { unitName: '郴州市教育局' }),
        row('IM-G', { unitName: '郴州市农业农村局' }),
      ],
      { dryRun: false },
    );
    expect(done).toBe(false);
    expect(faults.map(({ row: no, column, code }) => [no, column, code])).toEqual([
      [2, '单位代码', 'unitUnknown'],
      [3, '项目编码', 'codeTaken'],
      [4, '申请金额（万元）', 'amountUnreadable'],
      [5, '上年项目编码', 'previousUnknown'],
      [6, null, 'rowTwice'],
      [7, '项目编码', 'required'],
      [7, '项目类型', 'choiceUnknown'],
      [7, '申请金额（万元）', 'amountNotPositive'],
      [8, '单位代码', 'unitUnknown'],
      [9, '申请金额（万元）', 'amountNotPositive'],
      [10, '单位名称', 'unitNameOther'],
    ]);
    expect(faults.every(({ detail }) => detail !== '' && !/[{}]/.test(detail))).toBe(true);
    expect(await itemsOf('IM-B')).toEqual([]);
  });

  it('tells its faults in the language of who asks, columns and choices too', async () => {
    const file = await workbook([HEAD, ['301', '市教育局', 'IM-EN', '项目', '基建', '', '', 0, '']]);
    const { faults } = ok(await send('budget', file, { headers: { 'Accept-Language': 'en' } }), TransferAnswerSchema);
    expect(faults.map(({ column }) => column)).toEqual(['Kind', 'Requested (万元)', 'Unit name']);
    const own = faults.map(({ detail }) => detail.replaceAll(/"[^"]*"|\(万元\)/g, ''));
    expect(own.filter((text) => /[\u3400-\u9fff]/.test(text))).toEqual([]);
  });

  it('takes a file that says what it is, and says of a form how a file is sent', async () => {
    const file = await workbook([HEAD, row('IM-TYPE')]);
    const sent = async (type: string): Promise<Reply> => send('budget', file, { headers: { 'Content-Type': type } });
    for (const type of [XLSX, 'application/octet-stream', 'application/vnd.ms-excel'])
      expect(ok(await sent(type), TransferAnswerSchema).faults).toEqual([]);
    for (const type of ['multipart/form-data; boundary=x', 'text/plain', 'application/json']) {
      const { status, body } = await sent(type);
      expect([status, body.code]).toEqual([415, 'fileMediaType']);
      expect(body.detail).toMatch(/application\/octet-stream/);
    }
  });

  it('opens all of it once, however often it is sent, and keeps the file with its hash, who and when', async () => {
    const key = randomUUID();
    const rows = [row('IM-ONCE-1'), row('IM-ONCE-2')];
    const file = await workbook([HEAD, ...rows]);
    const sent = async (): Promise<TransferAnswer> =>
      ok(await send('budget', file, { dryRun: false, key }), TransferAnswerSchema);
    const [first, again] = [await sent(), await sent()];
    expect([first.done, again.done, again.id]).toEqual([true, true, first.id]);
    expect((await itemsOf('IM-ONCE')).map(({ code, requestedFen }) => [code, requestedFen])).toHaveLength(2);
    const auditor = await office.as('auditor');
    const { rows: batches } = ok(await auditor.get('/imports'), ImportPageSchema);
    expect(batches.find(({ id }) => id === first.id)).toMatchObject({
      kind: 'budget',
      fiscalYear: 2026,
      fileName: '预算.xlsx',
      sha256: first.sha256,
      rowCount: 2,
      importedByName: '某某（performance）',
    });
    const kept = await auditor.download(`/imports/${first.id ?? ''}/file`);
    expect(kept.file.equals(file)).toBe(true);
    const events = ok(await auditor.get('/account-events?kind=tableImported&limit=1'), AccountEventPageSchema);
    expect(events.rows[0]?.after).toMatchObject({ file: '预算.xlsx', rows: 2 });
  });

  it('reads a CSV of a Chinese office as well, and a formula in it is a text', async () => {
    const csv = (text: string): Buffer => Buffer.from(text);
    const reply = await send('budget', csv(`\uFEFF${HEAD.join(',')}\r\n301,,IM-CSV,"=cmd|'/c calc'!A1",,,否,3,\r\n`), {
      name: '预算.csv',
    });
    const answer = ok(reply, TransferAnswerSchema);
    expect(answer.faults).toEqual([]);
    expect(answer.preview[0]).toMatchObject({ name: "=cmd|'/c calc'!A1", amountFen: 3_000_000 });
  });

  it('does not take what is no table, what swells, and what is for others', async () => {
    const bomb = zip([
      { name: 'xl/workbook.xml', data: '<workbook/>' },
      { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(350 * 2 ** 20) },
    ]);
    expect((await send('budget', bomb)).body.code).toBe('archiveTooLarge');
    expect((await send('budget', Buffer.from('MZ'), { name: '预算.exe' })).status).toBe(422);
    expect((await send('budget', Buffer.from('text'), { name: '预算.xlsx' })).body.code).toBe('formNotWorkbook');
    expect((await budget([])).faults.map(({ code }) => code)).toEqual(['rowsNone']);
    expect((await send('budget', await workbook([HEAD]), { login: 'clerk' })).status).toBe(403);
    const elsewhere = await budget([row('IM-X', { unit: '309' })], { login: 'countyDirector', region: CITY });
    expect(elsewhere.faults.map(({ code }) => code)).toEqual(['unitUnknown']);
  }, 60_000);

  it('opens two thousand items in one go', async () => {
    const rows = Array.from({ length: 2_000 }, (_, no) => row(`BULK-${String(no)}`));
    const { done, rows: count } = await budget(rows, { dryRun: false });
    expect([done, count]).toEqual([true, 2_000]);
    const { faults } = await budget([...rows, row('BULK-MORE')], { year: 2027 });
    expect(faults.map(({ code }) => code)).toEqual(['rowsTooMany']);
  }, 240_000);

  it('hands out its own template, which an import reads', async () => {
    const { file } = await (await office.as('performance')).download('/imports/templates/budget');
    expect(ok(await send('budget', file), TransferAnswerSchema).faults.map(({ code }) => code)).toEqual(['rowsNone']);
    const other = await (await office.as('performance')).download('/imports/templates/results');
    expect(ok(await send('results', other.file), TransferAnswerSchema).faults.map(({ code }) => code)).toEqual([
      'rowsNone',
    ]);
  });
});

describe('results from before the system', () => {
  const past = (
    code: string,
    more: { year?: number; score?: string | number; grade?: string; budget?: number } = {},
  ): Cells[number] => [
    '301',
    more.year ?? 2025 - 1,
    code,
    `旧项目 ${code}`,
    more.budget ?? 300,
    more.score ?? 81.3,
    more.grade ?? '良',
    '合同不全；验收滞后',
    '资金结转',
  ];

  it('are closed facts that next year’s item shows as its year before', async () => {
    office.on('2025-09-01');
    const { done } = await results([past('OLD-1', { year: 2024 })], { dryRun: false });
    expect(done).toBe(true);
    const opened = await budget([row('NEW-1', { previous: 'OLD-1' })], { dryRun: false, year: 2025 });
    expect([opened.done, opened.preview[0]?.note]).toEqual([true, '上年：旧项目 OLD-1（导入）']);
    const reply = await (await office.as('auditor')).get('/budget-items?year=2025&q=NEW-1');
    const id = ok(reply, ItemPageSchema).rows[0]?.id ?? '';
    const { previous } = ok(await (await office.as('clerk')).get(`/budget-items/${id}`), ItemViewSchema);
    expect(previous).toMatchObject({
      imported: true,
      fiscalYear: 2024,
      name: '旧项目 OLD-1',
      score: 81.3,
      grade: 'good',
      problemsOpen: 1,
      problemsAll: 3,
    });
  });

  it('name every fault at once', async () => {
    const { faults, warnings } = await results([
      past('OLD-1', { year: 2024 }),
      past('OLD-2', { year: 2025 }),
      past('OLD-3', { score: '101' }),
      past('OLD-4', { grade: '很好' }),
      past('OLD-5', { score: 59.99, grade: '良' }),
      past('OLD-6', { score: 90, grade: '优' }),
      past('OLD-7', { budget: -1 }),
    ]);
    expect(faults.map(({ row: no, column, code }) => [no, column, code])).toEqual([
      [2, '项目编码', 'codeTaken'],
      [3, '预算年度', 'yearUnreadable'],
      [4, '得分', 'scoreUnreadable'],
      [5, '等级', 'choiceUnknown'],
      [8, '预算（万元）', 'amountNotPositive'],
    ]);
    expect(warnings.map(({ row: no, code }) => [no, code])).toEqual([[6, 'gradeContradicts']]);
  });

  it('are taken with another grade than today’s standard gives, which is told beforehand', async () => {
    const { faults, warnings } = await results([past('OLD-8', { score: 59.99, grade: '良' })]);
    expect(faults).toEqual([]);
    expect(warnings.map(({ row: no, column, detail }) => [no, column, detail])).toEqual([
      [2, '等级', '得分 59.99 按现行标准是“差”，表中是“良”；当年标准不同的不用改。'],
    ]);
  });

  it('are taken back as a whole while nothing goes on from them', async () => {
    const performance = await office.as('performance');
    const unused = await results([past('OLD-9')], { dryRun: false });
    expect((await performance.post(`/imports/${unused.id ?? ''}/withdraw`)).status).toBe(204);
    expect((await results([past('OLD-9')])).faults).toEqual([]);
    const { rows } = ok(await performance.get('/imports?limit=200'), ImportPageSchema);
    expect(rows.find(({ id }) => id === unused.id)?.withdrawnByName).toBe('某某（performance）');
    const used = rows.find(({ kind, withdrawnAt }) => kind === 'results' && withdrawnAt === null);
    expect((await performance.post(`/imports/${used?.id ?? ''}/withdraw`)).body.code).toBe('importInUse');
    const opened = rows.find(({ kind }) => kind === 'budget');
    expect((await performance.post(`/imports/${opened?.id ?? ''}/withdraw`)).body.code).toBe('importNotWithdrawn');
    expect((await (await office.as('countyDirector')).post(`/imports/${unused.id ?? ''}/withdraw`)).status).toBe(404);
  });
});
