import fc from 'fast-check';
import { checkTargetTable, TargetTableSchema } from '../../../domain/scoring/indicator.ts';
import { ministry2020, ministry2021Cost, SCORING_TEMPLATES } from '../../../domain/scoring/template.ts';
import { describeFix, fixed, fixesOf } from '../../../domain/targets/fixes.ts';
import { FIX_TEXT } from '../../../domain/targets/fix-text.ts';
import { isUnread } from '../../../domain/targets/row-problems.ts';
import { describeSheetFinding, sheetFindings } from '../../../domain/targets/sheet-findings.ts';
import { patched, type SheetRow, type SheetRows } from '../../../domain/targets/sheet.ts';
import { indicatorsOf } from '../../../domain/targets/sheet-rows.ts';
import { suggestedWeights, weightsOf } from '../../../domain/targets/weights.ts';

type Cells = Readonly<Record<string, string>>;

function row(id: string, level1: string, level2: string, cells: Cells): SheetRow {
  return { id, cells: { level1, level2, name: id, comparator: 'gte', value: '95', unit: '%', weight: '10', ...cells } };
}

/** A table that the ministry's template accepts without a word. */
const GOOD: SheetRows = [
  row('安装水标尺', 'output', 'quantity', { value: '266', unit: '米', weight: '20' }),
  row('验收合格率', 'output', 'quality', { weight: '30' }),
  row('受益人口覆盖率', 'benefit', 'socialBenefit', { weight: '30' }),
  row('群众满意度', 'satisfaction', 'beneficiarySatisfaction', {}),
];

function withCells(id: string, cells: Cells): SheetRows {
  return GOOD.map((one) => (one.id === id ? { ...one, cells: { ...one.cells, ...cells } } : one));
}

const codes = (rows: SheetRows, template = ministry2020): readonly string[] =>
  sheetFindings(rows, template).map(({ code }) => code);
const newRow = (): SheetRow => ({ id: 'new', cells: {} });

describe('checks while typing', () => {
  it('say nothing of a good table, and what the server says of a whole one', () => {
    expect(codes(GOOD)).toEqual([]);
    const rows = withCells('验收合格率', { weight: '40' });
    const table = TargetTableSchema.parse({
      templateId: 'ministry2020',
      annualTarget: '-',
      indicators: indicatorsOf(rows),
    });
    expect([...codes(rows)].sort()).toEqual(
      checkTargetTable(table, ministry2020)
        .map(({ code }) => code)
        .sort(),
    );
  });

  it.each([
    [{ name: '' }, 'nameMissing', 'name'],
    [{ level1: '' }, 'level1Missing', 'level1'],
    [{ level2: '随便' }, 'level2Unread', 'level2'],
    [{ comparator: '' }, 'signMissing', 'comparator'],
    [{ comparator: '约' }, 'signUnread', 'comparator'],
    [{ value: '' }, 'valueMissing', 'value'],
    [{ value: '很多' }, 'valueUnread', 'value'],
    [{ value: '≥95%' }, 'valueSplits', 'value'],
    [{ comparator: 'range', value: '95' }, 'rangeUnread', 'value'],
    [{ comparator: 'date', value: '尽快', unit: '' }, 'dateUnread', 'value'],
    [{ comparator: 'yesNo', value: '也许', unit: '' }, 'yesNoUnread', 'value'],
    [{ weight: '二十' }, 'weightUnread', 'weight'],
    [{ basis: '长'.repeat(1001) }, 'cellTooLong', 'basis'],
    [{ comparator: 'qualitative', value: '提升', criterion: '按问卷' }, 'unitUnused', 'unit'],
    [{ criterion: '按问卷' }, 'criterionUnused', 'criterion'],
    [{ comparator: 'qualitative', value: '提升', unit: '' }, 'qualitativeWithoutCriterion', 'criterion'],
    [{ level2: 'cost', comparator: 'eq' }, 'costWithEq', 'comparator'],
  ])('%j is %s at the cell %s', (cells, code, column) => {
    const found = sheetFindings(withCells('验收合格率', cells), ministry2020).find((one) => one.code === code);
    expect(found).toMatchObject({ row: '验收合格率', column });
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(describeSheetFinding(found ?? { code: 'noIndicators', params: {} }, locale)).not.toMatch(/\{\w+\}/);
    }
  });

  it('never throw, whatever is typed, and count every weight that is one', () => {
    const cell = fc.string({ maxLength: 8 });
    const cells = fc.dictionary(
      fc.constantFrom('level1', 'level2', 'name', 'comparator', 'value', 'unit', 'weight', 'partOf'),
      cell,
    );
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 6 }), fc.constantFrom(...SCORING_TEMPLATES), (all, template) => {
        const rows = all.map((one, no): SheetRow => ({
          id: String(no),
          cells: { level1: 'output', level2: 'quantity', ...one },
        }));
        for (const found of sheetFindings(rows, template)) expect(fixesOf(found, rows, template)).toBeDefined();
      }),
    );
  });

  it('say of an empty table only that it is empty', () => {
    expect(codes([])).toEqual(['noIndicators']);
    expect(codes([{ id: 'a', cells: { level1: 'output' } }])).toEqual(['noIndicators']);
  });

  it('count as not understood what is there and means nothing', () => {
    const rows = withCells('验收合格率', { level2: '随便', value: '很多', weight: '', basis: '' });
    expect(sheetFindings(rows, ministry2020).filter(isUnread)).toHaveLength(2);
  });
});

