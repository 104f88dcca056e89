import type { Bilingual } from '../../../domain/locale.ts';

/** The search over everything. */
export const SEARCH_TEXT = {
  title: { 'zh-CN': '查找', en: 'Search' },
  heading: { 'zh-CN': '查“{words}”', en: 'Search: "{words}"' },
  sub: {
    'zh-CN': '在您的范围内查项目、评价、单位、文号、问题、结果文书、督办件和报送季。',
    en: 'Items, evaluations, units, document numbers, problems, documents about results, supervised matters and rounds within your scope.',
  },
  items: { 'zh-CN': '项目', en: 'Items' },
  evaluations: { 'zh-CN': '财政评价', en: 'Evaluations by finance' },
  results: { 'zh-CN': '结果文书', en: 'Documents about results' },
  supervisions: { 'zh-CN': '督办件', en: 'Supervised matters' },
  seasons: { 'zh-CN': '报送季', en: 'Rounds' },
  score: { 'zh-CN': '{score} 分', en: '{score} points' },
  units: { 'zh-CN': '单位', en: 'Units' },
  documents: { 'zh-CN': '文号', en: 'Document numbers' },
  problems: { 'zh-CN': '问题', en: 'Problems' },
  counted: { 'zh-CN': '{name} {count}', en: '{name} {count}' },
  countedMore: { 'zh-CN': '{name} {count} 以上', en: '{name}: more than {count}' },
  all: { 'zh-CN': '全部{name} →', en: 'All: {name} →' },
  back: { 'zh-CN': '← 所有种类', en: '← Every kind' },
  nothing: { 'zh-CN': '没有找到“{words}”', en: 'Nothing holds "{words}"' },
  nothingWhy: {
    'zh-CN': '可以换一个更短的词，或只输文号中的几个字。范围以外的查不到。',
    en: 'Try a shorter word, or a part of the number. What lies outside your scope is not found.',
  },
  ask: { 'zh-CN': '在上面的框里输入要找的词', en: 'Type what you look for in the box above' },
  askWhy: {
    'zh-CN': '两个字起就能查：项目、评价、结果文书、督办件或报送季的名称、编码，单位，发文字号，问题。',
    en: 'Two characters are enough: the name or code of an item, an evaluation, a document about results, a supervised matter or a round, a unit, a document number, a problem.',
  },
  itemsOf: { 'zh-CN': '{name} 等 {count} 个项目', en: '{name} and others, {count} items' },
  open: { 'zh-CN': '未了结', en: 'open' },
  closed: { 'zh-CN': '已了结', en: 'settled' },
} as const satisfies Record<string, Bilingual>;
