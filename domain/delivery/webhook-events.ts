import type { Bilingual } from '../locale.ts';
import type { ObligationEvent } from '../obligations/obligation-event.ts';
import type { BudgetItemEvent } from '../processes/budget-item/events.ts';

type Recorded = BudgetItemEvent | ObligationEvent;
type RecordedType = 'obligationOverdue' | Exclude<BudgetItemEvent['type'], 'opened'>;
/** Members that the type of the event is sure to have, or may have. */
type MemberOf<Type extends RecordedType, Event = Recorded> = Event extends { readonly type: infer Each }
  ? Type extends Each
    ? Exclude<keyof Event, 'type'>
    : never
  : never;

interface WebhookEvent<Member extends PropertyKey = string> {
  readonly name: Bilingual;
  /** Members of the recorded event that other systems may rely on; what else it holds stays inside. */
  readonly data: readonly Member[];
}

function told<const Member extends string>(zh: string, en: string, ...data: readonly Member[]): WebhookEvent<Member> {
  return { name: { 'zh-CN': zh, en }, data };
}

/**
 * What other systems may be told of, by the type of the recorded event. A contract: a member is added, never taken away
 * or given another meaning; what must change gets another version. Money in 分, dates `YYYY-MM-DD`.
 */
export const WEBHOOK_EVENTS = {
  targetsSubmitted: told('报送绩效目标', 'Targets submitted', 'on', 'versionId'),
  targetsReturned: told('退回绩效目标', 'Targets returned', 'on', 'opinion'),
  targetsQualified: told('绩效目标审核合格', 'Targets qualified', 'on', 'grade'),
  targetsRefused: told('不予受理', 'Targets refused', 'on', 'documentNumber', 'reason'),
  budgetApproved: told(
    '批复预算和绩效目标',
    'Budget and targets approved',
    'on',
    'documentNumber',
    'amountFen',
    'targetsVersionId',
  ),
  itemSuspended: told('暂缓执行', 'Item suspended', 'on', 'documentNumber', 'reason'),
  itemResumed: told('恢复执行', 'Item resumed', 'on', 'reason'),
  itemStopped: told('停止执行', 'Item stopped', 'on', 'documentNumber', 'reason', 'recoverableFen'),
  fundsRecovered: told('资金收回', 'Funds recovered', 'on', 'recoveredFen'),
  amendmentApproved: told('批复追加或调整', 'Amendment approved', 'on', 'documentNumber'),
  evaluationConcluded: told('评价结束', 'Evaluation concluded', 'on', 'total', 'grade'),
  feedbackIssued: told('签发反馈', 'Feedback issued', 'on', 'documentNumber'),
  receiptSigned: told('签收反馈', 'Feedback received', 'on'),
  rectificationReported: told('报送整改情况', 'Rectification reported', 'on', 'versionId'),
  problemClosedOut: told('问题销号', 'Problem closed out', 'on', 'problemNo'),
  consequenceDecided: told('决定下年预算', 'Next year’s budget decided', 'on', 'action', 'amountFen', 'reason'),
  disclosureDecided: told('决定信息公开', 'Disclosure decided', 'on', 'decision'),
  itemClosed: told('办结', 'Item closed', 'on'),
  obligationOverdue: told('期限逾期', 'A duty is overdue', 'key', 'due'),
} as const satisfies { readonly [Type in RecordedType]?: WebhookEvent<MemberOf<Type>> };
export type WebhookEventType = keyof typeof WEBHOOK_EVENTS;

export const WEBHOOK_EVENT_TYPES = Object.keys(WEBHOOK_EVENTS) as [WebhookEventType, ...WebhookEventType[]];

/** Of the form below; a form that other systems could not read as they read this one gets the next number. */
export const WEBHOOK_VERSION = 1;

/** The part of a recorded event that other systems are told. */
export function webhookData(event: { readonly type: string }): Readonly<Record<string, unknown>> | undefined {
  const known: Readonly<Record<string, WebhookEvent>> = WEBHOOK_EVENTS;
  const told = known[event.type];
  if (!told) return undefined;
  const members: Readonly<Record<string, unknown>> = { ...event };
  return Object.fromEntries(told.data.flatMap((name) => (members[name] === undefined ? [] : [[name, members[name]]])));
}
