import { useMemo, useState, type ReactNode } from 'react';
import { weightsOf } from '../../../../domain/targets/weights.ts';
import type { SheetFinding } from '../../../../domain/targets/sheet-findings.ts';
import { Grid } from '../../grid/grid.tsx';
import type { GridHandle } from '../../grid/use-grid.ts';
import { useSay } from '../../text/language.tsx';
import { REVIEW_TEXT as T } from '../../text/review-text.ts';
import { TARGET_TEXT } from '../../text/targets-text.ts';
import { FOLDED } from '../targets/columns.ts';
import type { Differences } from '../targets/differences.ts';
import { groupNotes, indentedRows } from '../targets/group-notes.ts';
import { useMarks } from '../targets/marks.ts';
import type { ReturnPoint } from '../targets/return-points.ts';
import { taskRows, templateOf, type Sheet } from '../targets/sheet-body.ts';
import { WeightStrip } from '../targets/weight-strip.tsx';
import { TaskPanel } from '../targets/yearly-tasks.tsx';
import { cellOfPath, pathOfCell } from './place-of-cell.ts';
import { RemarkBar } from './remark-bar.tsx';
import { TableHead } from './table-head.tsx';
import type { ReviewDraft } from './review-draft.ts';

interface Props {
  readonly sheet: Sheet;
  readonly grid: GridHandle;
  readonly findings: readonly SheetFinding[];
  readonly differences: Differences | undefined;
  readonly writes: boolean;
  /** Every column, or those that fit beside the review. */
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  readonly draft: ReviewDraft;
  readonly change: (change: (before: ReviewDraft) => ReviewDraft) => void;
}

const NOTHING = [] as const;

/** The table as it was handed in. A chosen cell can be remarked on in the bar above it. */
export function ReviewTable({
  sheet,
  grid,
  findings,
  differences,
  writes,
  draft,
  change,
  all,
  onAll,
}: Props): ReactNode {
  const say = useSay();
  const template = templateOf(sheet);
  const weights = useMemo(() => weightsOf(sheet.rows, template), [sheet, template]);
  // A place outside the rows; a chosen cell takes its place again.
  const [field, setField] = useState<{ readonly path: string; readonly over: unknown }>();
  const { selection, columns, shown } = grid;
  const points = useMemo(() => pointsOf(draft, sheet), [draft, sheet]);
  const seen = useMemo(() => findings.map((found) => inSight(found, all)), [findings, all]);
  const marks = useMarks({ findings: seen, conflicts: NOTHING, points, differences, writing: undefined });
  const column = columns[selection.active.column]?.key ?? 'name';
  const path = field && field.over === selection ? field.path : pathOfCell(selection.active.row, column);
  return (
    <>
      <TableHead
        sheet={sheet}
        differences={differences}
        onRemark={
          writes
            ? (place) => {
                setField({ path: place, over: selection });
              }
            : undefined
        }
      />
      <TaskPanel rows={taskRows(sheet)} />
      <WeightStrip weights={weights} template={template} />
      {writes && shown.length > 0 && (
        <RemarkBar path={path} sheet={sheet} draft={draft} onDraft={change} called={field?.over === selection}>
          <AllColumns all={all} onAll={onAll} />
        </RemarkBar>
      )}
      {!writes && (
        <p>
          <AllColumns all={all} onAll={onAll} />
        </p>
      )}
      <Grid
        grid={grid}
        label={say(T.table)}
        titleColumn="name"
        marks={marks}
        groupNotes={groupNotes(sheet.rows, weights, say)}
        indented={indentedRows(sheet.rows)}
      />
    </>
  );
}

/** What is said of a column that is folded away stands at the target until it is unfolded. */
export function inSight<T extends { readonly column?: SheetFinding['column'] }>(found: T, all: boolean): T {
  return !all && found.column !== undefined && FOLDED.has(found.column) ? { ...found, column: 'value' } : found;
}

function AllColumns({ all, onAll }: Pick<Props, 'all' | 'onAll'>): ReactNode {
  const say = useSay();
  return (
    <button
      type="button"
      className="tool"
      aria-pressed={all}
      onClick={() => {
        onAll(!all);
      }}
    >
      {say(all ? TARGET_TEXT.fewerColumns : TARGET_TEXT.moreColumns)}
    </button>
  );
}

/** The reviewer's own remarks, at their cells. */
function pointsOf({ annotations }: ReviewDraft, { rows }: Sheet): readonly ReturnPoint[] {
  return annotations.flatMap(({ path, text }): readonly ReturnPoint[] => {
    const cell = cellOfPath(path, rows);
    if (!cell) return [];
    return [
      {
        point: path,
        title: '',
        text,
        asks: false,
        row: cell.row,
        column: cell.column as NonNullable<ReturnPoint['column']>,
      },
    ];
  });
}
