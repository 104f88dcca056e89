import { obligationName } from '../domain/obligations/obligation-name.ts';
import { dateOf, type Instant, type PlainDate } from '../domain/calendar/plain-date.ts';
import { traceSentences, formatDate } from '../domain/calendar/trace-text.ts';
import { weekdayName } from '../domain/calendar/date-text.ts';
import type { DueComputation } from '../domain/calendar/period.ts';
import type { DomainError } from '../domain/domain-error.ts';
import { domainErrorText } from '../domain/domain-error-text.ts';
import { fill, type Locale } from '../domain/locale.ts';
import { isObligationEvent, type ObligationEvent } from '../domain/obligations/obligation-event.ts';
import { ROLE_NAMES } from '../domain/process/roles.ts';
import type { Authority } from '../domain/process/actor.ts';
import type { RecordedEvent } from '../domain/process/process.ts';
import { PEOPLE, personFor } from './cast.ts';
import type { Round } from './mornings.ts';
import { REGIONS } from './organisation.ts';
import { eventFacts, eventName, word } from './event-text.ts';
import type { Life, Origin, Step } from './script.ts';

/** A due date that an act set or moved, with the law's arithmetic in words. */
export interface DueLine {
  readonly key: string;
  readonly duty: string;
  readonly legalDue: PlainDate;
  readonly due: PlainDate;
  readonly provisional: boolean;
  readonly arithmetic: string;
}

/** What became of a duty by an act. */
export interface SettledLine {
  readonly key: string;
  readonly duty: string;
  readonly outcome: string;
  readonly lateWorkingDays: number;
}

/** One line of the timeline. `origin` is `law` for what happens by itself. */
export interface Entry {
  readonly at: Instant;
  readonly date: PlainDate;
  readonly weekday: string;
  readonly time: string;
  readonly item: string;
  readonly name: string;
  readonly origin: Origin | 'law';
  /** The system's mark, or role, name and place of a person. */
  readonly who: string;
  readonly what: string;
  readonly facts: string;
  readonly documentNumber?: string;
  readonly dues: readonly DueLine[];
  readonly settled: readonly SettledLine[];
  /** Refused by the rules: the code. */
  readonly refused?: string;
}

/** An act that the rules refused, as the script foresaw. */
export interface Refusal {
  readonly step: Step;
  readonly error: DomainError;
}

const SYSTEM = { 'zh-CN': '（系统）', en: '(system)' } as const;
const REFUSED = { 'zh-CN': '被拒绝：', en: 'refused: ' } as const;
const MORNING = { 'zh-CN': '晨间提醒', en: 'morning round' } as const;
const ROUND = {
  'zh-CN': '提醒 {reminders} 条，汇总 {digests} 份',
  en: '{reminders} reminder(s), {digests} digest(s)',
} as const;
const SEPARATOR = { 'zh-CN': '；', en: '; ' } as const;

/** The lines of one item: its record, act by act, each with the clocks it started and ended. */
export function itemTimeline(life: Life, record: readonly RecordedEvent[], locale: Locale): readonly Entry[] {
  return acts(record).map((events) => entryOf(life, events, locale));
}

/** An act's own event opens a group; what it did to the clocks follows. */
function acts(record: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] {
  return record.reduce<readonly (readonly RecordedEvent[])[]>((groups, recorded) => {
    const last = groups.at(-1);
    return isConsequence(recorded) && last ? [...groups.slice(0, -1), [...last, recorded]] : [...groups, [recorded]];
  }, []);
}

function isConsequence({ by }: RecordedEvent): boolean {
  return by.kind === 'system' && by.ruleId === 'obligations';
}

