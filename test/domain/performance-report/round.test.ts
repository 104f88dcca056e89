import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { reportPeriod } from '../../../domain/performance-report/period.ts';
import { unitReport } from '../../../domain/performance-report/round.ts';
import { defaultPolicy } from '../../../domain/policy/default-policy.ts';

const codeOf = (year: number, key: string, endsOn: string, unit = '301'): string =>
  unitReport(
    {
      period: reportPeriod(year, key, asPlainDate(`${String(year)}-${endsOn}`)),
      openedOn: asPlainDate(`${String(year)}-07-01`),
      openedBy: 'somebody',
    },
    { id: 'unit-1', name: '市农业农村局', code: unit },
    { regionId: '431000', regionPath: ['431000'], unitId: 'unit-1' },
  ).code;

describe('the number of a performance report (R4)', () => {
  it('names its period as the field writes it', () => {
    expect(codeOf(2025, 'year', '12-31')).toBe('绩报2025年度-301');
    expect(codeOf(2026, 'h1', '06-30')).toBe('绩报2026年上半年-301');
    expect(codeOf(2026, 'q3', '09-30')).toBe('绩报2026年1–9月-301');
  });

  it('is another for every period and reporter, and none that was given with a key before', () => {
    const codes = [2025, 2026].flatMap((year) =>
      [...defaultPolicy.performanceReports, { key: 'q3', endsOn: '09-30' }].flatMap(({ key, endsOn }) =>
        ['301', '302'].map((unit) => codeOf(year, key, endsOn, unit)),
      ),
    );
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => /[a-z]/.test(code))).toEqual([]);
  });
});
