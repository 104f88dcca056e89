import type { Bilingual } from '../../../domain/locale.ts';

export {
  CONTINUITY_NAMES,
  FUND_NAMES,
  GRADE_NAMES,
  KIND_NAMES,
} from '../../../domain/processes/budget-item/item-names.ts';

export const ITEMS_TEXT = {
  title: { 'zh-CN': '项目', en: 'Items (项目)' },
  archives: { 'zh-CN': '批量归档 ↓', en: 'Archives ↓' },
  archivesHold: {
    'zh-CN': '按现在的筛选，每个项目一个归档包，附散列目录，打成一个 ZIP；每个都记入管理记录',
    en: 'An archive of each item of this filter in one ZIP, with an index of their hashes; the taking of each is recorded',
  },
  archivesBegun: {
    'zh-CN': '{count} 个归档包开始下载，末尾的 index.csv 列出各包散列。',
    en: 'The download of {count} archive(s) has begun; index.csv at its end lists their hashes.',
  },
  sub: {
    'zh-CN': '{count} 个项目，预算 {budget} 万元，执行 {executed} 万元（{rate}）',
    en: '{count} item(s), budget {budget} 万元, executed {executed} 万元 ({rate})',
  },
  subUnapproved: {
    'zh-CN': '{count} 个项目，预算 {budget} 万元，未批复的申请 {unapproved} 万元，执行 {executed} 万元（{rate}）',
    en: '{count} item(s), budget {budget} 万元, requested and not approved {unapproved} 万元, executed {executed} 万元 ({rate})',
  },
  subRequested: {
    'zh-CN': '{count} 个项目，都未批复，申请 {unapproved} 万元',
    en: '{count} item(s), none approved yet, {unapproved} 万元 requested',
  },
  requested: { 'zh-CN': '申请', en: 'Requested' },
  name: { 'zh-CN': '项目', en: 'Item' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  stage: { 'zh-CN': '阶段', en: 'Stage' },
  budget: { 'zh-CN': '预算（万元）', en: 'Budget (万元)' },
  executed: { 'zh-CN': '执行（万元）', en: 'Executed (万元)' },
  rate: { 'zh-CN': '执行率', en: 'Rate' },
  scores: { 'zh-CN': '自评 / 财政', en: 'Own / finance score' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  problems: { 'zh-CN': '问题', en: 'Problems' },
  problemsOf: { 'zh-CN': '{open} / {all}', en: '{open} / {all}' },
  nextDue: { 'zh-CN': '最近期限', en: 'Next deadline' },
  filters: { 'zh-CN': '筛选', en: 'Filters' },
  all: { 'zh-CN': '全部', en: 'All' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  phase: { 'zh-CN': '阶段', en: 'Phase' },
  light: { 'zh-CN': '灯', en: 'Light' },
  fund: { 'zh-CN': '资金', en: 'Fund' },
  division: { 'zh-CN': '业务科', en: 'Division' },
  option: { 'zh-CN': '{name} {count}', en: '{name} {count}' },
  searched: { 'zh-CN': '搜索“{words}”', en: 'Search: "{words}"' },
  ofUnit: { 'zh-CN': '一个单位', en: 'One unit' },
  drop: { 'zh-CN': '去掉筛选：{filter}', en: 'Drop the filter: {filter}' },
  sortBy: { 'zh-CN': '按{column}排列', en: 'Sort by {column}' },
  page: { 'zh-CN': '第 {from}–{to}，共 {all}', en: '{from}–{to} of {all}' },
  pageOnly: { 'zh-CN': '第 {from}–{to}', en: '{from}–{to}' },
  pages: { 'zh-CN': '翻页', en: 'Pages' },
  previousPage: { 'zh-CN': '上一页', en: 'Previous' },
  nextPage: { 'zh-CN': '下一页', en: 'Next' },
  red: { 'zh-CN': '逾期', en: 'Overdue' },
  yellow: { 'zh-CN': '临近', en: 'Near' },
  green: { 'zh-CN': '正常', en: 'Running' },
  none: { 'zh-CN': '没有期限', en: 'No deadline' },
  empty: { 'zh-CN': '范围内还没有项目', en: 'There is no item within your scope' },
  emptyWhy: { 'zh-CN': '项目在目标报送季由财政开启。', en: 'Finance opens items in the season of targets.' },
  emptyFiltered: { 'zh-CN': '没有符合筛选的项目', en: 'No item fits the filters' },
  livelihood: { 'zh-CN': '民生', en: 'livelihood' },
  onBoard: { 'zh-CN': '督办', en: 'supervised' },
} as const satisfies Record<string, Bilingual>;

/** Where an item left the closed loop: the funnel's losses lead here. */
export const LOST_NAMES = {
  targets: { 'zh-CN': '还没有合格的目标', en: 'no qualified targets yet' },
  monitoring: { 'zh-CN': '有目标，还没有监控', en: 'targets, not monitored yet' },
  evaluation: { 'zh-CN': '有监控，还没有评价', en: 'monitored, not evaluated yet' },
  feedback: { 'zh-CN': '有评价，还没有反馈', en: 'evaluated, not fed back yet' },
  application: { 'zh-CN': '有反馈，还没有应用', en: 'fed back, result not used yet' },
} as const satisfies Record<string, Bilingual>;

/** The policy's five sentences; every phase of the main track belongs to one. */
export const STAGE_NAMES = {
  targets: { 'zh-CN': '目标', en: 'Targets' },
  budget: { 'zh-CN': '预算批复', en: 'Budget' },
  execution: { 'zh-CN': '执行监控', en: 'Execution' },
  evaluation: { 'zh-CN': '评价', en: 'Evaluation' },
  followUp: { 'zh-CN': '反馈与应用', en: 'Follow-up' },
} as const satisfies Record<string, Bilingual>;
