import { formatDate } from '../calendar/date-text.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';

/** A document that is a table of names and what stands beside them: 送达回证, 督办单. */
export interface FormPaper {
  readonly title: string;
  readonly rows: readonly FormRow[];
  /** Below the table: notes, one a line. */
  readonly notes: readonly string[];
}

export interface FormRow {
  readonly label: string;
  readonly lines: readonly string[];
  /** Lines left free to be written in by hand. */
  readonly room: number;
}

const FOOT: Bilingual = {
  'zh-CN': '{issuer}　{date}　记录第{version}条',
  en: '{issuer}, {date}, record {version}',
};

/** Below a form that is made from a record: who issued it, on which day, and from which line. */
export function formFoot(
  { issuer, on, version }: { readonly issuer: string; readonly on: PlainDate; readonly version: number },
  locale: Locale,
): string {
  return fill(FOOT[locale], { issuer, date: formatDate(on, locale, 'date'), version });
}
