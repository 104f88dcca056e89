import { obligationName } from '../obligations/obligation-name.ts';
import { periodKeyName } from '../obligations/period-name.ts';
import { dateInWords } from '../calendar/date-text.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';
import { ANSWER_WORDS } from './answer-text.ts';
import { movesDate, type ObligationEvent } from '../obligations/obligation-event.ts';
import type { PolicyChanged } from '../policy/policy-changed.ts';
import type { BudgetItemEvent } from '../processes/budget-item/events.ts';
import type { EvaluationEvent } from '../processes/evaluation/events.ts';
import type { PerformanceReportEvent } from '../processes/performance-report/events.ts';
import type { ResultDocumentEvent } from '../processes/result-document/events.ts';
import { EVALUATION_EVENT_SENTENCES } from './evaluation-event-text.ts';
import type { SeasonEvent } from '../processes/season/events.ts';
import type { SupervisionEvent } from '../processes/supervision/events.ts';
import { PERFORMANCE_REPORT_SENTENCES } from './performance-report-text.ts';
import { RESULT_DOCUMENT_SENTENCES } from './result-document-text.ts';
import { SEASON_SENTENCES } from './season-text.ts';
import { SUPERVISION_SENTENCES } from './supervision-text.ts';
import { isSignOffEvent, type SignOffEvent } from '../sign-off/sign-off-event.ts';
import { signOffParams } from './sign-off-params.ts';
import { SIGN_OFF_EVENT_SENTENCES } from './sign-off-text.ts';

type EventType =
  | BudgetItemEvent['type']
  | EvaluationEvent['type']
  | PerformanceReportEvent['type']
  | ResultDocumentEvent['type']
  | SeasonEvent['type']
  | SupervisionEvent['type']
  | ObligationEvent['type']
  | SignOffEvent['type']
  | PolicyChanged['type']
  | 'opened';

