/** One row: its cells as texts by column key. `id` stays the same whatever happens to the row. */
export interface GridRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** Where a cell is, whatever the order of rows. */
export interface CellRef {
  readonly row: string;
  readonly column: string;
}

export interface CellPatch extends CellRef {
  readonly value: string;
}

export interface GridOption {
  readonly value: string;
  readonly name: string;
}

/** What a column holds and how a cell of it is written. */
export interface GridColumn {
  readonly key: string;
  readonly name: string;
  /** Pixels; the columns share what is left in proportion. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'long' | 'choice';
  /** Choices of a `choice` column. A text that is none of them is kept and shown as it stands. */
  readonly options?: readonly GridOption[];
  readonly readOnly?: boolean;
  /** Equal values that follow each other are shown once, as one merged cell. */
  readonly grouped?: boolean;
  readonly align?: 'start' | 'center' | 'end';
  /** Shown in the spare row. */
  readonly placeholder?: string;
}

export const MARK_KINDS = ['error', 'conflict', 'hint', 'unread', 'changed', 'note'] as const;

/** Something to say about a cell. Several may stand on one; the first of `MARK_KINDS` gives the colour. */
export interface CellMark extends CellRef {
  readonly kind: (typeof MARK_KINDS)[number];
  readonly text: string;
}

export function cellOf(row: GridRow | undefined, column: string): string {
  return row?.cells[column] ?? '';
}

/** How a cell reads: the name of a choice, else its text. */
export function shownText({ options }: Pick<GridColumn, 'options'>, value: string): string {
  return options?.find((option) => option.value === value)?.name ?? value;
}

/** What a text typed or pasted into a column means: a choice by its name or value, else the text itself. */
export function meantValue({ options }: Pick<GridColumn, 'options'>, text: string): string {
  const wanted = text.trim();
  const found = options?.find(({ value, name }) => name === wanted || value === wanted);
  return found?.value ?? (options ? wanted : text);
}
