import type { Bilingual } from '../../../domain/locale.ts';

/** The second step and the provider's door: not on the first route. */
export const SIGN_IN_TEXT = {
  orPassword: { 'zh-CN': '或用本系统的用户名和密码', en: 'or with your login and password here' },
  otherIdentity: { 'zh-CN': '换一个身份', en: 'With another identity' },
  code: { 'zh-CN': '验证码', en: 'Code' },
  codeHint: {
    'zh-CN': '打开手机上的身份验证器，输入现在显示的六位数；丢了手机就用一个备用码。',
    en: 'Open the authenticator on your phone and enter the six digits shown now; without the phone, use a recovery code.',
  },
  codeMissing: { 'zh-CN': '请写验证码。', en: 'Enter the code.' },
  confirm: { 'zh-CN': '确认', en: 'Confirm' },
  startOver: { 'zh-CN': '从头登录', en: 'Start over' },
  stepUp: { 'zh-CN': '签发前请再输一次验证码', en: 'Enter a code again before you sign' },
  stepUpThen: {
    'zh-CN': '输完后再按一次刚才的按钮；页面和已写的内容都还在。',
    en: 'Then press the same button once more; the page and everything you have written are still here.',
  },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  secondStep: { 'zh-CN': '第二步：验证码', en: 'Second step: the code' },
} as const satisfies Record<string, Bilingual>;
