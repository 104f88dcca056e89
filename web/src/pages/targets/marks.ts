import { useMemo } from 'react';
import type { CellConflict } from '../../../../domain/targets/merge-sheets.ts';
import { describeSheetFinding, type SheetFinding } from '../../../../domain/targets/sheet-findings.ts';
import type { CellMark } from '../../grid/grid-types.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import { useCellWords } from './columns.ts';
import { changeMarks, type Differences } from './differences.ts';
import { isGap } from './findings.ts';
import type { ReturnPoint } from './return-points.ts';

interface Parts {
  readonly findings: readonly SheetFinding[];
  readonly conflicts: readonly CellConflict[];
  readonly points: readonly ReturnPoint[];
  readonly differences: Differences | undefined;
  /** The row that is being written: what it still lacks is no mistake yet. */
  readonly writing: string | undefined;
}

/** Everything that is said about cells, at the cells. */
export function useMarks({ findings, conflicts, points, differences, writing }: Parts): readonly CellMark[] {
  const say = useSay();
  const { locale } = useLanguage();
  const words = useCellWords();
  return useMemo(
    () => [
      ...findings.flatMap((found): readonly CellMark[] => {
        const { row, column, severity } = found;
        if (row === undefined || column === undefined || (row === writing && isGap(found))) return [];
        return [{ row, column: shownColumn(column), kind: severity, text: describeSheetFinding(found, locale) }];
      }),
      ...conflicts.map(({ row, column, mine, theirs }): CellMark => ({
        row,
        column,
        kind: 'conflict',
        text: say(T.conflictMark, { theirs: shown(column, theirs), mine: shown(column, mine) }),
      })),
      ...points.flatMap(({ row, column, text }): readonly CellMark[] =>
        row === undefined
          ? []
          : [{ row, column: shownColumn(column ?? 'name'), kind: 'note', text: say(T.noteText, { text }) }],
      ),
      ...(differences ? changeMarks(differences, words, say) : []),
    ],
    // `words` follows the language.
    [findings, conflicts, points, differences, writing, say, locale],
  );

  function shown(column: string, value: string): string {
    return value === '' ? say(T.empty) : words(column, value);
  }
}

/** What belongs to no column of its own is shown at the name. */
function shownColumn(column: string): string {
  return column === 'partOf' ? 'name' : column;
}
