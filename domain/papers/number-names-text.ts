import type { Bilingual } from '../locale.ts';
import type { NumberPurpose, NumberState } from './number-rules.ts';

export const PURPOSE_NAMES = {
  approval: { 'zh-CN': '预算批复', en: 'budget approvals' },
  performance: { 'zh-CN': '绩效管理', en: 'performance management' },
} as const satisfies Record<NumberPurpose, Bilingual>;

export const NUMBER_STATE_NAMES = {
  reserved: { 'zh-CN': '预留', en: 'reserved' },
  used: { 'zh-CN': '已用', en: 'used' },
  cancelled: { 'zh-CN': '作废', en: 'cancelled' },
} as const satisfies Record<NumberState, Bilingual>;
