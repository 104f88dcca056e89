import { z } from 'zod';
import type { Role } from '../../domain/process/roles.ts';
import {
  FeedbackContentSchema,
  MonitoringContentSchema,
  RectificationContentSchema,
  ReEvaluationContentSchema,
} from '../../domain/processes/budget-item/commands.ts';
import {
  EvaluationPlanSchema,
  EvaluationReportSchema,
  ExpertPoolSchema,
  MaterialsSchema,
  ScoreSheetSchema,
} from '../../domain/processes/evaluation/content.ts';
import { PerformanceReportContentSchema } from '../../domain/performance-report/content.ts';
import { TargetTableSchema } from '../../domain/scoring/indicator.ts';
import { SelfEvaluationSchema } from '../../domain/scoring/self-evaluation.ts';
import type { DocumentKind } from '../../domain/messages/names-text.ts';

interface DocumentRule {
  readonly schema: z.ZodType;
  /** Who drafts it; signing is the command's matter. */
  readonly authors: readonly Role[];
}

const UNIT: readonly Role[] = ['unitClerk', 'unitLeader'];
const FINANCE: readonly Role[] = ['financeOfficer', 'performanceOfficer'];
const TEAM: readonly Role[] = [...FINANCE, 'agencyEvaluator'];

/** Every kind of content that an act names by version: its shape, and who may write it. */
export const DOCUMENT_KINDS = {
  targets: { schema: TargetTableSchema, authors: UNIT },
  selfEvaluation: { schema: SelfEvaluationSchema, authors: UNIT },
  monitoring: { schema: MonitoringContentSchema, authors: UNIT },
  rectification: { schema: RectificationContentSchema, authors: UNIT },
  reEvaluation: { schema: ReEvaluationContentSchema, authors: FINANCE },
  feedback: { schema: FeedbackContentSchema, authors: FINANCE },
  evaluationPlan: { schema: EvaluationPlanSchema, authors: TEAM },
  materials: { schema: MaterialsSchema, authors: UNIT },
  scoreSheet: { schema: ScoreSheetSchema, authors: ['expert'] },
  evaluationReport: { schema: EvaluationReportSchema, authors: TEAM },
  // Frozen by the server alone, with the figures of that moment.
  unitReport: { schema: PerformanceReportContentSchema, authors: UNIT },
  bureauReport: { schema: PerformanceReportContentSchema, authors: ['performanceOfficer'] },
  // Written in the act itself; only its files are handed in beforehand, by whoever answers the matter.
  supervisionAnswer: { schema: z.never(), authors: [] },
  // Made by the server from the registry when experts are drawn.
  expertPool: { schema: ExpertPoolSchema, authors: [] },
} as const satisfies Record<DocumentKind, DocumentRule>;
