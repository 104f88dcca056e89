import { FIGURE_NAMES, PART_NAMES } from '../follow-up/disclosure-names.ts';
import { PROBLEM_CATEGORY_NAMES } from '../follow-up/problem-category.ts';
import { RECEIPT_RETURN_NAMES } from '../follow-up/receipt.ts';
import { QUALITY_CRITERIA } from '../libraries/quality.ts';
import type { Bilingual } from '../locale.ts';
import { LEVEL2_NAMES } from '../scoring/levels-text.ts';
import { DIMENSION_NAMES, METHOD_NAMES, REPLY_NAMES } from '../processes/evaluation/evaluation-names.ts';

/** Names of every choice of an act or a document, by the member's name and its value; a test compares them with the schemas. */
export const OPTION_NAMES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  result: {
    qualified: { 'zh-CN': '合格', en: 'qualified' },
    needsWork: { 'zh-CN': '需完善', en: 'needs work' },
    unqualified: { 'zh-CN': '不合格', en: 'unqualified' },
    rectified: { 'zh-CN': '已整改', en: 'rectified' },
    partly: { 'zh-CN': '部分整改', en: 'partly rectified' },
    cannot: { 'zh-CN': '无法整改', en: 'cannot be rectified' },
    closedOut: { 'zh-CN': '销号', en: 'closed out' },
    returned: { 'zh-CN': '退回', en: 'sent back' },
  },
  severity: {
    general: { 'zh-CN': '一般', en: 'general' },
    serious: { 'zh-CN': '严重', en: 'serious' },
  },
  returnGround: RECEIPT_RETURN_NAMES,
  category: PROBLEM_CATEGORY_NAMES,
  grade: {
    excellent: { 'zh-CN': '优', en: 'excellent' },
    good: { 'zh-CN': '良', en: 'good' },
    fair: { 'zh-CN': '中', en: 'fair' },
    poor: { 'zh-CN': '差', en: 'poor' },
  },
  unmet: {
    formComplete: { 'zh-CN': '规范完整性', en: 'complete in form' },
    targetClear: { 'zh-CN': '明确清晰性', en: 'clear and definite' },
    targetRelevant: { 'zh-CN': '目标相关性', en: 'target relevant' },
    indicatorsSound: { 'zh-CN': '指标科学性', en: 'indicators sound' },
    performanceReasonable: { 'zh-CN': '绩效合理性', en: 'performance reasonable' },
    fundsMatched: { 'zh-CN': '资金匹配性', en: 'matches the money' },
    reachable: { 'zh-CN': '实现可能性', en: 'can be reached' },
    conditionsMet: { 'zh-CN': '条件充分性', en: 'conditions sufficient' },
  },
  amendmentKind: {
    supplement: { 'zh-CN': '追加', en: 'supplement' },
    adjustment: { 'zh-CN': '调整', en: 'adjustment' },
  },
  stance: {
    agree: { 'zh-CN': '认可', en: 'agree' },
    partly: { 'zh-CN': '部分认可', en: 'agree in part' },
    disagree: { 'zh-CN': '不认可', en: 'disagree' },
  },
  action: {
    prioritise: { 'zh-CN': '优先支持', en: 'prioritise' },
    keep: { 'zh-CN': '维持', en: 'keep' },
    reduce: { 'zh-CN': '减少', en: 'reduce' },
    cancel: { 'zh-CN': '取消', en: 'cancel' },
  },
  decision: {
    publish: { 'zh-CN': '公开', en: 'publish' },
    partly: { 'zh-CN': '部分公开', en: 'publish in part' },
    withhold: { 'zh-CN': '不公开', en: 'withhold' },
  },
  ground: {
    stateSecret: { 'zh-CN': '国家秘密（条例第14条）', en: 'state secret (Regulation 14)' },
    publicSafety: { 'zh-CN': '危及安全稳定（第14条）', en: 'safety and stability (14)' },
    tradeSecretOrPrivacy: { 'zh-CN': '商业秘密、个人隐私（第15条）', en: 'trade secret or privacy (15)' },
    internalAffairs: { 'zh-CN': '内部事务、过程信息（第16条）', en: 'internal or preparatory (16)' },
  },
  parts: PART_NAMES,
  withdraw: PART_NAMES,
  field: FIGURE_NAMES,
  form: {
    officialDocument: { 'zh-CN': '正式文件', en: 'official document' },
    opinion: { 'zh-CN': '反馈意见书', en: 'opinion' },
  },
  likelihood: {
    certain: { 'zh-CN': '确定能', en: 'certain' },
    possible: { 'zh-CN': '有可能', en: 'possible' },
    impossible: { 'zh-CN': '完全不可能', en: 'impossible' },
  },
  dimension: DIMENSION_NAMES,
  method: METHOD_NAMES,
  reply: REPLY_NAMES,
  criterion: {
    ...QUALITY_CRITERIA,
    consistency: { 'zh-CN': '数据真实、前后一致', en: 'figures true and consistent' },
    explanation: { 'zh-CN': '偏差说明充分', en: 'deviations explained' },
    evidence: { 'zh-CN': '佐证齐全', en: 'evidence complete' },
    analysis: { 'zh-CN': '问题、原因、措施具体', en: 'problems, causes and measures specific' },
    punctuality: { 'zh-CN': '按时报送', en: 'handed in in time' },
  },
  cause: {
    funding: { 'zh-CN': '经费保障', en: 'funding' },
    institution: { 'zh-CN': '制度保障', en: 'rules and procedures' },
    personnel: { 'zh-CN': '人员保障', en: 'staff' },
    hardware: { 'zh-CN': '硬件条件保障', en: 'equipment and premises' },
    other: { 'zh-CN': '其他', en: 'other' },
  },
  level1: {
    output: { 'zh-CN': '产出指标', en: 'output' },
    benefit: { 'zh-CN': '效益指标', en: 'benefit' },
    satisfaction: { 'zh-CN': '满意度指标', en: 'satisfaction' },
    cost: { 'zh-CN': '成本指标', en: 'cost' },
  },
  level2: LEVEL2_NAMES,
  comparator: {
    gte: { 'zh-CN': '≥', en: '≥' },
    lte: { 'zh-CN': '≤', en: '≤' },
    eq: { 'zh-CN': '＝', en: '=' },
    range: { 'zh-CN': '区间', en: 'range' },
    qualitative: { 'zh-CN': '定性', en: 'qualitative' },
    date: { 'zh-CN': '日期', en: 'date' },
    yesNo: { 'zh-CN': '是否', en: 'yes or no' },
  },
};