/** What happened, in one sentence each; parameters are the event's own members. */
const EVENT_SENTENCES = {
  opened: { 'zh-CN': '立项', en: 'The item was opened' },
  targetsSubmitted: { 'zh-CN': '报送绩效目标（{on}）', en: 'Targets submitted on {on}' },
  submissionOrdered: { 'zh-CN': '责令申报：{reason}', en: 'Submission ordered: {reason}' },
  targetsReturned: { 'zh-CN': '退回修改：{opinion}', en: 'Targets returned: {opinion}' },
  targetsQualified: { 'zh-CN': '目标审核合格（{on}）', en: 'Targets qualified on {on}' },
  targetsRefused: { 'zh-CN': '不予受理（{documentNumber}）：{reason}', en: 'Refused ({documentNumber}): {reason}' },
  budgetPassed: { 'zh-CN': '人大批准预算（{on}）', en: 'Budget passed on {on}' },
  budgetApproved: {
    'zh-CN': '批复预算和目标（{documentNumber}）',
    en: 'Budget and targets approved ({documentNumber})',
  },
  monitoringPeriodEnded: { 'zh-CN': '监控期（{period}）结束', en: 'Monitoring period ({period}) ended' },
  monitoringReported: { 'zh-CN': '报送运行监控情况（{period}）', en: 'Monitoring ({period}) reported' },
  itemSuspended: { 'zh-CN': '暂缓执行（{documentNumber}）：{reason}', en: 'Suspended ({documentNumber}): {reason}' },
  itemResumed: { 'zh-CN': '恢复执行：{reason}', en: 'Resumed: {reason}' },
  itemStopped: { 'zh-CN': '停止执行（{documentNumber}）：{reason}', en: 'Stopped ({documentNumber}): {reason}' },
  fundsRecovered: { 'zh-CN': '资金收回：{note}', en: 'Funds recovered: {note}' },
  fiscalYearEnded: { 'zh-CN': '预算年度结束，进入自评', en: 'The fiscal year ended; self-evaluation is due' },
  spotCheckOpened: {
    'zh-CN': '第 {no} 次抽查：{matters}（{inspectors}）',
    en: 'Spot check {no}: {matters} ({inspectors})',
  },
  spotCheckConcluded: { 'zh-CN': '第 {no} 次抽查结果：{conclusion}', en: 'Result of spot check {no}: {conclusion}' },
  correctionOrdered: { 'zh-CN': '责令纠偏：{findings}', en: 'Correction ordered: {findings}' },
  correctionReported: { 'zh-CN': '报告纠偏：{report}', en: 'Correction reported: {report}' },
  correctionVerified: { 'zh-CN': '纠偏属实：{opinion}', en: 'Correction verified: {opinion}' },
  correctionReturned: { 'zh-CN': '退回纠偏：{opinion}', en: 'Correction returned: {opinion}' },
  amendmentRequested: { 'zh-CN': '申请追加或调整：{reason}', en: 'Amendment requested: {reason}' },
  amendmentReturned: { 'zh-CN': '退回追加或调整：{opinion}', en: 'Amendment returned: {opinion}' },
  amendmentResubmitted: { 'zh-CN': '重新申请追加或调整', en: 'Amendment resubmitted' },
  amendmentQualified: { 'zh-CN': '追加或调整审核合格', en: 'Amendment qualified' },
  amendmentRefused: { 'zh-CN': '不予追加或调整：{reason}', en: 'Amendment refused: {reason}' },
  amendmentApproved: { 'zh-CN': '批复追加或调整（{documentNumber}）', en: 'Amendment approved ({documentNumber})' },
  amendmentLapsed: { 'zh-CN': '年度结束，未批复的追加或调整失效', en: 'The year ended; the pending amendment lapsed' },
  selfEvaluationSubmitted: { 'zh-CN': '报送自评，自评 {total} 分', en: 'Self-evaluation submitted: {total} points' },
  selfEvaluationReturned: { 'zh-CN': '退回自评：{opinion}', en: 'Self-evaluation returned: {opinion}' },
  selfEvaluationAccepted: { 'zh-CN': '采纳自评，评定 {total} 分', en: 'Self-evaluation accepted: {total} points' },
  selfCheckAssigned: { 'zh-CN': '抽中检查，由{checkerName}办理', en: 'Drawn for a check by {checkerName}' },
  reEvaluationOrdered: { 'zh-CN': '组织再评价：{reason}', en: 'Re-evaluation ordered: {reason}' },
  reEvaluationSubmitted: { 'zh-CN': '再评价完成，{total} 分', en: 'Re-evaluated: {total} points' },
  reEvaluationAdopted: {
    'zh-CN': '采用再评价（{code}）结果，{total} 分',
    en: 'Re-evaluation {code} adopted: {total} points',
  },
  evaluationConcluded: { 'zh-CN': '评价结束（{on}），{total} 分', en: 'Evaluation concluded on {on}: {total} points' },
  feedbackDrafted: { 'zh-CN': '起草反馈', en: 'Feedback drafted' },
  feedbackIssued: { 'zh-CN': '签发反馈（{documentNumber}）', en: 'Feedback issued ({documentNumber})' },
  receiptSigned: { 'zh-CN': '签收反馈（{on}）', en: 'Feedback received on {on}' },
  receiptReturned: {
    'zh-CN': '退回反馈（{ground}）：{reason}',
    en: 'Feedback sent back unsigned ({ground}): {reason}',
  },
  problemAnswered: { 'zh-CN': '答复第 {problemNo} 个问题：{measure}', en: 'Problem {problemNo} answered: {measure}' },
  deferralAsked: {
    'zh-CN': '第 {problemNo} 个问题申请挂账：{reason}',
    en: 'Deferral of problem {problemNo} asked for: {reason}',
  },
  deferralDecided: {
    'zh-CN': '决定第 {problemNo} 个问题的挂账：{opinion}',
    en: 'Deferral of problem {problemNo} decided: {opinion}',
  },
  deferralExpired: { 'zh-CN': '第 {problemNo} 个问题挂账到期', en: 'The deferral of problem {problemNo} expired' },
  rectificationReported: { 'zh-CN': '报送整改情况（{on}）', en: 'Rectification reported on {on}' },
  problemClosedOut: {
    'zh-CN': '第 {problemNo} 个问题销号：{opinion}',
    en: 'Problem {problemNo} closed out: {opinion}',
  },
  problemReturned: { 'zh-CN': '退回第 {problemNo} 个问题：{opinion}', en: 'Problem {problemNo} returned: {opinion}' },
  consequenceDecided: { 'zh-CN': '决定下年预算：{action}', en: "Next year's budget decided: {action}" },
  disclosureDecided: { 'zh-CN': '决定信息公开：{decision}', en: 'Disclosure decided: {decision}' },
  disclosureCorrected: {
    'zh-CN': '第 {no} 次更正公开内容：{reason}',
    en: 'Published content corrected ({no}): {reason}',
  },
  itemClosed: { 'zh-CN': '办结（{on}）', en: 'Closed on {on}' },
  obligationStarted: { 'zh-CN': '“{clock}”开始计时，{due} 到期', en: 'The clock of "{clock}" started; due {due}' },
  obligationSettled: { 'zh-CN': '“{clock}”已办', en: '"{clock}" is done' },
  obligationOverdue: { 'zh-CN': '“{clock}”逾期（{due} 到期）', en: '"{clock}" is overdue (due {due})' },
  rungReached: {
    'zh-CN': '“{clock}”逾期第 {workingDays} 个工作日，按阶梯上报',
    en: '"{clock}" is {workingDays} working day(s) overdue and goes up the ladder',
  },
  extensionAsked: {
    'zh-CN': '“{clock}”申请延期 {workingDays} 个工作日：{reason}',
    en: 'Extension of "{clock}" by {workingDays} working day(s) asked for: {reason}',
  },
  extensionGranted: {
    'zh-CN': '“{clock}”同意延期至 {due}：{opinion}',
    en: 'Extension of "{clock}" granted until {due}: {opinion}',
  },
  extensionRefused: { 'zh-CN': '“{clock}”不同意延期：{opinion}', en: 'Extension of "{clock}" refused: {opinion}' },
  finalDateSet: { 'zh-CN': '“{clock}”定最后期限 {on}：{note}', en: 'Final date of "{clock}" set to {on}: {note}' },
  urged: { 'zh-CN': '催办“{clock}”：{note}', en: '"{clock}" urged: {note}' },
  summoned: {
    'zh-CN': '就“{clock}”约谈（{on}，{place}）：{note}',
    en: 'Summoned over "{clock}" ({on}, {place}): {note}',
  },
  escalationDismissed: { 'zh-CN': '解除“{clock}”的升级：{reason}', en: 'Escalation of "{clock}" dismissed: {reason}' },
  obligationPaused: { 'zh-CN': '“{clock}”停表（{on}）', en: 'The clock of "{clock}" stopped on {on}' },
  obligationResumed: { 'zh-CN': '“{clock}”恢复计时，{due} 到期', en: 'The clock of "{clock}" runs again; due {due}' },
  obligationMoved: {
    'zh-CN': '“{clock}”的到期日由 {from} 改为 {due}：{note}',
    en: 'The due date of "{clock}" moved from {from} to {due}: {note}',
  },
  policyChanged: {
    'zh-CN': '改按政策版本 {to}（原 {from}）：{note}',
    en: 'Kept by version {to} of the policy from now on (before: {from}): {note}',
  },
  ...EVALUATION_EVENT_SENTENCES,
  ...PERFORMANCE_REPORT_SENTENCES,
  ...RESULT_DOCUMENT_SENTENCES,
  ...SEASON_SENTENCES,
  ...SUPERVISION_SENTENCES,
  ...SIGN_OFF_EVENT_SENTENCES,
} as const satisfies Record<EventType, Bilingual>;

