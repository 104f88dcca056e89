import type { Indicator, TargetTable } from '../../../../domain/scoring/indicator.ts';
import { TargetTableSchema } from '../../../../domain/scoring/indicator.ts';
import {
  SelfEvaluationSchema,
  type ReportedRow,
  type SelfEvaluation,
} from '../../../../domain/scoring/self-evaluation.ts';
import { EXECUTION_KEY, scoreTable, type TableScore } from '../../../../domain/scoring/score.ts';
import { scoringTemplate } from '../../../../domain/scoring/template.ts';
import {
  MonitoringContentSchema,
  ReEvaluationContentSchema,
} from '../../../../domain/processes/budget-item/commands.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';
import { inForceId, steps, versionsOf, type Figure, type FigureStep, type Version } from './figure-sources.ts';

/** One indicator against everything that was ever reported on it. */
export interface FigureRow {
  readonly indicator: Indicator;
  readonly target: Figure<Indicator['target']>;
  readonly weight: Figure<string>;
  /** By monitoring period, in the order of the periods. */
  readonly monitored: ReadonlyMap<string, Figure<string>>;
  readonly actual: Figure<ReportedRow['actual']>;
  /** Completion as a share, `0.862000`. */
  readonly completion: Figure<string>;
  readonly selfScore: Figure<string>;
  readonly financeScore: Figure<string>;
  readonly reason: Figure<string>;
}

/** The execution rate among the figures: it carries points like an indicator. */
export interface ExecutionFigures {
  readonly weight: string;
  readonly rate: Figure<string>;
  readonly selfScore: Figure<string>;
  readonly financeScore: Figure<string>;
}

export interface FigureTable {
  readonly annualTarget: string;
  readonly rows: readonly FigureRow[];
  readonly execution: ExecutionFigures;
  readonly periods: readonly string[];
}

/**
 * Targets, monitoring, actual values, points: every figure with its history. `bodies` are the contents of the versions
 * that recorded acts put forward; those not read yet are left out. Undefined while no targets have been put forward.
 */
export function figureTable(
  events: readonly HistoryEvent[],
  bodies: ReadonlyMap<string, unknown>,
): FigureTable | undefined {
  const tables = versionsOf(events, bodies, TARGET_ACTS, (body) => TargetTableSchema.safeParse(body).data);
  const standing = inForceId(events);
  const inForce = (tables.find(({ versionId }) => versionId === standing) ?? tables.at(-1))?.body;
  if (!inForce) return undefined;
  const monitored = versionsOf(
    events,
    bodies,
    ['monitoringReported'],
    (body) => MonitoringContentSchema.safeParse(body).data,
  );
  const own = versionsOf(
    events,
    bodies,
    ['selfEvaluationSubmitted'],
    (body) => SelfEvaluationSchema.safeParse(body).data,
  );
  const scored = own.map((version) => ({ ...version, score: scoreOf(inForce, version.body) }));
  const adjusted = [...reviewSteps(events), ...reEvaluationSteps(events, bodies)];
  const periods = [...new Set(monitored.map(({ act }) => periodOf(act)))];
  return {
    annualTarget: inForce.annualTarget,
    periods,
    execution: executionOf(scored, adjusted),
    rows: inForce.indicators.map((indicator) => rowOf(indicator, { tables, monitored, scored, adjusted, periods })),
  };
}

const TARGET_ACTS = ['targetsSubmitted', 'amendmentRequested', 'amendmentResubmitted'];

function periodOf({ event }: HistoryEvent): string {
  return typeof event['period'] === 'string' ? event['period'] : '';
}

/** A table that no longer fits its evaluation is shown without computed points. */
function scoreOf(table: TargetTable, { actuals, execution }: SelfEvaluation): TableScore | undefined {
  try {
    return scoreTable(table, actuals, execution, scoringTemplate(table.templateId));
  } catch {
    return undefined;
  }
}

