import { formatDate } from '../../domain/calendar/trace-text.ts';
import { weekdayName } from '../../domain/calendar/date-text.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';

/** What must be done by when, as one sentence; the due day itself is in time (Civil Code, article 203). */
const DUE_SENTENCES = {
  submitTargets: { 'zh-CN': '绩效目标须在 {due}前报送', en: 'Targets are to be submitted by {due}' },
  reviewTargets: { 'zh-CN': '绩效目标须在 {due}前审核', en: 'The targets are to be reviewed by {due}' },
  resubmitTargets: { 'zh-CN': '绩效目标须在 {due}前修改并重新申报', en: 'The targets are to be resubmitted by {due}' },
  approveBudget: { 'zh-CN': '预算和绩效目标须在 {due}前批复', en: 'Budget and targets are to be approved by {due}' },
  reviewAmendment: { 'zh-CN': '追加或调整须在 {due}前审核', en: 'The amendment is to be reviewed by {due}' },
  resubmitAmendment: { 'zh-CN': '追加或调整须在 {due}前重新申报', en: 'The amendment is to be resubmitted by {due}' },
  monitoringReport: { 'zh-CN': '监控情况须在 {due}前报送', en: 'Monitoring is to be reported by {due}' },
  concludeSpotCheck: {
    'zh-CN': '抽查结果须在 {due}前登记',
    en: 'The result of the spot check is to be recorded by {due}',
  },
  correctDeviation: { 'zh-CN': '偏差须在 {due}前纠正', en: 'The deviation is to be corrected by {due}' },
  verifyCorrection: { 'zh-CN': '纠偏情况须在 {due}前核实', en: 'The correction is to be verified by {due}' },
  recoverFunds: { 'zh-CN': '资金须在 {due}前收回', en: 'The funds are to be recovered by {due}' },
  selfEvaluation: { 'zh-CN': '绩效自评须在 {due}前报送', en: 'The self-evaluation is to be submitted by {due}' },
  reviewSelfEvaluation: { 'zh-CN': '自评报告须在 {due}前审核', en: 'The self-evaluation is to be reviewed by {due}' },
  redoSelfEvaluation: { 'zh-CN': '自评须在 {due}前重做', en: 'The self-evaluation is to be redone by {due}' },
  evaluationReport: { 'zh-CN': '评价报告须在 {due}前提交', en: 'The evaluation report is to be submitted by {due}' },
  concludeEvaluation: { 'zh-CN': '评价须在 {due}前确认结束', en: 'The evaluation is to be concluded by {due}' },
  formTeam: { 'zh-CN': '评价工作组须在 {due}前组建', en: 'The evaluation team is to be formed by {due}' },
  evaluationPlan: { 'zh-CN': '工作方案须在 {due}前提交', en: 'The work plan is to be submitted by {due}' },
  approvePlan: { 'zh-CN': '工作方案须在 {due}前批准', en: 'The work plan is to be approved by {due}' },
  confirmPanel: { 'zh-CN': '评价专家须在 {due}前落实', en: 'The experts are to be confirmed by {due}' },
  provideMaterials: { 'zh-CN': '评价资料须在 {due}前提供', en: 'The materials are to be provided by {due}' },
  checkMaterials: { 'zh-CN': '评价资料须在 {due}前查验', en: 'The materials are to be checked by {due}' },
  scoreEvaluation: { 'zh-CN': '专家评分须在 {due}前完成', en: 'The experts are to have scored by {due}' },
  exchangeViews: {
    'zh-CN': '对评价报告的意见须在 {due}前反馈',
    en: 'Views on the draft report are to be given by {due}',
  },
  giveFeedback: { 'zh-CN': '评价结果须在 {due}前反馈', en: 'The result is to be fed back by {due}' },
  signReceipt: { 'zh-CN': '反馈须在 {due}前签收', en: 'The feedback is to be signed for by {due}' },
  reportRectification: { 'zh-CN': '整改情况须在 {due}前报送', en: 'The rectification is to be reported by {due}' },
  verifyRectification: { 'zh-CN': '整改情况须在 {due}前核查', en: 'The rectification is to be verified by {due}' },
  redoRectification: { 'zh-CN': '须在 {due}前重新整改并报送', en: 'The rectification is to be redone by {due}' },
  keyEvaluationPlan: {
    'zh-CN': '年度重点评价计划须在 {due}前下达',
    en: 'The yearly plan of key evaluations is to be issued by {due}',
  },
  checkSelfEvaluation: {
    'zh-CN': '抽到的自评须在 {due}前查完',
    en: 'The sampled self-evaluation is to be checked by {due}',
  },
  rankingReport: { 'zh-CN': '结果排名须在 {due}前报送', en: 'The ranking is to be reported by {due}' },
  signResultDocument: { 'zh-CN': '结果文书须在 {due}前签发', en: 'The document is to be signed by {due}' },
  reviseResultDocument: { 'zh-CN': '结果文书须在 {due}前改好再提请', en: 'The document is to be revised by {due}' },
  deliverResultDocument: { 'zh-CN': '结果文书须在 {due}前送达', en: 'The document is to be delivered by {due}' },
  confirmResultReceipt: { 'zh-CN': '签收情况须在 {due}前登记', en: 'The receipt is to be recorded by {due}' },
  answerSupervision: { 'zh-CN': '督办办理情况须在 {due}前报送', en: 'What was done is to be reported by {due}' },
  decideSupervision: { 'zh-CN': '督办办理情况须在 {due}前核定', en: 'The report is to be decided on by {due}' },
  openSeason: { 'zh-CN': '报送季须在 {due}前开启', en: 'The round is to be opened by {due}' },
  closeSeason: { 'zh-CN': '报送季须在 {due}前收尾', en: 'The round is to be closed by {due}' },
  unitPerformanceReport: {
    'zh-CN': '绩效报告须在 {due}前报送',
    en: 'The performance report is to be submitted by {due}',
  },
  lowerPerformanceReport: {
    'zh-CN': '绩效报告须在 {due}前报上级财政',
    en: 'The performance report is to reach the bureau above by {due}',
  },
  reviewPerformanceReport: {
    'zh-CN': '绩效报告须在 {due}前审核',
    en: 'The performance report is to be reviewed by {due}',
  },
  revisePerformanceReport: {
    'zh-CN': '绩效报告须在 {due}前改好再报',
    en: 'The performance report is to be revised by {due}',
  },
  decideConsequence: { 'zh-CN': '下年预算须在 {due}前决定', en: "Next year's budget is to be decided by {due}" },
  decideDisclosure: { 'zh-CN': '信息公开须在 {due}前决定', en: 'Disclosure is to be decided by {due}' },
} as const satisfies Record<ObligationKind, Bilingual>;

