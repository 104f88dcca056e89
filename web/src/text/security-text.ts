import type { Bilingual } from '../../../domain/locale.ts';

export const FACTOR_TEXT = {
  title: { 'zh-CN': '第二因素', en: 'Second factor' },
  why: {
    'zh-CN': '登录时除密码外再输一个手机上的六位验证码：密码外泄，别人也进不来、签不了字。',
    en: 'Beside the password a six-digit code from your phone is asked for: whoever learns the password still cannot enter or sign.',
  },
  none: { 'zh-CN': '未启用', en: 'not enrolled' },
  since: { 'zh-CN': '{date} 启用', en: 'enrolled on {date}' },
  codesLeft: { 'zh-CN': '备用码还剩 {count} 个', en: '{count} recovery codes left' },
  fewCodes: {
    'zh-CN': '备用码只剩 {count} 个，请换发。',
    en: 'Only {count} recovery codes are left; make new ones.',
  },
  required: {
    'zh-CN': '您的角色自 {date} 起须启用第二因素，否则不能办事。',
    en: 'From {date} on your role needs a second factor; without one nothing else works.',
  },
  enrol: { 'zh-CN': '启用第二因素', en: 'Enrol a second factor' },
  enrolled: {
    'zh-CN': '第二因素已启用，其他登录已结束。',
    en: 'Enrolled; every other session has ended.',
  },
  scan: {
    'zh-CN': '1. 在手机上装一个身份验证器（支持 TOTP 的都可以），扫这个图；不能扫就把密钥输进去。',
    en: '1. With any authenticator (TOTP) on your phone scan this picture, or type the secret.',
  },
  picture: { 'zh-CN': '密钥的二维码', en: 'QR code of the secret' },
  secret: { 'zh-CN': '密钥', en: 'Secret' },
  enterCode: { 'zh-CN': '2. 输入身份验证器现在显示的六位数', en: '2. Enter the six digits that it shows now' },
  confirm: { 'zh-CN': '启用', en: 'Enrol' },
  codes: { 'zh-CN': '备用码', en: 'Recovery codes' },
  codesSay: {
    'zh-CN': '只显示这一次。抄下或打印，锁进柜子：手机不在时，每个可代替一次验证码。',
    en: 'Shown this once. Write them down or print them and lock them away: without the phone, each replaces one code.',
  },
  codesSave: { 'zh-CN': '存成文本', en: 'Save as text' },
  codesKept: { 'zh-CN': '已收好', en: 'I have kept them' },
  codesFile: { 'zh-CN': '闭环备用码-{login}.txt', en: 'bihuan-recovery-codes-{login}.txt' },
  codesFileHead: {
    'zh-CN': '闭环 {login} 备用码，每个只用一次',
    en: 'Bihuan recovery codes of {login}, each for one use',
  },
  renew: { 'zh-CN': '换发备用码', en: 'Make new recovery codes' },
  renewSay: { 'zh-CN': '旧的备用码随即作废。', en: 'The old ones are worth nothing afterwards.' },
  remove: { 'zh-CN': '停用第二因素', en: 'Remove the second factor' },
  removeSay: {
    'zh-CN': '换手机：先停用，再用新手机启用。手机丢了又没有备用码，请找系统管理员清除。',
    en: 'For another phone: remove it, then enrol the new one. Without phone and recovery codes, ask an administrator to reset it.',
  },
  removed: { 'zh-CN': '第二因素已停用。', en: 'Removed.' },
  code: { 'zh-CN': '验证码或备用码', en: 'Code or recovery code' },
  must: { 'zh-CN': '先启用第二因素', en: 'Enrol a second factor first' },
  mustWhy: {
    'zh-CN': '本地区要求您的角色用第二因素登录。启用后即可办事。',
    en: 'Your region asks for a second factor of your role. Once it is enrolled, everything works.',
  },
} as const satisfies Record<string, Bilingual>;

