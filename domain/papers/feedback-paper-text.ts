import type { Bilingual } from '../locale.ts';

/**
 * The fixed words of a feedback document (R1). The Chinese text is the document; the English one is for reading only.
 */
export const FEEDBACK_PAPER = {
  numberLater: { 'zh-CN': '文号在签发时编定', en: 'Number given at sign-off' },
  titleDocument: {
    'zh-CN': '关于{item}{year}年度绩效评价结果的通知',
    en: 'Notice of the result of the performance evaluation of "{item}", FY {year}',
  },
  titleOpinion: {
    'zh-CN': '关于{item}{year}年度绩效评价结果的反馈意见',
    en: 'Opinion on the result of the performance evaluation of "{item}", FY {year}',
  },
  addressee: { 'zh-CN': '{unit}：', en: 'To {unit}:' },
  openingOn: {
    'zh-CN': '根据{basis}，我局对你单位{year}年度{item}开展了绩效评价，现将结果反馈如下。',
    en: 'On the basis of {basis}, this bureau has evaluated the performance of your "{item}" of FY {year}. The result is as follows.',
  },
  openingPlain: {
    'zh-CN': '{basis}，我局对你单位{year}年度{item}开展了绩效评价，现将结果反馈如下。',
    en: '{basis}, this bureau has evaluated the performance of your "{item}" of FY {year}. The result is as follows.',
  },
  usualBasis: { 'zh-CN': '{policy}文件', en: '{policy}' },
  money: { 'zh-CN': '概况与资金', en: 'The item and its funds' },
  moneyBody: {
    'zh-CN': '该项目全年预算{budget}万元，执行{executed}万元，执行率{rate}。',
    en: 'The budget of the year was {budget} 万元 (10,000 yuan), of which {executed} 万元 was spent: {rate}.',
  },
  score: { 'zh-CN': '得分与等级', en: 'Score and grade' },
  scoreBody: { 'zh-CN': '综合得分{total}分，等级为“{grade}”。', en: 'Score {total}, grade {grade}.' },
  selfBody: { 'zh-CN': '单位自评{self}分。', en: "The unit's own score was {self}." },
  performance: { 'zh-CN': '绩效情况', en: 'Performance' },
  problems: { 'zh-CN': '存在问题', en: 'Problems' },
  noProblems: { 'zh-CN': '未发现需要整改的问题。', en: 'No problem that has to be put right was found.' },
  amount: { 'zh-CN': '涉及资金{amount}万元。', en: '{amount} 万元 is concerned.' },
  indicator: { 'zh-CN': '所涉指标：{indicator}。', en: 'Indicator: {indicator}.' },
  responsible: { 'zh-CN': '责任单位：{unit}。', en: 'Responsible: {unit}.' },
  advice: { 'zh-CN': '整改建议', en: 'Recommendations' },
  adviceFor: { 'zh-CN': '针对问题{no}，{text}', en: 'On problem {no}: {text}' },
  adviceMissing: { 'zh-CN': '（还没有写建议）', en: '(no recommendation yet)' },
  requirements: { 'zh-CN': '整改要求', en: 'Requirements' },
  rectify: {
    'zh-CN':
      '请你单位自收到本文件之日起{period}内，将落实整改情况书面报送我局。逐条写明整改措施、责任人和完成时限，并附佐证材料。',
    en: 'Report in writing within {period} of the day on which you receive this document how each point was put right: measure, person responsible, date and evidence.',
  },
  end: { 'zh-CN': '特此反馈。', en: 'This for your information.' },
  imprint: { 'zh-CN': '{issuer}　　{date}印发', en: '{issuer}, issued {date}' },
  imprintLater: { 'zh-CN': '{issuer}　　印发日期在签发时写明', en: '{issuer}, date given at sign-off' },
  bureau: { 'zh-CN': '{region}财政局', en: 'Finance Bureau of {region}' },
} as const satisfies Record<string, Bilingual>;

export const PERIOD_WORDS = {
  month: { 'zh-CN': '{count}个月', en: '{count} month(s)' },
  calendarDay: { 'zh-CN': '{count}日', en: '{count} day(s)' },
  workingDay: { 'zh-CN': '{count}个工作日', en: '{count} working day(s)' },
} as const satisfies Record<string, Bilingual>;
