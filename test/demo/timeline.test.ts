import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { rehearse } from '../../demo/rehearsal.ts';
import { scenario } from '../../demo/scenario/index.ts';
import { hour } from '../../demo/script.ts';
import { itemTimeline, refusalEntry, roundEntry } from '../../demo/timeline.ts';
import type { Locale } from '../../domain/locale.ts';

const { lives } = scenario();
const rules = { policy: defaultPolicy, calendar: defaultCalendar };

function lifeOf(key: string) {
  const found = lives.find((each) => each.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
}

function timeline(key: string, locale: Locale = 'zh-CN') {
  const life = lifeOf(key);
  return itemTimeline(life, rehearse(life, rules, hour('2026-12-01')).record, locale);
}

describe('the timeline says who did what when, and why a date is that date', () => {
  it('puts the arithmetic of each due date into words, in both languages', () => {
    const receipt = (locale: Locale) =>
      timeline('C08', locale)
        .flatMap(({ dues }) => dues)
        .find(({ key }) => key === 'reportRectification');
    expect(receipt('zh-CN')).toMatchObject({ legalDue: '2026-10-08', provisional: false });
    expect(receipt('zh-CN')?.arithmetic).toBe(
      '起算 2026年8月3日，当日不计入（民法典第201条）；对应日 2026年10月3日（第202条）；' +
        '遇国庆节（10月3日至7日）休息，顺延至 2026年10月8日（第203条）；→ 2026年10月8日 周四',
    );
    expect(receipt('en')?.arithmetic).toContain('Rest for National Day (3–7 October): moved on to 8 October 2026');
  });

  it('gives every due date of every item its arithmetic', () => {
    const dues = lives.flatMap(({ key }) => timeline(key).flatMap((entry) => entry.dues));
    expect(dues.length).toBeGreaterThan(150);
    expect(dues.every(({ arithmetic }) => /起算|规定日期|恢复计算/.test(arithmetic))).toBe(true);
  });

  it('marks what the system does by rule, and names role and person of everybody else', () => {
    for (const { origin, who } of timeline('C10')) {
      if (origin === 'law') expect(who).toBe('（系统）');
      else expect(who).toMatch(/^(单位|财政|分管).+ .[甲乙丙丁戊己庚辛壬癸]（.+）$/);
    }
    expect(
      timeline('C10')
        .filter(({ what }) => what === '升级提醒')
        .map(({ facts }) => facts),
    ).toContain('报送整改情况逾期第 10 个工作日：列入督办');
  });

  it('marks the real figures, and nothing else of a published project', () => {
    const real = timeline('C06').filter(({ origin }) => origin === 'published');
    expect(real.map(({ what }) => what)).toEqual(['报送自评']);
  });

  it('gives the day of the week and the document number', () => {
    const approval = timeline('C06').find(({ documentNumber }) => documentNumber === '示财预〔2025〕6号');
    expect(approval).toMatchObject({ date: '2025-01-24', weekday: '周五', time: '15:00', what: '批复预算和目标' });
  });

  it('tells a granted extension beside the legal date, which stays', () => {
    const extended = timeline('C11').find(({ what }) => what === '同意延期');
    expect(extended?.dues).toEqual([expect.objectContaining({ legalDue: '2026-07-07', due: '2026-07-28' })]);
  });

  it('shows a refused attempt with the rule’s own sentence', () => {
    const life = lifeOf('C11');
    const step = life.steps.find(({ refused }) => refused !== undefined);
    if (!step) throw new Error('nothing is refused');
    const error = new DomainError('invalidInput', { count: 1 }, [{ path: '/x', code: 'reasonPlaceholder' }]);
    expect(refusalEntry(life, { step, error }, 'zh-CN')).toMatchObject({
      refused: 'invalidInput',
      facts: '被拒绝：提交的内容有 1 处问题。 (reasonPlaceholder)',
    });
  });

  it('shows a morning round as the region’s', () => {
    const round = {
      regionId: '431021',
      at: hour('2025-01-02', '08:00'),
      on: '2025-01-02',
      reminders: 2,
      digests: 3,
      unaddressed: 0,
    };
    expect(roundEntry(round as Parameters<typeof roundEntry>[0], 'zh-CN')).toMatchObject({
      name: '桂阳县',
      facts: '提醒 2 条，汇总 3 份',
      who: '（系统）',
    });
  });
});
