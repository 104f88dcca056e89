import { Decimal, round2 } from '../scoring/decimal.ts';
import { inBand } from '../scoring/completion.ts';
import { TargetTableSchema, type Actual, type TargetTable } from '../scoring/indicator.ts';
import { SelfEvaluationSchema, type ReportedRow, type SelfEvaluation } from '../scoring/self-evaluation.ts';
import type { ScoringTemplate } from '../scoring/template.ts';
import { shownRate } from './execution.ts';
import { filledIn, type FilledIn } from './filled-in.ts';
import { readCase } from './published-case.ts';
import { buildRows, templateOf, type BuiltRow } from './published-targets.ts';
import { completionOfRow, numberOf, textOf } from './reading.ts';
import { readTable, type TableReading } from './table-reading.ts';
import { foldText, isPlaceholderReason } from './text.ts';

/** A published table as a year's targets and self-evaluation; `filled` names every value that is ours, not the table's. */
export interface PublishedTable {
  readonly targets: TargetTable;
  readonly evaluation: SelfEvaluation;
  readonly filled: readonly FilledIn[];
}

/**
 * Turns a published case with weighted rows into a target table and a self-evaluation that the rules accept, so that it
 * can live a whole year. Kept: names, levels, targets, actual values, reasons, amounts, relative weights. Filled in and
 * listed: annual target, summary, groups that the excerpt hides, weights scaled to the template, missing targets or
 * actual values, dropped comparators. Undefined where no row has a weight or no amount is known.
 */
export function tableFromPublishedCase(raw: unknown): PublishedTable | undefined {
  const read = readCase(raw);
  const reading = read && readTable(read.table);
  const money = reading && amountsOf(reading);
  if (!reading || !money || !reading.rows.some(({ weight, parent }) => weight?.gt(0) && parent === undefined))
    return undefined;
  const rows = buildRows(reading);
  const reported = rows
    .filter(({ indicator }) => indicator.partOf === undefined)
    .map((row, i) => report(row, i, templateOf(reading)));
  const targets = TargetTableSchema.safeParse(targetsOf(reading, rows, money.execution.adjustedFen));
  const evaluation = SelfEvaluationSchema.safeParse(evaluationOf(reading, rows, reported, money.execution));
  if (!targets.success || !evaluation.success) return undefined;
  const filled = [
    filledIn('annualTarget', '/targets/annualTarget'),
    filledIn('summary', '/evaluation/summary'),
    ...money.filled,
    ...rows.flatMap((row) => row.filled),
    ...reported.flatMap((row) => row.filled),
    ...evaluation.data.problems.map((_, i) => filledIn('problem', `/evaluation/problems/${String(i)}`)),
  ];
  return { targets: targets.data, evaluation: evaluation.data, filled };
}

interface Money {
  readonly execution: { readonly initialFen: number; readonly adjustedFen: number; readonly executedFen: number };
  readonly filled: readonly FilledIn[];
}

/** Amounts in integer 分; a missing column takes its neighbour's. */
function amountsOf({ table, execution }: TableReading): Money | undefined {
  const adjusted = execution.adjusted ?? execution.initial ?? execution.executed;
  if (adjusted === undefined) return undefined;
  const fenPerUnit = foldText(textOf(table.currency_unit)) === '元' ? 100 : 1_000_000;
  const fen = (amount: Decimal | undefined): number =>
    (amount ?? adjusted).times(fenPerUnit).toDecimalPlaces(0).toNumber();
  const missing = { initialFen: execution.initial, adjustedFen: execution.adjusted, executedFen: execution.executed };
  return {
    execution: { initialFen: fen(execution.initial), adjustedFen: fen(adjusted), executedFen: fen(execution.executed) },
    filled: Object.entries(missing).flatMap(([key, amount]) =>
      amount === undefined ? [filledIn('amount', `/evaluation/execution/${key}`)] : [],
    ),
  };
}

function targetsOf(reading: TableReading, rows: readonly BuiltRow[], amountFen: number): TargetTable {
  const project = textOf(reading.table.project) || textOf(reading.table.title) || '本项目';
  return {
    templateId: templateOf(reading).id,
    annualTarget: `完成“${project}”年度任务，资金按预算执行。`,
    indicators: rows.map(({ indicator }) => indicator),
    amountFen,
  };
}

interface Reported {
  readonly row: ReportedRow;
  readonly filled: readonly FilledIn[];
}

function report({ indicator, row, factor }: BuiltRow, i: number, template: ScoringTemplate): Reported {
  const path = `/evaluation/actuals/${String(i)}`;
  const { actual, filled } = actualOf(row, template, path);
  const reason = row && row.reason !== '' ? { reason: row.reason } : {};
  const own =
    row?.score && !row.score.lt(0) && row.weight && row.score.lte(row.weight)
      ? round2(row.score.times(factor))
      : undefined;
  const rescaled = own !== undefined && !factor.eq(1) ? [filledIn('selfScoreRescaled', `${path}/selfScore`)] : [];
  return {
    row: { key: indicator.key, actual, ...reason, ...(own !== undefined && { selfScore: own }) },
    filled: [...filled, ...rescaled],
  };
}

function actualOf(
  row: BuiltRow['row'],
  template: ScoringTemplate,
  path: string,
): { actual: ReportedRow['actual']; filled: readonly FilledIn[] } {
  const read = row?.actual?.actual;
  if (!row || !read)
    return { actual: { kind: 'judged', band: 'achieved' }, filled: [filledIn('actualAssumed', `${path}/actual`)] };
  if (read.kind === 'judged' && read.band !== 'achieved') return judged(row, read, template, path);
  if (row.actual.hasComparator) return { actual: read, filled: [filledIn('comparatorDropped', `${path}/actual`)] };
  return { actual: textOf(row.source.actual), filled: [] };
}

/** The published points say how far a partly reached row came, where they lie in its band; else the band's middle. */
function judged(
  row: NonNullable<BuiltRow['row']>,
  read: Extract<Actual, { kind: 'judged' }>,
  template: ScoringTemplate,
  path: string,
): ReturnType<typeof actualOf> {
  const { from, to } = template.bands.value[read.band];
  const stated = row.score && row.weight?.gt(0) ? round2(row.score.div(row.weight).times(100)) : '';
  const percent =
    stated !== '' && inBand(stated, read.band, template) ? stated : round2(new Decimal(from).plus(to).div(2));
  return { actual: { ...read, percent }, filled: [filledIn('percentAssumed', `${path}/actual/percent`, { percent })] };
}

function evaluationOf(
  reading: TableReading,
  rows: readonly BuiltRow[],
  reported: readonly Reported[],
  execution: Money['execution'],
): SelfEvaluation {
  const { table, template } = reading;
  const rate = reading.execution.rate ? `预算执行率 ${shownRate(reading.execution.rate)}` : '预算执行率不可计算';
  const total = numberOf(table.total_score);
  const missed = rows.filter(
    ({ row }) => row && !isPlaceholderReason(row.reason) && completionOfRow(row, template)?.reached === false,
  );
  return {
    execution,
    actuals: reported.map(({ row }) => row),
    summary: `${textOf(table.unit) || '本单位'}自评：${rate}，填报指标 ${String(reported.length)} 项${total ? `，公开自评总分 ${total.toString()}` : ''}。`,
    problems: missed.map(({ indicator, row }) => ({
      title: `“${indicator.name}”未达到年度目标`.slice(0, 300),
      cause: row?.reason ?? '',
      measure: '查明差额，按季跟踪进度，次年据实编报目标与预算。',
    })),
  };
}