function entryOf(life: Life, events: readonly RecordedEvent[], locale: Locale): Entry {
  const [first] = events;
  if (!first) throw new Error('An act without events is no act.');
  const { event, at, by, cause } = first;
  const step =
    by.kind === 'person'
      ? life.steps.find((each) => each.at === first.recordedAt && each.command.kind === cause)
      : undefined;
  const clocks = events.map((each) => each.event).filter(isObligationEvent);
  return {
    ...place(life, at, locale),
    origin: by.kind === 'system' ? 'law' : (step?.origin ?? 'invented'),
    who: whoIs(by, locale),
    what: eventName(event, cause, locale),
    facts: eventFacts(event, locale),
    ...('documentNumber' in event &&
      typeof event.documentNumber === 'string' && { documentNumber: event.documentNumber }),
    dues: clocks.flatMap((clock) => dueLines(clock, locale)),
    settled: clocks.flatMap((clock) => settledLines(clock, locale)),
  };
}

/** An attempt leaves nothing on record: its line comes from the script and the rules' answer. */
export function refusalEntry(life: Life, { step, error }: Refusal, locale: Locale): Entry {
  const { name, place: work, grants } = personFor(step.who, life.input.subject);
  const role = ROLE_NAMES[grants[0]?.role ?? 'auditor'][locale];
  const faults = [...new Set(error.faults.map(({ code }) => code))].join(', ');
  return {
    ...place(life, step.at, locale),
    origin: step.origin,
    who: person(role, name, work),
    what: eventName({ type: '' }, step.command.kind, locale),
    facts: `${REFUSED[locale]}${domainErrorText(error.code, error.details, locale)}${faults && ` (${faults})`}`,
    dues: [],
    settled: [],
    refused: error.code,
  };
}

/** A region's morning, where it had something to say. */
export function roundEntry({ regionId, at, reminders, digests }: Round, locale: Locale): Entry {
  const region = REGIONS.find(({ id }) => id === regionId)?.name ?? regionId;
  return {
    ...when(at, locale),
    item: regionId,
    name: region,
    origin: 'law',
    who: SYSTEM[locale],
    what: MORNING[locale],
    facts: fill(ROUND[locale], { reminders, digests }),
    dues: [],
    settled: [],
  };
}

function place({ key, input }: Life, at: Instant, locale: Locale): Pick<Entry, 'item' | 'name'> & When {
  return { ...when(at, locale), item: key, name: input.name };
}

type When = Pick<Entry, 'at' | 'date' | 'weekday' | 'time'>;

function when(at: Instant, locale: Locale): When {
  const date = dateOf(at);
  const time = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);
  return { at, date, weekday: weekdayName(date, locale), time };
}

function whoIs(by: Authority, locale: Locale): string {
  if (by.kind === 'system') return SYSTEM[locale];
  const work = PEOPLE.find(({ id }) => id === by.personId)?.place ?? '';
  return person(ROLE_NAMES[by.role][locale], by.name, work);
}

function person(role: string, name: string, work: string): string {
  return `${role} ${name}（${work}）`;
}

type WithDates = Extract<ObligationEvent, { readonly laid: unknown }>;

function dueLines(event: ObligationEvent, locale: Locale): readonly DueLine[] {
  if (event.type === 'obligationStarted') return [dueLine(event.obligation.key, event.obligation, locale)];
  return 'laid' in event ? [dueLine(event.key, (event satisfies WithDates).laid, locale)] : [];
}

function dueLine(
  key: string,
  {
    legal,
    due,
    provisional,
  }: { readonly legal: DueComputation; readonly due: PlainDate; readonly provisional: boolean },
  locale: Locale,
): DueLine {
  const steps = legal.trace.filter(({ kind }) => kind !== 'calendar' && kind !== 'policy' && kind !== 'ends');
  const arithmetic = [...traceSentences(steps, locale), `→ ${formatDate(legal.due, locale)}`].join(SEPARATOR[locale]);
  return { key, duty: obligationName(key, locale), legalDue: legal.due, due, provisional, arithmetic };
}

function settledLines(event: ObligationEvent, locale: Locale): readonly SettledLine[] {
  if (event.type !== 'obligationSettled') return [];
  const { key, outcome, lateWorkingDays } = event.settled;
  return [{ key, duty: obligationName(key, locale), outcome: word(outcome, locale), lateWorkingDays }];
}
