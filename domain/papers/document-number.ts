/** 发文字号: authority code, year in hexagonal brackets, number without leading zero (GB/T 9704-2012, 7.2.5). */
export const DOCUMENT_NUMBER = /^[^〔〕[\]\s]{1,30}〔\d{4}〕[1-9]\d{0,5}号$/;
/** 发文机关代字, as it stands before the year. */
export const AUTHORITY_CODE = /^[^〔〕[\]()（）\s\d]{1,30}$/;

const PARTS = /^([^〔〕[\]\s]{1,30})〔(\d{4})〕([1-9]\d{0,5})号$/;

/** A document number in its parts. */
export interface DocumentNumber {
  readonly code: string;
  readonly year: number;
  readonly serial: number;
}

/** Reads `郴财绩〔2026〕12号`; undefined for what is no document number. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const [, code, year, serial] = PARTS.exec(text) ?? [];
  if (code === undefined || year === undefined || serial === undefined) return undefined;
  return { code, year: Number(year), serial: Number(serial) };
}

/** The inverse: no leading zeros, no 第. */
export function printDocumentNumber({ code, year, serial }: DocumentNumber): string {
  return `${code}〔${String(year).padStart(4, '0')}〕${String(serial)}号`;
}

/** Numbers of one authority in one year: where the register begins, and how far it has come. */
export interface NumberSeries {
  readonly code: string;
  readonly year: number;
  /** The last number given before the register began; 0 where it began with the year. */
  readonly startsAfter: number;
  readonly last: number;
}

/** The number that comes next: never one that was given before, cancelled or not. */
export function nextNumber({ code, year, last }: NumberSeries): DocumentNumber {
  return { code, year, serial: last + 1 };
}

/** Serials that a series lacks, as ranges from and to; a register that keeps its promise has none. */
export function gapsOf(
  { startsAfter, last }: Pick<NumberSeries, 'startsAfter' | 'last'>,
  serials: readonly number[],
): readonly (readonly [from: number, to: number])[] {
  const there = [...new Set(serials)].filter((one) => one > startsAfter && one <= last).toSorted((a, b) => a - b);
  const gaps: (readonly [number, number])[] = [];
  let before = startsAfter;
  for (const serial of [...there, last + 1]) {
    if (serial > before + 1) gaps.push([before + 1, serial - 1]);
    before = serial;
  }
  return gaps;
}
