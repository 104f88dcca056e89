import type { LedgerDocument, LedgerProblem } from '../../api/ledger-answers.ts';
import type { LedgerView } from './use-ledger.ts';

/** The documents of the rows read so far, by item. */
export type Documents = ReadonlyMap<string, LedgerDocument>;

/** A later page knows a document anew: the newest answer stands. */
export function documentsOf(all: readonly LedgerDocument[]): Documents {
  return new Map(all.map((one) => [one.itemId, one]));
}

/** Neighbouring rows that belong together. */
export interface LedgerGroup {
  readonly key: string;
  readonly document: LedgerDocument;
  readonly rows: readonly LedgerProblem[];
}

/** Rows come in the order of the view; those of one document, one unit or one person stand together. */
export function groupRows(
  rows: readonly LedgerProblem[],
  documents: Documents,
  view: LedgerView,
): readonly LedgerGroup[] {
  const groups: { key: string; document: LedgerDocument; rows: LedgerProblem[] }[] = [];
  for (const row of rows) {
    const document = documents.get(row.itemId);
    if (!document) continue;
    const key = keyOf(row, document, view);
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, document, rows: [row] });
  }
  return groups;
}

function keyOf(row: LedgerProblem, { itemId, unitId }: LedgerDocument, view: LedgerView): string {
  if (view === 'document') return itemId;
  return view === 'unit' ? unitId : `${unitId}:${row.person}`;
}
