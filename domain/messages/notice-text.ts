import { dateInWords } from '../calendar/date-text.ts';
import { obligationName } from '../obligations/obligation-name.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';
import type { NoticeEffect } from '../process/process.ts';
import { ROLE_NAMES } from '../process/roles.ts';
import { EVALUATION_NOTICES } from './evaluation-notice-text.ts';
import { MACHINE_NOTICES } from './machine-text.ts';
import { PERFORMANCE_REPORT_NOTICES } from './performance-report-text.ts';
import { RESULT_DOCUMENT_NOTICES } from './result-document-text.ts';
import { SEASON_NOTICES } from './season-text.ts';
import { SUPERVISION_NOTICES } from './supervision-text.ts';
import { TRAINING_NOTICES } from '../training/training-text.ts';
import { SIGN_OFF_NOTICES } from './sign-off-text.ts';
import { actName } from './words.ts';

/** What people are told, by topic; parameters are those of the effect, and `clock`, the duty's name. */
const NOTICE_SENTENCES: Readonly<Record<string, Bilingual>> = {
  escalated: {
    'zh-CN': '“{item}”（{code}）的“{clock}”已于 {due} 到期，逾期 {workingDays} 个工作日。',
    en: '"{clock}" of "{item}" ({code}) was due on {due} and is {workingDays} working day(s) overdue.',
  },
  urged: {
    'zh-CN': '催办“{item}”（{code}）的“{clock}”：{note}',
    en: '"{clock}" of "{item}" ({code}) is urged: {note}',
  },
  finalDateSet: {
    'zh-CN': '“{item}”（{code}）的“{clock}”最后期限定为 {on}：{note}',
    en: 'The final date of "{clock}" of "{item}" ({code}) is {on}: {note}',
  },
  summoned: {
    'zh-CN': '因“{item}”（{code}）的“{clock}”，请于 {on} 到 {place} 接受约谈：{note}',
    en: 'You are summoned to {place} on {on} about "{clock}" of "{item}" ({code}): {note}',
  },
  obligationMoved: {
    'zh-CN': '“{item}”（{code}）的“{clock}”到期日由 {from} 改为 {to}。{note}',
    en: 'The due date of "{clock}" of "{item}" ({code}) moved from {from} to {to}. {note}',
  },
  extensionGranted: {
    'zh-CN': '“{item}”（{code}）的“{clock}”准予延期：{opinion}',
    en: 'The extension of "{clock}" of "{item}" ({code}) is granted: {opinion}',
  },
  extensionRefused: {
    'zh-CN': '“{item}”（{code}）的“{clock}”不予延期：{opinion}',
    en: 'The extension of "{clock}" of "{item}" ({code}) is refused: {opinion}',
  },
  feedbackIssued: {
    'zh-CN': '“{item}”（{code}）的评价结果已反馈（{documentNumber}），请签收。',
    en: 'The result of "{item}" ({code}) is fed back ({documentNumber}); please sign for it.',
  },
  submissionOrdered: {
    'zh-CN': '“{item}”（{code}）被责令申报绩效目标。',
    en: '"{item}" ({code}) is ordered to submit targets.',
  },
  targetsReturned: {
    'zh-CN': '“{item}”（{code}）的绩效目标被退回修改。',
    en: 'The targets of "{item}" ({code}) are returned.',
  },
  targetsRefused: { 'zh-CN': '“{item}”（{code}）不予受理。', en: '"{item}" ({code}) is refused.' },
  budgetApproved: {
    'zh-CN': '“{item}”（{code}）的预算和绩效目标已批复。',
    en: 'Budget and targets of "{item}" ({code}) are approved.',
  },
  receiptReturned: {
    'zh-CN': '“{item}”（{code}）的反馈被单位退回，一个月期限继续计算：{reason}',
    en: 'The unit has sent back the feedback of "{item}" ({code}); the month runs on: {reason}',
  },
  spotCheckOpened: {
    'zh-CN': '财政部门开展对“{item}”（{code}）的抽查，请准备有关资料。',
    en: 'Finance has opened a spot check of "{item}" ({code}); please have the material ready.',
  },
  spotCheckConcluded: {
    'zh-CN': '“{item}”（{code}）的抽查结果已登记。',
    en: 'The result of the spot check of "{item}" ({code}) is recorded.',
  },
  correctionOrdered: {
    'zh-CN': '“{item}”（{code}）被责令纠偏。',
    en: '"{item}" ({code}) is ordered to correct a deviation.',
  },
  correctionReturned: {
    'zh-CN': '“{item}”（{code}）的纠偏被退回。',
    en: 'The correction of "{item}" ({code}) is returned.',
  },
  itemSuspended: { 'zh-CN': '“{item}”（{code}）暂缓执行。', en: '"{item}" ({code}) is suspended.' },
  itemResumed: { 'zh-CN': '“{item}”（{code}）恢复执行。', en: '"{item}" ({code}) is resumed.' },
  itemStopped: { 'zh-CN': '“{item}”（{code}）停止执行。', en: '"{item}" ({code}) is stopped.' },
  amendmentReturned: {
    'zh-CN': '“{item}”（{code}）的追加或调整被退回。',
    en: 'The amendment of "{item}" ({code}) is returned.',
  },
  amendmentRefused: {
    'zh-CN': '“{item}”（{code}）不予追加或调整。',
    en: 'The amendment of "{item}" ({code}) is refused.',
  },
  amendmentApproved: {
    'zh-CN': '“{item}”（{code}）的追加或调整已批复。',
    en: 'The amendment of "{item}" ({code}) is approved.',
  },
  selfCheckAssigned: {
    'zh-CN': '“{item}”（{code}）的自评被抽中，由您检查。',
    en: 'The self-evaluation of "{item}" ({code}) was drawn for a check by you.',
  },
  selfEvaluationReturned: {
    'zh-CN': '“{item}”（{code}）的自评被退回。',
    en: 'The self-evaluation of "{item}" ({code}) is returned.',
  },
  problemReturned: {
    'zh-CN': '“{item}”（{code}）有问题的整改被退回。',
    en: 'The rectification of a problem of "{item}" ({code}) is returned.',
  },
  deferralDecided: {
    'zh-CN': '“{item}”（{code}）的挂账申请已有决定。',
    en: 'A deferral of "{item}" ({code}) is decided.',
  },
  deferralExpired: {
    'zh-CN': '“{item}”（{code}）有问题挂账到期。',
    en: 'A deferral of "{item}" ({code}) has expired.',
  },
  consequenceDecided: {
    'zh-CN': '“{item}”（{code}）的下年预算已决定。',
    en: 'Next year\'s budget of "{item}" ({code}) is decided.',
  },
  policyProposed: {
    'zh-CN': '{by}提出政策“{title}”（{ref}），拟替代 {replaces}，请您决定：{note}',
    en: '{by} proposes the policy "{title}" ({ref}) in place of {replaces}; please decide: {note}',
  },
  policyPutIntoForce: {
    'zh-CN': '您提出的政策“{title}”（{ref}）已由{by}批准施行。{note}',
    en: 'The policy you proposed, "{title}" ({ref}), is put into force by {by}. {note}',
  },
  policyRefused: {
    'zh-CN': '您提出的政策“{title}”（{ref}）未获{by}批准：{note}',
    en: 'The policy you proposed, "{title}" ({ref}), is refused by {by}: {note}',
  },
  ...EVALUATION_NOTICES,
  ...MACHINE_NOTICES,
  ...PERFORMANCE_REPORT_NOTICES,
  ...RESULT_DOCUMENT_NOTICES,
  ...SEASON_NOTICES,
  ...SUPERVISION_NOTICES,
  ...SIGN_OFF_NOTICES,
  ...TRAINING_NOTICES,
  escalationsHandedOver: {
    'zh-CN': '您自 {on} 起牵头“{body}”，未办结的 {count} 件升级事项由您处置。',
    en: 'You lead "{body}" since {on}: {count} open escalation(s) (is|are) yours.',
  },
};

