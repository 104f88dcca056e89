import { fill, type Bilingual, type Locale } from '../locale.ts';
import { formatDate, formatDays, formatMonth, weekdayName } from './date-text.ts';
import { HOLIDAYS } from './holidays.ts';
import { daysBetween, type PlainDate } from './plain-date.ts';
import type { PassedDay, Skipped, TraceStep } from './trace.ts';

export { formatDate, formatDays } from './date-text.ts';

const SENTENCES = {
  startedBackwards: {
    'zh-CN': '从 {date} 往前计算，当日不计入',
    en: 'Counted backwards from {date}, that day excluded',
  },
  resumedDays: {
    'zh-CN': '暂缓后 {date} 恢复计算，当日不计入，剩余 {left} 日',
    en: 'Resumed on {date}, that day excluded, with {left} calendar day(s) left',
  },
  resumedWorkingDays: {
    'zh-CN': '暂缓后 {date} 恢复计算，当日不计入，剩余 {left} 个工作日',
    en: 'Resumed on {date}, that day excluded, with {left} working day(s) left',
  },
  fixed: {
    'zh-CN': '规定日期 {date}，不因休息日顺延',
    en: 'A set date, {date}: it does not move for rest days',
  },
  dayNotCounted: {
    'zh-CN': '起算 {date}，当日不计入（民法典第201条）',
    en: 'Counted from {date}, that day excluded (Civil Code, article 201)',
  },
  correspondingDay: { 'zh-CN': '对应日 {date}（第202条）', en: 'Corresponding day {date} (article 202)' },
  noCorrespondingDay: {
    'zh-CN': '{month}没有{day}日，以月末日 {date} 为最后一日（第202条）',
    en: '{month} has no day {day}: its last day, {date}, takes the place (article 202)',
  },
  countedDays: { 'zh-CN': '第 {count} 日为 {date}', en: 'Day {count} is {date}' },
  countedDaysBackwards: { 'zh-CN': '往前第 {count} 日为 {date}', en: 'Day {count} before it is {date}' },
  countedWorkingDays: {
    'zh-CN': '第 {count} 个工作日为 {date}{skipped}',
    en: 'Working day {count} is {date}{skipped}',
  },
  countedWorkingDaysBackwards: {
    'zh-CN': '往前第 {count} 个工作日为 {date}{skipped}',
    en: 'Working day {count} before it is {date}{skipped}',
  },
  rolled: {
    'zh-CN': '遇{names}（{days}）休息，顺延至 {date}（第203条）',
    en: 'Rest for {names} ({days}): moved on to {date} (article 203)',
  },
  rolledBackwards: {
    'zh-CN': '遇{names}（{days}）休息，提前至 {date}',
    en: 'Rest for {names} ({days}): moved back to {date}',
  },
  notRolled: {
    'zh-CN': '{date}为调休上班日，不顺延',
    en: '{date} is a weekend day worked in exchange: not moved',
  },
  endOfDay: { 'zh-CN': '截止 {date} 24:00', en: 'Ends on {date} at 24:00' },
  closeOfBusiness: {
    'zh-CN': '截止 {date} 停止业务活动时（第203条）',
    en: 'Ends on {date} at the close of business (article 203)',
  },
  provisional: {
    'zh-CN': '{year}年放假安排尚未公布，暂定',
    en: 'The holidays of {year} have not been arranged yet: provisional',
  },
  calendar: { 'zh-CN': '日历版本 {version}', en: 'Calendar {version}' },
  policy: { 'zh-CN': '政策版本 {version}', en: 'Policy {version}' },
} as const satisfies Record<string, Bilingual>;

/**
 * A computation in words, one sentence a step. Pages and documents format with this; they never compute.
 *
 * @example traceSentences(trace, 'zh-CN') // 起算 2025年8月1日，当日不计入（民法典第201条） · 对应日 2025年10月1日（第202条） · …
 */