export const SESSIONS_TEXT = {
  title: { 'zh-CN': '登录着的地方', en: 'Where you are signed in' },
  titleOf: { 'zh-CN': '登录着的地方', en: 'Where he is signed in' },
  none: { 'zh-CN': '没有登录', en: 'Not signed in anywhere' },
  device: { 'zh-CN': '设备', en: 'Device' },
  address: { 'zh-CN': '网络地址', en: 'Network address' },
  began: { 'zh-CN': '登录时间', en: 'Signed in' },
  seen: { 'zh-CN': '最近使用', en: 'Last used' },
  here: { 'zh-CN': '这里', en: 'this one' },
  byProvider: { 'zh-CN': '经统一身份', en: 'by the provider' },
  end: { 'zh-CN': '结束', en: 'End' },
  endOf: { 'zh-CN': '结束登录：{device}，{time}', en: 'End the session: {device}, {time}' },
  endOthers: { 'zh-CN': '结束其他全部登录', en: 'End all others' },
  ended: { 'zh-CN': '已结束 {count} 个登录。', en: '{count} session(s) ended.' },
  events: { 'zh-CN': '账号上最近办的', en: 'Lately done to this account' },
  eventsNone: { 'zh-CN': '还没有', en: 'Nothing yet' },
  eventBy: { 'zh-CN': '{by}，{time}', en: '{by}, {time}' },
  eventWhy: { 'zh-CN': '理由：{note}', en: 'reason: {note}' },
  identities: { 'zh-CN': '统一身份', en: 'Identity at the provider' },
  linked: { 'zh-CN': '{subject}（{issuer}），{date} 关联', en: '{subject} ({issuer}), linked on {date}' },
} as const satisfies Record<string, Bilingual>;

export const ACCOUNT_SECURITY_TEXT = {
  title: { 'zh-CN': '登录与第二因素', en: 'Sign-in and second factor' },
  resetFactor: { 'zh-CN': '清除第二因素', en: 'Reset the second factor' },
  resetFactorSay: {
    'zh-CN':
      '先核实是本人：当面或打他登记的电话。清除后他的登录即时结束，只凭密码就能再登录，请他当天重新启用。本人会收到通知。',
    en: 'Make sure that it is he: in person, or by the telephone number you have. His sessions end at once, the password alone opens until he enrols again, and he is told.',
  },
  resetFactorDone: { 'zh-CN': '第二因素已清除，已告知本人。', en: 'Reset, and he is told.' },
  endSessions: { 'zh-CN': '结束全部登录', en: 'End every session' },
  endSessionsDone: { 'zh-CN': '登录已结束，已告知本人。', en: 'Ended, and he is told.' },
  unlink: { 'zh-CN': '解除统一身份关联', en: 'Unlink the provider’s identity' },
  unlinkSay: {
    'zh-CN': '下次经统一身份登录时，按用户名重新关联。用户名换了人用时办。',
    en: 'The next sign-in by the provider links it anew, by the login. For a login that was given to somebody else there.',
  },
  unlinkDone: { 'zh-CN': '关联已解除，登录已结束。', en: 'Unlinked; the sessions have ended.' },
} as const satisfies Record<string, Bilingual>;

export const FACTOR_RULE_TEXT = {
  title: { 'zh-CN': '第二因素要求', en: 'Second factor required' },
  none: { 'zh-CN': '现在由各人自愿启用。', en: 'At present everybody decides for himself.' },
  line: {
    'zh-CN': '{region}及以下：{roles}，自 {date} 起',
    en: '{region} and below: {roles}, from {date}',
  },
  progress: { 'zh-CN': '{all} 人中还有 {without} 人没有启用', en: '{without} of {all} have not enrolled yet' },
  complete: { 'zh-CN': '{all} 人都已启用', en: 'all {all} have enrolled' },
  set: { 'zh-CN': '要求第二因素', en: 'Require a second factor' },
  setSay: {
    'zh-CN': '到期后，没有启用的人登录后只能先启用。先通知，再定日期。',
    en: 'From that day on, whoever has not enrolled can do nothing else after signing in. Tell people first.',
  },
  region: { 'zh-CN': '地区（含以下）', en: 'Region (and below)' },
  roles: { 'zh-CN': '角色', en: 'Roles' },
  from: { 'zh-CN': '自何日起', en: 'From' },
  done: { 'zh-CN': '已定，并记入管理记录。', en: 'Set, and on record.' },
  end: { 'zh-CN': '取消要求', en: 'Require it no more' },
  endOf: { 'zh-CN': '取消要求：{region}', en: 'Require it no more: {region}' },
  ended: { 'zh-CN': '要求已取消。', en: 'No longer required.' },
} as const satisfies Record<string, Bilingual>;
