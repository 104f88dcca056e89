import { isEmptyRow, SHEET_COLUMNS, textIn, type SheetColumn, type SheetRow, type SheetRows } from './sheet.ts';

/** One difference of a table to an earlier one. */
export type SheetChange =
  | {
      readonly kind: 'cell';
      readonly row: string;
      readonly column: SheetColumn;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'added'; readonly row: string }
  | { readonly kind: 'removed'; readonly before: SheetRow };

/**
 * What is different now: changed cells, rows added, rows gone. Rows are the same by key; a row whose key is new is the
 * old one of the same second level and name, so that a table pasted anew is compared as people do.
 */
export function compareSheets(before: SheetRows, now: SheetRows): readonly SheetChange[] {
  const [old, rows] = [before.filter((row) => !isEmptyRow(row)), now.filter((row) => !isEmptyRow(row))];
  const pairs = paired(old, rows);
  const changes = rows.flatMap((row): readonly SheetChange[] => {
    const earlier = pairs.get(row.id);
    return earlier ? cellChanges(earlier, row, pairs) : [{ kind: 'added', row: row.id }];
  });
  const kept = new Set([...pairs.values()]);
  return [
    ...changes,
    ...old.filter((row) => !kept.has(row)).map((row): SheetChange => ({ kind: 'removed', before: row })),
  ];
}

function paired(old: SheetRows, rows: SheetRows): ReadonlyMap<string, SheetRow> {
  const pairs = new Map<string, SheetRow>();
  for (const row of rows) {
    const same = old.find(({ id }) => id === row.id);
    if (same) pairs.set(row.id, same);
  }
  const used = new Set([...pairs.values()]);
  for (const row of rows) {
    if (pairs.has(row.id)) continue;
    const same = old.find(
      (one) =>
        !used.has(one) &&
        textIn(one, 'name') === textIn(row, 'name') &&
        textIn(one, 'level2') === textIn(row, 'level2'),
    );
    if (!same) continue;
    pairs.set(row.id, same);
    used.add(same);
  }
  return pairs;
}

function cellChanges(before: SheetRow, row: SheetRow, pairs: ReadonlyMap<string, SheetRow>): readonly SheetChange[] {
  return SHEET_COLUMNS.flatMap((column) => {
    const [old, after] = [textIn(before, column), textIn(row, column)];
    const same = old === after || (column === 'partOf' && pairs.get(after)?.id === old);
    return same ? [] : [{ kind: 'cell' as const, row: row.id, column, before: old, after }];
  });
}
