import type { Bilingual } from '../locale.ts';
import type { ChannelName, DeliveryState } from './retry.ts';

/** Ways out, as people call them. */
export const CHANNEL_NAMES = {
  mail: { 'zh-CN': '邮件', en: 'Mail' },
  wecom: { 'zh-CN': '企业微信群机器人', en: 'WeCom group robot' },
  dingtalk: { 'zh-CN': '钉钉群机器人', en: 'DingTalk group robot' },
  feishu: { 'zh-CN': '飞书群机器人', en: 'Feishu group robot' },
  webhook: { 'zh-CN': '系统接口', en: 'Webhook' },
} as const satisfies Record<ChannelName, Bilingual>;

export const STATE_NAMES = {
  queued: { 'zh-CN': '待送', en: 'Waiting' },
  sent: { 'zh-CN': '已送达对方服务器', en: 'Taken by the other server' },
  failed: { 'zh-CN': '被拒收', en: 'Refused' },
  givenUp: { 'zh-CN': '多次未成，已放弃', en: 'Given up after several attempts' },
  suppressed: { 'zh-CN': '未发出', en: 'Not sent' },
} as const satisfies Record<DeliveryState, Bilingual>;

/** Why a delivery is not (yet) there, and what helps. */
export const REASONS = {
  noAddress: { 'zh-CN': '没有已核实的邮箱。', en: 'There is no verified address.' },
  bounced: {
    'zh-CN': '邮箱退信，已停发，待管理员处理。',
    en: 'The address bounced; sending stopped until an administrator resumes it.',
  },
  bounceNoted: { 'zh-CN': '管理员登记为退信。', en: 'An administrator noted that it came back.' },
  addressRefused: { 'zh-CN': '对方服务器不认这个邮箱。', en: 'The server does not know this address.' },
  messageRefused: { 'zh-CN': '对方服务器拒收这封邮件。', en: 'The server refused this message.' },
  senderRefused: {
    'zh-CN': '邮件服务器不接受本系统的发件地址。',
    en: 'The mail server does not accept our sender address.',
  },
  loginRefused: { 'zh-CN': '邮件服务器不接受本系统的账号。', en: 'The mail server does not accept our account.' },
  deferred: { 'zh-CN': '对方暂时不收，稍后再试。', en: 'The other side does not take it now; it is tried again.' },
  away: { 'zh-CN': '服务器没有应答，稍后再试。', en: 'The server does not answer; it is tried again.' },
  timedOut: { 'zh-CN': '对方没有在限定时间内应答。', en: 'The other side did not answer in time.' },
  dropped: {
    'zh-CN': '连接中途断开；对方可能已收到，重发时编号不变。',
    en: 'The connection broke; it may have arrived, and comes again under the same id.',
  },
  addressForbidden: {
    'zh-CN': '地址指向内部网络或本机，按配置不得访问。',
    en: 'The address leads into the internal network or to this machine, which the configuration forbids.',
  },
  redirected: {
    'zh-CN': '对方要求转到别处；请登记最终地址。',
    en: 'The other side redirects; register the final address.',
  },
  rejected: { 'zh-CN': '对方应答表示未收下。', en: 'The other side answered that it did not take it.' },
  gone: {
    'zh-CN': '对方表示这个地址已停用，接口随之停用。',
    en: 'The other side says that this address is gone; the endpoint was switched off.',
  },
  robotRefused: {
    'zh-CN': '机器人拒绝：核对地址、加签密钥、关键词和 IP 白名单。',
    en: 'The robot refused: check address, signing secret, keywords and allowed addresses.',
  },
  secretUnreadable: {
    'zh-CN': '密钥无法解开（系统密钥已更换），请重新登记。',
    en: 'The secret cannot be opened (the installation’s key was changed); register it again.',
  },
  endpointOff: { 'zh-CN': '接口已停用。', en: 'The endpoint is switched off.' },
  notConfigured: { 'zh-CN': '邮件服务器未配置。', en: 'No mail server is configured.' },
} as const satisfies Record<string, Bilingual>;
export type DeliveryReason = keyof typeof REASONS;

/** A reason in words; one of a newer release shows its own name. */
export function reasonText(reason: string | null, locale: keyof Bilingual): string | null {
  const known: Readonly<Record<string, Bilingual>> = REASONS;
  return reason === null ? null : (known[reason]?.[locale] ?? reason);
}
