import type { Bilingual } from '../../domain/locale.ts';

/** What the templates of imports say. */
export const TEMPLATE_TEXT = {
  budget: { 'zh-CN': '年度预算导入表', en: 'Import of a year’s budget' },
  results: { 'zh-CN': '以前年度结果导入表', en: 'Import of results of former years' },
  hint: { 'zh-CN': '{column}：{what}', en: '{column}: {what}' },
  required: { 'zh-CN': '必填', en: 'required' },
  or: { 'zh-CN': '、', en: ', ' },
  and: { 'zh-CN': '；', en: '; ' },
  previous: { 'zh-CN': '上年：{name}', en: 'last year: {name}' },
  previousPast: { 'zh-CN': '上年：{name}（导入）', en: 'last year: {name} (imported)' },
  result: {
    'zh-CN': '{score} 分，{grade}，问题 {open}/{all} 未整改',
    en: '{score} points, {grade}, {open} of {all} problems open',
  },
} as const satisfies Record<string, Bilingual>;
