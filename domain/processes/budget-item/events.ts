import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Grade } from '../../policy/policy.ts';
import type { CommandOf, SelfChecker } from './commands.ts';
import type { FollowUpEvent } from '../../follow-up/events.ts';
import type { MonitoringLight } from './monitoring.ts';
import type { Annotation, ReviewCriteria } from './review-schema.ts';
import type { SpotCheck } from './spot-check.ts';

type Adjustments = CommandOf<'acceptSelfEvaluation'>['adjustments'];

/** What a review is about and where its remarks are; records made before they were kept have neither. */
interface Reviewed {
  readonly versionId?: string;
  readonly annotations?: readonly Annotation[];
}

/** Facts of a budget item, in the past tense. `on` is the legal date, which clocks start from. */
export type BudgetItemEvent =
  | { readonly type: 'targetsSubmitted'; readonly on: PlainDate; readonly versionId: string }
  | { readonly type: 'submissionOrdered'; readonly on: PlainDate; readonly reason: string }
  | ({ readonly type: 'targetsReturned' | 'targetsQualified'; readonly on: PlainDate } & Reviewed & {
        readonly criteria: ReviewCriteria;
        readonly grade?: Grade;
        readonly gradeReason?: string;
        readonly opinion: string;
      })
  | {
      readonly type: 'targetsRefused';
      readonly on: PlainDate;
      readonly reason: string;
      readonly documentNumber: string;
    }
  | { readonly type: 'budgetPassed'; readonly on: PlainDate }
  | {
      readonly type: 'budgetApproved';
      readonly on: PlainDate;
      readonly documentNumber: string;
      readonly amountFen: number;
      readonly targetsVersionId: string;
    }
  | { readonly type: 'monitoringPeriodEnded'; readonly period: string; readonly endedOn: PlainDate }
  | {
      readonly type: 'monitoringReported';
      readonly on: PlainDate;
      readonly period: string;
      readonly versionId: string;
      readonly executedFen: number;
      readonly light: MonitoringLight;
      /** Targets reached so far in percent, `86.20`, where the figures could be compared. */
      readonly achievement?: string;
    }
  | { readonly type: 'itemSuspended'; readonly on: PlainDate; readonly reason: string; readonly documentNumber: string }
  | { readonly type: 'itemResumed'; readonly on: PlainDate; readonly reason: string }
  | {
      readonly type: 'itemStopped';
      readonly on: PlainDate;
      readonly reason: string;
      readonly documentNumber: string;
      readonly recoverableFen: number;
    }
  | { readonly type: 'fundsRecovered'; readonly on: PlainDate; readonly recoveredFen: number; readonly note: string }
  | { readonly type: 'fiscalYearEnded'; readonly on: PlainDate }
  | ({ readonly type: 'spotCheckOpened'; readonly on: PlainDate } & Pick<SpotCheck, 'no' | 'matters' | 'inspectors'>)
  | ({ readonly type: 'spotCheckConcluded'; readonly on: PlainDate } & Pick<
      SpotCheck,
      'no' | 'conclusion' | 'findings'
    >)
  | {
      readonly type: 'correctionOrdered';
      readonly on: PlainDate;
      readonly findings: string;
      /** Of the paper that it went out as, where it did. */
      readonly documentNumber?: string;
      /** The spot check that it follows from. */
      readonly spotCheckNo?: number;
    }
  | { readonly type: 'correctionReported'; readonly on: PlainDate; readonly report: string; readonly by: string }
  | { readonly type: 'correctionVerified'; readonly on: PlainDate; readonly opinion: string }
  | { readonly type: 'correctionReturned'; readonly on: PlainDate; readonly opinion: string }
  | {
      readonly type: 'amendmentRequested';
      readonly on: PlainDate;
      readonly amendmentKind: 'supplement' | 'adjustment';
      readonly versionId: string;
      readonly deltaFen: number;
      readonly reason: string;
    }
  | ({ readonly type: 'amendmentReturned'; readonly on: PlainDate; readonly opinion: string } & Reviewed)
  | {
      readonly type: 'amendmentResubmitted';
      readonly on: PlainDate;
      readonly versionId: string;
      readonly deltaFen: number;
    }
  | { readonly type: 'amendmentQualified'; readonly on: PlainDate; readonly opinion: string }
  | { readonly type: 'amendmentRefused'; readonly on: PlainDate; readonly reason: string }
  | { readonly type: 'amendmentApproved'; readonly on: PlainDate; readonly documentNumber: string }
  | { readonly type: 'amendmentLapsed'; readonly on: PlainDate }
  | {
      readonly type: 'selfEvaluationSubmitted';
      readonly on: PlainDate;
      readonly versionId: string;
      readonly total: string;
      readonly grade: Grade;
      readonly executedFen: number;
    }
  | { readonly type: 'selfEvaluationReturned'; readonly on: PlainDate; readonly opinion: string }
  | {
      readonly type: 'selfEvaluationAccepted';
      readonly on: PlainDate;
      readonly opinion: string;
      readonly qualityScore: number;
      readonly quality?: CommandOf<'acceptSelfEvaluation'>['quality'];
      readonly adjustments: Adjustments;
      readonly total: string;
      readonly grade: Grade;
      readonly by: string;
    }
  | {
      readonly type: 'selfCheckAssigned';
      readonly on: PlainDate;
      readonly sampleId: string;
      readonly checker: SelfChecker;
      readonly checkerName: string;
    }
  | { readonly type: 'reEvaluationOrdered'; readonly on: PlainDate; readonly reason: string }
  | {
      readonly type: 'reEvaluationSubmitted';
      readonly on: PlainDate;
      readonly versionId: string;
      readonly total: string;
      readonly grade: Grade;
    }
  | {
      readonly type: 'reEvaluationAdopted';
      readonly on: PlainDate;
      /** Of the evaluation that made it. */
      readonly code: string;
      readonly total: string;
      readonly grade: Grade;
    }
  | { readonly type: 'evaluationConcluded'; readonly on: PlainDate; readonly total: string; readonly grade: Grade }
  | FollowUpEvent
  | { readonly type: 'itemClosed'; readonly on: PlainDate };

/** The event of one type. */
export type EventOf<T extends BudgetItemEvent['type']> = Extract<BudgetItemEvent, { type: T }>;
