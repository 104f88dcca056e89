import type { Bilingual } from '../../../domain/locale.ts';
import type { RungEffect } from '../../../domain/policy/policy.ts';
import type { Role } from '../../../domain/process/roles.ts';
import type { BoardPart } from '../api/board-answers.ts';

export const BOARD_TEXT = {
  title: { 'zh-CN': '督办', en: 'Supervision (督办)' },
  sub: {
    'zh-CN':
      '{board} 件在督办（逾期满 {days} 个工作日），涉及 {units} 个单位、{money} 万元；{rising} 件一周内会升上来。',
    en: '{board} supervised ({days} working day(s) overdue or more), {units} unit(s), {money} 万元; {rising} to rise within a week.',
  },
  subLast: {
    'zh-CN':
      '{board} 件在督办（逾期满 {days} 个工作日），涉及 {units} 个单位、{money} 万元；其中 {last} 件已到通报建议这一级，{rising} 件一周内会升上来。',
    en: '{board} supervised ({days} working day(s) overdue or more), {units} unit(s), {money} 万元; {last} proposed for public criticism, {rising} to rise within a week.',
  },
  reaches: {
    'zh-CN': '升级至“{body}”牵头人{name}（{office}）',
    en: 'Escalations reach {name} ({office}), head of "{body}"',
  },
  bodies: { 'zh-CN': '组织体制', en: 'Bodies' },
  slip: { 'zh-CN': '打印督办单', en: 'Print the slip (督办单)' },
  everyUnit: { 'zh-CN': '全部单位', en: 'All' },
  factOverdue: { 'zh-CN': '{name}，逾期 {days} 个工作日', en: '{name}, {days} working day(s) overdue' },
  unanswered: { 'zh-CN': '未处置', en: 'nothing done yet' },
  answer: { 'zh-CN': '{date} {act}（{by}）', en: '{date} {act} ({by})' },
  didAct: { 'zh-CN': '{by} {sentence}', en: '{by}: {sentence}' },
  readBy: { 'zh-CN': '{person} {time} 已读', en: '{person} read it {time}' },
  unreadBy: { 'zh-CN': '{person} 未读', en: '{person} has not read it' },
  finalEnds: { 'zh-CN': '最后期限届满，回到领导这里', en: "the leader's date ends; back to the leader" },
  moreComing: { 'zh-CN': '还有更多，先列最近的。', en: 'There are more; the nearest are listed.' },
  emptyPart: { 'zh-CN': '这一部分没有逾期的事', en: 'Nothing of this part is overdue' },
  what: { 'zh-CN': '单位与事项', en: 'Unit and matter' },
  owes: { 'zh-CN': '欠什么', en: 'What is owed' },
  days: { 'zh-CN': '逾期工作日', en: 'Working days overdue' },
  daysShort: { 'zh-CN': '逾期 工作日', en: 'Days late' },
  ladder: { 'zh-CN': '阶梯', en: 'Ladder' },
  next: { 'zh-CN': '接下来', en: 'Next' },
  onBoard: { 'zh-CN': '已列督办 {count}　须由分管领导结束', en: 'Supervised: {count}; only the leader ends it' },
  soon: { 'zh-CN': '再不办就会列入 {count}', en: 'About to be supervised: {count}' },
  finance: { 'zh-CN': '财政自己', en: "finance's own" },
  rung: { 'zh-CN': '第 {days} 个工作日', en: 'working day {days}' },
  rungReached: { 'zh-CN': '已到第 {days} 个工作日这一级', en: 'the step of working day {days} has been reached' },
  nextRung: { 'zh-CN': '{date} {what}', en: '{date}: {what}' },
  noNext: { 'zh-CN': '已到最后一级', en: 'the last step has been reached' },
  dismissed: { 'zh-CN': '不再升级', en: 'no further steps' },
  finalDate: { 'zh-CN': '最后期限 {date}', en: 'final date {date}' },
  trackLabel: {
    'zh-CN': '逾期 {days} 个工作日；阶梯 {steps}',
    en: '{days} working day(s) overdue; ladder {steps}',
  },
  empty: { 'zh-CN': '没有逾期满 {days} 个工作日的事', en: 'Nothing is {days} working day(s) overdue' },
  emptyWhy: {
    'zh-CN': '逾期满 {days} 个工作日的事列入督办。',
    en: 'What is {days} working day(s) overdue is supervised.',
  },
  open: { 'zh-CN': '打开项目 →', en: 'Open the item →' },
  youMay: { 'zh-CN': '您可以', en: 'You may' },
  nothing: {
    'zh-CN': '您在这里没有可办的。下级地区的事由当地分管领导办理。',
    en: 'There is nothing for you to do here. What lies in a region below is for its own leader.',
  },
  note: {
    'zh-CN': '阶梯按逾期工作日计；▲ 今天所在位置，紫线是领导定的最后期限（不改法定期限）。停表期间不计。',
    en: 'The ladder counts working days overdue; ▲ today, plum is the leader’s final date. Suspended matters are left out.',
  },
  ifNobody: { 'zh-CN': '如果谁都不动', en: 'If nobody moves' },
  coming: { 'zh-CN': '今后 15 个工作日', en: 'next 15 working days' },
  onItsPage: {
    'zh-CN': '在这一事项自己的页面上处置。',
    en: 'It is dealt with on the page of the matter itself.',
  },
  nothingComing: { 'zh-CN': '今后 15 个工作日没有新的升级。', en: 'No step is reached within 15 working days.' },
  proposes: {
    'zh-CN': '系统只报告和建议，不替任何人批准。',
    en: 'The system reports and proposes; it approves nothing.',
  },
} as const satisfies Record<string, Bilingual>;

