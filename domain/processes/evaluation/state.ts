import type { PlainDate } from '../../calendar/plain-date.ts';
import type { FollowUpState, Scored } from '../../follow-up/state.ts';
import type { Subject } from '../../process/actor.ts';
import type { CommandOf, REPLIES, STANCES } from './commands.ts';
import type { Dimension, EvaluationPlan } from './content.ts';
import type { EvaluationPosition } from './lifecycle.ts';

/** What is evaluated: an item again (E5), a major item (E6), a department's whole expenditure (E7), a county's (E8). */
export const EVALUATION_KINDS = ['reEvaluation', 'keyEvaluation', 'wholeDepartment', 'county'] as const;
export type EvaluationKind = (typeof EVALUATION_KINDS)[number];

/** What an evaluation is opened with. Amounts are integer 分. */
export interface EvaluationInput {
  /** The evaluated unit; of a county, the office that answers for it towards the evaluating bureau. */
  readonly subject: Subject;
  readonly code: string;
  readonly name: string;
  readonly evaluationKind: EvaluationKind;
  readonly fiscalYear: number;
  /** Expenditure that is evaluated, 分. */
  readonly amountFen: number;
  /** The budget item that is evaluated, where it is one; `selfScore` as it stood then. */
  readonly item?: { readonly id: string; readonly code: string; readonly name: string; readonly selfScore?: Scored };
  /** The region that is evaluated, where it is one. */
  readonly countyId?: string;
  /** Units that the evaluated one reports to: their people may not evaluate it. */
  readonly superiorUnitIds: readonly string[];
  readonly openedOn: PlainDate;
  /** When the plan wants the report. */
  readonly reportDue: PlainDate;
  readonly source?: string;
}

export interface Member {
  readonly personId: string;
  readonly name: string;
}

export interface EngagementState {
  readonly agencyId: string;
  readonly name: string;
  readonly selectedOn: PlainDate;
  readonly method: CommandOf<'selectAgency'>['method'];
  readonly reason: string;
  readonly candidates: readonly string[];
  readonly evaluators: readonly Member[];
  readonly declaration?: { readonly on: PlainDate; readonly by: string; readonly statement: string };
  readonly contract?: {
    readonly number: string;
    readonly on: PlainDate;
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly feeFen: number;
    readonly deliverables: readonly {
      readonly no: number;
      readonly name: string;
      readonly by: PlainDate;
      readonly acceptedOn?: PlainDate;
    }[];
  };
  readonly rating?: {
    readonly on: PlainDate;
    readonly total: string;
    readonly marks: CommandOf<'rateAgency'>['marks'];
    readonly opinion: string;
  };
}

export interface PanelExpert {
  readonly expertId: string;
  readonly personId: string;
  readonly name: string;
  readonly ticket: string;
}

export interface PanelState {
  readonly versionId: string;
  readonly seed: string;
  readonly seats: number;
  readonly draws: number;
  readonly drawnOn: PlainDate;
  readonly experts: readonly (PanelExpert & { readonly declaredOn?: PlainDate })[];
  readonly reserves: readonly PanelExpert[];
}

export interface MaterialItem {
  readonly no: number;
  readonly name: string;
  readonly indicator?: string;
  readonly required: boolean;
  readonly status: 'asked' | 'given' | 'lacking' | 'returned';
}

/** An indicator as it is scored; points with two places. */
export interface OpenedIndicator {
  readonly key: string;
  readonly mean: string;
  readonly least: string;
  readonly most: string;
  /** Experts lie further apart than the plan allows. */
  readonly flagged: boolean;
}

/** The sheets, once all are in. */
export interface OpenedScores extends Scored {
  readonly on: PlainDate;
  readonly indicators: readonly OpenedIndicator[];
  readonly dimensions: readonly { readonly dimension: Dimension; readonly weight: string; readonly score: string }[];
  readonly experts: readonly { readonly expertId: string; readonly total: string }[];
}

export interface ExchangePoint {
  readonly no: number;
  readonly title: string;
  readonly stance?: (typeof STANCES)[number];
  readonly view?: string;
  readonly reply?: (typeof REPLIES)[number];
  readonly reason?: string;
}

/** Where an evaluation stands. Long texts, the pool and the sheets are versions of their own. */
export interface EvaluationState extends FollowUpState, Omit<EvaluationInput, 'reportDue'> {
  readonly position: EvaluationPosition;
  readonly dates: { readonly reportDue: PlainDate; readonly consequenceDue: PlainDate };
  readonly team?: {
    readonly on: PlainDate;
    readonly leader: Member;
    readonly members: readonly Member[];
  };
  readonly engagement?: EngagementState;
  readonly panel?: PanelState;
  /** Who declared a conflict here: neither drawn nor chosen for this evaluation again (S5, S6). */
  readonly stoodAside?: { readonly experts: readonly string[]; readonly agencies: readonly string[] };
  readonly plan?: {
    readonly versionId: string;
    readonly by: string;
    readonly submittedOn: PlainDate;
    readonly rounds: number;
    readonly returnedOn?: PlainDate;
    /** Why it came back; gone once it is put forward again. */
    readonly opinion?: string;
    readonly approvedOn?: PlainDate;
  };
  readonly spreadPercent: number;
  readonly indicators: readonly Pick<EvaluationPlan['indicators'][number], 'key' | 'dimension' | 'name' | 'weight'>[];
  readonly materials?: {
    readonly askedOn: PlainDate;
    readonly rounds: number;
    readonly versionId?: string;
    readonly givenOn?: PlainDate;
    readonly completeOn?: PlainDate;
    /** What the last return asked for. */
    readonly opinion?: string;
    readonly items: readonly MaterialItem[];
  };
  /** Who has handed in a sheet; what stands in it stays closed until all have. */
  readonly sheets: readonly { readonly expertId: string; readonly versionId: string; readonly on: PlainDate }[];
  readonly scores?: OpenedScores;
  readonly report?: {
    readonly versionId: string;
    readonly by: string;
    readonly final: boolean;
    readonly on: PlainDate;
    readonly returnedOn?: PlainDate;
    /** Why it came back; gone once it is handed in again. */
    readonly opinion?: string;
  };
  readonly exchange?: {
    readonly sentOn: PlainDate;
    readonly answeredOn?: PlainDate;
    readonly overall?: string;
    readonly points: readonly ExchangePoint[];
  };
  readonly closedOn?: PlainDate;
}
