import type { Bilingual } from '../locale.ts';

/** What a person is told, in the groups that he may decide on. */
export const MESSAGE_KINDS = {
  overdue: { 'zh-CN': '逾期和升级', en: 'Overdue and escalation' },
  supervision: { 'zh-CN': '催办、最后期限、约谈和督办', en: 'Urging, final dates, summonses and supervised matters' },
  feedback: { 'zh-CN': '评价结果反馈', en: 'Feedback of results' },
  decisions: { 'zh-CN': '退回、批复等办理结果', en: 'Returns, approvals and other decisions' },
  dates: { 'zh-CN': '到期日变动和延期', en: 'Moved dates and extensions' },
  reminders: { 'zh-CN': '到期前的提醒', en: 'Reminders before a due date' },
} as const satisfies Record<string, Bilingual>;
export type MessageKind = keyof typeof MESSAGE_KINDS;

/** In the order of their weight. */
export const MESSAGE_KIND_NAMES = Object.keys(MESSAGE_KINDS) as [MessageKind, ...MessageKind[]];

const KIND_OF_TOPIC: Readonly<Record<string, MessageKind>> = {
  escalated: 'overdue',
  urged: 'supervision',
  finalDateSet: 'supervision',
  summoned: 'supervision',
  signersUrged: 'supervision',
  supervisionOpened: 'supervision',
  supervisionAnswered: 'supervision',
  supervisionReturned: 'supervision',
  supervisionHandedOver: 'supervision',
  feedbackIssued: 'feedback',
  obligationMoved: 'dates',
  extensionGranted: 'dates',
  extensionRefused: 'dates',
  escalationsHandedOver: 'overdue',
  bulletinUnconfirmed: 'reminders',
  courseAhead: 'reminders',
  courseUnanswered: 'reminders',
  tokenEnding: 'reminders',
  seasonOpened: 'reminders',
  seasonOpenedBelow: 'reminders',
};

/** The group a topic belongs to; a topic that nobody has sorted is a decision. */
export function kindOfTopic(topic: string): MessageKind {
  return KIND_OF_TOPIC[topic] ?? 'decisions';
}
