import fc from 'fast-check';
import { asInstant } from '../../../domain/calendar/plain-date.ts';
import { PerformanceReportContentSchema, REPORT_PARTS } from '../../../domain/performance-report/content.ts';
import { draftParts } from '../../../domain/performance-report/draft.ts';
import { FIGURE_KEYS, figuresOf } from '../../../domain/performance-report/figures.ts';
import { reportPeriodName, reportPeriods } from '../../../domain/performance-report/period.ts';
import { bureauReports, bureauSubject } from '../../../domain/performance-report/round.ts';
import { proposalFaults } from '../../../domain/policy/policy-proposal.ts';
import { PolicySchema } from '../../../domain/policy/policy.ts';
import { defaultPolicy } from '../../../domain/policy/default-policy.ts';

const [half, whole] = reportPeriods(defaultPolicy, 2026);
if (!half || !whole) throw new Error('The default policy has two reporting periods.');
const NO_FIGURES = figuresOf(() => 0);
const asOf = asInstant('2026-07-10T02:00:00.000Z');

function facts(more: Partial<typeof NO_FIGURES> = {}) {
  return { reporter: '某单位', period: half, figures: { ...NO_FIGURES, ...more }, upcoming: [], asOf } as never;
}

describe('reporting periods are the policy’s (R4, R5)', () => {
  it('each runs from the first of January, and is called as papers call it', () => {
    expect([half, whole].map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-01', '2026-06-30'],
      ['2026-01-01', '2026-12-31'],
    ]);
    expect(reportPeriodName(half)).toEqual({ 'zh-CN': '2026 年上半年', en: 'first half of 2026' });
    expect(reportPeriodName({ year: 2026, to: '2026-09-30' as never })['zh-CN']).toBe('2026 1–9月');
  });

  it('a policy from before is read with the usual ones; out of order they are refused', () => {
    const { performanceReports: _periods, ...before } = defaultPolicy;
    expect(PolicySchema.parse(before).performanceReports).toEqual(defaultPolicy.performanceReports);
    const turned = { ...defaultPolicy, performanceReports: defaultPolicy.performanceReports.toReversed() };
    expect(proposalFaults(defaultPolicy, turned).map(({ path, code }) => [path, code])).toEqual([
      ['/performanceReports/1/endsOn', 'policyPeriodsOrder'],
    ]);
  });
});

describe('the five parts are drafted from the data (R4)', () => {
  it('name the figures in official words, money in 万元', () => {
    const parts = draftParts(
      facts({
        items: 3,
        budgetFen: 30_000_000,
        executedFen: 12_000_000,
        green: 2,
        red: 1,
        problemsFound: 2,
        problemsOpen: 1,
        problemsClosed: 1,
        overdue: 1,
      }),
    );
    expect(parts).toEqual({
      work: '2026 年上半年，某单位纳入绩效管理的项目 3 个，批复预算 30.00 万元。',
      performance: '截至 2026年7月10日，预算执行 12.00 万元，执行率 40.00%。运行监控绿灯 2 个、黄灯 0 个、红灯 1 个。',
      problems: '期内评价反馈问题 2 个。截至 2026年7月10日，未了结问题 1 个，挂账 0 个。逾期未办事项 1 项。',
      corrections: '期内核查销号问题 1 个。',
      next: '目前没有已定期限的事项。',
    });
  });

  it('names what falls due next', () => {
    const upcoming = [{ kind: 'reportRectification', title: '种薯项目', due: '2026-08-03' }];
    const { next } = draftParts({ ...(facts() as object), upcoming } as never);
    expect(next).toBe('下一步按期办理：种薯项目报送整改情况（2026年8月3日前）。');
  });

  it('a part about nothing says so: none is empty, whatever the figures', () => {
    const counted = fc.record(Object.fromEntries(FIGURE_KEYS.map((key) => [key, fc.nat(1_000_000_000)])));
    fc.assert(
      fc.property(counted, (all) => {
        const content = { parts: draftParts(facts(all)), figures: { ...NO_FIGURES, ...all }, upcoming: [], asOf };
        expect(PerformanceReportContentSchema.safeParse(content).success).toBe(true);
        expect(REPORT_PARTS.every((part) => !/\{\w+\}/.test(content.parts[part]))).toBe(true);
      }),
    );
  });
});

describe('a lower bureau’s report is two matters that know each other (R5)', () => {
  it('one in each region, because nobody acts in another', () => {
    const { report, receipt } = bureauReports(
      { period: half, openedOn: '2026-07-01' as never, openedBy: '绩效科' },
      { id: '431021', name: '桂阳县', code: '431021' },
      { below: bureauSubject('431021', ['431000', '431021']), here: bureauSubject('431000', ['431000']) },
      { report: 'below', receipt: 'here' },
    );
    expect([report.subject.regionId, report.side, report.counterpart]).toEqual(['431021', 'bureau', 'here']);
    expect([receipt.subject.regionId, receipt.side, receipt.counterpart]).toEqual(['431000', 'receipt', 'below']);
    expect(report.name).toBe('桂阳县财政 2026 年上半年绩效报告');
  });
});
