import { asPercent, Decimal } from '../../../../domain/scoring/decimal.ts';
import type { Finding } from '../../../../domain/scoring/finding.ts';
import { describeScoringFinding } from '../../../../domain/scoring/finding.ts';
import { targetWords } from '../../../../domain/scoring/indicator-text.ts';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import { EXECUTION_KEY, formulaText } from '../../../../domain/scoring/score.ts';
import type { TableScore } from '../../../../domain/scoring/score.ts';
import type { Locale } from '../../../../domain/locale.ts';
import { faultWords } from '../../acts/fault-words.ts';
import type { ApiFault } from '../../api/api-error.ts';
import { moneyWords } from '../../blocks/money-words.ts';
import { cellOf, type CellMark, type CellRef, type GridRow } from '../../grid/grid-types.ts';
import { OPTION_NAMES } from '../../text/field-text.ts';
import type { Say } from '../../text/say.ts';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import { JUDGEMENTS, reportedRows, type SelfForm, type SelfRow } from './self-model.ts';
import { type Moved, type SelfReading, type Unread } from './self-reading.ts';

/** The form as rows of the grid: execution first, then the indicators; what is computed stands beside what is written. */
export function selfGridRows(form: SelfForm, table: TargetTable, score: TableScore, say: Say): readonly GridRow[] {
  const { execution } = score;
  return [
    {
      id: EXECUTION_KEY,
      cells: {
        level1: say(T.execution),
        name: say(T.executionRate),
        target: say(T.ofBudget, { amount: moneyWords(form.adjustedFen, say) }),
        weight: bare(execution.weight),
        actual: form.executed,
        completion: execution.rate ?? '—',
        score: execution.score ?? '—',
        reason: form.executionReason,
      },
    },
    ...form.rows.map((row) => indicatorRow(row, table, score, say)),
  ];
}

function indicatorRow(row: SelfRow, table: TargetTable, score: TableScore, say: Say): GridRow {
  const indicator = table.indicators.find(({ key }) => key === row.key);
  const scored = score.indicators.find(({ key }) => key === row.key);
  const level1 = OPTION_NAMES['level1']?.[indicator?.level1 ?? ''];
  return {
    id: row.key,
    cells: {
      level1: level1 ? say(level1) : '',
      name: indicator?.partOf === undefined ? (indicator?.name ?? row.key) : say(T.partOf, { name: indicator.name }),
      target: indicator ? say(targetWords(indicator.target)) : '',
      weight: scored ? bare(scored.weight) : '',
      actual: row.actual,
      judgement: row.judgement,
      percent: row.percent,
      completion: completionText(scored?.completion ?? null),
      score: scored ? (scored.score ?? (scored.notApplicable ? say(T.notApplicable) : say(T.undecided))) : '',
      selfScore: row.selfScore,
      reason: row.reason,
      evidence: row.evidence,
    },
  };
}

/** Weights without needless places. */
function bare(weight: string): string {
  return String(Number(weight));
}

function completionText(share: string | null): string {
  return share === null ? '—' : asPercent(new Decimal(share));
}

/** What was written in the grid, back in the form. */
export function withGridRows(form: SelfForm, rows: readonly GridRow[]): SelfForm {
  const execution = rows.find(({ id }) => id === EXECUTION_KEY);
  return {
    ...form,
    executed: cellOf(execution, 'actual'),
    executionReason: cellOf(execution, 'reason'),
    rows: form.rows.map((row): SelfRow => {
      const found = rows.find(({ id }) => id === row.key);
      return {
        key: row.key,
        actual: cellOf(found, 'actual'),
        judgement: JUDGEMENTS.find((one) => one === cellOf(found, 'judgement')) ?? '',
        percent: cellOf(found, 'percent'),
        selfScore: cellOf(found, 'selfScore'),
        reason: cellOf(found, 'reason'),
        evidence: cellOf(found, 'evidence'),
      };
    }),
  };
}

const COLUMNS: Readonly<Record<string, string>> = { executedFen: 'actual', adjustedFen: 'actual', percent: 'percent' };

/** Which cell a place in the document is: `/actuals/3/reason`, `/execution/reason`; a refusal may name a row by its key. */
export function cellAt(path: string, form: SelfForm, table: TargetTable): CellRef | undefined {
  const [part, which = '', member = '', deep = ''] = path.split('/').slice(1);
  if (part === 'execution') return { row: EXECUTION_KEY, column: COLUMNS[which] ?? (which === '' ? 'actual' : which) };
  if (part !== 'actuals') return undefined;
  const rows = reportedRows(form, table);
  const row = rows[/^\d+$/.test(which) ? Number(which) : -1] ?? rows.find(({ key }) => key === which) ?? rows[0];
  if (!row) return undefined;
  const column = COLUMNS[deep] ?? (member === '' || member === 'key' ? 'actual' : member);
  return { row: row.key, column };
}

/** A line of the list below the grid, and the cell that it is about. */
export interface Remark {
  readonly severity: 'error' | 'hint';
  readonly path: string;
  readonly text: string;
}

/** Everything to say about the table: what cannot be read, what the check finds, what the server refused; errors first. */
export function remarksOf(
  { findings, unread }: Pick<SelfReading, 'findings' | 'unread'>,
  faults: readonly ApiFault[],
  say: Say,
  locale: Locale,
): readonly Remark[] {
  const told: readonly Remark[] = [
    ...faults.map((fault): Remark => ({
      severity: 'error',
      path: fault.pointer,
      text: faultWords(atCell(fault), say),
    })),
    ...unread.map(({ path, what }: Unread): Remark => ({ severity: 'error', path, text: say(T.unread[what]) })),
    ...findings.map((found: Finding): Remark => ({
      severity: found.severity,
      path: found.path,
      text: describeScoringFinding(found, locale),
    })),
  ];
  const first = told.filter(
    ({ path, text }, index) => told.findIndex((one) => one.path === path && one.text === text) === index,
  );
  return first.toSorted((a, b) => Number(a.severity === 'hint') - Number(b.severity === 'hint'));
}

/** The grid begins with the execution: an indicator's place in the document is no row that a reader counts. */
function atCell(fault: ApiFault): ApiFault {
  return { ...fault, pointer: fault.pointer.replace(/^\/actuals\/\d+/, '') };
}

/** Remarks at their cells, the formula of each score, and what has moved since the page was opened. */
export function selfMarks(
  {
    remarks,
    score,
    moved,
  }: { readonly remarks: readonly Remark[]; readonly score: TableScore; readonly moved: readonly Moved[] },
  form: SelfForm,
  table: TargetTable,
  say: Say,
): readonly CellMark[] {
  const formulas = [{ key: EXECUTION_KEY, formula: score.execution.formula }, ...score.indicators];
  return [
    ...remarks.flatMap(({ path, severity, text }): CellMark[] => {
      const cell = cellAt(path, form, table);
      return cell && path !== '/actuals' ? [{ ...cell, kind: severity, text }] : [];
    }),
    ...formulas.flatMap(({ key, formula }): CellMark[] =>
      formula ? [{ row: key, column: 'score', kind: 'note', text: formulaText(formula) }] : [],
    ),
    ...moved.map(({ key, by }): CellMark => ({
      row: key,
      column: 'score',
      kind: 'changed',
      text: say(T.movedBy, { by: signed(by) }),
    })),
  ];
}

/** +2.40, −0.50. */
export function signed(by: number): string {
  return `${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(2)}`;
}
