/** The official forms that go to units and come back as workbooks. */
export const FORM_KINDS = ['targets', 'selfEvaluation'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** How a cell looks and whether it is for filling in: `open` is, everything else is locked. */
export type FormLook = 'title' | 'note' | 'head' | 'label' | 'given' | 'open' | 'key';

/** A cell of a form, counted from 1; `across` and `down` join it with its neighbours. */
export interface FormCell {
  readonly row: number;
  readonly column: number;
  readonly text: string | number;
  readonly look: FormLook;
  readonly across?: number;
  readonly down?: number;
  readonly align?: 'start' | 'center' | 'end';
  /** What may be chosen; other words are refused as they are typed. */
  readonly list?: readonly string[];
  /** Details the row above (其中). */
  readonly indented?: boolean;
}

/** What a workbook says of itself on a sheet that nobody sees: which form it is, of which item and year. */
export interface FormStamp {
  readonly form: FormKind;
  readonly layout: string;
  /** Empty on a form that belongs to no item yet. */
  readonly itemId: string;
  readonly itemCode: string;
  readonly year: string;
  /** The version or draft that it was filled from. */
  readonly source: string;
}

/** A form as it is laid on a sheet. Widths in characters, heights in points. */
export interface FormSheet {
  readonly title: string;
  readonly cells: readonly FormCell[];
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
  /** Columns from here on carry what the machine needs, and are hidden. */
  readonly hiddenFrom: number;
  /** The last column that is printed; what stands beyond is for the system only. */
  readonly printedTo: number;
  /** Repeated on every page. */
  readonly headRow: number;
  readonly lastRow: number;
  readonly stamp: FormStamp;
}

/** Layouts are told apart by this: another one is read by its headings all the same. */
export const FORM_LAYOUT = '1';

/** Where something is written, as Excel names it: D14. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${String(row)}`;
}

/** One item as the head of its form shows it; undefined parts are left to be filled in. */
export interface FormFacts {
  readonly itemId: string;
  readonly name: string;
  readonly code: string;
  /** A whole department's expenditure, not one project's. */
  readonly whole: boolean;
  readonly unit: string;
  readonly fiscalYear: number;
  /** 新增 or 延续, as the ministry's form asks. */
  readonly continues: boolean;
  readonly fund: string;
  readonly requestedFen: number;
  readonly initialFen: number | undefined;
  readonly adjustedFen: number | undefined;
  readonly executedFen: number | undefined;
}
