import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stampOf } from '../../domain/forms/identify.ts';
import { readTargetForm } from '../../domain/forms/read-target-form.ts';
import { textAt, type ReadSheet } from '../../domain/forms/read-sheet.ts';
import { selfForm } from '../../domain/forms/self-form.ts';
import { targetForm } from '../../domain/forms/target-form.ts';
import { checkFormFile } from '../../files/forms/check-form-file.ts';
import { numberKind, numberText } from '../../files/forms/number-format.ts';
import { readWorkbook } from '../../files/forms/read-workbook.ts';
import { formFile } from '../../files/forms/write-form.ts';
import { FACTS } from '../domain/forms/support.ts';
import { zip, type Packed } from '../support/zip.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(bytes: Buffer, name = '表.xlsx'): Promise<readonly ReadSheet[]> {
  const path = join(folder, `${String(Math.random())}.part`);
  writeFileSync(path, bytes);
  await checkFormFile(path, name);
  return readWorkbook(path, name);
}

const refusal = (code: string): unknown => expect.objectContaining({ code });

/** A workbook made of parts, honest or not. */
function workbook(sheet: string, more: readonly Packed[] = []): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const parts: readonly Packed[] = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${main}" xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', data: sheet },
  ];
  return zip([...parts.filter(({ name }) => !more.some((one) => one.name === name)), ...more]);
}
const sheetOf = (rows: string, rest = ''): string => `<worksheet><sheetData>${rows}</sheetData>${rest}</worksheet>`;

const TABLE = {
  templateId: 'ministry2020',
  annualTarget: '第一行\n第二行',
  amountFen: 30_000_050,
  indicators: [
    {
      key: 'a',
      level1: 'output',
      level2: 'quantity',
      name: '建设 <面积> & "其他"',
      target: { comparator: 'gte', value: '2000', unit: '亩' },
      weight: '50',
    },
    {
      key: 'b',
      level1: 'output',
      level2: 'quantity',
      name: '=1+1',
      target: { comparator: 'lte', value: '1.10', unit: '%' },
      partOf: 'a',
    },
  ],
};

