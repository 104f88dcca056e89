import type { Bilingual } from '../locale.ts';
import type { Level2 } from './levels.ts';

/** Second levels as tables write them. */
export const LEVEL2_NAMES = {
  quantity: { 'zh-CN': '数量指标', en: 'quantity' },
  quality: { 'zh-CN': '质量指标', en: 'quality' },
  timeliness: { 'zh-CN': '时效指标', en: 'timeliness' },
  cost: { 'zh-CN': '成本指标', en: 'cost' },
  economicBenefit: { 'zh-CN': '经济效益', en: 'economic benefit' },
  socialBenefit: { 'zh-CN': '社会效益', en: 'social benefit' },
  ecologicalBenefit: { 'zh-CN': '生态效益', en: 'ecological benefit' },
  sustainableImpact: { 'zh-CN': '可持续影响', en: 'sustainable impact' },
  beneficiarySatisfaction: { 'zh-CN': '服务对象满意度', en: 'satisfaction of those served' },
  economicCost: { 'zh-CN': '经济成本', en: 'economic cost' },
  socialCost: { 'zh-CN': '社会成本', en: 'social cost' },
  ecologicalCost: { 'zh-CN': '生态环境成本', en: 'ecological cost' },
} as const satisfies Record<Level2, Bilingual>;
