import type { PlainDate } from '../../calendar/plain-date.ts';
import type { FollowUpState, Scored } from '../../follow-up/state.ts';
import type { Subject } from '../../process/actor.ts';
import type { SelfChecker } from './commands.ts';
import type { RunningSpotCheck, SpotCheck } from './spot-check.ts';
import type { MonitoringLight } from './monitoring.ts';
import type { BudgetItemPosition } from './lifecycle.ts';

export {
  FINANCE_STATUSES,
  PROBLEM_RESULTS,
  UNIT_STATUSES,
  type FinanceStatus,
  type Scored,
  type UnitStatus,
} from '../../follow-up/state.ts';

export const ITEM_KINDS = ['project', 'wholeDepartment', 'policy', 'transfer'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
/** The four budgets (P1). */
export const FUND_ACCOUNTS = ['generalPublic', 'governmentFund', 'stateCapital', 'socialInsurance'] as const;
export type FundAccount = (typeof FUND_ACCOUNTS)[number];
export const CONTINUITIES = ['new', 'continuing', 'recurring', 'oneOff'] as const;
export type Continuity = (typeof CONTINUITIES)[number];

/** What an item is opened with. Amounts are integer 分. */
export interface BudgetItemInput {
  readonly subject: Subject;
  readonly code: string;
  readonly name: string;
  readonly itemKind: ItemKind;
  readonly fundAccount: FundAccount;
  readonly continuity: Continuity;
  readonly livelihood: boolean;
  readonly fiscalYear: number;
  readonly requestedFen: number;
  /** Legal date on which the target season opened for this item. */
  readonly openedOn: PlainDate;
  /** Season dates, where they differ from the policy's. */
  readonly dates?: Partial<SeasonDates>;
  readonly previousItemId?: string;
  /** Marks invented or published data, e.g. the source of real figures. */
  readonly source?: string;
}

export interface SeasonDates {
  readonly targetsDue: PlainDate;
  readonly selfEvaluationDue: PlainDate;
  readonly evaluationReportDue: PlainDate;
  readonly consequenceDue: PlainDate;
}

export interface TargetsState {
  readonly versionId?: string;
  readonly submittedOn?: PlainDate;
  readonly submissions: number;
  /** Returns of submitted targets; an order to submit is not one of them. */
  readonly returns: number;
  readonly returnedOn?: PlainDate;
  readonly orderedOn?: PlainDate;
  readonly qualifiedOn?: PlainDate;
}

export interface Amendment {
  readonly no: number;
  readonly amendmentKind: 'supplement' | 'adjustment';
  readonly versionId: string;
  /** What the budget grows or shrinks by, 分. */
  readonly deltaFen: number;
  readonly submittedOn: PlainDate;
  readonly submissions: number;
  readonly returns: number;
  readonly returnedOn?: PlainDate;
}

export interface Correction {
  readonly no: number;
  readonly rounds: number;
  readonly findings: string;
  readonly orderedOn: PlainDate;
  readonly reportedOn?: PlainDate;
  readonly reportedBy?: string;
}

export interface SelfEvaluationState extends Scored {
  readonly versionId: string;
  readonly submittedOn: PlainDate;
  readonly submissions: number;
  readonly returnedOn?: PlainDate;
  readonly executedFen: number;
}

/** What came of a sampled self-evaluation (E4): it stands, the unit does it again, finance evaluates again (E5). */
export const SELF_CHECK_RESULTS = ['confirmed', 'returned', 'reEvaluation'] as const;
export type SelfCheckResult = (typeof SELF_CHECK_RESULTS)[number];

/** The check of a self-evaluation that a sample has drawn. */
export interface SelfCheck {
  readonly sampleId: string;
  readonly checker: SelfChecker;
  readonly on: PlainDate;
  readonly result?: { readonly kind: SelfCheckResult; readonly on: PlainDate };
}

/** Where a budget item stands. Ids, dates, amounts, scores and decisions; long texts are versions of their own. */
export interface BudgetItemState extends FollowUpState, Omit<BudgetItemInput, 'dates'> {
  readonly position: BudgetItemPosition;
  readonly dates: SeasonDates;
  readonly targets: TargetsState;
  readonly congressOn?: PlainDate;
  readonly approval?: {
    readonly documentNumber: string;
    readonly on: PlainDate;
    readonly initialFen: number;
    /** After supplements and adjustments. */
    readonly amountFen: number;
    readonly targetsVersionId: string;
  };
  readonly executedFen: number;
  /** Periods that have ended and are not yet reported. */
  readonly periodsOpen: readonly { readonly period: string; readonly endedOn: PlainDate }[];
  readonly periodsSeen: readonly string[];
  readonly light: MonitoringLight;
  readonly correction?: Correction;
  readonly corrections: number;
  readonly spotCheck?: RunningSpotCheck;
  /** With their results, the first first; none on matters from before there were any. */
  readonly spotChecks?: readonly SpotCheck[];
  readonly suspension?: { readonly on: PlainDate; readonly documentNumber: string; readonly reason: string };
  readonly stop?: {
    readonly on: PlainDate;
    readonly documentNumber: string;
    readonly reason: string;
    readonly recoverableFen: number;
  };
  readonly recovery?: { readonly on: PlainDate; readonly recoveredFen: number; readonly note: string };
  readonly amendment?: Amendment;
  readonly amendments: number;
  readonly selfEvaluation?: SelfEvaluationState;
  readonly review?: Scored & { readonly on: PlainDate; readonly by: string; readonly qualityScore: number };
  /** Drawn for a check, by whom, and what came of it; none on matters that no sample has drawn. */
  readonly selfCheck?: SelfCheck;
  readonly reEvaluation?: Partial<Scored> & {
    readonly orderedOn: PlainDate;
    readonly versionId?: string;
    readonly reportedOn?: PlainDate;
  };
  readonly closedOn?: PlainDate;
}
