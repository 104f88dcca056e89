import type { Bilingual } from '../../../domain/locale.ts';
import type { Track } from '../../../domain/processes/budget-item/lifecycle.ts';

const ITEM_TRACK_NAMES = {
  main: { 'zh-CN': '主线', en: 'main' },
  correction: { 'zh-CN': '纠偏', en: 'correction' },
  spotCheck: { 'zh-CN': '抽查', en: 'spot check' },
  amendment: { 'zh-CN': '追加调整', en: 'amendment' },
  funds: { 'zh-CN': '资金收回', en: 'funds' },
  feedback: { 'zh-CN': '反馈整改', en: 'feedback' },
  consequence: { 'zh-CN': '预算挂钩', en: 'consequence' },
  disclosure: { 'zh-CN': '信息公开', en: 'disclosure' },
} as const satisfies Record<Track, Bilingual>;

/** Beside those of items, what runs beside an evaluation. */
const OTHER_TRACK_NAMES: Readonly<Record<string, Bilingual>> = {
  engagement: { 'zh-CN': '中介委托', en: 'agency' },
  panel: { 'zh-CN': '专家', en: 'experts' },
  materials: { 'zh-CN': '资料', en: 'materials' },
};

/** What the tracks of every process are called. */
export const TRACK_NAMES: Readonly<Record<string, Bilingual>> & typeof ITEM_TRACK_NAMES = {
  ...OTHER_TRACK_NAMES,
  ...ITEM_TRACK_NAMES,
};

/** As short as a lane of the drawing has room for. */
export const LANE_NAMES = {
  main: { 'zh-CN': '主线', en: 'main' },
  correction: { 'zh-CN': '纠偏', en: 'correction' },
  spotCheck: { 'zh-CN': '抽查', en: 'spot check' },
  amendment: { 'zh-CN': '追加调整', en: 'amendment' },
  funds: { 'zh-CN': '资金收回', en: 'recovery' },
  feedback: { 'zh-CN': '反馈', en: 'feedback' },
  consequence: { 'zh-CN': '预算挂钩', en: 'budget' },
  disclosure: { 'zh-CN': '信息公开', en: 'disclosure' },
} as const satisfies Record<Track, Bilingual>;
