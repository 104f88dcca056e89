import type { Bilingual } from '../locale.ts';
import type { Policy, RungEffect } from './policy.ts';
import type { SelfCheckRules } from './plan-rules.ts';

/** When a day ends. */
export const CUTOFF_NAMES = {
  endOfDay: { 'zh-CN': '24:00', en: 'at 24:00' },
  closeOfBusiness: { 'zh-CN': '下班时', en: 'at the close of business' },
} as const satisfies Record<Policy['cutoff'], Bilingual>;

/** What a step of the ladder brings besides telling people. */
export const RUNG_EFFECT_NAMES = {
  none: { 'zh-CN': '只告知', en: 'told only' },
  supervisionBoard: { 'zh-CN': '列入督办', en: 'put on the supervision board' },
  supervisionMatter: { 'zh-CN': '列入督办并立督办件', en: 'supervised, as a matter of its own' },
  criticismList: { 'zh-CN': '拟列通报', en: 'proposed for criticism' },
} as const satisfies Record<RungEffect, Bilingual>;

/** What the lots of sampled self-evaluations are drawn within. */
export const STRATA_NAMES = {
  none: { 'zh-CN': '不分层', en: 'none' },
  unit: { 'zh-CN': '按单位', en: 'by unit' },
  amount: { 'zh-CN': '按金额', en: 'by amount' },
} as const satisfies Record<SelfCheckRules['strata'], Bilingual>;
