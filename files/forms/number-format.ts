import { Decimal } from '../../domain/scoring/decimal.ts';

/** What a number is shown as: a share, a date of which some parts are seen, or itself. */
export type NumberKind = 'plain' | 'percent' | DateParts;
type DateParts = 'ymd' | 'ym' | 'md';

/** Formats that have no text in the file; those from 27 on are dates in Chinese editions. */
const BUILT_IN: Readonly<Record<number, NumberKind>> = {
  9: 'percent',
  10: 'percent',
  14: 'ymd',
  15: 'ymd',
  16: 'md',
  17: 'ym',
  22: 'ymd',
  27: 'ym',
  28: 'md',
  29: 'md',
  30: 'ymd',
  31: 'ymd',
  36: 'ym',
  50: 'ym',
  51: 'md',
  52: 'ym',
  53: 'md',
  54: 'md',
  55: 'ym',
  56: 'md',
  57: 'ym',
  58: 'md',
};

/** What a number format means, by its number and, where the file has one, its text. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return BUILT_IN[id] ?? 'plain';
  const [bare = ''] = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';');
  if (bare.includes('%')) return 'percent';
  if (/[0#?]/.test(bare) || !/[yd]/i.test(bare)) return 'plain';
  if (!/y/i.test(bare)) return 'md';
  return /d/i.test(bare) ? 'ymd' : 'ym';
}

/** Digits that a binary fraction holds; more are its noise. */
const DIGITS = 15;
const DAY_MS = 86_400_000;
/** Day 60 of the 1900 system is a 29 February that never was. */
const BEFORE_MISTAKE = 60;

/**
 * A number as people see it in its cell: 0.95 in a percent format is 95%, 46295 in a date's is 2026年9月30日.
 *
 * @returns the text itself where it is no number
 */
export function numberText(raw: string, kind: NumberKind, dates1904: boolean): string {
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?$/i.test(raw)) return raw;
  const value = new Decimal(raw).toSignificantDigits(DIGITS);
  if (kind === 'percent') return `${value.times(100).toFixed()}%`;
  return kind === 'plain' ? value.toFixed() : dateText(value.toNumber(), kind, dates1904);
}

function dateText(serial: number, parts: DateParts, dates1904: boolean): string {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > 2_958_465) return String(serial);
  const first = dates1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole > BEFORE_MISTAKE ? 30 : 31);
  const date = new Date(first + whole * DAY_MS);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].map(String);
  return `${parts === 'md' ? '' : `${year ?? ''}年`}${month ?? ''}月${parts === 'ym' ? '' : `${day ?? ''}日`}`;
}
