import type { Bilingual } from '../../../domain/locale.ts';
import type { Track } from '../../../domain/processes/budget-item/lifecycle.ts';

export const TRACK_NAMES = {
  main: { 'zh-CN': '主线', en: 'main' },
  correction: { 'zh-CN': '纠偏', en: 'correction' },
  spotCheck: { 'zh-CN': '抽查', en: 'spot check' },
  amendment: { 'zh-CN': '追加调整', en: 'amendment' },
  funds: { 'zh-CN': '资金收回', en: 'funds' },
  feedback: { 'zh-CN': '反馈整改', en: 'feedback' },
  consequence: { 'zh-CN': '预算挂钩', en: 'consequence' },
  disclosure: { 'zh-CN': '信息公开', en: 'disclosure' },
} as const satisfies Record<Track, Bilingual>;

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
