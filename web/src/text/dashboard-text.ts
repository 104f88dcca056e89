import type { Bilingual } from '../../../domain/locale.ts';

export const DASHBOARD_TEXT = {
  title: { 'zh-CN': '看板', en: 'Dashboards (看板)' },
  sub: {
    'zh-CN': '{year} 年度，本地区和下级；截至 {date}',
    en: 'FY {year}, the region and those below it; as of {date}',
  },
  asOf: { 'zh-CN': '截至 {time}', en: 'as of {time}' },
  showTable: { 'zh-CN': '数据表', en: 'Table' },
  showChart: { 'zh-CN': '图', en: 'Chart' },
  exportCsv: { 'zh-CN': '导出', en: 'Export' },
  meeting: { 'zh-CN': '会议模式', en: 'Meeting mode' },
  leave: { 'zh-CN': '退出会议模式', en: 'Leave meeting mode' },
  tooFew: { 'zh-CN': '样本不足 5 件，不画图', en: 'Fewer than 5 cases: no chart is drawn' },
  worst: {
    'zh-CN': '图中是逾期最多的 {shown} 个，共 {all} 个。',
    en: 'Drawn: the {shown} that are late most, of {all}.',
  },
  showAll: { 'zh-CN': '全部 {all} 个（数据表）', en: 'All {all} as a table' },
  kind: { 'zh-CN': '期限种类', en: 'Kind of deadline' },
  allKinds: { 'zh-CN': '全部期限', en: 'All deadlines' },
  losses: { 'zh-CN': '各步的缺口', en: 'What is missing at each step' },
  lossLine: { 'zh-CN': '{what}：{count} 个', en: '{what}: {count}' },
  filterLine: { 'zh-CN': '{year} 年度 · {region}', en: 'FY {year} · {region}' },
  loopName: { 'zh-CN': '闭环', en: 'The closed loop' },
  punctualName: { 'zh-CN': '按期情况', en: 'On time' },
  lightsName: { 'zh-CN': '各月末的灯', en: 'Lights at the end of each month' },
  moneyName: { 'zh-CN': '各等级资金', en: 'Money by grade' },
  problemsName: { 'zh-CN': '问题账龄', en: 'Age of open problems' },
  stagesName: { 'zh-CN': '各阶段用时', en: 'Days per stage' },
  step: { 'zh-CN': '环节', en: 'Step' },
  items: { 'zh-CN': '项目数', en: 'Items' },
  wan: { 'zh-CN': '资金（万元）', en: 'Money (万元)' },
  lost: { 'zh-CN': '缺口（个）', en: 'Missing' },
  lostWan: { 'zh-CN': '缺口（万元）', en: 'Missing (万元)' },
  allItems: { 'zh-CN': '全部项目', en: 'All items' },
  total: { 'zh-CN': '合计', en: 'Total' },
  place: { 'zh-CN': '地区、单位', en: 'Region, unit' },
  onTime: { 'zh-CN': '按期', en: 'On time' },
  withinExtension: { 'zh-CN': '延期内', en: 'Within extension' },
  late: { 'zh-CN': '逾期', en: 'Late' },
  cases: { 'zh-CN': '件数', en: 'n' },
  rate: { 'zh-CN': '按期率', en: 'On time' },
  medianDays: { 'zh-CN': '用时中位数（工作日）', en: 'Median (working days)' },
  placeWithN: { 'zh-CN': '{name}（{n} 件）', en: '{name} (n={n})' },
  month: { 'zh-CN': '月份', en: 'Month' },
  red: { 'zh-CN': '逾期', en: 'Overdue' },
  yellow: { 'zh-CN': '临近', en: 'Near' },
  green: { 'zh-CN': '正常', en: 'Running' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  age: { 'zh-CN': '反馈后', en: 'Since the feedback' },
  ageSpan: { 'zh-CN': '{from}–{to} 个月', en: '{from}–{to} months' },
  ageUpTo: { 'zh-CN': '不满 {to} 个月', en: 'under {to} months' },
  ageFrom: { 'zh-CN': '{from} 个月以上', en: '{from} months and more' },
  problems: { 'zh-CN': '未了结问题', en: 'Open problems' },
  stage: { 'zh-CN': '阶段', en: 'Stage' },
  median: { 'zh-CN': '中位数（工作日）', en: 'Median (working days)' },
  p90: { 'zh-CN': '九成不超过（工作日）', en: '90th percentile (working days)' },
} as const satisfies Record<string, Bilingual>;

/** Steps of the closed loop. */
export const LOOP_NAMES = {
  targets: { 'zh-CN': '有目标', en: 'Targets' },
  monitoring: { 'zh-CN': '有监控', en: 'Monitored' },
  evaluation: { 'zh-CN': '有评价', en: 'Evaluated' },
  feedback: { 'zh-CN': '有反馈', en: 'Fed back' },
  application: { 'zh-CN': '有应用', en: 'Used' },
} as const satisfies Record<string, Bilingual>;

/** What a chart has found: its title in words. */
export const FINDINGS = {
  loopNone: { 'zh-CN': '还没有项目', en: 'No items yet' },
  loopClosed: { 'zh-CN': '{items} 个项目全部走完闭环', en: 'All {items} items have closed the loop' },
  loop: {
    'zh-CN': '{items} 个项目，{closed} 个走到应用（{rate}）；缺口最大在“{step}”，{lost} 个',
    en: '{closed} of {items} items came to the use of results ({rate}); most are missing at "{step}": {lost}',
  },
  punctualNone: { 'zh-CN': '还没有到期的事', en: 'Nothing has fallen due yet' },
  punctualAlone: { 'zh-CN': '{kind}按期 {rate}，逾期 {late} 件', en: '{kind}: {rate} on time, {late} late' },
  punctualUp: {
    'zh-CN': '{kind}按期 {rate}，比上年升 {points} 个百分点',
    en: '{kind}: {rate} on time, {points} points more than last year',
  },
  punctualDown: {
    'zh-CN': '{kind}按期 {rate}，比上年降 {points} 个百分点',
    en: '{kind}: {rate} on time, {points} points less than last year',
  },
  punctualSame: { 'zh-CN': '{kind}按期 {rate}，与上年持平', en: '{kind}: {rate} on time, as last year' },
  lightsNone: { 'zh-CN': '没有正在计时的期限', en: 'No deadline has been running' },
  lightsMore: {
    'zh-CN': '{year}年{month}月末逾期 {red} 件，比上月末多 {count} 件',
    en: '{red} overdue at the end of {year}-{month}, {count} more than a month before',
  },
  lightsFewer: {
    'zh-CN': '{year}年{month}月末逾期 {red} 件，比上月末少 {count} 件',
    en: '{red} overdue at the end of {year}-{month}, {count} fewer than a month before',
  },
  lightsSame: {
    'zh-CN': '{year}年{month}月末逾期 {red} 件，与上月末相同',
    en: '{red} overdue at the end of {year}-{month}, as a month before',
  },
  moneyNone: { 'zh-CN': '还没有评价结果', en: 'Nothing has been evaluated yet' },
  money: {
    'zh-CN': '优、良项目 {items} 个，占已评资金的 {share}',
    en: '{items} items are excellent or good: {share} of the money evaluated',
  },
  problemsNone: { 'zh-CN': '没有未了结的问题', en: 'No problem is open' },
  problemsYoung: {
    'zh-CN': '未了结问题 {count} 个，都在 6 个月以内',
    en: '{count} problem(s) (is|are) open, none for more than 6 months',
  },
  problemsOld: {
    'zh-CN': '未了结问题 {count} 个，{old} 个超过 6 个月',
    en: '{count} problem(s) (is|are) open, {old} of them for more than 6 months',
  },
  stagesNone: { 'zh-CN': '还没有走完的阶段', en: 'No stage is over yet' },
  stages: {
    'zh-CN': '“{stage}”用时最长：一半在 {median} 个工作日以内，九成在 {p90} 个以内',
    en: '"{stage}" takes longest: half within {median} working days, nine of ten within {p90}',
  },
} as const satisfies Record<string, Bilingual>;
