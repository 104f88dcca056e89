import type { Bilingual } from '../../domain/locale.ts';

/** The mail that proves an address. */
export const PROOF_SUBJECT: Bilingual = { 'zh-CN': '闭环：核实邮箱', en: 'Bihuan: prove your mail address' };
export const PROOF_BODY: Bilingual = {
  'zh-CN':
    '{name}，您好：\n验证码：{code}\n请在“我的账号 · 通知”中填写，{hours} 小时内有效。\n如不是您本人操作，请忽略；没有这个验证码，不会有邮件发到这里。',
  en: 'Dear {name},\nyour code is {code}\nEnter it on your account page under Notifications within {hours} hours.\nIf this was not you, ignore it: without the code nothing is sent to this address.',
};
/** What a group robot is tried with. */
export const ROBOT_TEST = '闭环：这是一条测试消息。收到即表示机器人已接通。';
