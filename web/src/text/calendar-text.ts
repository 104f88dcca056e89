import type { Bilingual } from '../../../domain/locale.ts';

export const CALENDAR_TEXT = {
  title: { 'zh-CN': '日历', en: 'Calendar (日历)' },
  month: { 'zh-CN': '月', en: 'Month' },
  weeks: { 'zh-CN': '12 周', en: '12 weeks' },
  view: { 'zh-CN': '看法', en: 'View' },
  whose: { 'zh-CN': '范围', en: 'Whose' },
  mine: { 'zh-CN': '我的', en: 'Mine' },
  all: { 'zh-CN': '范围内', en: 'In scope' },
  previous: { 'zh-CN': '上一页', en: 'Earlier' },
  next: { 'zh-CN': '下一页', en: 'Later' },
  today: { 'zh-CN': '今天', en: 'Today' },
  span: { 'zh-CN': '{from} 至 {to}', en: '{from} to {to}' },
  sub: {
    'zh-CN': '{from} 至 {to} 共 {count} 件到期，每个工作日的中位数 {median} 件。',
    en: '{count} due from {from} to {to}; the median working day has {median}.',
  },
  subNone: { 'zh-CN': '{from} 至 {to} 没有到期的事。', en: 'Nothing is due from {from} to {to}.' },
  bunch: { 'zh-CN': '{date} {count} 件同日到期', en: '{date}: {count} due on one day' },
  bunchRolled: {
    'zh-CN': '{date} {count} 件同日到期，其中 {rolled} 件因休息日顺延',
    en: '{date}: {count} due on one day, {rolled} of them moved there by days of rest',
  },
  provisional: { 'zh-CN': '暂定', en: 'provisional' },
  provisionalWhy: {
    'zh-CN': '斜线：当年放假安排未公布，日子和期限都是暂定。',
    en: "Hatched: the year's arrangement is not published; days and dates are provisional.",
  },
  legend: {
    'zh-CN': '底色深浅：当天件数与中位数之比。',
    en: 'The darker the ground, the more is due against the median.',
  },
  cell: {
    'zh-CN': '{date}，{kind}，到期 {count} 件：逾期 {red}，临近 {yellow}，正常 {green}，停表 {paused}',
    en: '{date}, {kind}, {count} due: {red} overdue, {yellow} near, {green} running, {paused} stopped',
  },
  cellNone: { 'zh-CN': '{date}，{kind}，没有到期', en: '{date}, {kind}, nothing due' },
  cellProvisional: { 'zh-CN': '，暂定', en: ', provisional' },
  dayList: { 'zh-CN': '{date} 到期 {count} 件', en: '{count} due on {date}' },
  dayNone: { 'zh-CN': '{date} 没有到期的事', en: 'Nothing is due on {date}' },
  grid: { 'zh-CN': '到期日历', en: 'Calendar of what is due' },
  feed: { 'zh-CN': '订阅到手机或办公日历', en: 'Subscribe on a phone or in an office calendar' },
  feedWhy: {
    'zh-CN': '一个只有您知道的 iCal 地址，里面只有等您办的期限。知道地址的人都能看，请勿转发。',
    en: 'An iCal address that only you know, with the deadlines that wait for you. Whoever has it can read it: keep it.',
  },
  feedNone: { 'zh-CN': '还没有订阅地址。', en: 'There is no address yet.' },
  feedSince: {
    'zh-CN': '{time} 起有一个订阅地址。地址不再显示；丢了就换一个。',
    en: 'There has been an address since {time}. It is not shown again; make a new one if it is lost.',
  },
  feedMake: { 'zh-CN': '生成地址', en: 'Make an address' },
  feedReplace: { 'zh-CN': '换新地址（旧的作废）', en: 'New address (the old one ends)' },
  feedStop: { 'zh-CN': '停止订阅', en: 'Take it away' },
  feedAddress: { 'zh-CN': '订阅地址', en: 'Address' },
  feedCopy: { 'zh-CN': '复制', en: 'Copy' },
  feedCopied: { 'zh-CN': '已复制', en: 'Copied' },
} as const satisfies Record<string, Bilingual>;

export const DAY_KIND_NAMES = {
  workingDay: { 'zh-CN': '工作日', en: 'working day' },
  weekend: { 'zh-CN': '周末', en: 'weekend' },
  holiday: { 'zh-CN': '节假日', en: 'holiday' },
  makeupWorkday: { 'zh-CN': '调休上班', en: 'worked in exchange' },
} as const satisfies Record<string, Bilingual>;

export const WEEKDAYS: readonly Bilingual[] = [
  { 'zh-CN': '一', en: 'Mon' },
  { 'zh-CN': '二', en: 'Tue' },
  { 'zh-CN': '三', en: 'Wed' },
  { 'zh-CN': '四', en: 'Thu' },
  { 'zh-CN': '五', en: 'Fri' },
  { 'zh-CN': '六', en: 'Sat' },
  { 'zh-CN': '日', en: 'Sun' },
];