describe('a form as a workbook', () => {
  it('comes back through a real file with everything that it said, and its stamp', async () => {
    const [sheet, ...others] = await read(await formFile(targetForm(FACTS, TABLE, 'draft')));
    if (!sheet) throw new Error('no sheet');
    expect(stampOf([sheet, ...others])).toMatchObject({
      form: 'targets',
      itemId: FACTS.itemId,
      itemCode: FACTS.code,
      year: '2027',
    });
    const { content, faults } = readTargetForm(sheet, FACTS, () => 'new');
    expect([faults, content]).toEqual([[], TABLE]);
  });

  it('is locked but for what is to be filled in, chooses from lists, prints on A4 and holds no formula', async () => {
    const book = new Workbook();
    await book.xlsx.load(await formFile(targetForm(FACTS, TABLE, 'draft')));
    const [sheet, stamp] = book.worksheets;
    expect([sheet?.name, stamp?.state]).toEqual(['项目支出绩效目标申报表', 'veryHidden']);
    const locked = (cell: string): unknown => sheet?.getCell(cell).protection?.locked ?? true;
    expect(['A1', 'B3', 'A8', 'B7', 'C9', 'E20'].map(locked)).toEqual([true, true, true, false, false, false]);
    expect(sheet?.getCell('D9').dataValidation?.type).toBe('list');
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
    expect(sheet?.getCell('B7').isMerged).toBe(true);
    expect(sheet?.getColumn(14).hidden).toBe(true);
    expect(sheet?.getCell('C10').value).toBe('=1+1');
  });

  it('of a self-evaluation locks what the system gave', async () => {
    const book = new Workbook();
    const indicators = [
      {
        key: 'a',
        level1: 'output',
        level2: 'quantity',
        name: '面积',
        target: { comparator: 'gte', value: '1', unit: '亩' },
        weight: '90',
      },
    ] as const;
    await book.xlsx.load(
      await formFile(
        selfForm(FACTS, {
          table: { templateId: 'ministry2020', annualTarget: '-', indicators },
          body: undefined,
          source: 'blank',
        }),
      ),
    );
    const sheet = book.worksheets[0];
    const locked = (cell: string): unknown => sheet?.getCell(cell).protection?.locked ?? true;
    expect(['C10', 'D10', 'E10', 'F10', 'J10', 'F6', 'C6'].map(locked)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('what a workbook says, as people see it', () => {
  it.each([
    ['0.94999999999999996', 9, undefined, '95%'],
    ['0.125', 0, '0.00%', '12.5%'],
    ['46660', 14, undefined, '2027年9月30日'],
    ['46660', 57, undefined, '2027年9月'],
    ['46660', 176, 'm"月"d"日";@', '9月30日'],
    ['46660', 177, '[$-804]yyyy"年"m"月"d"日"', '2027年9月30日'],
    ['1E-2', 0, undefined, '0.01'],
    ['1200', 3, '#,##0.00', '1200'],
    ['12', 178, '0"个月"', '12'],
  ])('%s in format %s %s is %s', (raw, id, code, shown) => {
    expect(numberText(raw, numberKind(id, code), false)).toBe(shown);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(numberText('45198', 'ymd', true)).toBe('2027年9月30日');
  });

  it('takes runs of a text together, leaves readings out, follows cells without references, and takes a formula’s value', async () => {
    const strings = '<sst><si><r><t>满</t></r><r><t xml:space="preserve">意 </t></r><rPh><t>man</t></rPh></si></sst>';
    const rows =
      '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>度</t></r><r><t>值</t></r></is></c><c t="b"><v>1</v></c></row>' +
      '<row r="5"><c r="C5" t="str"><f>"≥"&amp;95</f><v>≥95</v></c><c><f>1/0</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    const [sheet] = await read(
      workbook(sheetOf(rows, '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'), [
        { name: 'xl/sharedStrings.xml', data: strings },
      ]),
    );
    if (!sheet) throw new Error('no sheet');
    expect([1, 2, 3].map((column) => textAt(sheet, { row: 1, column }))).toEqual(['满意', '度值', '是']);
    expect(textAt(sheet, { row: 5, column: 3 })).toBe('≥95');
    expect([4, 5].map((column) => sheet.rows.get(5)?.get(column)?.flaw)).toEqual(['noValue', 'error']);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });
});

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe('files that are no form', () => {
  it.each<readonly [string, Buffer, string, string]>([
    ['an .xls', Buffer.concat([OLE, Buffer.alloc(512)]), '表.xls', 'formOldFormat'],
    [
      'a workbook with a password',
      Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
      '表.xlsx',
      'formLocked',
    ],
    ['a CSV', Buffer.from('一级指标,二级指标\n产出,数量\n'), '表.csv', 'formNotWorkbook'],
    ['a page that calls itself .xls', Buffer.from('<html><table></table></html>'), '表.xls', 'formNotWorkbook'],
    ['macros', workbook(sheetOf(''), [{ name: 'xl/vbaProject.bin', data: 'x' }]), '表.xlsm', 'fileActive'],
    [
      'macros under another name',
      workbook(sheetOf(''), [{ name: 'xl/vbaProject.bin', data: 'x' }]),
      '表.xlsx',
      'fileActive',
    ],
    [
      'links to other workbooks',
      workbook(sheetOf(''), [{ name: 'xl/externalLinks/externalLink1.xml', data: '<x/>' }]),
      '表.xlsx',
      'formExternalLinks',
    ],
    ['a Word document', zip([{ name: 'word/document.xml', data: '<x/>' }]), '表.docx', 'fileTypeMismatch'],
    ['half a file', workbook(sheetOf('')).subarray(0, 300), '表.xlsx', 'archiveBroken'],
    ['XML that does not end', workbook('<worksheet><sheetData><row>'), '表.xlsx', 'formUnreadable'],
    [
      'a parts list that is no XML',
      workbook(sheetOf(''), [{ name: 'xl/workbook.xml', data: 'PK' }]),
      '表.xlsx',
      'formUnreadable',
    ],
    [
      'bytes that are no UTF-8',
      workbook(sheetOf(''), [{ name: 'xl/worksheets/sheet1.xml', data: Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]) }]),
      '表.xlsx',
      'formUnreadable',
    ],
  ])('%s', async (_what, bytes, name, code) => {
    await expect(read(bytes, name)).rejects.toEqual(refusal(code));
  });

  it('names a file as its owner does', async () => {
    const word = zip([{ name: 'word/document.xml', data: '<x/>' }]);
    await expect(read(word, 'feedback.docx')).rejects.toMatchObject({
      details: { name: 'feedback.docx', extension: 'xlsx' },
    });
  });

  it('expands no entities: a document type is refused, a million laughs or a file of the machine', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;">]>';
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    for (const type of [laughs, outside]) {
      const sheet = `${type}${sheetOf('<row><c t="inlineStr"><is><t>&a;</t></is></c></row>')}`;
      await expect(read(workbook(sheet))).rejects.toEqual(refusal('formUnreadable'));
    }
  });

  it('stops at what no form holds: a bomb, a sheet of forty megabytes, too many rows', async () => {
    await expect(read(workbook(sheetOf(' '.repeat(30 * 2 ** 20))))).rejects.toEqual(refusal('archiveTooLarge'));
    const noise = (at: number): string => `<row><c t="inlineStr"><is><t>${String(at * 7919)}</t></is></c></row>`;
    const rows = Array.from({ length: 5_001 }, (_, at) => noise(at)).join('');
    await expect(read(workbook(sheetOf(rows)))).rejects.toEqual(refusal('formTooLarge'));
    const spans = (at: number): string => `${String((at * 7919) % 9973)}:256 `.repeat(100);
    const block = Array.from({ length: 250 }, (_, at) => `<row r="${String(at + 1)}" spans="${spans(at)}"/>`).join('');
    const swollen = block.repeat(180);
    await expect(read(workbook(sheetOf(swollen)))).rejects.toEqual(refusal('formTooLarge'));
  }, 60_000);

  it('is quick about a sheet that is joined, formatted and empty to its last cell', async () => {
    const rest =
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>';
    const began = performance.now();
    const [sheet] = await read(
      workbook(sheetOf('<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>', rest)),
    );
    expect(sheet?.rows.size).toBe(0);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
