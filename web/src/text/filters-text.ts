import type { Bilingual } from '../../../domain/locale.ts';

/** Filters that are kept by a name (存为我的筛选). */
export const FILTERS_TEXT = {
  title: { 'zh-CN': '我的筛选', en: 'My filters' },
  active: { 'zh-CN': '筛选：{name}', en: 'Filter: {name}' },
  none: {
    'zh-CN': '还没有存过筛选。先选好条件，再在这里存下。',
    en: 'No filter is kept yet. Choose what to keep, then save it here.',
  },
  everything: { 'zh-CN': '全部', en: 'All' },
  own: { 'zh-CN': '我的', en: 'Mine' },
  shared: { 'zh-CN': '共享给我的', en: 'Shared with me' },
  by: { 'zh-CN': '{name}共享', en: 'shared by {name}' },
  sharedWith: { 'zh-CN': '已共享：{audience}', en: 'shared: {audience}' },
  isDefault: { 'zh-CN': '默认', en: 'default' },
  saveAs: { 'zh-CN': '存为我的筛选', en: 'Save as my filter' },
  name: { 'zh-CN': '名称', en: 'Name' },
  save: { 'zh-CN': '存下', en: 'Save' },
  replaces: { 'zh-CN': '同名的会换成现在的条件。', en: 'The one of that name gets what is chosen now.' },
  nothingChosen: {
    'zh-CN': '现在没有筛选条件，选好再存。',
    en: 'Nothing is chosen now: choose first, then save.',
  },
  arrange: { 'zh-CN': '整理', en: 'Arrange' },
  arranged: { 'zh-CN': '整理好了', en: 'Done arranging' },
  makeDefault: { 'zh-CN': '打开时先用', en: 'Open with it' },
  makeDefaultOf: { 'zh-CN': '打开列表时先用“{name}”', en: 'Open the list with "{name}"' },
  up: { 'zh-CN': '上移', en: 'Up' },
  upOf: { 'zh-CN': '上移“{name}”', en: 'Move "{name}" up' },
  rename: { 'zh-CN': '改名', en: 'Rename' },
  renameOf: { 'zh-CN': '给“{name}”改名', en: 'Rename "{name}"' },
  share: { 'zh-CN': '共享“{name}”', en: 'Share "{name}"' },
  notShared: { 'zh-CN': '不共享', en: 'Not shared' },
  remove: { 'zh-CN': '删去', en: 'Remove' },
  removeOf: { 'zh-CN': '删去“{name}”', en: 'Remove "{name}"' },
  removeSure: { 'zh-CN': '确定删去', en: 'Remove it' },
  scopeNote: {
    'zh-CN': '共享的只是条件：各人仍只看到自己范围内的。',
    en: 'Only the conditions are shared: everybody still sees his own scope.',
  },
} as const satisfies Record<string, Bilingual>;