type Scored = Version<SelfEvaluation> & { readonly score: TableScore | undefined };

/** A point that finance set itself, by an indicator's key. */
interface Adjusted extends FigureStep<string> {
  readonly key: string;
}

function reviewSteps(events: readonly HistoryEvent[]): readonly Adjusted[] {
  return events
    .filter(({ type }) => type === 'selfEvaluationAccepted')
    .flatMap((act) => adjustmentsOf(act.event['adjustments']).map((one) => ({ ...one, act, versionId: undefined })));
}

function reEvaluationSteps(events: readonly HistoryEvent[], bodies: ReadonlyMap<string, unknown>): readonly Adjusted[] {
  const read = (body: unknown) => ReEvaluationContentSchema.safeParse(body).data;
  return versionsOf(events, bodies, ['reEvaluationSubmitted'], read).flatMap(({ act, versionId, body }) =>
    adjustmentsOf(body.adjustments).map((one) => ({ ...one, act, versionId })),
  );
}

function adjustmentsOf(
  value: unknown,
): readonly { readonly key: string; readonly value: string; readonly reason: string }[] {
  const list = ReEvaluationContentSchema.shape.adjustments.safeParse(value).data ?? [];
  return list.map(({ key, score, reason }) => ({ key, value: String(score), reason }));
}

interface Sources {
  readonly tables: readonly Version<TargetTable>[];
  readonly monitored: readonly Version<{
    readonly indicators: readonly { readonly key: string; readonly actual: string; readonly deviation: string }[];
  }>[];
  readonly scored: readonly Scored[];
  readonly adjusted: readonly Adjusted[];
  readonly periods: readonly string[];
}

function rowOf(indicator: Indicator, { tables, monitored, scored, adjusted, periods }: Sources): FigureRow {
  const { key } = indicator;
  const inTable = ({ body }: Version<TargetTable>): Indicator | undefined =>
    body.indicators.find((one) => one.key === key);
  const reported = ({ body }: Scored): ReportedRow | undefined => body.actuals.find((one) => one.key === key);
  const computed = ({ score }: Scored) => score?.indicators.find((one) => one.key === key);
  return {
    indicator,
    target: steps(tables, (version) => inTable(version)?.target),
    weight: steps(tables, (version) => inTable(version)?.weight?.toString()),
    monitored: new Map(
      periods.map((period) => [
        period,
        steps(
          monitored.filter(({ act }) => periodOf(act) === period),
          ({ body }) => body.indicators.find((one) => one.key === key)?.actual,
          ({ body }) => body.indicators.find((one) => one.key === key)?.deviation,
        ),
      ]),
    ),
    actual: steps(scored, (version) => reported(version)?.actual),
    completion: steps(scored, (version) => computed(version)?.completion ?? undefined),
    selfScore: steps(
      scored,
      (version) => reported(version)?.selfScore?.toString() ?? computed(version)?.score ?? undefined,
    ),
    financeScore: [
      ...byRule(steps(scored.slice(-1), (version) => computed(version)?.score ?? undefined)),
      ...adjusted.filter((one) => one.key === key),
    ],
    reason: steps(scored, (version) => (reported(version)?.reason === '' ? undefined : reported(version)?.reason)),
  };
}

function executionOf(scored: readonly Scored[], adjusted: readonly Adjusted[]): ExecutionFigures {
  const score = (version: Scored): string | undefined => version.score?.execution.score ?? undefined;
  return {
    weight: scored.at(-1)?.score?.execution.weight ?? '',
    rate: steps(scored, ({ score: whole }) => whole?.execution.rate ?? undefined),
    selfScore: steps(scored, score),
    financeScore: [...byRule(steps(scored.slice(-1), score)), ...adjusted.filter(({ key }) => key === EXECUTION_KEY)],
  };
}

/** What the machine gives until a person gives something else. */
function byRule(figure: Figure<string>): Figure<string> {
  return figure.map((step) => ({ ...step, byRule: true }));
}
