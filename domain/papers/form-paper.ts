/** A document that is a table of names and what stands beside them: 送达回证, 督办单. */
export interface FormPaper {
  readonly title: string;
  /** Above the table, at its right: a number, where there is one. */
  readonly number: string;
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
