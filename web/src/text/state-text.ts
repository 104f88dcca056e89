import type { Bilingual } from '../../../domain/locale.ts';

/** Loading, empty, error, offline, no permission (page.md §2). */
export const STATE_TEXT = {
  loading: { 'zh-CN': '正在读取', en: 'Loading' },
  retry: { 'zh-CN': '重试', en: 'Try again' },
  cannotRead: { 'zh-CN': '没有读到', en: 'This could not be read' },
  noPermission: { 'zh-CN': '您没有这项权限', en: 'You do not have this permission' },
  cannotReach: {
    'zh-CN': '网络已断开，或服务暂时没有应答。',
    en: 'The network is away, or the service does not answer for the moment.',
  },
  pageFile: {
    'zh-CN': '网络已断开，或系统刚刚更新，这一页没有载入；连通后自动载入。',
    en: 'The network is away, or the system has just been updated, so this page did not load; it loads by itself once the server answers.',
  },
  partMissing: {
    'zh-CN': '网络已断开，或系统刚刚更新，这一部分没有载入。',
    en: 'The network is away, or the system has just been updated, so this part did not load.',
  },
  partStillMissing: {
    'zh-CN': '还是没有载入。已写的先保存或发送，再重新载入这一页。',
    en: 'It still did not load. Save or send what you have written, then load the page anew.',
  },
  loadPage: { 'zh-CN': '重新载入这一页', en: 'Load the page anew' },
  oddAnswer: {
    'zh-CN': '服务的应答与本页的版本不符，请刷新页面。',
    en: 'The answer does not fit this version of the page; reload it.',
  },
  unexpected: { 'zh-CN': '页面出错：{message}', en: 'The page failed: {message}' },
  errorNumber: { 'zh-CN': '编号 {id}', en: 'Number {id}' },
  offline: {
    'zh-CN': '网络已断开，显示 {time} 的数据；已写的内容保存在本机，恢复后可以办理。',
    en: 'The network is away since {time}; you see the data of then. What you write is kept on this machine.',
  },
  notFound: { 'zh-CN': '没有这一页，或不在您的范围内', en: 'There is no such page, or it is outside your scope' },
  notFoundWhy: {
    'zh-CN': '您能看到的，由角色和所在地区、单位决定。',
    en: 'What you can see follows from your roles, region and unit.',
  },
  home: { 'zh-CN': '回到首页', en: 'Back to the first page' },
  clearFilters: { 'zh-CN': '清除筛选', en: 'Clear the filters' },
  more: { 'zh-CN': '再读 {count} 条', en: 'Read {count} more' },
  shownOf: { 'zh-CN': '第 1–{shown}，还有更多', en: '1–{shown}, and more' },
  shownAll: { 'zh-CN': '共 {shown}', en: '{shown} in all' },
} as const satisfies Record<string, Bilingual>;
