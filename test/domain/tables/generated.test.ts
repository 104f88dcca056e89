import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../../domain/scoring/decimal.ts';
import { gradeOf, ministry2020 } from '../../../domain/scoring/template.ts';
import { checkTable } from '../../../domain/tables/check-table.ts';
import { cells, type Json } from './makers.ts';

const GRADE_WORDS = { excellent: '优', good: '良', fair: '中', poor: '差' } as const;

const GROUPS = [
  { l1: '产出指标', points: 50, l2: ['数量指标', '质量指标', '时效指标'] },
  { l1: '效益指标', points: 30, l2: ['社会效益指标', '经济效益指标', '可持续影响指标'] },
  { l1: '满意度指标', points: 10, l2: ['服务对象满意度指标'] },
] as const;

/** Splits whole points among n rows. */
const split = (points: number, n: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: n, maxLength: n }).map((parts) => {
    const each = parts.map((part) => Math.max(1, Math.floor((part * points) / parts.reduce((a, b) => a + b, 0))));
    return each.map((weight, i) => (i === 0 ? points - each.slice(1).reduce((a, b) => a + b, 0) : weight));
  });

interface Draft {
  readonly target: number;
  readonly percent: number;
}

const draft: fc.Arbitrary<Draft> = fc.record({
  target: fc.integer({ min: 10, max: 5000 }),
  percent: fc.integer({ min: 0, max: 129 }),
});

/** A row whose points follow its numbers; never exactly on target, so that no row looks copied. */
function rowOf(l1: string, l2: string, i: number, weight: number, { target, percent }: Draft): Json {
  const actual = Math.floor((target * percent) / 100);
  const value = actual === target ? target + 1 : actual;
  const score = new Decimal(weight)
    .times(Decimal.min(1, new Decimal(value).div(target)))
    .toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  return cells({
    l1,
    l2,
    l3: `${l2}之${String(i)}完成数`,
    target: `≥${String(target)}个`,
    actual: `${String(value)}个`,
    weight,
    score: score.toNumber(),
    reason: value < target ? '汛期停工四十天' : null,
  });
}

const rows: fc.Arbitrary<Json[]> = fc
  .tuple(
    ...GROUPS.map(({ l1, l2, points }) =>
      fc
        .tuple(split(points, l2.length), fc.array(draft, { minLength: l2.length, maxLength: l2.length }))
        .map(([weights, drafts]) =>
          l2.map((name, i) => rowOf(l1, name, i, weights[i] ?? 0, drafts[i] ?? { target: 10, percent: 50 })),
        ),
    ),
  )
  .map((groups) => groups.flat());

const cleanTable: fc.Arbitrary<Json> = fc
  .record({ rows, adjusted: fc.integer({ min: 1, max: 10 ** 9 }), percent: fc.integer({ min: 0, max: 100 }) })
  .map(({ rows: indicators, adjusted, percent }) => {
    const executed = Math.floor((adjusted * percent) / 100);
    const rate = new Decimal(executed).div(adjusted);
    const executionScore = new Decimal(rate.times(10).toFixed(2, Decimal.ROUND_HALF_UP));
    const total = indicators.reduce((sum, row) => sum.plus(row['score'] as number), executionScore);
    return {
      id: 'generated',
      year: '2024',
      title: '自评表(2024年度)',
      budget_initial: adjusted,
      budget_adjusted: adjusted,
      executed,
      execution_rate: `${rate.times(100).toFixed(2, Decimal.ROUND_HALF_UP)}%`,
      execution_score: executionScore.toNumber(),
      indicators,
      total_score: total.toNumber(),
      grade: GRADE_WORDS[gradeOf(total.toString(), ministry2020)],
      excerpt_truncated: false,
    };
  });

const codes = (table: Json): readonly string[] => checkTable(table).findings.map(({ code, path }) => `${code} ${path}`);
const rowsOf = (table: Json): readonly Json[] => table['indicators'] as readonly Json[];
const replace = (table: Json, i: number, changes: Json): Json => ({
  ...table,
  indicators: rowsOf(table).map((row, j) => (j === i ? { ...row, ...changes } : row)),
});

