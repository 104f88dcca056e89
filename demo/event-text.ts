import { obligationName } from '../domain/obligations/obligation-name.ts';
import { formatDate } from '../domain/calendar/trace-text.ts';
import { fill, type Bilingual, type Locale } from '../domain/locale.ts';
import { eventSentence } from '../domain/messages/event-text.ts';
import { SIGN_OFF_EVENT_SENTENCES } from '../domain/messages/sign-off-text.ts';
import type { ObligationEvent } from '../domain/obligations/obligation-event.ts';
import type { EventLike } from '../domain/process/process.ts';
import type { BudgetItemEvent, EventOf } from '../domain/processes/budget-item/events.ts';
import { COMMAND_NAMES } from '../domain/processes/budget-item/names.ts';

const GRADES = {
  excellent: { 'zh-CN': '优', en: 'excellent' },
  good: { 'zh-CN': '良', en: 'good' },
  fair: { 'zh-CN': '中', en: 'fair' },
  poor: { 'zh-CN': '差', en: 'poor' },
} as const satisfies Record<string, Bilingual>;

const WORDS: Readonly<Record<string, Bilingual>> = {
  prioritise: { 'zh-CN': '优先支持', en: 'prioritise' },
  keep: { 'zh-CN': '维持', en: 'keep' },
  reduce: { 'zh-CN': '减少', en: 'reduce' },
  cancel: { 'zh-CN': '取消', en: 'cancel' },
  publish: { 'zh-CN': '公开', en: 'publish' },
  partly: { 'zh-CN': '部分', en: 'partly' },
  withhold: { 'zh-CN': '不公开', en: 'withhold' },
  agree: { 'zh-CN': '认可', en: 'agree' },
  disagree: { 'zh-CN': '不认可', en: 'disagree' },
  green: { 'zh-CN': '绿灯', en: 'green' },
  yellow: { 'zh-CN': '黄灯', en: 'yellow' },
  red: { 'zh-CN': '红灯', en: 'red' },
  none: { 'zh-CN': '通知有关人员', en: 'those concerned are told' },
  supervisionBoard: { 'zh-CN': '列入督办', en: 'entered on the supervision board' },
  supervisionMatter: { 'zh-CN': '列入督办并立督办件', en: 'supervised as a matter of its own' },
  criticismList: { 'zh-CN': '提请列入通报批评', en: 'proposed for the criticism list' },
  onTime: { 'zh-CN': '按期', en: 'on time' },
  withinExtension: { 'zh-CN': '在批准的延期内', en: 'within the extension' },
  late: { 'zh-CN': '逾期', en: 'late' },
  waived: { 'zh-CN': '不再要求', en: 'waived' },
};

/** A closed word of the rules in the reader's language. */
export function word(key: string, locale: Locale): string {
  return WORDS[key]?.[locale] ?? key;
}

/** What the clocks' own events are called. */
const CLOCK_NAMES = {
  obligationStarted: { 'zh-CN': '期限开始', en: 'a period starts' },
  obligationSettled: { 'zh-CN': '期限了结', en: 'a period ends' },
  obligationOverdue: { 'zh-CN': '逾期', en: 'overdue' },
  rungReached: { 'zh-CN': '升级提醒', en: 'escalated' },
  extensionAsked: { 'zh-CN': '申请延期', en: 'ask for an extension' },
  extensionGranted: { 'zh-CN': '同意延期', en: 'grant the extension' },
  extensionRefused: { 'zh-CN': '不同意延期', en: 'refuse the extension' },
  finalDateSet: { 'zh-CN': '定最后期限', en: 'set a final date' },
  urged: { 'zh-CN': '催办', en: 'urge' },
  summoned: { 'zh-CN': '约谈', en: 'summon' },
  escalationDismissed: { 'zh-CN': '解除升级', en: 'dismiss the escalation' },
  obligationPaused: { 'zh-CN': '期限中止', en: 'a period stands still' },
  obligationResumed: { 'zh-CN': '期限恢复', en: 'a period goes on' },
  obligationMoved: { 'zh-CN': '期限改动', en: 'a period moves' },
} as const satisfies Record<ObligationEvent['type'], Bilingual>;

