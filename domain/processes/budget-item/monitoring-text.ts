import { fill, type Bilingual, type Locale } from '../../locale.ts';
import type { LightReason, MonitoringHint, MonitoringLight } from './monitoring.ts';

export const MONITORING_LIGHT_NAMES = {
  red: { 'zh-CN': '红灯', en: 'red' },
  yellow: { 'zh-CN': '黄灯', en: 'yellow' },
  green: { 'zh-CN': '绿灯', en: 'green' },
} as const satisfies Record<MonitoringLight, Bilingual>;

const REASONS = {
  impossible: {
    'zh-CN': '{count} 项指标完全不可能完成：红灯',
    en: '{count} indicator(s) cannot be reached: red',
  },
  lags: {
    'zh-CN': '{period}执行率 {rate}，低于 {floor}%：黄灯；本市设定',
    en: '{period}: execution rate {rate}, below {floor}%: yellow; set by the region',
  },
  possible: {
    'zh-CN': '{count} 项指标只是有可能完成：黄灯',
    en: '{count} indicator(s) may not be reached: yellow',
  },
  onTrack: { 'zh-CN': '按规则：绿灯', en: 'By the rule: green' },
} as const satisfies Record<LightReason['code'], Bilingual>;

const ON_TRACK_WITH = {
  both: {
    'zh-CN': '{period}执行率 {rate}，不低于 {floor}%：绿灯；本市设定',
    en: '{period}: execution rate {rate}, not below {floor}%: green; set by the region',
  },
  rate: {
    'zh-CN': '{period}执行率 {rate}，本期没有设执行率下限：绿灯',
    en: '{period}: execution rate {rate}; no floor is set for this period: green',
  },
} as const satisfies Record<string, Bilingual>;

/** Why a light is what it is, in one sentence: `1–6月执行率 31.20%，低于 40%：黄灯；本市设定`. */
export function lightReasonText({ code, params }: LightReason, period: string, locale: Locale): string {
  const { rate, floor } = params;
  const sentence =
    code !== 'onTrack' || rate === undefined
      ? REASONS[code]
      : floor === undefined
        ? ON_TRACK_WITH.rate
        : ON_TRACK_WITH.both;
  return fill(sentence[locale], { ...params, period });
}

export const MONITORING_HINTS = {
  actualMissing: { 'zh-CN': '“{name}”没有填完成情况。', en: '"{name}" says nothing of what was reached.' },
  causeMissing: { 'zh-CN': '“{name}”不一定能完成，没有写偏差原因。', en: '"{name}" may fail, and no cause is given.' },
  aboveBudget: { 'zh-CN': '执行数超过调整后预算，请核对。', en: 'More is executed than the budget holds; check it.' },
  belowLast: { 'zh-CN': '累计执行数小于上一期，请核对。', en: 'Less is executed than at the last period; check it.' },
  sameAsLast: {
    'zh-CN': '累计执行数与上一期相同，请核对是否已更新。',
    en: 'Executed is the same as at the last period; check that it is up to date.',
  },
  expectedBelowExecuted: {
    'zh-CN': '全年预计小于已执行数，请核对。',
    en: 'Less is expected for the year than is executed already; check it.',
  },
} as const satisfies Record<MonitoringHint['code'], Bilingual>;