describe('generated tables', () => {
  it('have no findings, and are recomputed to what they say', () => {
    fc.assert(
      fc.property(cleanTable, (table) => {
        const { findings, recomputed } = checkTable(table);
        expect(findings).toEqual([]);
        expect(recomputed.executionRate).toBe(table['execution_rate']);
        expect(Number(recomputed.total)).toBe(table['total_score']);
        for (const { score, stated } of recomputed.scores) expect(Number(score)).toBe(Number(stated));
      }),
    );
  });

  it('whose total is off say exactly that', () => {
    fc.assert(
      fc.property(cleanTable, fc.integer({ min: 1, max: 50 }), (table, off) => {
        const wrong = new Decimal(table['total_score'] as number).minus(new Decimal(off).div(100)).toNumber();
        const grade = GRADE_WORDS[gradeOf(wrong, ministry2020)];
        expect(codes({ ...table, total_score: wrong, grade })).toEqual(['totalMismatch /total_score']);
      }),
    );
  });

  it('whose rate is off say exactly that', () => {
    fc.assert(
      fc.property(cleanTable, fc.integer({ min: 11, max: 90 }), (table, off) => {
        const stated = new Decimal(String(table['execution_rate']).replace('%', '')).plus(new Decimal(off).div(100));
        fc.pre(!stated.times(10).isInteger() && stated.lte(100));
        expect(codes({ ...table, execution_rate: `${stated.toFixed(2)}%` })).toEqual([
          'executionRateMismatch /execution_rate',
        ]);
      }),
    );
  });

  it('with one row’s reason taken away say exactly which, if it missed its target', () => {
    fc.assert(
      fc.property(cleanTable, fc.nat(6), fc.constantFrom(null, '', '0', '无', '/', '—'), (table, i, reason) => {
        const missed = rowsOf(table)[i]?.['reason'] !== null;
        const expected = missed
          ? [`unreachedWithoutReason /indicators/${String(i)}/reason`]
          : reason === '0'
            ? [`placeholderReason /indicators/${String(i)}/reason`]
            : [];
        expect(codes(replace(table, i, { reason }))).toEqual(expected);
      }),
    );
  });

  it('with a comparator in one actual value say exactly which', () => {
    fc.assert(
      fc.property(cleanTable, fc.nat(6), (table, i) => {
        const actual = `≥${String(rowsOf(table)[i]?.['actual'])}`;
        expect(codes(replace(table, i, { actual }))).toEqual([`comparatorInActual /indicators/${String(i)}/actual`]);
      }),
    );
  });

  it('may have their rows’ numbers written in full-width digits', () => {
    const wide = (text: unknown): string =>
      String(text).replace(/[0-9.]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));
    fc.assert(
      fc.property(cleanTable, (table) => {
        const indicators = rowsOf(table).map((row) => ({
          ...row,
          actual: wide(row['actual']),
          weight: wide(row['weight']),
          score: wide(row['score']),
        }));
        expect(codes({ ...table, indicators, executed: wide(table['executed']) })).toEqual([]);
      }),
    );
  });
});

describe('whatever a file holds', () => {
  it('nothing makes the check throw', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(Array.isArray(checkTable(value).findings)).toBe(true);
      }),
    );
  });

  it('neither does one odd value anywhere in a good table', () => {
    const odd = fc.oneof(
      fc.constantFrom(
        null,
        '',
        '∞',
        'NaN',
        -1,
        1e308,
        5e-324,
        1e21,
        '1e400',
        true,
        '９９９９９９９９９９９９９９９９９９９',
      ),
      fc.jsonValue({ maxDepth: 2 }),
      fc.string(),
    );
    const keys = ['l1', 'l2', 'l3', 'target', 'actual', 'weight', 'score', 'reason'];
    fc.assert(
      fc.property(cleanTable, fc.nat(6), fc.constantFrom(...keys), odd, (table, i, key, value) => {
        const { findings } = checkTable(replace(table, i, { [key]: value }));
        for (const { path } of findings) expect(path).toMatch(/^(\/\w+)*$/);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(cleanTable, fc.nat(20), odd, (table, i, value) => {
        const key = Object.keys(table)[i % Object.keys(table).length] ?? 'id';
        expect(() => checkTable({ ...table, [key]: value })).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('the case is left as it was', () => {
    fc.assert(
      fc.property(cleanTable, (table) => {
        const before = structuredClone(table);
        checkTable(table);
        expect(table).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });
});
