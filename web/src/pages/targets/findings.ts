import { useDeferredValue, useMemo } from 'react';
import { missingTasks } from '../../../../domain/scoring/yearly-tasks.ts';
import type { ScoringTemplate } from '../../../../domain/scoring/template.ts';
import { SHEET_FINDINGS, type SheetFindingCode } from '../../../../domain/targets/sheet-finding-text.ts';
import { describeSheetFinding, sheetFindings, type SheetFinding } from '../../../../domain/targets/sheet-findings.ts';
import { taskRowFindings, writtenTasks } from '../../../../domain/targets/task-rows.ts';
import { fenOf } from '../../blocks/wan.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import type { SheetRows } from '../../../../domain/targets/sheet.ts';
import type { ReturnPoint } from './return-points.ts';
import { taskRows, type Sheet } from './sheet-body.ts';

/** A line of the list: one finding, or the same gap in several rows. */
export interface FindingLine {
  readonly found: SheetFinding;
  readonly sentence: string;
  /** Numbers of the rows, where the line is about several. */
  readonly rows: readonly number[];
}

/** What is to be said, and the rows that it is said of. */
interface Checked {
  readonly findings: readonly SheetFinding[];
  readonly rows: SheetRows;
}

/**
 * Everything to say about a sheet; worked out a moment after the key, so that typing stays quick.
 *
 * @param whole whether it is a whole department's, which names its main tasks
 */
export function useFindings(
  sheet: Sheet,
  template: ScoringTemplate,
  points: readonly ReturnPoint[],
  whole: boolean,
): Checked {
  const later = useDeferredValue(sheet);
  return useMemo(
    () => ({
      findings: [
        ...fieldFindings(later),
        ...(whole ? ofTasks(later) : []),
        ...sheetFindings(later.rows, template),
        ...unanswered(later, points),
      ],
      rows: later.rows,
    }),
    [later, template, points, whole],
  );
}

function finding(code: SheetFindingCode, params: SheetFinding['params'] = {}): SheetFinding {
  return { code, severity: SHEET_FINDINGS[code].severity, params };
}

function ofTasks(sheet: Sheet): readonly SheetFinding[] {
  const rows = taskRows(sheet);
  return [...missingTasks({ tasks: writtenTasks(rows) }), ...taskRowFindings(rows, fenOf(sheet.amount))];
}

const MOST_ROWS = 300;

function fieldFindings({ annualTarget, amount, rows }: Sheet): readonly SheetFinding[] {
  return [
    ...(annualTarget.trim() === '' ? [finding('annualTargetMissing')] : []),
    ...(amount.trim() !== '' && (fenOf(amount) ?? -1) < 0 ? [finding('amountUnread', { text: amount })] : []),
    ...(rows.length > MOST_ROWS ? [finding('tooManyRows', { count: rows.length })] : []),
  ];
}

function unanswered({ answers }: Sheet, points: readonly ReturnPoint[]): readonly SheetFinding[] {
  return points
    .filter(({ point, asks }) => asks && (answers[point] ?? '').trim() === '')
    .map(({ title }) => finding('answerMissing', { point: title }));
}

/** Gaps of the same kind are one line; errors come first, in the order of the table. */
export function useFindingLines(findings: readonly SheetFinding[]): readonly FindingLine[] {
  const say = useSay();
  const { locale } = useLanguage();
  return useMemo(() => {
    const lines = new Map<string, { found: SheetFinding; rows: number[] }>();
    findings.forEach((found, index) => {
      const key = isGap(found) ? found.code : `${found.code}${String(index)}`;
      const line = lines.get(key) ?? { found, rows: [] };
      if (typeof found.params['no'] === 'number') line.rows.push(found.params['no']);
      lines.set(key, line);
    });
    return [...lines.values()]
      .map(({ found, rows }) => ({
        found,
        rows,
        sentence: describeSheetFinding(
          {
            code: found.code,
            params: { ...found.params, ...(rows.length > 1 && { no: rows.join(say(ROLE_SEPARATOR)) }) },
          },
          locale,
        ),
      }))
      .toSorted((one, other) => rank(one) - rank(other));
  }, [findings, say, locale]);
}

function rank({ found: { severity } }: FindingLine): number {
  return severity === 'error' ? 0 : 1;
}

/** Something not written yet: no mistake while the row is being written. */
export function isGap({ code }: Pick<SheetFinding, 'code'>): boolean {
  return /Missing$/.test(code) && code in SHEET_FINDINGS && code !== 'answerMissing' && code !== 'annualTargetMissing';
}
