import type { Bilingual } from '../../../domain/locale.ts';

/** Small forms of administration: accounts, delegations, operations. */
export const ASK_TEXT = {
  noDate: { 'zh-CN': '请填写日期。', en: 'Fill in the date.' },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  choose: { 'zh-CN': '请选择', en: 'Choose' },
  away: {
    'zh-CN': '网络已断开，恢复后再办；已填的内容还在。',
    en: 'The network is away; what you have filled in stays.',
  },
  note: { 'zh-CN': '理由', en: 'Reason' },
  noteHint: { 'zh-CN': '记入管理记录', en: 'kept on the administration’s record' },
  optional: { 'zh-CN': '可不填', en: 'optional' },
} as const satisfies Record<string, Bilingual>;