const OTHER_NAMES: Readonly<Record<string, Bilingual>> = {
  ...CLOCK_NAMES,
  opened: { 'zh-CN': '立项，开始申报', en: 'opened for targets' },
  amendmentLapsed: { 'zh-CN': '追加或调整因年度结束失效', en: 'the amendment lapses with the year' },
};

/** What happened, as a verb: the command's own name where a person acted; in a chain of signatures a sentence. */
export function eventName(event: EventLike, cause: string, locale: Locale): string {
  if (event.type in SIGN_OFF_EVENT_SENTENCES) return eventSentence(event, locale);
  const names: Readonly<Record<string, Bilingual>> = COMMAND_NAMES;
  return (OTHER_NAMES[event.type] ?? names[cause] ?? names[event.type])?.[locale] ?? event.type;
}

type Say<E> = (event: E, locale: Locale) => Bilingual | string;

const yuan = (fen: number): string => (fen / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 4 });

function amount(fen: number): Bilingual {
  return { 'zh-CN': `${yuan(fen)} 万元`, en: `CNY ${yuan(fen)} × 10,000` };
}

function points(total: string, grade: keyof typeof GRADES): Bilingual {
  return { 'zh-CN': `得分 ${total}，等级 ${GRADES[grade]['zh-CN']}`, en: `score ${total}, grade ${GRADES[grade].en}` };
}

function problem(no: number, said: string): Bilingual {
  return { 'zh-CN': `问题 ${String(no)}：${said}`, en: `problem ${String(no)}: ${said}` };
}

const reason = ({ reason: said }: { readonly reason: string }): string => said;
const opinion = ({ opinion: said }: { readonly opinion: string }): string => said;
const numbered = ({
  documentNumber,
  reason: said,
}: {
  readonly documentNumber: string;
  readonly reason: string;
}): string => `${documentNumber} ${said}`;

const ITEM_FACTS: { readonly [T in BudgetItemEvent['type']]?: Say<EventOf<T>> } = {
  submissionOrdered: reason,
  itemResumed: reason,
  reEvaluationOrdered: reason,
  targetsRefused: numbered,
  itemSuspended: numbered,
  itemStopped: (event, locale) =>
    `${numbered(event)}；${fill({ 'zh-CN': '待收回 {sum}', en: '{sum} to be recovered' }[locale], { sum: amount(event.recoverableFen)[locale] })}`,
  fundsRecovered: (event, locale) => `${amount(event.recoveredFen)[locale]}，${event.note}`,
  targetsReturned: opinion,
  selfEvaluationReturned: opinion,
  correctionReturned: opinion,
  correctionVerified: opinion,
  amendmentReturned: opinion,
  amendmentQualified: opinion,
  budgetPassed: ({ on }, locale) => formatDate(on, locale),
  budgetApproved: ({ documentNumber, amountFen }, locale) => `${documentNumber} ${amount(amountFen)[locale]}`,
  monitoringPeriodEnded: ({ period }) => period,
  monitoringReported: ({ period, executedFen, light }, locale) =>
    `${period} ${amount(executedFen)[locale]} ${word(light, locale)}`,
  correctionOrdered: ({ findings }) => findings,
  correctionReported: ({ report }) => report,
  amendmentRequested: ({ deltaFen, reason: said }, locale) => `${amount(deltaFen)[locale]}，${said}`,
  amendmentApproved: ({ documentNumber }) => documentNumber,
  selfEvaluationSubmitted: ({ total, grade }) => points(total, grade),
  selfEvaluationAccepted: ({ total, grade, opinion: said }, locale) => `${points(total, grade)[locale]}；${said}`,
  reEvaluationSubmitted: ({ total, grade }) => points(total, grade),
  evaluationConcluded: ({ total, grade }) => points(total, grade),
  feedbackDrafted: ({ problems }) => ({
    'zh-CN': `问题 ${String(problems.length)} 个`,
    en: `${String(problems.length)} problem(s)`,
  }),
  feedbackIssued: ({ documentNumber }) => documentNumber,
  receiptSigned: ({ on }, locale) =>
    fill({ 'zh-CN': '收到日 {on}', en: 'received on {on}' }[locale], { on: formatDate(on, locale) }),
  problemAnswered: ({ problemNo, stance, measure }, locale) =>
    problem(problemNo, `${word(stance, locale)}，${measure}`),
  problemClosedOut: ({ problemNo, opinion: said }) => problem(problemNo, said),
  problemReturned: ({ problemNo, opinion: said }) => problem(problemNo, said),
  deferralAsked: ({ problemNo, reason: said }) => problem(problemNo, said),
  deferralDecided: ({ problemNo, opinion: said, until }, locale) =>
    problem(problemNo, until === undefined ? said : `${said} → ${formatDate(until, locale)}`),
  deferralExpired: ({ problemNo }) => problem(problemNo, ''),
  consequenceDecided: ({ action, recommended, reason: said }, locale) =>
    fill(
      { 'zh-CN': '{action}（规则建议：{recommended}）{said}', en: '{action} (the rule says: {recommended}) {said}' }[
        locale
      ],
      {
        action: word(action, locale),
        recommended: word(recommended, locale),
        said,
      },
    ),
  disclosureDecided: ({ decision, reason: said }, locale) => `${word(decision, locale)} ${said}`.trim(),
  disclosureCorrected: reason,
};

