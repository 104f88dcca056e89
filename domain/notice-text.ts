import { OBLIGATION_KINDS } from './policy/obligation-kinds.ts';
import type { LadderStep } from './policy/policy.ts';
import { fill, type Bilingual, type Locale } from './locale.ts';

/** What people are told, one sentence per topic; the inbox, the digest and the mail say the same. */
export const NOTICES = {
  escalated: {
    'zh-CN': '“{item}”的{key}应于 {due} 前完成，已逾期 {workingDays} 个工作日{effect}。',
    en: '"{item}": {key} was due on {due} and is {workingDays} working day(s) overdue{effect}.',
  },
  urged: { 'zh-CN': '催办“{item}”的{key}：{note}', en: 'You are urged to settle {key} of "{item}": {note}' },
  finalDateSet: {
    'zh-CN': '“{item}”的{key}最后期限定为 {on}：{note}',
    en: 'The final date of {key} of "{item}" is {on}: {note}',
  },
  summoned: {
    'zh-CN': '请于 {on} 到{place}就“{item}”的{key}接受约谈：{note}',
    en: 'You are summoned on {on} to {place} about {key} of "{item}": {note}',
  },
  obligationMoved: {
    'zh-CN': '“{item}”的{key}到期日由 {from} 改为 {to}（{reason}）。{note}',
    en: '{key} of "{item}" is due on {to} instead of {from} ({reason}). {note}',
  },
  extensionGranted: {
    'zh-CN': '同意“{item}”的{key}延期：{opinion}',
    en: 'The extension of {key} of "{item}" was granted: {opinion}',
  },
  extensionRefused: {
    'zh-CN': '不同意“{item}”的{key}延期：{opinion}',
    en: 'The extension of {key} of "{item}" was refused: {opinion}',
  },
  feedbackIssued: {
    'zh-CN': '“{item}”的评价结果反馈（{documentNumber}）已送达，请签收。',
    en: 'The feedback on "{item}" ({documentNumber}) has been delivered; please sign for it.',
  },
  submissionOrdered: { 'zh-CN': '责令申报“{item}”的绩效目标。', en: 'Submission of targets for "{item}" was ordered.' },
  targetsReturned: { 'zh-CN': '“{item}”的绩效目标被退回修改。', en: 'The targets of "{item}" were returned.' },
  targetsRefused: { 'zh-CN': '“{item}”不予受理。', en: '"{item}" was refused.' },
  budgetApproved: { 'zh-CN': '“{item}”的预算和目标已批复。', en: 'Budget and targets of "{item}" were approved.' },
  correctionOrdered: { 'zh-CN': '“{item}”须纠正偏差。', en: 'A correction of "{item}" was ordered.' },
  correctionReturned: { 'zh-CN': '“{item}”的纠偏被退回。', en: 'The correction of "{item}" was returned.' },
  itemSuspended: { 'zh-CN': '“{item}”暂缓执行。', en: '"{item}" was suspended.' },
  itemResumed: { 'zh-CN': '“{item}”恢复执行。', en: '"{item}" was resumed.' },
  itemStopped: { 'zh-CN': '“{item}”停止执行。', en: '"{item}" was stopped.' },
  amendmentReturned: { 'zh-CN': '“{item}”的追加或调整被退回。', en: 'The amendment of "{item}" was returned.' },
  amendmentRefused: { 'zh-CN': '“{item}”的追加或调整未获同意。', en: 'The amendment of "{item}" was refused.' },
  amendmentApproved: { 'zh-CN': '“{item}”的追加或调整已批复。', en: 'The amendment of "{item}" was approved.' },
  selfEvaluationReturned: { 'zh-CN': '“{item}”的自评被退回。', en: 'The self-evaluation of "{item}" was returned.' },
  problemReturned: { 'zh-CN': '“{item}”的整改被退回。', en: 'A rectification of "{item}" was returned.' },
  deferralDecided: { 'zh-CN': '“{item}”的挂账申请已决定。', en: 'The deferral asked for "{item}" was decided.' },
  deferralExpired: { 'zh-CN': '“{item}”的挂账到期，请整改。', en: 'A deferral of "{item}" has expired.' },
  consequenceDecided: {
    'zh-CN': '“{item}”的下年预算应用已决定。',
    en: 'The consequence for next year\'s budget of "{item}" was decided.',
  },
} as const satisfies Record<string, Bilingual>;

export type NoticeTopic = keyof typeof NOTICES;

const LADDER_EFFECTS = {
  none: { 'zh-CN': '', en: '' },
  supervisionBoard: { 'zh-CN': '，已列入督办', en: ' and is now on the supervision board' },
  criticismList: { 'zh-CN': '，拟列入通报批评名单', en: ' and is proposed for public criticism' },
} as const satisfies Record<LadderStep['effect'], Bilingual>;

const MOVE_REASON_NAMES = {
  calendarChanged: { 'zh-CN': '节假日安排变动', en: 'the calendar changed' },
  policyChanged: { 'zh-CN': '政策变动', en: 'the policy changed' },
  factCorrected: { 'zh-CN': '起算事实更正', en: 'the fact it counts from was corrected' },
} as const satisfies Record<string, Bilingual>;

type Params = Readonly<Record<string, string | number>>;
type Table = Readonly<Record<string, Bilingual>>;

/** Whether there are words for a topic; a process that tells something new adds its sentence here. */
export function isNoticeTopic(topic: string): topic is NoticeTopic {
  return topic in NOTICES;
}

/** A notice in the reader's language. A topic without words stays visible instead of vanishing. */
export function noticeText(topic: string, params: Params, locale: Locale): string {
  if (!isNoticeTopic(topic)) return `${topic} ${JSON.stringify(params)}`;
  const words = Object.entries(params).map(([name, value]) => [name, word(name, value, locale)] as const);
  return fill(NOTICES[topic][locale], Object.fromEntries(words)).trim();
}

function word(name: string, value: string | number, locale: Locale): string | number {
  const table: Table | undefined = { key: OBLIGATION_KINDS, effect: LADDER_EFFECTS, reason: MOVE_REASON_NAMES }[name];
  return table?.[String(value).split(':')[0] ?? '']?.[locale] ?? value;
}
