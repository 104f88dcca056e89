import type { Bilingual } from '../../../domain/locale.ts';

/** One act on many items, with a result per row. */
export const BATCH_TEXT = {
  urge: { 'zh-CN': '催办选中的 {count} 件', en: 'Urge the {count} selected' },
  noteExample: {
    'zh-CN': '对他们说的话，如：请在三日内报送',
    en: 'What to tell them, e.g. please report within three days',
  },
  noteMissing: { 'zh-CN': '请写一句催办的话。', en: 'Write what to tell them.' },
  send: { 'zh-CN': '催办', en: 'Urge' },
  tooMany: { 'zh-CN': '一次最多 {most} 件，请减少选中的。', en: 'At most {most} at once; select fewer.' },
  done: { 'zh-CN': '已催办 {done} 件，未成 {refused} 件', en: '{done} urged, {refused} not' },
  rowDone: { 'zh-CN': '已催办', en: 'urged' },
  rowRefused: { 'zh-CN': '未成：{why}', en: 'not urged: {why}' },
  select: { 'zh-CN': '选中 {name}', en: 'Select {name}' },
  selectAll: { 'zh-CN': '选中列出的全部', en: 'Select everything listed' },
} as const satisfies Record<string, Bilingual>;

/** The same for decisions. */
export const BATCH_DECISION_TEXT = {
  done: { 'zh-CN': '已决定 {done} 项，未成 {refused} 项', en: '{done} decided, {refused} not' },
  rowDone: { 'zh-CN': '已决定', en: 'decided' },
  rowRefused: { 'zh-CN': '未成：{why}', en: 'not decided: {why}' },
} as const satisfies Record<string, Bilingual>;
