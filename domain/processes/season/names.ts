import type { Bilingual } from '../../locale.ts';

/** What each act on a round is called. */
export const COMMAND_NAMES = {
  announceSeason: { 'zh-CN': '部署', en: 'announce the round' },
  openSeason: { 'zh-CN': '开启', en: 'open the round' },
  pauseSeason: { 'zh-CN': '暂停开启', en: 'pause the opening' },
  resumeSeason: { 'zh-CN': '继续开启', en: 'go on opening' },
  seasonEnded: { 'zh-CN': '报送期满', en: 'reporting ends' },
  closeSeason: { 'zh-CN': '收尾', en: 'close the round' },
  withdrawSeason: { 'zh-CN': '撤回部署', en: 'withdraw the round' },
} as const satisfies Record<string, Bilingual>;

export const PHASE_NAMES = {
  seasonOwed: { 'zh-CN': '待部署', en: 'to be announced' },
  seasonAnnounced: { 'zh-CN': '已部署待开启', en: 'announced, to be opened' },
  seasonOpen: { 'zh-CN': '报送中', en: 'units are reporting' },
  seasonPaused: { 'zh-CN': '暂停开启', en: 'opening paused' },
  seasonEnded: { 'zh-CN': '报送期满待收尾', en: 'over, to be closed' },
  seasonClosed: { 'zh-CN': '已收尾', en: 'closed' },
  seasonWithdrawn: { 'zh-CN': '已撤回', en: 'withdrawn' },
} as const satisfies Record<string, Bilingual>;
