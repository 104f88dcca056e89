import type { z } from 'zod';
import { ObligationCommandSchema } from '../../../domain/obligations/obligation-command.ts';
import {
  BudgetItemCommandSchema,
  FeedbackContentSchema,
  MonitoringContentSchema,
  RectificationContentSchema,
  ReEvaluationContentSchema,
} from '../../../domain/processes/budget-item/commands.ts';
import { EvaluationCommandSchema } from '../../../domain/processes/evaluation/commands.ts';
import {
  EvaluationPlanSchema,
  EvaluationReportSchema,
  MaterialsSchema,
  ScoreSheetSchema,
} from '../../../domain/processes/evaluation/content.ts';
import { SupervisionCommandSchema } from '../../../domain/processes/supervision/commands.ts';
import { TargetTableSchema } from '../../../domain/scoring/indicator.ts';
import { SelfEvaluationSchema } from '../../../domain/scoring/self-evaluation.ts';
import type { Member } from './field-spec.ts';
import { membersOf } from './spec-of-schema.ts';

const OF_ITEMS = BudgetItemCommandSchema.options;
const KNOWN: ReadonlySet<string> = new Set(OF_ITEMS.map(({ shape }) => shape.kind.value));
const COMMANDS = [
  ...OF_ITEMS,
  // What both have, e.g. the conclusion, is asked for in the same way.
  // Draws are asked for in a way of their own.
  ...EvaluationCommandSchema.options.filter(
    ({ shape }) => !KNOWN.has(shape.kind.value) && !/drawExperts$/i.test(shape.kind.value),
  ),
  ...SupervisionCommandSchema.options,
  ...ObligationCommandSchema.options,
];

/** Every act that people may ask for. */
export const COMMAND_KINDS: readonly string[] = COMMANDS.map(({ shape }) => shape.kind.value);

/** The fields of an act; the clock it is about comes with the act itself. */
export function commandMembers(kind: string): readonly Member[] {
  const schema = COMMANDS.find(({ shape }) => shape.kind.value === kind);
  return schema ? membersOf(schema, ['kind', 'key']) : [];
}

/** Contents that acts name by version. */
export const DOCUMENT_SCHEMAS = {
  targets: TargetTableSchema,
  selfEvaluation: SelfEvaluationSchema,
  monitoring: MonitoringContentSchema,
  rectification: RectificationContentSchema,
  reEvaluation: ReEvaluationContentSchema,
  feedback: FeedbackContentSchema,
  evaluationPlan: EvaluationPlanSchema,
  materials: MaterialsSchema,
  scoreSheet: ScoreSheetSchema,
  evaluationReport: EvaluationReportSchema,
} as const satisfies Record<string, z.ZodType>;

export type DocumentKind = keyof typeof DOCUMENT_SCHEMAS;

export function isDocumentKind(kind: string | undefined): kind is DocumentKind {
  return kind !== undefined && kind in DOCUMENT_SCHEMAS;
}

export function documentMembers(kind: DocumentKind): readonly Member[] {
  return membersOf(DOCUMENT_SCHEMAS[kind], []);
}