type ClockEvent<T extends ObligationEvent['type']> = Extract<ObligationEvent, { readonly type: T }>;

const CLOCK_FACTS: { readonly [T in ObligationEvent['type']]?: Say<ClockEvent<T>> } = {
  obligationOverdue: ({ key, due }, locale) =>
    fill({ 'zh-CN': '{duty}，应于 {due} 前完成', en: '{duty}, due {due}' }[locale], {
      duty: obligationName(key, locale),
      due: formatDate(due, locale),
    }),
  rungReached: ({ key, step }, locale) =>
    fill(
      { 'zh-CN': '{duty}逾期第 {days} 个工作日：{effect}', en: '{duty}, {days} working day(s) overdue: {effect}' }[
        locale
      ],
      { duty: obligationName(key, locale), days: step.workingDays, effect: word(step.effect, locale) },
    ),
  extensionAsked: ({ workingDays, reason: said }) => ({
    'zh-CN': `${String(workingDays)} 个工作日，${said}`,
    en: `${String(workingDays)} working day(s), ${said}`,
  }),
  extensionGranted: ({ workingDays, laid }, locale) =>
    fill(
      {
        'zh-CN': '{days} 个工作日，延至 {due}；法定期限 {legal} 不变',
        en: '{days} working day(s), to {due}; the legal date {legal} stays',
      }[locale],
      { days: workingDays, due: formatDate(laid.due, locale), legal: formatDate(laid.legal.due, locale) },
    ),
  extensionRefused: opinion,
  finalDateSet: ({ on, note }, locale) => `${formatDate(on, locale)}，${note}`,
  urged: ({ note }) => note,
  summoned: ({ on, place, note }, locale) => `${formatDate(on, locale)}，${place}，${note}`,
  escalationDismissed: reason,
};

/** The facts of an event beside its name; empty where the name says it all. What people wrote stays as written. */
export function eventFacts(event: EventLike, locale: Locale): string {
  const table: Readonly<Record<string, Say<never> | undefined>> = { ...ITEM_FACTS, ...CLOCK_FACTS };
  const said = (table[event.type] as Say<EventLike> | undefined)?.(event, locale) ?? '';
  return typeof said === 'string' ? said : said[locale];
}
