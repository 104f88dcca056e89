import type { z } from 'zod';
import { asPercent, Decimal } from '../../scoring/decimal.ts';
import type { TargetTable } from '../../scoring/indicator.ts';
import { scoreIndicator } from '../../scoring/score.ts';
import { scoringTemplate } from '../../scoring/template.ts';
import { sum } from '../../scoring/decimal.ts';
import type { Policy } from '../../policy/policy.ts';
import type { MonitoringContentSchema } from './commands.ts';

export type MonitoringReport = z.infer<typeof MonitoringContentSchema>;
export type MonitoringLight = 'green' | 'yellow' | 'red';

/** Why a light is what it is, worst first. `params` hold what the sentence says. */
export interface LightReason {
  readonly code: 'impossible' | 'lags' | 'possible' | 'onTrack';
  readonly light: MonitoringLight;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Judged {
  readonly light: MonitoringLight;
  readonly reasons: readonly LightReason[];
}

/**
 * The light of a monitoring report by the policy's rule (M2). Red: an indicator cannot be reached. Yellow: one may fail,
 * or spending lags behind the period's threshold, compared before it is rounded. Every reason is told, not only the worst.
 *
 * @param approvedFen the budget in force, 分; nothing lags where there is none
 */
export function monitoringLight(
  report: Pick<MonitoringReport, 'executedFen'> & {
    readonly indicators: readonly Pick<MonitoringReport['indicators'][number], 'likelihood'>[];
  },
  period: string,
  approvedFen: number,
  policy: Pick<Policy, 'monitoringPeriods'>,
): Judged {
  const count = (wanted: string): number => report.indicators.filter(({ likelihood }) => likelihood === wanted).length;
  const floor = policy.monitoringPeriods.find(({ key }) => key === period)?.minExecutionPercent ?? null;
  const rate = executionRate(report.executedFen, approvedFen);
  const [impossible, possible] = [count('impossible'), count('possible')];
  const reasons: readonly LightReason[] = [
    ...(impossible > 0 ? [{ code: 'impossible', light: 'red', params: { count: impossible } } as const] : []),
    ...(rate !== null && floor !== null && rate.times(100).lt(floor)
      ? [{ code: 'lags', light: 'yellow', params: { rate: asPercent(rate), floor } } as const]
      : []),
    ...(possible > 0 ? [{ code: 'possible', light: 'yellow', params: { count: possible } } as const] : []),
  ];
  const [worst] = reasons;
  if (worst) return { light: worst.light, reasons };
  const params = { ...(rate !== null && { rate: asPercent(rate) }), ...(floor !== null && { floor }) };
  return { light: 'green', reasons: [{ code: 'onTrack', light: 'green', params }] };
}

/** Executed ÷ budget in force as an exact share; null where there is no budget. */
export function executionRate(executedFen: number, approvedFen: number): Decimal | null {
  return approvedFen > 0 ? new Decimal(executedFen).div(approvedFen) : null;
}

/** How far the targets are reached by now: the weights earned over the weights that can be compared. */
export interface Achievement {
  /** In percent with two places, `86.20`; null where nothing can be compared yet. */
  readonly percent: string | null;
  readonly compared: number;
  readonly of: number;
}

/**
 * Reached so far against the year's targets, weighted, each row capped at its weight. What says no number ("按计划推进") is
 * left out and counted: a share of nothing is no share.
 */
export function targetAchievement(
  table: TargetTable,
  rows: readonly { readonly key: string; readonly actual: string }[],
): Achievement {
  const template = scoringTemplate(table.templateId);
  const scored = table.indicators.filter(({ partOf }) => partOf === undefined);
  const compared = scored
    .map((indicator) =>
      scoreIndicator(indicator, rows.find(({ key }) => key === indicator.key)?.actual ?? null, template),
    )
    .filter(({ score }) => score !== null);
  const weights = sum(compared.map(({ weight }) => new Decimal(weight)));
  const points = sum(compared.map(({ score }) => new Decimal(score ?? 0)));
  return {
    percent: weights.gt(0) ? points.div(weights).times(100).toFixed(2) : null,
    compared: compared.length,
    of: scored.length,
  };
}

/** What is odd about a report; nothing of it stops the report, the policy asks for none of it. */
export interface MonitoringHint {
  readonly code:
    'actualMissing' | 'causeMissing' | 'aboveBudget' | 'belowLast' | 'sameAsLast' | 'expectedBelowExecuted';
  /** JSON pointer into the report. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Everything that a reader of the report would ask about (M1): causes left open, figures that cannot both be right. */
export function monitoringHints(
  report: MonitoringReport,
  { approvedFen, lastExecutedFen }: { readonly approvedFen: number; readonly lastExecutedFen: number },
): readonly MonitoringHint[] {
  const { executedFen, expectedFen } = report;
  const money: readonly (MonitoringHint | false)[] = [
    approvedFen > 0 && executedFen > approvedFen && { code: 'aboveBudget', path: '/executedFen', params: {} },
    executedFen < lastExecutedFen && { code: 'belowLast', path: '/executedFen', params: {} },
    executedFen === lastExecutedFen && executedFen > 0 && { code: 'sameAsLast', path: '/executedFen', params: {} },
    expectedFen < executedFen && { code: 'expectedBelowExecuted', path: '/expectedFen', params: {} },
  ];
  const rows = report.indicators.flatMap(({ key, actual, likelihood, cause, deviation }, i): MonitoringHint[] => {
    const unexplained = likelihood !== 'certain' && cause === undefined && deviation.trim() === '';
    return [
      ...(actual.trim() === ''
        ? [{ code: 'actualMissing', path: `/indicators/${i}/actual`, params: { key } } as const]
        : []),
      ...(unexplained ? [{ code: 'causeMissing', path: `/indicators/${i}/cause`, params: { key } } as const] : []),
    ];
  });
  return [...money.filter((hint) => hint !== false), ...rows];
}
