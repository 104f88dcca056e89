import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assess, type MeasuredFacts } from '../../../domain/assessment/assess.ts';
import { ASSESSED, MEASURES, USUAL_ASSESSMENT } from '../../../domain/assessment/measures.ts';

const NOTHING = { done: '0', of: '0' };
const facts = (more: Partial<MeasuredFacts>): MeasuredFacts => ({
  ...(Object.fromEntries(MEASURES.map((measure) => [measure, NOTHING])) as MeasuredFacts),
  ...more,
});

describe('the assessment of departments and counties (S2, P4)', () => {
  it('gives each kind one hundred points', () => {
    for (const kind of ASSESSED) {
      const points = Object.values(USUAL_ASSESSMENT.points[kind]);
      expect(points.reduce((all, one) => all + one, 0)).toBe(100);
    }
  });

  it('shows its working: points × done ÷ of = earned, rounded, and sums what was rounded', () => {
    const { lines, earned, total, applicable } = assess(
      'unit',
      facts({ targetCoverage: { done: '2', of: '3' }, punctuality: { done: '1', of: '3' } }),
      USUAL_ASSESSMENT,
    );
    expect(lines.map(({ measure, earned: own }) => [measure, own])).toEqual([
      ['targetCoverage', '10.00'],
      ['evaluationCoverage', null],
      ['punctuality', '6.67'],
      ['quality', null],
      ['selfAccuracy', null],
      ['rectification', null],
    ]);
    expect([applicable, earned, total]).toEqual([35, '16.67', '47.63']);
  });

  it('asks nothing of finance where a department is assessed', () => {
    const { lines } = assess('unit', facts({ financePunctuality: { done: '0', of: '9' } }), USUAL_ASSESSMENT);
    expect(lines.map(({ measure }) => measure)).not.toContain('financePunctuality');
  });

  it('holds figures that no floating number does', () => {
    const quality = { done: '864000000000000000000', of: '1000000000000000000000' };
    expect(assess('unit', facts({ quality }), USUAL_ASSESSMENT).total).toBe('86.40');
  });

  it('has no total where there was nothing to do', () => {
    expect(assess('county', facts({}), USUAL_ASSESSMENT)).toMatchObject({ applicable: 0, earned: '0.00', total: null });
  });
});

const counted = fc
  .tuple(fc.nat(1000), fc.nat(1000))
  .map(([done, more]) => ({ done: String(done), of: String(done + more) }));
const measured = fc.record(
  Object.fromEntries(MEASURES.map((measure) => [measure, counted])) as Record<
    (typeof MEASURES)[number],
    typeof counted
  >,
);

describe('whatever was measured', () => {
  it('stays between nothing and one hundred, and the lines add up to the sum', () => {
    fc.assert(
      fc.property(measured, fc.constantFrom(...ASSESSED), (one, kind) => {
        const { lines, earned, total } = assess(kind, one, USUAL_ASSESSMENT);
        const cents = lines.reduce((all, line) => all + Math.round(Number(line.earned ?? 0) * 100), 0);
        expect(Math.round(Number(earned) * 100)).toBe(cents);
        expect(Number(total ?? 0)).toBeGreaterThanOrEqual(0);
        expect(Number(total ?? 0)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('more done never earns less', () => {
    fc.assert(
      fc.property(measured, fc.constantFrom(...MEASURES), (one, measure) => {
        const { done, of } = one[measure];
        if (Number(done) >= Number(of)) return;
        const better = { ...one, [measure]: { done: String(Number(done) + 1), of } };
        const [was, is] = [one, better].map((each) => Number(assess('county', each, USUAL_ASSESSMENT).total));
        expect(is).toBeGreaterThanOrEqual(was ?? 0);
      }),
    );
  });
});
