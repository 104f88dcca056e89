import type { Continuity } from '../../../domain/processes/budget-item/state.ts';
import type { Bilingual } from '../../../domain/locale.ts';

export const CONTINUITY_NAMES = {
  new: { 'zh-CN': '新增', en: 'new' },
  continuing: { 'zh-CN': '延续', en: 'continuing' },
  recurring: { 'zh-CN': '经常性', en: 'recurring' },
  oneOff: { 'zh-CN': '一次性', en: 'one-off' },
} as const satisfies Record<Continuity, Bilingual>;

/** Opening items for a season of targets (立项). */
export const OPENING_TEXT = {
  title: { 'zh-CN': '立项', en: 'Open items (立项)' },
  crumbs: { 'zh-CN': '目标 / {year} 年度', en: 'Targets / FY {year}' },
  sub: {
    'zh-CN': '立项后，单位的申报期限开始计算。可从 Excel 整块粘贴：单位、编号、名称、金额。',
    en: 'Once an item is open, its unit’s deadline runs. A block may be pasted from Excel: unit, code, name, amount.',
  },
  year: { 'zh-CN': '预算年度', en: 'Fiscal year' },
  due: { 'zh-CN': '申报截止（不填按政策）', en: 'Submit by (policy’s date if left empty)' },
  dueByPolicy: {
    'zh-CN': '不填：按政策 {date} 到期，还有 {days} 个工作日。',
    en: 'Left empty: due on {date} by the policy, in {days} working day(s).',
  },
  dueSet: { 'zh-CN': '{date} 到期，还有 {days} 个工作日。', en: 'Due on {date}, in {days} working day(s).' },
  duePolicyPast: {
    'zh-CN': '政策的日期 {policy} 不晚于今天：不填，单位 {date} 当天到期，没有工作日可用。请另定截止日。',
    en: 'The policy’s date, {policy}, is not after today: left empty, units are due on {date} with no working day. Set a date.',
  },
  dueNoDays: {
    'zh-CN': '{date} 到期，单位没有工作日可用。请另定截止日。',
    en: 'Due on {date}, with no working day for the units. Set another date.',
  },
  fromLastYear: { 'zh-CN': '从上年带入', en: 'Take over from last year' },
  chooseUnit: { 'zh-CN': '选单位', en: 'Choose a unit' },
  takeOver: { 'zh-CN': '带入', en: 'Take over' },
  took: { 'zh-CN': '带入 {count} 项，编号请补填', en: '{count} taken over; fill in their codes' },
  tookNone: { 'zh-CN': '没有可以带入的上年项目', en: 'There is no item of last year to take over' },
  grid: { 'zh-CN': '要立的项目', en: 'Items to be opened' },
  unitId: { 'zh-CN': '单位', en: 'Unit' },
  code: { 'zh-CN': '编号', en: 'Code' },
  name: { 'zh-CN': '项目名称', en: 'Name' },
  amount: { 'zh-CN': '申请（万元）', en: 'Requested (万元)' },
  itemKind: { 'zh-CN': '类型', en: 'Kind' },
  fundAccount: { 'zh-CN': '预算', en: 'Budget' },
  continuity: { 'zh-CN': '属性', en: 'Continuity' },
  previous: { 'zh-CN': '上年项目', en: 'Last year’s' },
  first: { 'zh-CN': '键入，或从 Excel 粘贴', en: 'Type, or paste from Excel' },
  pasted: { 'zh-CN': '粘贴 {rows} 行 {columns} 列', en: '{rows} rows, {columns} columns pasted' },
  pastedSome: {
    'zh-CN': '粘贴 {rows} 行 {columns} 列，{outside} 格没有位置',
    en: '{rows} row(s), {columns} column(s) pasted; {outside} cell(s) found no place',
  },
  open: { 'zh-CN': '立项 {count} 项', en: 'Open {count}' },
  opening: { 'zh-CN': '正在立项 {count} 项', en: 'Opening {count}' },
  allOrNothing: { 'zh-CN': '全部成功或全部不生效。', en: 'All are opened, or none.' },
  sum: { 'zh-CN': '{count} 项，申请 {amount} 万元', en: '{count} item(s), {amount} 万元 requested' },
  none: { 'zh-CN': '表里还没有项目。', en: 'The sheet has no item yet.' },
  tooMany: { 'zh-CN': '一次最多立 {most} 项，请分批。', en: 'At most {most} at once; use several batches.' },
  faults: {
    'zh-CN': '有 {count} 处须改，点一下跳到那一格',
    en: '{count} thing(s) to correct; click to go to the cell',
  },
  rowFault: { 'zh-CN': '第 {no} 行：{detail}', en: 'Row {no}: {detail}' },
  done: { 'zh-CN': '已立项 {count} 项', en: '{count} opened' },
  look: { 'zh-CN': '看申报情况', en: 'Look at the season' },
} as const satisfies Record<string, Bilingual>;