describe('weights', () => {
  it('are told against the template, in all and by group', () => {
    expect(weightsOf(withCells('验收合格率', { weight: '50' }), ministry2020)).toMatchObject({
      total: '110',
      expected: '90',
      groups: [
        { levels: ['output'], sum: '70', points: 50 },
        { levels: ['benefit'], sum: '30', points: 30 },
        { levels: ['satisfaction'], sum: '10', points: 10 },
      ],
    });
  });

  it('shared out anew fill every group exactly, with something for every row', () => {
    const level = fc.constantFrom('output', 'benefit', 'satisfaction', 'cost');
    const rows = fc.array(fc.tuple(level, fc.constantFrom('', '0', '3', '12.5', 'x')), { minLength: 1, maxLength: 70 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...SCORING_TEMPLATES), (all, template) => {
        const table = all.map(([level1, weight], no) => row(String(no), level1, 'quantity', { weight }));
        const after = weightsOf(patched(table, suggestedWeights(table, template)), template);
        const missing = after.groups.filter(({ count }) => count === 0);
        const heirless = after.groups.every(({ levels, count }) => !levels.includes('benefit') || count === 0);
        for (const { count, sum, points, levels } of after.groups) {
          const inherits =
            levels.includes('benefit') && !heirless ? missing.filter(({ optional }) => optional).length : 0;
          if (count > 0 && inherits === 0) expect(Number(sum)).toBe(points);
          if (count > 0 && inherits > 0) expect(Number(sum)).toBeGreaterThan(points);
        }
        for (const { value } of suggestedWeights(table, template)) expect(Number(value)).toBeGreaterThan(0);
      }),
    );
  });

  it('keep their proportions, in whole points', () => {
    const rows = [row('a', 'output', 'quantity', { weight: '40' }), row('b', 'output', 'quality', { weight: '60' })];
    expect(suggestedWeights(rows, ministry2020).map(({ value }) => value)).toEqual(['20', '30']);
  });

  it('leave a group alone that has its points already', () => {
    const rows = [...GOOD.slice(0, 3), row('满意', 'satisfaction', 'beneficiarySatisfaction', { weight: '' })];
    expect(suggestedWeights(rows, ministry2020).map(({ value }) => value)).toEqual(['20', '30', '30', '10']);
    expect(patched(GOOD, suggestedWeights(GOOD, ministry2020)).every((one, index) => one === GOOD[index])).toBe(true);
  });

  it('without a row of satisfaction go to the benefit (财预〔2021〕101号)', () => {
    const [, , benefit] = suggestedWeights(GOOD.slice(0, 3), ministry2020);
    expect(benefit).toMatchObject({ row: '受益人口覆盖率', value: '40' });
  });

  it('count the cost as a group where the template has one', () => {
    expect(weightsOf(GOOD, ministry2021Cost).groups.map(({ points }) => points)).toEqual([20, 40, 20, 10]);
  });
});

