import type { Bilingual } from '../../locale.ts';
import type { Stage } from './stages.ts';

/** The five stages of an item's life as a delegation names them: 目标、批复、执行、评价、反馈与应用. */
export const STAGE_NAMES = {
  targets: { 'zh-CN': '目标', en: 'targets' },
  budget: { 'zh-CN': '批复', en: 'approval' },
  execution: { 'zh-CN': '执行与监控', en: 'execution' },
  evaluation: { 'zh-CN': '评价', en: 'evaluation' },
  followUp: { 'zh-CN': '反馈与应用', en: 'feedback and use' },
} as const satisfies Record<Stage, Bilingual>;
