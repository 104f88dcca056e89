import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { fixed, type Fix } from '../../../../domain/targets/fixes.ts';
import { mergeRows } from '../../../../domain/targets/merge-sheets.ts';
import { readBlock } from '../../../../domain/targets/read-block.ts';
import { settled } from '../../../../domain/targets/settle-row.ts';
import { patched, type SheetRow, type SheetRows } from '../../../../domain/targets/sheet.ts';
import { suggestedWeights, weightsOf } from '../../../../domain/targets/weights.ts';
import type { Item } from '../../api/item-answers.ts';
import type { Version } from '../../api/use-item.ts';
import type { PasteReport } from '../../grid/paste-into.ts';
import { useGrid, type GridHandle } from '../../grid/use-grid.ts';
import type { Draft } from '../write/use-draft.ts';
import { FOLDED, useSheetColumns } from './columns.ts';
import { useFindings } from './findings.ts';
import { useMarks } from './marks.ts';
import { focusField } from './focus-field.ts';
import { fieldOf, TASKS, type Place } from './places.ts';
import { newRowKey, taskRows, templateOf, type Sheet, type SheetField } from './sheet-body.ts';
import type { Situation } from './situation.ts';
import { useCompare } from './use-compare.ts';
import { useReturn } from './use-return.ts';
import { useSheet } from './use-sheet.ts';
import { useTaskGrid } from './use-task-grid.ts';

export interface EditorParts {
  readonly item: Item;
  readonly situation: Situation;
  /** Frozen target tables, newest first. */
  readonly versions: readonly Version[];
  readonly round: string;
  /** The draft as the server has it, whether or not it is what is written now. */
  readonly draft: Draft | null;
  /** Whether that draft is of this round: what is written now begins from it. */
  readonly isDraft: boolean;
  /** What the writing begins from. */
  readonly sheet: Sheet;
}

function newRow(): SheetRow {
  return { id: newRowKey(), cells: {} };
}

/** Everything that the editor holds: the table, what is said about it, and what is open beside it. */
export function useEditor({ item, situation, versions, round, draft, sheet: start }: EditorParts) {
  const rebase = useRef<(change: (rows: SheetRows) => SheetRows) => void>(undefined);
  const rebaseTasks = useRef<typeof rebase.current>(undefined);
  const onJoined = useCallback((base: Sheet, theirs: Sheet) => {
    rebase.current?.((rows) => mergeRows(base.rows, rows, theirs.rows).rows);
    rebaseTasks.current?.((rows) => mergeRows(taskRows(base), rows, taskRows(theirs)).rows);
  }, []);
  const writing = useSheet({ itemId: item.id, round, draft, sheet: start, onJoined });
  const { sheet, write, conflicts } = writing;
  const [all, setAll] = useState(false);
  const [pasted, setPasted] = useState<PasteReport>();
  const [sharing, setSharing] = useState(false);
  const columns = useSheetColumns(all);
  const grid = useGrid({
    columns,
    rows: sheet.rows,
    onRows: useCallback(
      (rows: SheetRows) => {
        write((before) => ({ ...before, rows }));
      },
      [write],
    ),
    newRow,
    settle: settled,
    plan: readBlock,
    onPasted: setPasted,
  });
  const taskGrid = useTaskGrid(sheet, write, newRow);
  useLayoutEffect(() => {
    rebase.current = grid.rebase;
    rebaseTasks.current = taskGrid.rebase;
  });
  const template = templateOf(sheet);
  const weights = useMemo(() => weightsOf(sheet.rows, template), [sheet.rows, template]);
  const compare = useCompare(
    item.id,
    versions,
    sheet,
    situation.purpose === 'amendment' ? situation.originId : undefined,
  );
  const last = useReturn(item.id, returnType(situation), sheet);
  const points = last?.points ?? NO_POINTS;
  const { findings, rows: checked } = useFindings(sheet, template, points, item.itemKind === 'wholeDepartment');
  const marks = useMarks({
    findings,
    conflicts,
    points,
    differences: compare.differences,
    writing: grid.shown[grid.selection.active.row]?.id,
  });
  const taskMarks = useMarks({
    findings,
    conflicts,
    points: NO_POINTS,
    differences: undefined,
    writing: taskGrid.shown[taskGrid.selection.active.row]?.id,
  });
  const go = useGoTo({ grid, taskGrid }, all, () => {
    setAll(true);
  });
  return {
    writing,
    sheet,
    conflicts,
    grid,
    template,
    weights,
    compare,
    last,
    points,
    findings,
    checked,
    marks,
    go,
    taskGrid,
    taskMarks,
    all,
    setAll,
    pasted,
    setPasted,
    sharing,
    setSharing,
    ...changesOf({ sheet, write, grid, taskGrid, go, setSharing }),
  };
}

export type EditorState = ReturnType<typeof useEditor>;

interface Changing {
  readonly sheet: Sheet;
  readonly write: (change: (before: Sheet) => Sheet) => void;
  readonly grid: GridHandle;
  readonly taskGrid: GridHandle;
  readonly go: (place: Place) => void;
  readonly setSharing: (sharing: boolean) => void;
}

/** What the editor's fields and buttons do with what is written. */
function changesOf({ sheet, write, grid, taskGrid, go, setSharing }: Changing) {
  return {
    field: (field: SheetField, text: string) => {
      write((before) => ({ ...before, [field]: text }));
    },
    /** Another table in place of this one: its rows and its tasks as one step each that undo takes back. */
    become: (next: Sheet) => {
      write((before) => ({ ...next, rows: before.rows, tasks: taskRows(before) }));
      grid.replace(next.rows);
      taskGrid.replace(taskRows(next));
    },
    answer: (point: string, text: string) => {
      write((before) => ({ ...before, answers: { ...before.answers, [point]: text } }));
    },
    writeSuggested: () => {
      grid.replace(patched(sheet.rows, suggestedWeights(sheet.rows, templateOf(sheet))));
    },
    fix: (fix: Fix) => {
      if (fix.wide === true) {
        setSharing(true);
        return;
      }
      grid.replace(fixed(sheet.rows, fix, newRow));
      const [first] = fix.patches;
      if (first) go({ row: first.row, column: first.column });
    },
  };
}

const NO_POINTS = [] as const;

function returnType({ act }: Situation): 'targetsReturned' | 'amendmentReturned' | undefined {
  if (act?.command === 'resubmitTargets') return 'targetsReturned';
  return act?.command === 'resubmitAmendment' ? 'amendmentReturned' : undefined;
}

interface Grids {
  readonly grid: GridHandle;
  readonly taskGrid: GridHandle;
}

/** Goes to a cell, unfolding its column first; to a task; or to a field above the table. */
function useGoTo({ grid, taskGrid }: Grids, all: boolean, unfold: () => void): (place: Place) => void {
  const [wanted, setWanted] = useState<Place>();
  useEffect(() => {
    if (!wanted) return;
    setWanted(undefined);
    grid.goTo(wanted);
  }, [wanted, grid]);
  return (place) => {
    const field = fieldOf(place);
    if (field === TASKS || taskGrid.shown.some(({ id }) => id === place.row)) {
      taskGrid.goTo({ row: place.row ?? taskGrid.shown[0]?.id ?? '', column: place.column ?? 'name' });
      return;
    }
    if (field !== undefined) {
      focusField(field);
      return;
    }
    if (!all && FOLDED.has(place.column ?? '')) unfold();
    const column = place.column === undefined || place.column === 'partOf' ? 'name' : place.column;
    setWanted({ row: place.row ?? grid.shown[0]?.id ?? '', column });
  };
}
