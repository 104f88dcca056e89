import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../../../domain/policy/default-policy.ts';
import { feedbackPaper, type DraftedFeedback, type FeedbackFacts } from '../../../domain/papers/feedback-paper.ts';
import { chineseNumeral } from '../../../domain/papers/numerals.ts';
import { receiptPaper } from '../../../domain/papers/receipt-paper.ts';

const facts: FeedbackFacts = {
  region: '郴州市',
  unit: '示例市水旱灾害防御中心',
  item: '水旱灾害防御经费',
  fiscalYear: 2025,
  budgetFen: 880_000_000,
  executedFen: 758_560_000,
  selfTotal: '98.00',
  total: '76.40',
  grade: 'fair',
  policyTitle: '郴政发〔2014〕5号',
  period: defaultPolicy.obligations.reportRectification.term,
};

const content: DraftedFeedback = {
  form: 'opinion',
  basis: '',
  performance: '总体目标基本实现。\n部分指标没有佐证。',
  problems: [
    {
      title: '产出指标不能反映防汛任务',
      evidence: '数量指标仅为“完成1个”',
      recommendation: '按防汛任务重设数量和质量指标',
      amountFen: 880_000_000,
      indicator: '工程数量',
      responsible: '示例市水库管理所',
    },
    { title: '执行率栏空白而得10分。', recommendation: '补填执行率并附支付凭证' },
  ],
};

function lines(more: DraftedFeedback = {}, known: Partial<FeedbackFacts> = {}): readonly string[] {
  return feedbackPaper({ ...content, ...more }, { ...facts, ...known }, 'zh-CN').blocks.map(({ text }) => text);
}

describe('feedback as an official document (R1)', () => {
  it('says performance, problems and recommendations in the order of the law, numbered 一、（一）', () => {
    expect(lines()).toEqual([
      '根据郴政发〔2014〕5号文件，我局对你单位2025年度水旱灾害防御经费开展了绩效评价，现将结果反馈如下。',
      '一、概况与资金',
      '该项目全年预算880.00万元，执行758.56万元，执行率86.20%。',
      '二、得分与等级',
      '综合得分76.40分，等级为“中”。单位自评98.00分。',
      '三、绩效情况',
      '总体目标基本实现。',
      '部分指标没有佐证。',
      '四、存在问题',
      '（一）产出指标不能反映防汛任务。',
      '数量指标仅为“完成1个”。涉及资金880.00万元。所涉指标：工程数量。责任单位：示例市水库管理所。',
      '（二）执行率栏空白而得10分。',
      '五、整改建议',
      '（一）针对问题（一），按防汛任务重设数量和质量指标。',
      '（二）针对问题（二），补填执行率并附支付凭证。',
      '六、整改要求',
      '请你单位自收到本文件之日起2个月内，将落实整改情况书面报送我局。逐条写明整改措施、责任人和完成时限，并附佐证材料。',
    ]);
  });

  it('always says the two months of the policy, whatever the officer writes beside them (R2)', () => {
    expect(lines({ requirements: '' }).at(-1)).toContain('自收到本文件之日起2个月内');
    expect(lines({ requirements: '联系人：绩效科。' }).slice(-2)).toEqual([
      expect.stringContaining('自收到本文件之日起2个月内'),
      '联系人：绩效科。',
    ]);
    expect(lines({}, { period: { unit: 'workingDay', count: 30 } }).at(-1)).toContain('之日起30个工作日内');
  });

  it('has no number and no date before it is signed, and both as they were given afterwards', () => {
    const before = feedbackPaper(content, facts, 'zh-CN');
    expect(before.number).toEqual({ text: '文号在签发时编定', fixed: false });
    expect([before.signature.date, before.imprint]).toEqual(['', '郴州市财政局　　印发日期在签发时写明']);
    const signed = feedbackPaper(
      content,
      { ...facts, documentNumber: '示财绩〔2026〕8号', issuedOn: asPlainDate('2026-01-05') },
      'zh-CN',
    );
    expect(signed.number).toEqual({ text: '示财绩〔2026〕8号', fixed: true });
    expect(signed.signature).toEqual({ name: '郴州市财政局', date: '2026年1月5日' });
    expect(signed.imprint).toBe('郴州市财政局　　2026年1月5日印发');
  });

  it('is a notice or an opinion, as its form says', () => {
    expect(feedbackPaper({ ...content, form: 'officialDocument' }, facts, 'zh-CN').title).toBe(
      '关于水旱灾害防御经费2025年度绩效评价结果的通知',
    );
    expect(feedbackPaper(content, facts, 'zh-CN').title).toMatch(/的反馈意见$/);
  });

  it('shows a recommendation that is missing instead of leaving it out', () => {
    expect(lines({ problems: [{ title: '没有目标值' }] })).toContain('（一）针对问题（一），（还没有写建议）');
  });

  it('without problems asks for nothing', () => {
    const none = lines({ problems: [] });
    expect(none).toContain('未发现需要整改的问题。');
    expect(none.join('')).not.toMatch(/整改建议|2个月/);
  });

  it('a basis that begins its own sentence is not begun twice', () => {
    expect(lines({ basis: '依据年度重点评价计划，' })[0]).toMatch(/^依据年度重点评价计划，我局/);
  });

  it('every paragraph that somebody wrote leads back to its field', () => {
    const { blocks } = feedbackPaper(content, facts, 'zh-CN');
    const sources = blocks.map(({ source }) => source);
    expect(sources).toEqual(
      expect.arrayContaining([
        '/basis',
        '/performance',
        '/problems/0/title',
        '/problems/0/evidence',
        '/problems/1/recommendation',
        '/requirements',
      ]),
    );
  });

  it('reads in English with the same parts', () => {
    const [zh, en] = [feedbackPaper(content, facts, 'zh-CN'), feedbackPaper(content, facts, 'en')];
    expect(en.blocks.map(({ level, source }) => [level, source])).toEqual(
      zh.blocks.map(({ level, source }) => [level, source]),
    );
    expect(en.blocks.at(-1)?.text).toContain('within 2 months of the day on which you receive');
  });
});

describe('numbers of parts', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [100, '一百'],
    [101, '一百〇一'],
    [110, '一百一十'],
    [200, '二百'],
  ])('%i is %s', (no, words) => {
    expect(chineseNumeral(no)).toBe(words);
  });
});

describe('the receipt of delivery (送达回证)', () => {
  const sent = {
    issuer: '郴州市财政局',
    unit: '示例市水旱灾害防御中心',
    title: '关于…的通知',
    documentNumber: '示财绩〔2026〕8号',
    issuedOn: asPlainDate('2026-11-20'),
  };

  it('leaves open what is filled in by hand, and says the day of receipt once it is known', () => {
    const open = receiptPaper(sent, 'zh-CN');
    expect(open.title).toBe('送达回证');
    expect(open.rows.find(({ label }) => label === '签收日期')?.value).toBe('');
    const signed = receiptPaper({ ...sent, receivedOn: asPlainDate('2026-11-23'), onPaper: true }, 'zh-CN');
    expect(signed.rows).toEqual(
      expect.arrayContaining([
        { label: '签收日期', value: '2026年11月23日' },
        { label: '送达方式', value: '纸质送达' },
      ]),
    );
  });
});
