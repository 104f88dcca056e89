import { defaultCalendar } from '../domain/calendar/default-calendar.ts';
import { computeDue, type Period, type PeriodUnit } from '../domain/calendar/period.ts';
import { asPlainDate, type PlainDate } from '../domain/calendar/plain-date.ts';
import { traceSentences } from '../domain/calendar/trace-text.ts';
import { domainErrorText } from '../domain/domain-error-text.ts';
import { DomainError } from '../domain/domain-error.ts';
import { fill, type Bilingual, type Locale } from '../domain/locale.ts';

/** What a row of the batch is answered. */
export type RowAnswer =
  | { readonly due: PlainDate; readonly provisional: boolean; readonly because: readonly string[] }
  | { readonly error: string };

const UNIT_OF_FIELD = {
  months: 'month',
  days: 'calendarDay',
  workingDays: 'workingDay',
} as const satisfies Record<string, PeriodUnit>;
const FIELDS = Object.keys(UNIT_OF_FIELD) as readonly (keyof typeof UNIT_OF_FIELD)[];
const KNOWN: ReadonlySet<string> = new Set(['from', ...FIELDS]);

const FAULTS = {
  notAnObject: {
    'zh-CN': '应为对象，如 {"from":"2026-07-31","months":2}。',
    en: 'Must be an object such as {"from":"2026-07-31","months":2}.',
  },
  unknownFields: {
    'zh-CN': '不认识的字段：{fields}（可用 from、months、days、workingDays）。',
    en: 'Not known: {fields}; known fields are from, months, days, workingDays.',
  },
  noFrom: { 'zh-CN': '缺少起算日期 from（文本，YYYY-MM-DD）。', en: 'The date "from" is missing (text, YYYY-MM-DD).' },
  notOnePeriod: {
    'zh-CN': '须且只须写 months、days、workingDays 中的一个。',
    en: 'Exactly one of months, days and workingDays must be given.',
  },
} as const satisfies Record<string, Bilingual>;

class RowFault extends Error {
  override readonly name = 'RowFault';

  constructor(
    readonly code: keyof typeof FAULTS,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

/** Computes one row; a row that is no question is answered with the sentence that says why. */
export function answerRow(row: unknown, locale: Locale): RowAnswer {
  try {
    const { from, period } = readRow(row);
    const { due, provisional, trace } = computeDue(period, from, defaultCalendar);
    return { due, provisional, because: traceSentences(trace, locale) };
  } catch (error) {
    if (error instanceof RowFault) return { error: fill(FAULTS[error.code][locale], error.details) };
    if (error instanceof DomainError) return { error: domainErrorText(error.code, error.details, locale) };
    throw error;
  }
}

function readRow(row: unknown): { readonly from: PlainDate; readonly period: Period } {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new RowFault('notAnObject');
  const fields = new Map<string, unknown>(Object.entries(row));
  const unknown = [...fields.keys()].filter((field) => !KNOWN.has(field));
  if (unknown.length > 0) throw new RowFault('unknownFields', { fields: unknown.join(', ') });
  const from = fields.get('from');
  if (typeof from !== 'string') throw new RowFault('noFrom');
  const [field, ...others] = FIELDS.filter((known) => fields.has(known));
  if (field === undefined || others.length > 0) throw new RowFault('notOnePeriod');
  const count = fields.get(field);
  return {
    from: asPlainDate(from),
    period: { unit: UNIT_OF_FIELD[field], count: typeof count === 'number' ? count : NaN },
  };
}
