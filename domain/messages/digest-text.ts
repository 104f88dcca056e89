import { obligationName } from '../obligations/obligation-name.ts';
import { dateInWords } from '../calendar/date-text.ts';
import { daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';
import type { ObligationKind } from '../policy/obligation-kinds.ts';
import type { NoticeEffect } from '../process/process.ts';
import { noticeSentence } from './notice-text.ts';

/** What a morning's digest tells: a clock that nears its end, or news that could wait. */
export type DigestLine =
  | {
      readonly kind: 'reminder';
      readonly instanceId: string;
      readonly obligationKey: string;
      readonly obligationKind: ObligationKind;
      readonly title: string;
      readonly due: PlainDate;
      readonly daysBefore: number;
      readonly provisional: boolean;
    }
  | {
      readonly kind: 'notice';
      /** Null where it concerns no single matter: a course, a notice to all. */
      readonly instanceId: string | null;
      readonly topic: string;
      readonly params: NoticeEffect['params'];
    };

const WORDS = {
  subject: { 'zh-CN': '{day} 待办提醒（{count} 项）', en: 'Reminders of {day} ({count})' },
  greeting: { 'zh-CN': '{name}，您好：', en: 'Dear {name},' },
  ahead: {
    'zh-CN': '“{title}”：{clock}，{due} 到期，还有 {days} 天。',
    en: '"{title}": {clock}, due {due}, in {days} day(s).',
  },
  today: { 'zh-CN': '“{title}”：{clock}，今天（{due}）到期。', en: '"{title}": {clock}, due today ({due}).' },
  past: { 'zh-CN': '“{title}”：{clock}，已于 {due} 到期。', en: '"{title}": {clock}, was due on {due}.' },
  provisional: {
    'zh-CN': '（该年放假安排尚未公布，日期暂定）',
    en: ' (provisional: the holidays of that year are not arranged yet)',
  },
  round: {
    'zh-CN': '{day} 晨间提醒：{reminders} 项到提醒日，已告知 {people} 人。详见各自待办。',
    en: 'Morning of {day}: {reminders} deadline(s) to be reminded of, {people} people told. Details are in each inbox.',
  },
} as const satisfies Record<string, Bilingual>;

/** What a region's group is told of its morning: figures, no names. */
export function roundSentence(
  facts: { readonly day: PlainDate; readonly reminders: number; readonly people: number },
  locale: Locale,
): string {
  return fill(WORDS.round[locale], { ...facts, day: dateInWords(facts.day, locale) });
}

/** A digest as a mail. */
export function digestMail(
  { name, day, lines }: { readonly name: string; readonly day: PlainDate; readonly lines: readonly DigestLine[] },
  locale: Locale,
): { readonly subject: string; readonly body: string } {
  const sentences = lines.map((line) => `· ${digestSentence(line, day, locale)}`);
  return {
    subject: fill(WORDS.subject[locale], { day: dateInWords(day, locale), count: lines.length }),
    body: [fill(WORDS.greeting[locale], { name }), ...sentences].join('\n'),
  };
}

/** One line of a digest, as it reads on its day. */
export function digestSentence(line: DigestLine, day: PlainDate, locale: Locale): string {
  if (line.kind === 'notice') return noticeSentence(line.topic, line.params, locale);
  const days = daysBetween(day, line.due);
  const sentence = days > 0 ? WORDS.ahead : days === 0 ? WORDS.today : WORDS.past;
  const { title, due, provisional } = line;
  const clock = obligationName(line.obligationKind, locale);
  return (
    fill(sentence[locale], { title, clock, due: dateInWords(due, locale), days }) +
    (provisional ? WORDS.provisional[locale] : '')
  );
}
