import type { Bilingual, Locale } from '../../domain/locale.ts';

/** What an operator can ask for where something is stuck. */
export const STUCK_ACTS = ['retry', 'resume', 'resend', 'rebuild', 'reconcile', 'close'] as const;
export type StuckAct = (typeof STUCK_ACTS)[number];

interface IncidentWords {
  /** 卡在哪. */
  readonly where: Bilingual;
  /** 原因. */
  readonly cause: Bilingual;
  /** 建议. */
  readonly advice: Bilingual;
  readonly acts: readonly StuckAct[];
}

/** What each kind of incident means to somebody who has to do something about it. */
const INCIDENTS: Readonly<Record<string, IncidentWords>> = {
  workflowMissing: {
    where: { 'zh-CN': '工作流', en: 'Workflow' },
    cause: {
      'zh-CN': '事项没有对应的工作流；核对时已重新启动。',
      en: 'The matter had no workflow; the comparison started it again.',
    },
    advice: {
      'zh-CN': '重新比对一次；一致后此条自动销去。再次出现则重建。',
      en: 'Compare once more; found in order, this closes by itself. If it comes back, rebuild.',
    },
    acts: ['reconcile', 'rebuild', 'close'],
  },
  workflowClosed: {
    where: { 'zh-CN': '工作流', en: 'Workflow' },
    cause: { 'zh-CN': '工作流已关闭，而事项还在进行。', en: 'The workflow was closed while the matter goes on.' },
    advice: {
      'zh-CN': '重建：由记录重新起一个，不改任何事实。',
      en: 'Rebuild: a new one starts from the record; no fact changes.',
    },
    acts: ['rebuild', 'reconcile', 'close'],
  },
  workflowBehind: {
    where: { 'zh-CN': '工作流', en: 'Workflow' },
    cause: {
      'zh-CN': '工作流落后于记录；核对时已补发。',
      en: 'The workflow was behind the record; the comparison told it again.',
    },
    advice: { 'zh-CN': '重新比对一次；仍落后则重建。', en: 'Compare once more; if it is still behind, rebuild.' },
    acts: ['reconcile', 'rebuild', 'close'],
  },
  momentMissed: {
    where: { 'zh-CN': '到期时点', en: 'A moment' },
    cause: {
      'zh-CN': '时点已过而没有记下（逾期、升级或期间结束）。',
      en: 'A moment has passed without being recorded (overdue, a step, the end of a period).',
    },
    advice: {
      'zh-CN': '重建：工作流会按原时点补记；补记前此事项的升级会晚到。',
      en: 'Rebuild: the workflow records it at its own time; until then escalation of this matter comes late.',
    },
    acts: ['rebuild', 'reconcile', 'close'],
  },
  recordDiffers: {
    where: { 'zh-CN': '记录', en: 'Record' },
    cause: {
      'zh-CN': '记录的末条与事项当前状态不一致。',
      en: 'The last line of the record and the state of the matter differ.',
    },
    advice: {
      'zh-CN': '不要重建。先在审计页校验这一件，查明谁动了数据库，再从备份恢复。',
      en: 'Do not rebuild. Prove this item on the audit page, find out who touched the database, then restore from a backup.',
    },
    acts: ['reconcile', 'close'],
  },
  outboxStuck: {
    where: { 'zh-CN': '转告队列', en: 'Queue to the workflows' },
    cause: {
      'zh-CN': '有已办的事等了很久还没有转告工作流：转告进程或 Temporal 没有应答。',
      en: 'Acts have waited too long to be told to their workflows: the relay or Temporal does not answer.',
    },
    advice: {
      'zh-CN': '先看下面“进程”两行是否在跑；恢复后自动补发，办理不受影响，提醒和升级会晚到。',
      en: 'Look at the parts below first. Once they run, everything is told by itself; acts stand meanwhile, reminders come late.',
    },
    acts: ['reconcile', 'close'],
  },
  effectFailed: {
    where: { 'zh-CN': '通知', en: 'Notice' },
    cause: { 'zh-CN': '一项通知被规则拒绝，已放弃。', en: 'A notice was refused by a rule and given up.' },
    advice: {
      'zh-CN': '排除原因后重试；重复发送无害。',
      en: 'Remove the cause, then try again; sending twice is harmless.',
    },
    acts: ['retry', 'close'],
  },
  nobodyToRemind: {
    where: { 'zh-CN': '晨间提醒', en: 'Morning round' },
    cause: {
      'zh-CN': '到了提醒的日子，应办的角色没有人。',
      en: 'A reminder was due, but nobody holds the role that owes it.',
    },
    advice: {
      'zh-CN': '在人员页给该单位补上角色；下次晨间提醒后自动销去。',
      en: 'Give somebody the role on the people page; the next morning round closes this.',
    },
    acts: ['close'],
  },
  recomputeFailed: {
    where: { 'zh-CN': '日历重算', en: 'Change of the calendar' },
    cause: {
      'zh-CN': '日历变更后，有期限按规则不能重算。',
      en: 'After a change of the calendar a deadline could not be laid again by the rules.',
    },
    advice: {
      'zh-CN': '打开项目核对到期日；规则允许后重新比对。',
      en: 'Open the item and look at its due dates; compare again once the rules allow it.',
    },
    acts: ['reconcile', 'close'],
  },
  mailBounced: {
    where: { 'zh-CN': '邮箱', en: 'Mail address' },
    cause: {
      'zh-CN': '对方服务器不认这个人的邮箱，已停发；待办照常，邮件收不到。',
      en: 'The server does not know this person’s address; sending stopped. His page is as before, his mails do not arrive.',
    },
    advice: {
      'zh-CN': '在“管理 · 通知”更正邮箱，由本人核实；邮箱无误的，问明原因后恢复发送。',
      en: 'Correct the address under Administration, Delivery, and let the person prove it; where it is right, find out why it bounced and resume sending.',
    },
    acts: ['resume'],
  },
  endpointFailing: {
    where: { 'zh-CN': '系统接口或群机器人', en: 'Endpoint or group robot' },
    cause: {
      'zh-CN': '多次发送未成，或对方明确拒绝。',
      en: 'It could not be reached for as long as it is tried, or it refused.',
    },
    advice: {
      'zh-CN': '在“管理 · 通知”看最近的应答，与对方系统核对后发一条测试，再补发失败的。',
      en: 'Look at its last answers under Administration, Delivery; settle it with the other side, send a test, then send again what failed.',
    },
    acts: ['resend', 'close'],
  },
  mailServerAway: {
    where: { 'zh-CN': '邮件服务器', en: 'Mail server' },
    cause: {
      'zh-CN': '邮件服务器没有应答，邮件在排队；页面上的通知不受影响。',
      en: 'The mail server does not answer and mails wait; notices on the page are not affected.',
    },
    advice: {
      'zh-CN': '核对 SMTP_URL、账号和网络；恢复后自动补发，此条自动销去。',
      en: 'Check SMTP_URL, the account and the network; once it answers, everything goes out and this closes by itself.',
    },
    acts: ['close'],
  },
};

const UNKNOWN: IncidentWords = {
  where: { 'zh-CN': '其他', en: 'Other' },
  cause: { 'zh-CN': '未知的异常类型。', en: 'An incident of a kind that this release does not know.' },
  advice: { 'zh-CN': '查日志。', en: 'Look into the log.' },
  acts: ['close'],
};

/** The incident in the reader's language; a kind of a newer release is said to be unknown. */
export function incidentWords(
  kind: string,
  locale: Locale,
): { readonly where: string; readonly cause: string; readonly advice: string; readonly acts: readonly StuckAct[] } {
  const { where, cause, advice, acts } = INCIDENTS[kind] ?? UNKNOWN;
  return { where: where[locale], cause: cause[locale], advice: advice[locale], acts };
}

/** Kinds that have words, for the test that there are words for every kind. */
export const INCIDENT_KINDS_WITH_WORDS: readonly string[] = Object.keys(INCIDENTS);
