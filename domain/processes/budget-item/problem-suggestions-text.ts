import type { Bilingual } from '../../locale.ts';

/** First words of a problem that is taken over from what is known already; an officer goes on from there. */
export const SUGGESTION_TEXT = {
  lowered: { 'zh-CN': '“{indicator}”得分依据不足', en: 'The points of "{indicator}" are not supported' },
  loweredWhy: {
    'zh-CN': '单位计{own}分，财政核为{score}分。{reason}',
    en: 'The unit counted {own} points, finance {score}. {reason}',
  },
  loweredRate: { 'zh-CN': '预算执行率', en: 'execution rate' },
  unreached: { 'zh-CN': '“{indicator}”未达到目标', en: '"{indicator}" missed its target' },
  unreachedWhy: { 'zh-CN': '实际完成{actual}。{reason}', en: 'Actual value {actual}. {reason}' },
} as const satisfies Record<string, Bilingual>;
