import type { Bilingual } from '../../../domain/locale.ts';

export const SHELL_TEXT = {
  skip: { 'zh-CN': '跳到正文', en: 'Skip to the content' },
  navigation: { 'zh-CN': '主导航', en: 'Main navigation' },
  region: { 'zh-CN': '地区', en: 'Region' },
  year: { 'zh-CN': '年度', en: 'Fiscal year' },
  allYears: { 'zh-CN': '全部年度', en: 'All years' },
  yearOption: { 'zh-CN': '{year} 年度', en: 'FY {year}' },
  search: { 'zh-CN': '查项目、单位、文号', en: 'Find items, units, document numbers' },
  today: { 'zh-CN': '今天', en: 'Today' },
  workingDay: { 'zh-CN': '工作日', en: 'working day' },
  restDay: { 'zh-CN': '休息日', en: 'rest day' },
  makeupWorkday: { 'zh-CN': '调休上班', en: 'weekend day worked in exchange' },
  person: { 'zh-CN': '我', en: 'Me' },
  myAccount: { 'zh-CN': '我的账号：改密码、代理', en: 'My account: password, stand-ins' },
  density: { 'zh-CN': '字号', en: 'Text size' },
  compact: { 'zh-CN': '紧凑', en: 'Compact' },
  standard: { 'zh-CN': '标准', en: 'Standard' },
  large: { 'zh-CN': '大字', en: 'Large' },
  shortcuts: { 'zh-CN': '单键快捷键', en: 'Single-key shortcuts' },
  on: { 'zh-CN': '开', en: 'On' },
  off: { 'zh-CN': '关', en: 'Off' },
  keys: { 'zh-CN': '按键一览', en: 'List of keys' },
  close: { 'zh-CN': '关闭', en: 'Close' },
  groupLife: { 'zh-CN': '项目一生', en: 'Life of an item' },
  groupUse: { 'zh-CN': '应用', en: 'Use of results' },
  groupBase: { 'zh-CN': '基础', en: 'Foundations' },
} as const satisfies Record<string, Bilingual>;

/** Names of pages: whole, and in two characters for the rail. */
export const PAGE_TEXT = {
  inbox: { name: { 'zh-CN': '待办', en: 'To do' }, short: { 'zh-CN': '待办', en: 'To do' } },
  calendar: { name: { 'zh-CN': '日历', en: 'Calendar' }, short: { 'zh-CN': '日历', en: 'Dates' } },
  items: { name: { 'zh-CN': '项目', en: 'Items' }, short: { 'zh-CN': '项目', en: 'Items' } },
  targets: { name: { 'zh-CN': '目标', en: 'Targets' }, short: { 'zh-CN': '目标', en: 'Targets' } },
  monitoring: {
    name: { 'zh-CN': '运行监控', en: 'Monitoring' },
    short: { 'zh-CN': '监控', en: 'Monitor' },
  },
  evaluations: { name: { 'zh-CN': '绩效评价', en: 'Evaluations' }, short: { 'zh-CN': '评价', en: 'Evaluate' } },
  financeEvaluations: {
    name: { 'zh-CN': '财政评价', en: 'Finance evaluations' },
    short: { 'zh-CN': '财评', en: 'By finance' },
  },
  rectification: {
    name: { 'zh-CN': '反馈与整改', en: 'Rectification' },
    short: { 'zh-CN': '整改', en: 'Rectify' },
  },
  supervision: { name: { 'zh-CN': '督办', en: 'Supervision' }, short: { 'zh-CN': '督办', en: 'Board' } },
  consequences: {
    name: { 'zh-CN': '预算挂钩', en: 'Consequence' },
    short: { 'zh-CN': '挂钩', en: 'Budget' },
  },
  reports: {
    name: { 'zh-CN': '排名与报告', en: 'Rankings and reports' },
    short: { 'zh-CN': '排名', en: 'Rank' },
  },
  performanceReports: {
    name: { 'zh-CN': '绩效报告', en: 'Performance reports' },
    short: { 'zh-CN': '报告', en: 'Reports' },
  },
  disclosure: {
    name: { 'zh-CN': '信息公开', en: 'Disclosure' },
    short: { 'zh-CN': '公开', en: 'Public' },
  },
  seasons: { name: { 'zh-CN': '报送季', en: 'Rounds' }, short: { 'zh-CN': '报送季', en: 'Rounds' } },
  rehearsal: { name: { 'zh-CN': '演练', en: 'Rehearsal' }, short: { 'zh-CN': '演练', en: 'Try' } },
  libraries: { name: { 'zh-CN': '四库', en: 'Libraries' }, short: { 'zh-CN': '四库', en: 'Library' } },
  training: { name: { 'zh-CN': '宣传培训', en: 'Training' }, short: { 'zh-CN': '培训', en: 'Train' } },
  bodies: { name: { 'zh-CN': '组织体制', en: 'Bodies' }, short: { 'zh-CN': '体制', en: 'Bodies' } },
  dashboards: { name: { 'zh-CN': '看板', en: 'Dashboards' }, short: { 'zh-CN': '看板', en: 'Charts' } },
  numbers: { name: { 'zh-CN': '文号登记', en: 'Document numbers' }, short: { 'zh-CN': '文号', en: 'Numbers' } },
  audit: { name: { 'zh-CN': '审计', en: 'Audit' }, short: { 'zh-CN': '审计', en: 'Audit' } },
  policy: { name: { 'zh-CN': '政策', en: 'Policy' }, short: { 'zh-CN': '政策', en: 'Policy' } },
  admin: { name: { 'zh-CN': '管理', en: 'Administration' }, short: { 'zh-CN': '管理', en: 'Admin' } },
  operations: { name: { 'zh-CN': '运维', en: 'Operations' }, short: { 'zh-CN': '运维', en: 'Ops' } },
} as const satisfies Record<string, { readonly name: Bilingual; readonly short: Bilingual }>;

export const KEY_TEXT = {
  next: { 'zh-CN': '下一件', en: 'Next row' },
  previous: { 'zh-CN': '上一件', en: 'Previous row' },
  open: { 'zh-CN': '打开', en: 'Open' },
  select: { 'zh-CN': '选择', en: 'Select' },
  act: { 'zh-CN': '办第一个动作', en: 'First act' },
  back: { 'zh-CN': '退回', en: 'Return' },
  refresh: { 'zh-CN': '显示新到的', en: 'Show what is new' },
  search: { 'zh-CN': '搜索', en: 'Search' },
  help: { 'zh-CN': '按键一览', en: 'This list' },
} as const satisfies Record<string, Bilingual>;
