import type { Bilingual } from '../locale.ts';

/** What can be wrong with an address, its proof, or an endpoint. */
export const DELIVERY_FAULTS = {
  addressCodeWrong: {
    'zh-CN': '验证码不对，还可试 {left} 次。',
    en: 'The code is not right; {left} attempt(s) (is|are) left.',
  },
  codeOver: {
    'zh-CN': '验证码已失效，请重新发送。',
    en: 'The code is no longer valid; have a new one sent.',
  },
  codeTooSoon: {
    'zh-CN': '刚发过一封，请 {seconds} 秒后再发。',
    en: 'One was sent just now; another can be sent in {seconds} second(s).',
  },
  typesOfOther: {
    'zh-CN': '“{type}”不是这种通道可选的内容。',
    en: '"{type}" cannot be chosen for this channel.',
  },
  endpointAddress: {
    'zh-CN': '地址须为 http(s)，不含账号密码，且不指向本机或内部网络（由配置决定）。',
    en: 'The address must be http(s), without account and password, and must not lead to this machine or, unless configured, into the internal network.',
  },
  secretNeedless: {
    'zh-CN': '这种机器人以地址中的 key 为凭，不另设密钥。',
    en: 'This robot is known by the key in its address; it takes no secret.',
  },
  endpointOff: { 'zh-CN': '接口已停用，先启用。', en: 'The endpoint is switched off; switch it on first.' },
  notSentYet: { 'zh-CN': '只有已送出的邮件可登记退信。', en: 'Only a mail that was sent can have come back.' },
  noAddressYet: { 'zh-CN': '这个人还没有邮箱。', en: 'This person has no address.' },
} as const satisfies Record<string, Bilingual>;