/** A process may tell of something that has no sentence yet: the matter is named, and its page says the rest. */
const UNKNOWN_TOPIC: Bilingual = { 'zh-CN': '“{item}”（{code}）有新情况。', en: 'There is news of "{item}" ({code}).' };

/** An escalation to the head of a region's body names both (S1). */
const ESCALATED_TO_HEAD: Bilingual = {
  'zh-CN': '“{item}”（{code}）的“{clock}”已于 {due} 到期，逾期 {workingDays} 个工作日，升级至“{body}”牵头人{leader}。',
  en: '"{clock}" of "{item}" ({code}) was due on {due} and is {workingDays} working day(s) overdue; it has reached {leader}, head of "{body}".',
};

function sentenceOf(topic: string, params: NoticeEffect['params']): Bilingual {
  if (topic === 'escalated' && 'leader' in params) return ESCALATED_TO_HEAD;
  return NOTICE_SENTENCES[topic] ?? UNKNOWN_TOPIC;
}

/** A notice in one sentence. */
export function noticeSentence(topic: string, params: NoticeEffect['params'], locale: Locale): string {
  const sentence = sentenceOf(topic, params);
  const offices: Readonly<Record<string, Bilingual>> = ROLE_NAMES;
  const office = String(params['roles'] ?? '');
  const said = Object.entries(params).map(([name, value]) => [name, dateInWords(value, locale)] as const);
  return fill(sentence[locale], {
    ...Object.fromEntries(said),
    clock: obligationName(String(params['key'] ?? ''), locale),
    act: actName(String(params['command'] ?? ''), locale),
    office: offices[office]?.[locale] ?? office,
    title: params[locale === 'en' ? 'titleEn' : 'titleZh'] ?? '',
  });
}
