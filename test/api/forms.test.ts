import { readdirSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FormerDraftSchema } from '../../api/documents/documents.schemas.ts';
import { FormReadingSchema, type FormReadingView } from '../../api/forms/forms.schemas.ts';
import { rowsOf } from '../../domain/targets/sheet-rows.ts';
import { ok, type Reply } from './support/client.ts';
import { Loop, reachedEvaluation, targetTable } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

const TARGETS = '项目支出绩效目标申报表';
const LIMIT = 2 * 2 ** 20;

let office: Office;
let loop: Loop;
beforeAll(async () => {
  office = await openOffice({ fileLimit: LIMIT });
  loop = await Loop.open(office, { code: '2025-431-017' });
  await loop.submitted();
});
afterAll(() => office.close());

async function download(login: Login, path: string): Promise<Buffer> {
  const { status, file } = await (await office.as(login)).download(path);
  expect(status).toBe(200);
  return file;
}

/** The file as somebody changed it in his office programme. */
async function changed(
  file: Buffer,
  cells: Readonly<Record<string, string | number | null>>,
  {
    formats = {},
    unstamped = false,
  }: { readonly formats?: Readonly<Record<string, string>>; readonly unstamped?: boolean } = {},
): Promise<Buffer> {
  const book = new Workbook();
  await book.xlsx.load(file);
  const [sheet] = book.worksheets;
  for (const [cell, value] of Object.entries(cells)) Object.assign(sheet?.getCell(cell) ?? {}, { value });
  for (const [cell, numFmt] of Object.entries(formats)) Object.assign(sheet?.getCell(cell) ?? {}, { numFmt });
  if (unstamped) book.removeWorksheet('_bihuan');
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function send(
  file: Buffer,
  {
    kind = 'targets',
    name = '表.xlsx',
    login = 'clerk',
    id = loop.id,
  }: { kind?: string; name?: string; login?: Login; id?: string } = {},
): Promise<Reply> {
  const client = await office.as(login);
  return client.upload(`/budget-items/${id}/forms/${kind}?${new URLSearchParams({ name }).toString()}`, file);
}

async function reading(file: Buffer, more: Parameters<typeof send>[1] = {}): Promise<FormReadingView> {
  return ok(await send(file, more), FormReadingSchema);
}

describe('the target form of an item', () => {
  it('is downloaded filled from the version in force, and read back as the same table', async () => {
    const { headers, file } = await (
      await office.as('auditor')
    ).download(`/budget-items/${loop.id}/forms/targets.xlsx`);
    expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain(
      `马铃薯种薯繁育示范推广项目-${TARGETS}.xlsx`,
    );
    const { content, rows } = await reading(file);
    expect(rows).toBe(targetTable.indicators.length);
    expect(rowsOf(content['indicators'], () => 'new')).toEqual(rowsOf(targetTable.indicators, () => 'new'));
    expect(content).toMatchObject({ annualTarget: targetTable.annualTarget, templateId: targetTable.templateId });
  });

  it('of a draft is for its writers; the reading keeps nothing, and what it says can be saved as the draft', async () => {
    const path = `/budget-items/${loop.id}`;
    const clerk = await office.as('clerk');
    expect((await clerk.get(`${path}/forms/targets.xlsx?from=draft`)).body.code).toBe('nothingWritten');
    expect((await (await office.as('officer')).get(`${path}/forms/targets.xlsx?from=draft`)).status).toBe(403);
    const blank = await download('clerk', `${path}/forms/targets.xlsx?from=blank`);
    const filled = await changed(blank, {
      B7: '推广脱毒种薯。',
      C9: '种薯面积',
      B9: '数量指标',
      E9: '≥５００亩',
      G9: 90,
    });
    const { content, remarks } = await reading(filled);
    expect(content['indicators']).toMatchObject([
      { level1: 'output', name: '种薯面积', weight: '90', target: { comparator: 'gte', value: '500', unit: '亩' } },
    ]);
    expect(remarks.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^G8 · .*效益/)]),
    );
    expect((await clerk.get(`${path}/drafts/targets`)).body.code).toBe('nothingWritten');
    expect((await clerk.put(`${path}/drafts/targets`, { body: content, revision: 0 })).status).toBe(200);
    const again = await reading(await download('clerk', `${path}/forms/targets.xlsx?from=draft`));
    expect(again.content).toEqual({ ...content, amountFen: 30_000_000 });
  });

  it('keeps the draft that it took the place of for its writers alone, until they let it go', async () => {
    const at = `/budget-items/${loop.id}/drafts/targets/former`;
    const [clerk, leader] = [await office.as('clerk'), await office.as('leader')];
    expect((await clerk.get(at)).body.code).toBe('nothingWritten');
    expect((await clerk.put(at, { body: { annualTarget: '原来的目标' } })).status).toBe(204);
    expect((await clerk.put(at, { body: { annualTarget: '后来的目标' } })).status).toBe(204);
    expect(ok(await leader.get(at), FormerDraftSchema)).toMatchObject({
      body: { annualTarget: '后来的目标' },
      keptByName: '某某（clerk）',
    });
    expect((await (await office.as('officer')).get(at)).body.code).toBe('notYours');
    expect((await (await office.as('otherClerk')).get(at)).status).toBe(404);
    expect((await leader.delete(at)).status).toBe(204);
    expect((await clerk.get(at)).body.code).toBe('nothingWritten');
  });

  it('tells every fault at once by its cell, in the language of whoever asks', async () => {
    const file = await changed(await download('clerk', `/budget-items/${loop.id}/forms/targets.xlsx`), {
      D9: null,
      E9: '约95',
      G10: '十分',
      G5: '三十万',
    });
    const { status, body } = await send(file);
    expect([status, body.code]).toEqual([422, 'formFaulty']);
    expect(body.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(['/E9', '/G10', '/G5']);
    expect(body.errors?.find(({ pointer }) => pointer === '/E9')?.detail).toBe(
      'E9：指标值“约95”读不出，写成 ≥95% 这样；文字目标的性质选“定性”。',
    );
    const clerk = await office.as('clerk');
    const english = await clerk.upload(`/budget-items/${loop.id}/forms/targets?name=a.xlsx`, file, {
      'Accept-Language': 'en',
    });
    expect(english.body.errors?.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([expect.stringContaining('E9: the target "约95" cannot be read')]),
    );
  });

  it('of another item or without a heading tells its other faults in the same answer', async () => {
    const own = await download('clerk', `/budget-items/${loop.id}/forms/targets.xlsx`);
    const renamed = await send(await changed(own, { E8: '数值', G10: '十分', G5: '三十万' }));
    expect([renamed.status, renamed.body.code]).toEqual([422, 'formNoTable']);
    expect(renamed.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['', 'formNoTable'],
      ['/A8', 'formColumnMissing'],
      ['/G5', 'formAmountUnread'],
      ['/G10', 'formWeightUnread'],
    ]);
    const next = await Loop.open(office, { unitId: 'unit-1', code: '2026-431-018', fiscalYear: 2026 });
    const foreign = await send(await changed(own, { G10: '十分' }), { id: next.id });
    expect(foreign.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['', 'formOtherItem'],
      ['', 'formOtherYear'],
      ['/G10', 'formWeightUnread'],
    ]);
    expect(foreign.body.errors?.every(({ detail }) => detail !== '')).toBe(true);
  });

  it('is refused for another item, another year and another form, and outside the scope does not exist', async () => {
    const other = await Loop.open(office, { unitId: 'unit-1', name: '另一个项目', code: '2025-431-099' });
    const next = await Loop.open(office, { unitId: 'unit-1', code: '2025-431-017', fiscalYear: 2026 });
    const own = await download('clerk', `/budget-items/${loop.id}/forms/targets.xlsx`);
    expect((await send(own, { id: other.id })).body.code).toBe('formOtherItem');
    expect((await send(own, { id: next.id })).body.code).toBe('formOtherItem');
    const unstamped = await changed(own, {}, { unstamped: true });
    expect((await send(unstamped, { id: other.id })).body.code).toBe('formOtherItem');
    expect((await send(unstamped, { id: next.id })).body.code).toBe('formOtherYear');
    expect((await send(await download('clerk', '/forms/selfEvaluation.xlsx'))).body.code).toBe('formWrongKind');
    expect((await send(own, { login: 'officer' })).status).toBe(403);
    expect((await send(own, { login: 'otherClerk' })).status).toBe(404);
    expect((await (await office.as('otherClerk')).get(`/budget-items/${loop.id}/forms/targets.xlsx`)).status).toBe(404);
  });

  it('of no item is handed out empty and taken into any', async () => {
    const filled = await changed(
      await download('clerk', '/forms/targets.xlsx'),
      {
        B3: '马铃薯种薯繁育',
        C9: '种薯面积',
        B9: '数量指标',
        E9: 0.95,
      },
      { formats: { E9: '0%' } },
    );
    const { content, remarks } = await reading(filled);
    expect(content['indicators']).toMatchObject([{ target: { comparator: 'gte', value: '95', unit: '%' } }]);
    expect(remarks.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([expect.stringContaining('B3：表里的项目名称是“马铃薯种薯繁育”')]),
    );
  });

  it('refuses what is no workbook and what is too large, and leaves nothing behind', async () => {
    expect((await send(Buffer.from('a,b\n1,2'), { name: '表.csv' })).body).toMatchObject({
      code: 'formNotWorkbook',
      status: 422,
    });
    expect(
      (await send(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), { name: '表.xls' })).body.detail,
    ).toContain('另存为 .xlsx');
    expect((await send(Buffer.alloc(LIMIT + 1))).body).toMatchObject({ code: 'fileTooLarge', status: 413 });
    expect(readdirSync(office.files.incoming)).toEqual([]);
    const clerk = await office.as('clerk');
    expect((await clerk.post(`/budget-items/${loop.id}/forms/targets?name=a.xlsx`, { rows: [] })).status).toBe(415);
    expect((await clerk.get(`/budget-items/${loop.id}/forms/targets.pdf`)).status).toBe(404);
  });
});