describe('a fix', () => {
  /** Applies the first fix of a finding and gives the row. */
  function fixOf(cells: Cells, code: string) {
    const rows = withCells('验收合格率', cells);
    const found = sheetFindings(rows, ministry2020).find((one) => one.code === code);
    const [fix] = found ? fixesOf(found, rows, ministry2020) : [];
    if (!fix) throw new Error(`No fix for ${code}.`);
    const after = fixed(rows, fix, newRow);
    return { fix, after, row: after.find(({ id }) => id === '验收合格率')?.cells ?? {} };
  }

  it.each([
    [
      { level2: 'cost', comparator: 'eq', value: '20', unit: '万元' },
      'costWithEq',
      { comparator: 'lte' },
      '改为 ≤ 20万元',
    ],
    [
      { level2: 'quantity', comparator: 'lte', value: '20', unit: '场' },
      'positiveOutputWithLte',
      { comparator: 'gte' },
      '改为 ≥ 20场',
    ],
    [{ value: '≤5人' }, 'valueSplits', { comparator: 'lte', value: '5', unit: '人' }, '把比较符和单位移到各自的列'],
    [{ comparator: 'range', value: '20-10' }, 'rangeReversed', { value: '10-20' }, '改为 10-20'],
    [{ name: '验收合格率≥95%' }, 'comparatorInName', { name: '验收合格率' }, '名称改为“验收合格率”'],
    [
      { name: '验收合格率≥98%', value: '' },
      'comparatorInName',
      { name: '验收合格率', value: '98', unit: '%' },
      '把目标值从名称移到指标值',
    ],
    [{ level2: 'socialBenefit' }, 'levelMismatch', { level1: 'benefit' }, '一级指标改为效益'],
    [
      { level2: 'quantity', name: '补助资金', unit: '万元' },
      'amountAsOutput',
      { level2: 'cost', comparator: 'lte' },
      '改为成本指标 ≤ 95万元',
    ],
    [{ partOf: '没有' }, 'parentUnknown', { partOf: '' }, '改为独立指标'],
    [{ criterion: '按问卷' }, 'criterionUnused', { criterion: '' }, '清空这一格'],
  ])('of %j (%s) writes %j: "%s"', (cells, code, expected, words) => {
    const { fix, after, row: cellsNow } = fixOf(cells, code);
    expect(describeFix(fix, 'zh-CN')).toBe(words);
    expect(describeFix(fix, 'en')).not.toMatch(/\{\w+\}/);
    expect(cellsNow).toMatchObject(expected);
    expect(codes(after)).not.toContain(code);
  });

  it('of a deviating sum shares the weights out anew, and is shown before it is written', () => {
    const { fix, after } = fixOf({ weight: '70' }, 'weightsSum');
    expect(fix.wide).toBe(true);
    expect(describeFix(fix, 'zh-CN')).toBe('按 50/30/10 重新分配');
    expect(weightsOf(after, ministry2020).total).toBe('90');
  });

  it('of a missing group adds a row of it, behind the groups before it', () => {
    const rows = GOOD.filter(({ cells }) => cells['level1'] !== 'benefit');
    const found = sheetFindings(rows, ministry2020).find(({ code }) => code === 'groupMissing');
    const [fix] = found ? fixesOf(found, rows, ministry2020) : [];
    expect(fix && fixed(rows, fix, newRow).map(({ cells }) => cells['level1'])).toEqual([
      'output',
      'output',
      'benefit',
      'satisfaction',
    ]);
  });

  it('of sub-rows takes their sum, and their weight away', () => {
    const rows = [
      ...GOOD,
      row('其中：一', 'output', 'quantity', { partOf: '安装水标尺', value: '100', unit: '米', weight: '5' }),
      row('其中：二', 'output', 'quantity', { partOf: '安装水标尺', value: '150', unit: '米', weight: '' }),
    ];
    const fixes = sheetFindings(rows, ministry2020).flatMap((found) => fixesOf(found, rows, ministry2020));
    const after = fixes.reduce<SheetRows>((table, fix) => fixed(table, fix, newRow), rows);
    expect(codes(after)).toEqual([]);
    expect(after[0]?.cells['value']).toBe('250');
  });

  it('has words in both languages', () => {
    for (const text of Object.values(FIX_TEXT)) expect(text.en).not.toBe('');
  });
});
