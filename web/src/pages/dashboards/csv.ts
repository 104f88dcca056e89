/** A table as it is shown and as it is exported: the same cells. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Excel reads UTF-8 only where the file says so. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Exactly what is shown, with its title, filter and time above it. Cells that a spreadsheet would take for a formula are text. */
export function csvOf(head: readonly string[], { columns, rows }: DataTable): string {
  const lines = [...head.map((line) => [line]), columns, ...rows];
  return BYTE_ORDER_MARK + lines.map((line) => line.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
