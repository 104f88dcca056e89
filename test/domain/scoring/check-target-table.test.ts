import { describe, expect, it } from '@jest/globals';
import { describeScoringFinding, type ScoringFindingCode } from '../../../domain/scoring/finding.ts';
import {
  checkTargetTable,
  IndicatorSchema,
  TargetTableSchema,
  type Indicator,
  type TargetTable,
} from '../../../domain/scoring/indicator.ts';
import { hubei, ministry2020 } from '../../../domain/scoring/template.ts';
import { atLeast, atMost, cleanTable, row } from './makers.ts';

/** The clean table with one row changed; other rows stay clean, so only the planted fault may show. */
function changed(key: string, changes: Partial<Indicator>): TargetTable {
  const table = cleanTable();
  return { ...table, indicators: table.indicators.map((old) => (old.key === key ? { ...old, ...changes } : old)) };
}

function added(...rows: readonly Indicator[]): TargetTable {
  const table = cleanTable();
  return { ...table, indicators: [...table.indicators, ...rows] };
}

const found = (table: TargetTable) =>
  checkTargetTable(table, ministry2020).map(({ code, path, severity }) => [code, path, severity]);
const sub = (key: string, target = atLeast('4', '公里'), changes: Partial<Indicator> = {}): Indicator => {
  const { weight: _weight, ...rest } = row(target, { key, name: `其中${key}`, partOf: 'road' });
  return { ...rest, ...changes };
};

describe('checkTargetTable — G2, 完整性与明确性', () => {
  it('has nothing to say about a clean table', () => {
    expect(TargetTableSchema.parse(cleanTable())).toEqual(cleanTable());
    expect(found(cleanTable())).toEqual([]);
  });

  it('takes weights of at most two places and 100 points', () => {
    const [road] = cleanTable().indicators;
    for (const weight of ['12.345', '101', -1, 0.001, '1e1', ''])
      expect(IndicatorSchema.safeParse({ ...road, weight }).success).toBe(false);
    for (const weight of ['12.34', '100', 33.33, 0.1])
      expect(IndicatorSchema.safeParse({ ...road, weight }).success).toBe(true);
  });

  it('asks for 90 in the target phase, 80 in Hubei', () => {
    expect(found(changed('road', { weight: 19.5 }))).toEqual([
      ['weightsSum', '/indicators', 'error'],
      ['groupDeviates', '/indicators', 'hint'],
    ]);
    expect(checkTargetTable(cleanTable(), hubei)).toContainEqual(
      expect.objectContaining({ code: 'weightsSum', params: { sum: '90', expected: '80' } }),
    );
  });

  it.each<[ScoringFindingCode, TargetTable, string]>([
    ['duplicateKey', changed('quality', { key: 'road' }), '/indicators/1/key'],
    ['levelMismatch', changed('quality', { level2: 'socialBenefit' }), '/indicators/1/level2'],
    ['positiveOutputWithLte', changed('road', { target: atMost('4', '公里') }), '/indicators/0/target'],
    ['comparatorInName', changed('quality', { name: '验收合格率100%' }), '/indicators/1/name'],
    ['amountAsOutput', changed('road', { target: atLeast('300', '万元') }), '/indicators/0/target'],
    ['amountAsOutput', changed('road', { name: '补助经费', target: atLeast('43.2', '') }), '/indicators/0/target'],
    [
      'costWithEq',
      changed('time', { level2: 'cost', target: { comparator: 'eq', value: '20', unit: '万元' } }),
      '/indicators/2/target',
    ],
    [
      'qualitativeWithoutCriterion',
      changed('people', { target: { comparator: 'qualitative', text: '显著提升' } }),
      '/indicators/3/target',
    ],
    [
      'rangeReversed',
      changed('people', { target: { comparator: 'range', min: '9', max: '3', unit: '人' } }),
      '/indicators/3/target',
    ],
    ['subRowsSum', added(sub('a'), sub('b')), '/indicators/0/target'],
    ['subRowsUnits', added(sub('a'), sub('b', atLeast('8', '里'))), '/indicators/0/target'],
    ['subRowWeighted', added(sub('a', atLeast('12', '公里'), { weight: 3 })), '/indicators/5/weight'],
    ['parentUnknown', added(sub('a', atLeast('12', '公里'), { partOf: 'nobody' })), '/indicators/5/partOf'],
  ])('finds %s alone', (code, table, path) => {
    expect(found(table).map(([first, second]) => [first, second])).toEqual([[code, path]]);
  });

  it('wants output and benefit, and only mentions a missing satisfaction', () => {
    const without = (level: string): readonly unknown[] =>
      found({ ...cleanTable(), indicators: cleanTable().indicators.filter(({ level1 }) => level1 !== level) });
    expect(without('benefit')).toContainEqual(['groupMissing', '/indicators', 'error']);
    expect(without('satisfaction')).toContainEqual(['optionalGroupMissing', '/indicators', 'hint']);
  });

  it('finds a row without weight, and one of zero', () => {
    expect(found(changed('road', { weight: 0 }))).toContainEqual([
      'weightNotPositive',
      '/indicators/0/weight',
      'error',
    ]);
    const { weight: _weight, ...bare } = row(atLeast('1'), { key: 'bare', name: '培训场次' });
    expect(found(added(bare))).toEqual([['weightMissing', '/indicators/5/weight', 'error']]);
  });

  it('finds the same indicator twice', () => {
    expect(found(added({ ...row(atLeast('1')), key: 'again', weight: 5 }))).toContainEqual([
      'duplicateName',
      '/indicators/5/name',
      'error',
    ]);
  });

  it('accepts sub-rows that add up, and a ceiling on something unwanted', () => {
    expect(found(added(sub('a'), sub('b', atLeast('8', '公里'))))).toEqual([]);
    expect(found(changed('road', { name: '安全事故起数', target: atMost('2', '起') }))).toEqual([]);
  });

  it('speaks both languages', () => {
    const [first] = checkTargetTable(
      cleanTable({ indicators: cleanTable().indicators.slice(0, 3) }),
      ministry2020,
    ).filter(({ code }) => code === 'groupMissing');
    expect(first && describeScoringFinding(first, 'zh-CN')).toBe('缺少效益指标。');
    expect(first && describeScoringFinding(first, 'en')).toBe('There is no benefit indicator.');
  });
});