const PROVISIONAL: Bilingual = { 'zh-CN': '，暂定', en: ', provisional' };

/**
 * A clock's due date as a sentence.
 *
 * @example dueSentence({ kind: 'reportRectification', due, provisional: true }, 'zh-CN') // 整改情况须在 2027年1月25日（周一，暂定）前报送
 */
export function dueSentence(
  { kind, due, provisional }: { readonly kind: ObligationKind; readonly due: PlainDate; readonly provisional: boolean },
  locale: Locale,
): string {
  return fill(DUE_SENTENCES[kind][locale], { due: dayInWords(due, provisional, locale) });
}

const DAY_OFF: Bilingual = {
  'zh-CN': '{due}是休息日',
  en: '{due} is a day off',
};

/** What is said of a date that somebody has set on a day off: it stands, and nobody works then. */
export function dayOffSentence(due: PlainDate, locale: Locale): string {
  return fill(DAY_OFF[locale], { due: dayInWords(due, false, locale) });
}

function dayInWords(day: PlainDate, provisional: boolean, locale: Locale): string {
  const aside = `${weekdayName(day, locale)}${provisional ? PROVISIONAL[locale] : ''}`;
  const date = formatDate(day, locale, 'date');
  return locale === 'en' ? `${date} (${aside})` : `${date}（${aside}）`;
}
