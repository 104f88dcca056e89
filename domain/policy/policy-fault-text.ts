import type { Bilingual } from '../locale.ts';

/** What can speak against a proposed version of the policy. */
export const POLICY_FAULTS = {
  policyStatutory: {
    'zh-CN': '这是政策原文所定（●），条款、期限都不能改。',
    en: 'This is the policy’s own (●): neither its clause nor its period can be changed.',
  },
  policyTermUnit: {
    'zh-CN': '这一期限由时间安排确定日期，与按天、按月计算的期限不能互换。',
    en: 'A date that a season sets and a period that is counted cannot take each other’s place.',
  },
  policyFixed: {
    'zh-CN': '这一项在安装时确定，不随政策版本改变。',
    en: 'This is set where the software is installed and does not change with the policy.',
  },
  policyLadderOrder: {
    'zh-CN': '逾期阶梯须按工作日由少到多，不能重复。',
    en: 'The steps of the ladder rise by working days; none comes twice.',
  },
  policyLadderLeader: {
    'zh-CN': '阶梯至少有一级须报分管领导：逾期不能无人知道。',
    en: 'At least one step must tell a supervising leader: nothing may be late without anybody knowing.',
  },
  policyRemindersNone: { 'zh-CN': '至少提醒一次。', en: 'There must be at least one reminder.' },
  policyNobodyGrants: {
    'zh-CN': '允许延期，须写明由谁批准。',
    en: 'Where extensions are allowed, somebody must grant them.',
  },
  policyGradeOnce: {
    'zh-CN': '每个等级须有且只有一条应用规则（{grade}）。',
    en: 'Every grade has exactly one rule ({grade}).',
  },
  policyPercentOnlyReduced: {
    'zh-CN': '只有“减少”才写比例。',
    en: 'Only a reduction has a percentage.',
  },
  policyPeriodsOrder: {
    'zh-CN': '监控期须按结束日由早到晚，期别不能重复。',
    en: 'Monitoring periods follow one another by the day they end; none comes twice.',
  },
  policyPlanDays: {
    'zh-CN': '计划下达日不能早于起拟日。',
    en: 'A plan is not due before it is owed.',
  },
  policySampleSizes: {
    'zh-CN': '大额的起点须高于小额的上限。',
    en: 'Large begins above where small ends.',
  },
  policyUnchanged: {
    'zh-CN': '与现行版本完全相同，不需要新版本。',
    en: 'It says what the version in force says: no new version is needed.',
  },
} as const satisfies Record<string, Bilingual>;
