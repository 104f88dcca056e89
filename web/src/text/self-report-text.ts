import type { Bilingual } from '../../../domain/locale.ts';

/** Sentences of the generated self-evaluation report; every figure comes from the table. */
export const SELF_REPORT_TEXT = {
  money: {
    'zh-CN': '资金情况：年初预算 {initial} 万元，调整后预算 {adjusted} 万元，实际执行 {executed} 万元，{rated}。',
    en: 'Money: initial budget {initial} 万元, adjusted {adjusted} 万元, executed {executed} 万元, {rated}.',
  },
  rated: {
    'zh-CN': '预算执行率 {rate}，得 {score} 分（满分 {weight} 分）',
    en: 'execution rate {rate}, {score} of {weight} points',
  },
  unrated: { 'zh-CN': '预算执行率尚不能计算', en: 'the execution rate cannot be computed yet' },
  moneyReason: { 'zh-CN': '执行率偏低的原因：{reason}。', en: ' The reason for the low rate: {reason}.' },
  score: { 'zh-CN': '自评结果：总分 {total} 分，等级为{grade}。', en: 'Result: {total} points in all, grade {grade}.' },
  scoreOpen: {
    'zh-CN': '自评结果：尚有 {count} 项没有确定得分。',
    en: 'Result: the points of {count} row(s) are still to be decided.',
  },
  group: {
    'zh-CN': '{level}共 {count} 项，{reached} 项完成目标，得 {points} 分（满分 {weight} 分）：{lines}。',
    en: '{level}: {count} indicator(s), {reached} reached, {points} of {weight} points: {lines}.',
  },
  line: {
    'zh-CN': '{name}目标 {target}，实际 {actual}，{points}',
    en: '{name}: target {target}, actual {actual}, {points}',
  },
  points: { 'zh-CN': '得 {score} 分', en: '{score} points' },
  noPoints: { 'zh-CN': '得分未定', en: 'points still open' },
  nothing: { 'zh-CN': '未填', en: 'not given' },
  separator: { 'zh-CN': '；', en: '; ' },
  missed: { 'zh-CN': '未完成目标的 {count} 项：{lines}。', en: 'Not reached, {count}: {lines}.' },
  missedLine: { 'zh-CN': '{name}，原因是{reason}', en: '{name}, because {reason}' },
  missedBare: { 'zh-CN': '{name}', en: '{name}' },
  missedOpen: {
    'zh-CN': '尚有 {count} 项没有确定是否完成目标。',
    en: 'Whether {count} target(s) (was|were) reached is still open.',
  },
  noneMissed: { 'zh-CN': '各项指标均完成年初目标。', en: 'Every target was reached.' },
  problems: { 'zh-CN': '存在的问题和改进措施：{lines}。', en: 'Problems and measures: {lines}.' },
  problem: { 'zh-CN': '{no}. {title}', en: '{no}. {title}' },
  cause: { 'zh-CN': '原因：{cause}', en: 'cause: {cause}' },
  measure: { 'zh-CN': '措施：{measure}', en: 'measure: {measure}' },
  noProblems: { 'zh-CN': '自评没有发现须整改的问题。', en: 'No problem to be put right was found.' },
} as const satisfies Record<string, Bilingual>;