describe('the self-evaluation form of an item', () => {
  it('needs approved targets; then it holds them, and comes back as the evaluation', async () => {
    expect((await (await office.as('clerk')).get(`/budget-items/${loop.id}/forms/selfEvaluation.xlsx`)).body.code).toBe(
      'formWithoutTargets',
    );
    await (await loop.qualified()).approved();
    const path = `/budget-items/${loop.id}`;
    const versionId = await loop.on('2026-02-27').freeze('clerk', 'selfEvaluation', reachedEvaluation);
    const file = await download('clerk', `${path}/forms/selfEvaluation.xlsx?from=${versionId}`);
    const { content, rows } = await reading(file, { kind: 'selfEvaluation' });
    expect(rows).toBe(targetTable.indicators.length);
    expect(content).toMatchObject({ actuals: reachedEvaluation.actuals, problems: reachedEvaluation.problems });
    const wrong = await changed(file, {
      F10: '差不多',
      D10: '≥1',
    });
    const { body } = await send(wrong, { kind: 'selfEvaluation' });
    expect(body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual(
      expect.arrayContaining([
        ['/D10', 'formGivenChanged'],
        ['/F10', 'formActualUnread'],
      ]),
    );
    expect((await (await office.as('clerk')).get(`${path}/forms/targets.xlsx?from=${versionId}`)).status).toBe(404);
  });
});

describe('the forms of a whole department', () => {
  it('have the table of yearly tasks, out and in, with every fault at its cell (G1)', async () => {
    const whole = await Loop.open(office, { code: '2025-431-900', name: '部门整体支出', itemKind: 'wholeDepartment' });
    const path = `/budget-items/${whole.id}/forms/targets.xlsx?from=blank`;
    const blank = await download('clerk', path);
    const filled = { B9: '窗口服务', C9: '全年受理', F9: 60, H9: 60 };
    const read = await reading(await changed(blank, filled), { id: whole.id });
    const task = { name: '窗口服务', content: '全年受理', amountFen: 60_000_000, fiscalFen: 60_000_000 };
    expect(read.content['tasks']).toMatchObject([task]);
    const faulty = await send(await changed(blank, { ...filled, B10: '窗口服务', F10: '不详', H9: 61 }), {
      id: whole.id,
    });
    expect(faulty.body.errors).toMatchObject([
      { pointer: '/H9', code: 'formFiscalAbove' },
      { pointer: '/B10', code: 'formTaskTwice' },
      { pointer: '/F10', code: 'formAmountUnread' },
    ]);
    const table = { ...targetTable, tasks: [{ key: 't1', ...task }] };
    const submit = async (body: object) => {
      const versionId = await whole.freeze('clerk', 'targets', body);
      return whole.try('leader', { kind: 'submitTargets', versionId });
    };
    expect((await submit(targetTable)).body.errors).toMatchObject([{ pointer: '/tasks', code: 'tasksMissing' }]);
    expect((await submit(table)).status).toBe(200);
    const back = await reading(await download('auditor', `/budget-items/${whole.id}/forms/targets.xlsx`), {
      id: whole.id,
    });
    expect(back.content['tasks']).toEqual(table.tasks);
  });

  it('are handed out empty by their own names', async () => {
    const client = await office.as('clerk');
    const { headers } = await client.download('/forms/selfEvaluation.xlsx?of=wholeDepartment');
    expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain('部门（单位）整体支出绩效自评表.xlsx');
  });
});