export function traceSentences(trace: readonly TraceStep[], locale: Locale): string[] {
  return trace.map((step) => sentenceOf(step, locale)).filter((sentence) => sentence !== '');
}

/** The start is said together with its day not being counted; alone it has no sentence. */
function sentenceOf(step: TraceStep, locale: Locale): string {
  const [sentence, values] = wordsOf(step, locale);
  return sentence === undefined ? '' : fill(SENTENCES[sentence][locale], values);
}

type Words = readonly [sentence: keyof typeof SENTENCES | undefined, values: Readonly<Record<string, string | number>>];

function wordsOf(step: TraceStep, locale: Locale): Words {
  const say = (date: PlainDate): { readonly date: string } => ({ date: formatDate(date, locale, 'date') });
  switch (step.kind) {
    case 'started':
      return [step.backwards && 'startedBackwards', say(step.from)];
    case 'resumed':
      return [step.unit === 'workingDay' ? 'resumedWorkingDays' : 'resumedDays', { ...say(step.on), left: step.left }];
    case 'fixed':
    case 'dayNotCounted':
    case 'correspondingDay':
      return [step.kind, say(step.date)];
    case 'noCorrespondingDay':
      return [step.kind, { ...say(step.monthEnd), month: formatMonth(step.monthEnd, locale), day: step.missingDay }];
    case 'countedDays':
      return [step.backwards ? 'countedDaysBackwards' : step.kind, { ...say(step.to), count: step.count }];
    case 'countedWorkingDays':
      return [
        step.backwards ? 'countedWorkingDaysBackwards' : step.kind,
        { ...say(step.to), count: step.count, skipped: skippedWords(step.skipped, locale) },
      ];
    case 'rolled':
      return [step.backwards ? 'rolledBackwards' : step.kind, { ...say(step.to), ...passedWords(step.past, locale) }];
    case 'notRolled':
      return [step.kind, { date: formatDate(step.date, locale, 'monthAndDay') }];
    case 'ends':
      return [step.cutoff, say(step.date)];
    case 'provisional':
      return [step.kind, { year: step.year }];
    case 'calendar':
    case 'policy':
      return [step.kind, { version: step.version }];
  }
}

/** 国庆节、中秋节 and 10月1日至8日: each name once, in the order of the days, as the notices write them. */
function passedWords(past: readonly PassedDay[], locale: Locale): { readonly names: string; readonly days: string } {
  const dates = past.map(({ date }) => date).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return { names: '', days: '' };
  const weekend = past.filter(({ kind }) => kind === 'weekend').length === 1 ? undefined : WEEKEND[locale];
  const names = past
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, holiday }) => (holiday ? HOLIDAYS[holiday][locale] : (weekend ?? weekdayName(date, locale))));
  return { names: [...new Set(names)].join(COMMA[locale]), days: formatDays(first, last, locale) };
}

function skippedWords(skipped: readonly Skipped[], locale: Locale): string {
  const weekendDays = skipped
    .filter(({ holiday }) => holiday === undefined)
    .reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  const holidays = skipped.flatMap(({ from, to, holiday }) =>
    holiday ? [`${HOLIDAYS[holiday][locale]} ${formatDays(from, to, locale)}`] : [],
  );
  const weekends = weekendDays === 0 ? [] : [fill(WEEKEND_DAYS[locale], { count: weekendDays })];
  const all = [...weekends, ...holidays].join(COMMA[locale]);
  return all === '' ? '' : fill(SKIPPED[locale], { all });
}

const WEEKEND: Bilingual = { 'zh-CN': '周末', en: 'the weekend' };
const COMMA: Bilingual = { 'zh-CN': '、', en: ', ' };
const WEEKEND_DAYS: Bilingual = { 'zh-CN': '周末 {count} 天', en: '{count} weekend day(s)' };
const SKIPPED: Bilingual = { 'zh-CN': '（不计{all}）', en: ' (not counted: {all})' };
