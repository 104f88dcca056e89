import fc from 'fast-check';
import { IndicatorSchema, type Indicator, type Target } from '../../../domain/scoring/indicator.ts';
import { LEVEL1, LEVEL2_OF } from '../../../domain/scoring/levels.ts';
import { SIGNS, SHEET_COLUMNS, type SheetRow, type SheetRows } from '../../../domain/targets/sheet.ts';
import { indicatorOf, indicatorsOf, rowsOf } from '../../../domain/targets/sheet-rows.ts';
import { settled } from '../../../domain/targets/settle-row.ts';
import { cellsOfTarget, targetOfCells } from '../../../domain/targets/target-cells.ts';

const decimal = fc
  .tuple(fc.integer({ min: -99999, max: 99999 }), fc.nat(999))
  .map(([whole, places]) => (places === 0 ? String(whole) : `${String(whole)}.${String(places)}`));
const text = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('安', '装', '率', '9', '%', '≥', 'a') });
const unit = fc.constantFrom('', '%', '人', '万元', '亩');
const point = fc.record(
  {
    year: fc.integer({ min: 2020, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  },
  { requiredKeys: ['month'] },
);
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record(
    { comparator: fc.constantFrom('gte' as const, 'lte' as const), value: decimal, unit, exclusive: fc.constant(true) },
    { requiredKeys: ['comparator', 'value', 'unit'] },
  ),
  fc.record({ comparator: fc.constant('eq' as const), value: decimal, unit }),
  fc.record({ comparator: fc.constant('range' as const), min: decimal, max: decimal, unit }),
  fc.record(
    { comparator: fc.constant('qualitative' as const), text, criterion: text },
    { requiredKeys: ['comparator', 'text'] },
  ),
  fc.record({ comparator: fc.constant('date' as const), by: point }),
  fc.record({ comparator: fc.constant('yesNo' as const), value: fc.boolean() }),
);
const indicator: fc.Arbitrary<Indicator> = fc.constantFrom(...LEVEL1).chain((level1) =>
  fc.record(
    {
      key: fc.uuid(),
      level1: fc.constant(level1),
      level2: fc.constantFrom(...LEVEL2_OF[level1]),
      name: text,
      target,
      weight: fc.integer({ min: 0, max: 100 }).map(String),
      partOf: fc.uuid(),
      isCore: fc.constant(true),
      basis: text,
      explanation: text,
      dataSource: text,
      evidence: text,
    },
    { requiredKeys: ['key', 'level1', 'level2', 'name', 'target'] },
  ),
);
const anyCells = fc
  .dictionary(fc.constantFrom(...SHEET_COLUMNS.filter((column) => column !== 'isCore')), text, { maxKeys: 14 })
  .chain((cells) =>
    fc.constantFrom('', ...SIGNS).map((sign) => ({ ...cells, ...(sign !== '' && { comparator: sign }) })),
  );

const newKey = (): string => 'new';

/** A table of one row, written into by name of column; the whole row counts as touched unless said otherwise. */
function typed(cells: Readonly<Record<string, string>>, touched: readonly string[] = Object.keys(cells)) {
  const rows: SheetRows = [{ id: 'r', cells }];
  return (
    settled(
      rows,
      touched.map((column) => ({ row: 'r', column })),
    )[0]?.cells ?? {}
  );
}

describe('the table as cells and back', () => {
  it('every indicator comes back from its row as it was', () => {
    fc.assert(
      fc.property(indicator, (one) => {
        const [row] = rowsOf([one], newKey);
        expect(IndicatorSchema.parse(indicatorOf(row as SheetRow))).toEqual(one);
      }),
    );
  });

  it('a draft holds every letter, also of what is no target yet', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const saved: unknown = JSON.parse(JSON.stringify(indicatorOf({ id: 'k', cells })));
        const [row] = rowsOf([saved], newKey);
        const shown = Object.values(row?.cells ?? {}).join('\n');
        for (const written of Object.values(cells)) {
          if (cells.comparator === 'date' || cells.comparator === 'yesNo' || cells.comparator === 'range') {
            expect(shown.length).toBeGreaterThan(0);
          } else expect(shown).toContain(written);
        }
      }),
    );
  });

  it.each([
    ['range', '10至20', '10-20'],
    ['range', '-5--3', '-5--3'],
    ['range', '十到二十', '十到二十'],
    ['date', '2026年9月30日', '2026年9月30日'],
    ['date', '9月底前', '9月底前'],
    ['date', '尽快', '尽快'],
    ['yesNo', '是', '是'],
    ['yesNo', '大概', '大概'],
  ])('%s "%s" is kept as "%s"', (comparator, value, kept) => {
    const cells = { comparator, value, unit: '', criterion: '' };
    expect(cellsOfTarget(JSON.parse(JSON.stringify(targetOfCells(cells)))).value).toBe(kept);
  });

  it('leaves rows that say nothing out of the table, and gives a doubled key a new one', () => {
    expect(indicatorsOf([{ id: 'a', cells: { level1: 'output', level2: 'quantity' } }])).toEqual([]);
    expect(rowsOf([{ key: 'a' }, { key: 'a' }], newKey).map(({ id }) => id)).toEqual(['a', 'new']);
    expect(rowsOf('nonsense', newKey)).toEqual([]);
  });
});

