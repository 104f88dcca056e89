import { formatDate } from '../calendar/date-text.ts';
import type { Instant, PlainDate } from '../calendar/plain-date.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';
import { obligationName } from '../obligations/obligation-name.ts';
import type { ObligationBook } from '../obligations/obligation.ts';
import type { Authority } from '../process/actor.ts';
import type { RecordedEvent } from '../process/process.ts';
import type { SupervisionEvent } from '../processes/supervision/events.ts';
import type { SupervisionEvidence, SupervisionInput } from '../processes/supervision/state.ts';
import { formFoot, type FormPaper, type FormRow } from './form-paper.ts';
import { SUPERVISION_PAPER as T } from './supervision-paper-text.ts';

/** What papers of a supervised matter are made from: its record, its clocks, and who answers. */
export interface SupervisionRecord {
  readonly events: readonly RecordedEvent[];
  readonly book: ObligationBook;
  readonly issuer: string;
  readonly unit: string;
}

/** A paper and the line of the record that it is made from. */
export interface SupervisionPaper {
  readonly seq: number;
  readonly at: Instant;
  readonly form: FormPaper;
}

type Line = RecordedEvent<SupervisionEvent | { readonly type: 'opened'; readonly input: SupervisionInput }>;
type Written = readonly [title: Bilingual, rows: readonly FormRow[]];

const HASH_SHOWN = 16;

/**
 * The papers that the record of a supervised matter holds (P4), the first first: the slip that opened it, every reply
 * and every return, and the last word. Whoever takes it over writes none.
 */
export function supervisionPapers(record: SupervisionRecord, locale: Locale): readonly SupervisionPaper[] {
  const lines = record.events as readonly Line[];
  const [first] = lines;
  if (first?.event.type !== 'opened') return [];
  const { input } = first.event;
  const say = sayIn(locale);
  let replies = 0;
  return lines.flatMap((line): readonly SupervisionPaper[] => {
    if (line.event.type === 'supervisionAnswered') replies += 1;
    const written = writtenOf(line, { input, record, replies, locale });
    if (!written) return [];
    const [title, rows] = written;
    const { seq, at } = line;
    const on = line.event.type === 'opened' ? input.openedOn : line.event.on;
    const matter = [
      row(say(T.code), input.code),
      row(say(T.responsible), input.answeredBy === 'unit' ? record.unit : record.issuer),
      row(say(T.matter), input.name),
    ];
    const notes = [formFoot({ issuer: record.issuer, on, version: seq }, locale)];
    return [{ seq, at, form: { title: say(title), rows: [...matter, ...rows], notes } }];
  });
}

interface Writing {
  readonly input: SupervisionInput;
  readonly record: SupervisionRecord;
  readonly replies: number;
  readonly locale: Locale;
}

function writtenOf({ event, by }: Line, { input, record, replies, locale }: Writing): Written | undefined {
  const say = sayIn(locale);
  const signed = (on: PlainDate): readonly FormRow[] => [
    row(say(T.by), signer(by, locale)),
    row(say(T.on), formatDate(on, locale, 'date')),
  ];
  switch (event.type) {
    case 'opened':
      return [T.slip, slipRows(input, record.book, locale)];
    case 'supervisionAnswered': {
      const { measures, done, evidence, on } = event;
      return [
        T.reply,
        [
          row(say(T.no), say(T.nth, { no: replies })),
          row(say(T.measures), measures),
          row(say(T.done), done),
          { label: say(T.evidence), lines: evidence.map((one) => evidenceLine(one, locale)), room: 0 },
          ...signed(on),
        ],
      ];
    }
    case 'supervisionReturned': {
      const { opinion, answerBy, on } = event;
      const until = formatDate(answerBy, locale, 'date');
      return [T.back, [row(say(T.opinion), opinion), row(say(T.answerBy), until), ...signed(on)]];
    }
    case 'supervisionClosed':
      return [T.close, [row(say(T.opinion), event.opinion), ...signed(event.on)]];
    case 'supervisionDropped':
      return [T.drop, [row(say(T.reason), event.reason), ...signed(event.on)]];
    default:
      return undefined;
  }
}

function slipRows(input: SupervisionInput, book: ObligationBook, locale: Locale): readonly FormRow[] {
  const say = sayIn(locale);
  const { about, demand, leader, openedOn, answerBy } = input;
  const due = answerBy ?? firstDue(book);
  const day = (date: PlainDate): string => formatDate(date, locale, 'date');
  return [
    ...(about
      ? [row(say(T.about), about.code === null ? about.title : say(T.aboutLine, { ...about, code: about.code }))]
      : []),
    ...(about?.key === undefined ? [] : [row(say(T.clock), obligationName(about.key, locale))]),
    row(say(T.demand), demand),
    ...(due === undefined ? [] : [row(say(T.answerBy), day(due))]),
    row(say(T.leader), leader?.name ?? say(T.byLadder)),
    row(say(T.openedOn), day(openedOn)),
  ];
}

/** Where no leader set a date, the policy's period runs: its legal date, which no extension moves. */
function firstDue({ open, settled }: ObligationBook): PlainDate | undefined {
  const first = 'answerSupervision:1';
  return open.find(({ key }) => key === first)?.legal.due ?? settled.find(({ key }) => key === first)?.legalDue;
}

function evidenceLine({ name, where, sha256 }: SupervisionEvidence, locale: Locale): string {
  const say = sayIn(locale);
  if (where !== undefined) return say(T.evidencePlace, { name, where });
  return sha256 === undefined ? name : say(T.evidenceFile, { name, hash: sha256.slice(0, HASH_SHOWN) });
}

/** Whoever stood in signs for the leader. */
function signer(by: Authority, locale: Locale): string {
  if (by.kind === 'system') return '';
  const { name, onBehalfOfName: whom } = by;
  return whom === undefined ? name : fill(T.inPlaceOf[locale], { name, whom });
}

function row(label: string, line: string): FormRow {
  return { label, lines: [line], room: 0 };
}

function sayIn(locale: Locale) {
  return (text: Bilingual, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(text[locale], values);
}