/** Every kind of event that a record may hold: the closed list that the history is filtered by. */
export const EVENT_TYPES = Object.keys(EVENT_SENTENCES) as [EventType, ...EventType[]];

/** A receipt that finance has written down is told apart from one that the unit has signed. */
const RECEIPT_RECORDED: Bilingual = {
  'zh-CN': '补记纸质送达回证：{name} 于 {on} 签收；{why}',
  en: 'Receipt on paper recorded for the unit: signed by {name} on {on}; {why}',
};

/** A duty that fell away without being done. */
const WAIVED: Bilingual = { 'zh-CN': '“{clock}”不再须办', en: '"{clock}" is no longer owed' };

/** A clock that is kept otherwise from now on, and due on the same day. */
const DATE_STAYS: Bilingual = {
  'zh-CN': '“{clock}”按新规则重新安排，到期日仍为 {due}：{note}',
  en: 'The clock of "{clock}" was laid anew and remains due {due}: {note}',
};

/** An event as a sentence; an event type of a newer release shows its own name. */
export function eventSentence(event: { readonly type: string }, locale: Locale): string {
  const sentence = sentenceOf(event);
  const params = isSignOffEvent(event) ? signOffParams(event, locale) : eventParams(event, locale);
  return sentence ? fill(sentence[locale], params) : event.type;
}

/** An item is set up (立项); what is no item begins in its own way, told by what it was opened with. */
function openedAs(input: object): Bilingual | undefined {
  if ('seasonKind' in input) return { 'zh-CN': '报送季建立', en: 'The round was set up' };
  if ('reporter' in input) return { 'zh-CN': '报告开立', en: 'The report was opened' };
  if ('demand' in input) return { 'zh-CN': '督办立件', en: 'The supervised matter was opened' };
  return undefined;
}

function sentenceOf(event: { readonly type: string }): Bilingual | undefined {
  const sentences: Readonly<Record<string, Bilingual>> = EVENT_SENTENCES;
  if ('recorded' in event) return RECEIPT_RECORDED;
  if (event.type === 'opened') return openedAs(member(event, 'input')) ?? sentences['opened'];
  if (event.type === 'obligationMoved' && !movesDate(event)) return DATE_STAYS;
  const { outcome } = member(event, 'settled') as { readonly outcome?: string };
  return outcome === 'waived' ? WAIVED : sentences[event.type];
}

function eventParams(event: object, locale: Locale): Readonly<Record<string, string | number>> {
  const inner = {
    ...member(event, 'step'),
    ...member(event, 'laid'),
    ...member(event, 'settled'),
    ...member(event, 'obligation'),
    ...member(event, 'signer'),
    ...member(event, 'recorded'),
  };
  const flat = Object.entries({ ...inner, ...event }).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, shown(name, value, locale)] as const] : [],
  );
  const key = flat.find(([name]) => name === 'key')?.[1];
  return { ...Object.fromEntries(flat), ...(typeof key === 'string' && { clock: obligationName(key, locale) }) };
}

function member(event: object, name: string): object {
  const found = name in event ? (event as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof found === 'object' && found !== null ? found : {};
}

const NAMED_MEMBERS: ReadonlySet<string> = new Set(['action', 'decision', 'ground']);

function shown(name: string, value: string | number, locale: Locale): string | number {
  const words: Readonly<Record<string, Bilingual>> = ANSWER_WORDS;
  if (NAMED_MEMBERS.has(name)) return words[value]?.[locale] ?? value;
  if (name === 'period') return periodKeyName(String(value), locale) ?? value;
  return dateInWords(value, locale);
}
