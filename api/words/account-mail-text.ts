import type { Bilingual } from '../../domain/locale.ts';

interface Mail {
  readonly subject: Bilingual;
  readonly body: Bilingual;
}

/** What a person is told of his own account, by mail. */
export const ACCOUNT_MAILS = {
  factorEnrolled: {
    subject: { 'zh-CN': '您的账号已启用第二因素', en: 'A second factor was enrolled for your account' },
    body: {
      'zh-CN': '账号 {login} 已启用第二因素，其他登录都已结束。不是您本人办的，请马上告诉系统管理员。',
      en: 'A second factor was enrolled for {login}, and every other session has ended. If it was not you, tell your administrator at once.',
    },
  },
  factorRemoved: {
    subject: { 'zh-CN': '您的账号已停用第二因素', en: 'The second factor of your account was removed' },
    body: {
      'zh-CN': '账号 {login} 的第二因素已停用。不是您本人办的，请马上告诉系统管理员。',
      en: 'The second factor of {login} was removed. If it was not you, tell your administrator at once.',
    },
  },
  factorReset: {
    subject: { 'zh-CN': '系统管理员清除了您的第二因素', en: 'Your second factor was reset by an administrator' },
    body: {
      'zh-CN': '{by}清除了账号 {login} 的第二因素，理由：{note}。您的登录都已结束，请登录后重新启用。',
      en: '{by} reset the second factor of {login}; reason: {note}. Your sessions have ended; sign in and enrol again.',
    },
  },
  recoveryCodeUsed: {
    subject: { 'zh-CN': '有人用备用码登录了您的账号', en: 'A recovery code was used for your account' },
    body: {
      'zh-CN': '账号 {login} 用掉一个备用码，还剩 {left} 个。不是您本人办的，请马上告诉系统管理员。',
      en: 'A recovery code of {login} was used; {left} are left. If it was not you, tell your administrator at once.',
    },
  },
  sessionsEnded: {
    subject: { 'zh-CN': '系统管理员结束了您的登录', en: 'Your sessions were ended by an administrator' },
    body: {
      'zh-CN': '{by}结束了账号 {login} 的全部登录，理由：{note}。',
      en: '{by} ended every session of {login}; reason: {note}.',
    },
  },
  identityUnlinked: {
    subject: { 'zh-CN': '系统管理员解除了您的统一身份关联', en: 'Your provider identity was unlinked' },
    body: {
      'zh-CN': '{by}解除了账号 {login} 与统一身份认证的关联，理由：{note}。',
      en: '{by} unlinked {login} from the identity provider; reason: {note}.',
    },
  },
} as const satisfies Record<string, Mail>;

export type AccountMail = keyof typeof ACCOUNT_MAILS;
