import { z } from 'zod';
import { AnnotationSchema, ReviewCriteriaSchema } from '../../../../domain/processes/budget-item/commands.ts';
import { tablePlace } from '../../../../domain/scoring/table-place.ts';
import type { SheetColumn } from '../../../../domain/targets/sheet.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';
import { FIELD_NAMES } from '../../text/field-text.ts';
import type { Say } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import { columnName } from './columns.ts';
import type { Sheet } from './sheet-body.ts';

const ReturnedSchema = z.object({
  criteria: ReviewCriteriaSchema.optional(),
  opinion: z.string(),
  versionId: z.string().optional(),
  annotations: z.array(AnnotationSchema).default([]),
});
export type Returned = z.infer<typeof ReturnedSchema>;

/** What a return says; undefined for an event that is none. */
export function returnedOf(event: HistoryEvent | undefined): Returned | undefined {
  return ReturnedSchema.safeParse(event?.event).data;
}

export type CriterionResult = 'qualified' | 'needsWork' | 'unqualified';

/** One point of a return: a criterion, or a remark on a place of the table that was judged. */
export interface ReturnPoint {
  /** By which the unit's answer names it. */
  readonly point: string;
  readonly title: string;
  readonly text: string;
  readonly result?: CriterionResult;
  /** Whether the unit is asked to answer. */
  readonly asks: boolean;
  /** The row that the remark is on, by key; it may be gone by now. */
  readonly row?: string;
  readonly column?: SheetColumn;
}

const CRITERIA = ['completeness', 'relevance', 'appropriateness', 'feasibility'] as const;

/** The points of a return, in the order of the form. Rows are found by the version that was judged. */
export function returnPoints(
  { criteria, annotations }: Returned,
  judged: Sheet | undefined,
  now: Sheet,
  say: Say,
): readonly ReturnPoint[] {
  const judgedCriteria = CRITERIA.flatMap((point): readonly ReturnPoint[] => {
    const criterion = criteria?.[point];
    if (!criterion) return [];
    const { result, opinion } = criterion;
    return [{ point, title: say(FIELD_NAMES[point]), text: opinion, result, asks: result !== 'qualified' }];
  });
  return [...judgedCriteria, ...annotations.map((one) => remark(one, judged, now, say))];
}

function remark(
  { path, text }: Returned['annotations'][number],
  judged: Sheet | undefined,
  now: Sheet,
  say: Say,
): ReturnPoint {
  const place = tablePlace(path);
  const shared = { point: path, text, asks: true };
  if (place?.of === 'indicators') return { ...shared, title: say(T.remarkAll) };
  if (place?.of === 'annualTarget') return { ...shared, title: say(T.annualTarget) };
  if (place?.of === 'amountFen') return { ...shared, title: say(T.amount) };
  if (place?.of === 'tasks') return { ...shared, title: say(T.tasks) };
  if (place?.of !== 'row') return { ...shared, title: path };
  const row = judged?.rows[place.row]?.id;
  const no = now.rows.findIndex(({ id }) => id === row) + 1;
  const column: SheetColumn | undefined = place.cell === 'target' ? 'value' : place.cell;
  const title =
    no === 0
      ? say(T.remarkGone)
      : column === undefined
        ? say(T.remarkRow, { no })
        : say(T.remark, { no, column: columnName(column, say) });
  return { ...shared, title, ...(row !== undefined && { row }), ...(column !== undefined && { column }) };
}