describe('what is typed or pasted is read', () => {
  it.each([
    ['≥95%', { comparator: 'gte', value: '95', unit: '%' }],
    ['≤20万元', { comparator: 'lte', value: '20', unit: '万元' }],
    ['﹦ 72890 元', { comparator: 'eq', value: '72890', unit: '元' }],
    ['>0.5', { comparator: 'gt', value: '0.5' }],
    ['不低于90%', { comparator: 'gte', value: '90', unit: '%' }],
    ['10-20个', { comparator: 'range', value: '10-20', unit: '个' }],
    ['显著提升', { comparator: 'qualitative', value: '显著提升' }],
    ['９月前', { comparator: 'date', value: '９月前' }],
    ['有', { comparator: 'yesNo', value: '是' }],
    ['1,850亩', { comparator: 'gte', value: '1850', unit: '亩' }],
  ])('"%s" in the value becomes %j', (value, expected) => {
    expect(typed({ level1: 'output', level2: 'quality', name: '甲', value })).toMatchObject(expected);
  });

  it('a whole target in the column 性质, as four-column tables paste it, is split, too', () => {
    expect(typed({ level1: 'output', level2: 'quality', name: '甲', comparator: '≥95%' })).toMatchObject({
      comparator: 'gte',
      value: '95',
      unit: '%',
    });
  });

  it('a bare number in a cost row is a ceiling, any other a floor', () => {
    expect(typed({ level1: 'output', level2: 'cost', name: '总投资', value: '20万元' })['comparator']).toBe('lte');
    expect(typed({ level1: 'output', level2: 'quantity', name: '水标尺', value: '266' })['comparator']).toBe('gte');
  });

  it('what was typed last wins; what was pasted together and contradicts itself stays as it was', () => {
    expect(typed({ name: '甲', comparator: 'gte', value: '≤5%', unit: '个' }, ['value'])).toMatchObject({
      comparator: 'lte',
      unit: '%',
    });
    expect(typed({ name: '甲', comparator: 'gte', value: '≤5%', unit: '个' })).toMatchObject({
      comparator: 'gte',
      value: '≤5%',
      unit: '个',
    });
  });

  it('words that the cells cannot hold go into the explanation, never away', () => {
    const cells = typed({ level1: 'benefit', level2: 'economicBenefit', name: '产值', value: '较上年增长5%以上' });
    expect(cells).toMatchObject({ value: '5', unit: '%', explanation: '较上年增长5%以上' });
    expect(typed({ name: '工程', value: '11月底完成100%' })['explanation']).toBe('11月底完成100%');
  });

  it.each([
    ['产出指标（50分）', '数量指标', 'output', 'quantity'],
    ['', '社会效益指标', 'benefit', 'socialBenefit'],
    ['满意度指标', '', 'satisfaction', 'beneficiarySatisfaction'],
    ['成本指标', '社会成本指标', 'cost', 'socialCost'],
    ['其他', '别的', '其他', '别的'],
  ])('levels "%s" and "%s" are %s and %s', (one, two, level1, level2) => {
    expect(typed({ level1: one, level2: two, name: '甲' })).toMatchObject({ level1, level2 });
  });

  it('an empty level is that of the row above, as merged cells are pasted', () => {
    const rows: SheetRows = [
      { id: 'a', cells: { level1: '产出指标', level2: '数量指标', name: '一' } },
      { id: 'b', cells: { name: '二' } },
      { id: 'c', cells: { level2: '质量指标', name: '三' } },
    ];
    const touched = rows.flatMap(({ id }) => ['level1', 'level2', 'name'].map((column) => ({ row: id, column })));
    expect(settled(rows, touched).map(({ cells }) => [cells['level1'], cells['level2']])).toEqual([
      ['output', 'quantity'],
      ['output', 'quantity'],
      ['output', 'quality'],
    ]);
  });

  it('成本 belongs to the group that the row above is in', () => {
    const rows = (level1: string): SheetRows => [
      { id: 'a', cells: { level1, level2: level1 === 'cost' ? 'economicCost' : 'quantity', name: '一' } },
      { id: 'b', cells: { level2: '成本指标', name: '二' } },
    ];
    const level = (level1: string) => settled(rows(level1), [{ row: 'b', column: 'level2' }])[1]?.cells['level1'];
    expect(level('output')).toBe('output');
    expect(level('cost')).toBe('cost');
  });

  it('其中 makes a part of the last whole row above', () => {
    const rows: SheetRows = [
      { id: 'a', cells: { level1: 'output', level2: 'quantity', name: '培训' } },
      { id: 'b', cells: { level1: 'output', level2: 'quantity', name: '其中：线上' } },
      { id: 'c', cells: { level1: 'output', level2: 'quantity', name: '其中：线下' } },
    ];
    const touched = rows.map(({ id }) => ({ row: id, column: 'name' }));
    expect(settled(rows, touched).map(({ cells }) => cells['partOf'] ?? '')).toEqual(['', 'a', 'a']);
  });

  it('weights lose the word 分, and nothing else is touched', () => {
    expect(typed({ name: '甲', weight: '10分', value: '≥5%' }, ['weight'])).toMatchObject({
      weight: '10',
      value: '≥5%',
    });
    expect(typed({ name: '甲', weight: '一成' }, ['weight'])['weight']).toBe('一成');
  });

  it('reading what was read changes nothing more', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const once = typed(cells);
        expect(typed(once)).toEqual(once);
      }),
    );
  });
});
