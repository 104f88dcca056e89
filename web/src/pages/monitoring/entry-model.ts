import {
  executionRate,
  monitoringHints,
  monitoringLight,
  targetAchievement,
} from '../../../../domain/processes/budget-item/monitoring.ts';
import type {
  Achievement,
  Judged,
  MonitoringHint,
  MonitoringReport,
} from '../../../../domain/processes/budget-item/monitoring.ts';
import {
  DEVIATION_CAUSES,
  LIKELIHOODS,
  MonitoringContentSchema,
} from '../../../../domain/processes/budget-item/commands.ts';
import type { Policy } from '../../../../domain/policy/policy.ts';
import { asPercent } from '../../../../domain/scoring/decimal.ts';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import { fenOf, wanInput } from '../../blocks/wan.ts';

type Likelihood = (typeof LIKELIHOODS)[number];

/** One indicator while it is reported: texts as typed. */
export interface EntryRow {
  readonly key: string;
  readonly actual: string;
  readonly expected: string;
  readonly likelihood: Likelihood;
  readonly cause: string;
  readonly deviation: string;
}

/** A monitoring report in the making; amounts are typed in 万元. */
export interface Entry {
  readonly period: string;
  readonly executed: string;
  readonly expected: string;
  readonly rows: readonly EntryRow[];
  readonly note: string;
}

export interface Money {
  readonly approvedFen: number;
  readonly executedFen: number;
}

/** What the report begins with: every scored indicator, and what the last period said about it. */
export function beginEntry(
  period: string,
  table: TargetTable,
  money: Money,
  last: MonitoringReport | undefined,
): Entry {
  return {
    period,
    executed: wanInput(last?.executedFen ?? money.executedFen),
    expected: wanInput(last?.expectedFen ?? money.approvedFen),
    rows: table.indicators
      .filter(({ partOf }) => partOf === undefined)
      .map(({ key }) =>
        rowOf(
          key,
          last?.indicators.find((row) => row.key === key),
        ),
      ),
    note: '',
  };
}

function rowOf(key: string, row: Partial<MonitoringReport['indicators'][number]> | undefined): EntryRow {
  return {
    key,
    actual: row?.actual ?? '',
    expected: row?.expected ?? '',
    likelihood: row?.likelihood ?? 'certain',
    cause: row?.cause ?? '',
    deviation: row?.deviation ?? '',
  };
}

/** The document as it is sent. What is no amount is sent as it stands: the server's fault then names the field. */
export function entryBody({ executed, expected, rows, note }: Entry): Readonly<Record<string, unknown>> {
  return {
    executedFen: amountOf(executed),
    expectedFen: amountOf(expected),
    indicators: rows.map(({ cause, expected: hoped, deviation, actual, ...row }) => ({
      ...row,
      actual: actual.trim(),
      ...(hoped.trim() !== '' && { expected: hoped.trim() }),
      ...(cause !== '' && { cause }),
      deviation: deviation.trim(),
    })),
    note: note.trim(),
  };
}

function amountOf(wan: string): number | string {
  return fenOf(wan) ?? wan;
}

/** What is kept while it is written: the document, and the period that it is about. */
export function entryDraft(entry: Entry): Readonly<Record<string, unknown>> {
  return { period: entry.period, ...entryBody(entry) };
}

/** A draft back in the form; one of another period is no draft of this. */
export function entryOfDraft(body: unknown, begun: Entry): Entry | undefined {
  const draft = record(body);
  if (draft['period'] !== begun.period) return undefined;
  const rows = Array.isArray(draft['indicators']) ? draft['indicators'].map(record) : [];
  return {
    period: begun.period,
    executed: typed(draft['executedFen']),
    expected: typed(draft['expectedFen']),
    rows: begun.rows.map((row) =>
      draftRow(
        row,
        rows.find(({ key }) => key === row.key),
      ),
    ),
    note: text(draft['note']),
  };
}

function draftRow(begun: EntryRow, row: Readonly<Record<string, unknown>> | undefined): EntryRow {
  if (!row) return begun;
  return {
    key: begun.key,
    actual: text(row['actual']),
    expected: text(row['expected']),
    likelihood: LIKELIHOODS.find((one) => one === row['likelihood']) ?? 'certain',
    cause: DEVIATION_CAUSES.find((one) => one === row['cause']) ?? '',
    deviation: text(row['deviation']),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function typed(value: unknown): string {
  return typeof value === 'number' ? wanInput(value) : text(value);
}

/** What the page says while one types, by the functions that decide. */
export interface Reading {
  readonly judged: Judged;
  readonly achievement: Achievement;
  readonly hints: readonly MonitoringHint[];
  /** `31.20%`; undefined while the amount is none. */
  readonly rate: string | undefined;
  readonly expectedRate: string | undefined;
}

/** @param lastExecutedFen what had been executed at the last report, 分 */
export function readEntry(
  entry: Entry,
  table: TargetTable,
  { approvedFen, executedFen }: Money,
  policy: Policy,
): Reading {
  const report = reportOf(entry);
  const rateOf = (wan: string): string | undefined => {
    const fen = fenOf(wan);
    const rate = fen === undefined ? null : executionRate(fen, approvedFen);
    return rate === null ? undefined : asPercent(rate);
  };
  return {
    judged: monitoringLight(report, entry.period, approvedFen, policy),
    achievement: targetAchievement(table, report.indicators),
    hints: monitoringHints(report, { approvedFen, lastExecutedFen: executedFen }),
    rate: rateOf(entry.executed),
    expectedRate: rateOf(entry.expected),
  };
}

/** The report as far as it can be read already; an amount that is none counts as nothing. */
function reportOf(entry: Entry): MonitoringReport {
  const body = {
    ...entryBody(entry),
    executedFen: fenOf(entry.executed) ?? 0,
    expectedFen: fenOf(entry.expected) ?? 0,
  };
  return MonitoringContentSchema.safeParse(body).data ?? { executedFen: 0, expectedFen: 0, indicators: [], note: '' };
}