export const RUNG_EFFECTS = {
  none: { 'zh-CN': '报 {who}', en: 'told: {who}' },
  supervisionBoard: { 'zh-CN': '报 {who}，列入督办', en: '{who} told; supervised' },
  supervisionMatter: { 'zh-CN': '报 {who}，立督办件', en: '{who} told; a supervised matter of its own' },
  criticismList: { 'zh-CN': '报 {who}，建议通报', en: '{who} told; criticism proposed' },
} as const satisfies Record<string, Bilingual>;

/** Whose duties they are. */
export const PART_NAMES = {
  unit: { 'zh-CN': '本级单位', en: 'Own units' },
  below: { 'zh-CN': '下级地区', en: 'Regions below' },
  finance: { 'zh-CN': '财政自己', en: "Finance's own" },
} as const satisfies Record<BoardPart, Bilingual>;

export const BULK_ON_BOARD = {
  urge: { 'zh-CN': '催办', en: 'Urge' },
  summon: { 'zh-CN': '约谈', en: 'Summon' },
} as const satisfies Record<string, Bilingual>;

/** Under the ladder's steps: whom they lead to, as short as there is room for. */
export const WHO_SHORT: Readonly<Partial<Record<Role, Bilingual>>> = {
  unitLeader: { 'zh-CN': '单位', en: 'unit' },
  unitClerk: { 'zh-CN': '单位', en: 'unit' },
  financeOfficer: { 'zh-CN': '业务科', en: 'officer' },
  performanceOfficer: { 'zh-CN': '绩效科', en: 'officer' },
  financeDirector: { 'zh-CN': '局长', en: 'director' },
  supervisingLeader: { 'zh-CN': '分管领导', en: 'leader' },
};

export const RUNG_WORDS = {
  none: { 'zh-CN': '报{who}', en: 'to the {who}' },
  supervisionBoard: { 'zh-CN': '列入督办', en: 'supervised' },
  supervisionMatter: { 'zh-CN': '立督办件', en: 'supervised matter' },
  criticismList: { 'zh-CN': '拟通报', en: 'criticism proposed' },
} as const satisfies Record<string, Bilingual>;

export const RUNG_SHORT: Readonly<Partial<Record<RungEffect, Bilingual>>> = {
  criticismList: { 'zh-CN': '拟通报', en: 'criticism' },
};
