import type { PlainDate } from '../../calendar/plain-date.ts';
import type { FollowUpEvent } from '../../follow-up/events.ts';
import type { Scored } from '../../follow-up/state.ts';
import type { AvoidanceGround } from './avoidance.ts';
import type { CommandOf } from './commands.ts';
import type { EvaluationState, ExchangePoint, MaterialItem, Member, OpenedScores, PanelExpert } from './state.ts';

interface Fact<T extends string> {
  readonly type: T;
  /** The legal date, which clocks start from. */
  readonly on: PlainDate;
}

/** A draw, whole: who stood for it is the version, who was barred and why, and in which order the tickets fell. */
interface Draw {
  readonly versionId: string;
  readonly seed: string;
  readonly seats: number;
  readonly pool: number;
  readonly drawn: readonly PanelExpert[];
  readonly reserves: readonly PanelExpert[];
  readonly barred: readonly { readonly id: string; readonly name: string; readonly ground: AvoidanceGround }[];
}

/** Facts of an evaluation, in the past tense. */
export type EvaluationEvent =
  | (Fact<'teamFormed'> & { readonly leader: Member; readonly members: readonly Member[]; readonly names: string })
  | (Fact<'teamChanged'> & {
      readonly leader: Member;
      readonly members: readonly Member[];
      readonly names: string;
      readonly reason: string;
    })
  | (Fact<'agencySelected'> & Omit<CommandOf<'selectAgency'>, 'kind' | 'on'>)
  | (Fact<'agencyChanged'> & Omit<CommandOf<'changeAgency'>, 'kind' | 'on'> & { readonly former: string })
  | (Fact<'interestsDeclared'> & { readonly by: string; readonly statement: string })
  | (Fact<'agencyWithdrew'> & { readonly name: string; readonly by: string; readonly statement: string })
  | (Fact<'contractSigned'> & Omit<CommandOf<'signContract'>, 'kind' | 'on'>)
  | (Fact<'deliverableAccepted'> & { readonly no: number; readonly name: string; readonly opinion: string })
  | (Fact<'agencyRated'> & {
      readonly agencyId: string;
      readonly name: string;
      readonly total: string;
      readonly marks: CommandOf<'rateAgency'>['marks'];
      readonly opinion: string;
    })
  | (Fact<'expertsDrawn'> & Draw)
  | (Fact<'expertsRedrawn'> & Draw & { readonly reason: string })
  | (Fact<'avoidanceDeclared'> & { readonly expertId: string; readonly name: string; readonly statement: string })
  | (Fact<'expertReplaced'> & {
      readonly expertId: string;
      readonly name: string;
      readonly reason: string;
      readonly next: PanelExpert;
      readonly nextName: string;
      /** He declared a conflict himself: he is not drawn again. */
      readonly conflict?: true;
    })
  | (Fact<'planSubmitted'> & { readonly versionId: string; readonly by: string })
  | (Fact<'planReturned'> & { readonly opinion: string })
  | (Fact<'planApproved'> & Pick<EvaluationState, 'indicators' | 'spreadPercent'>)
  | (Fact<'materialsAsked'> & { readonly items: readonly MaterialItem[]; readonly count: number })
  | (Fact<'materialsGiven'> & {
      readonly versionId: string;
      readonly given: readonly number[];
      readonly lacking: readonly number[];
    })
  | (Fact<'materialsReturned'> & { readonly items: readonly number[]; readonly opinion: string })
  | Fact<'materialsAccepted'>
  | (Fact<'scoresSubmitted'> & { readonly expertId: string; readonly name: string; readonly versionId: string })
  | ({ readonly type: 'scoresOpened' } & OpenedScores)
  | (Fact<'draftSent'> & { readonly versionId: string; readonly by: string; readonly points: readonly ExchangePoint[] })
  | (Fact<'draftAnswered'> & Pick<CommandOf<'answerDraft'>, 'views' | 'overall'>)
  | (Fact<'noReplyRecorded'> & { readonly note: string })
  | (Fact<'finalSubmitted'> & {
      readonly versionId: string;
      readonly by: string;
      readonly replies: CommandOf<'submitFinal'>['replies'];
    })
  | (Fact<'reportReturned'> & { readonly opinion: string })
  | (Fact<'evaluationConcluded'> & Scored)
  | (Fact<'evaluationCancelled'> & { readonly reason: string; readonly documentNumber: string })
  | Fact<'evaluationClosed'>
  | FollowUpEvent;

/** The event of one type. */
export type EventOf<T extends EvaluationEvent['type']> = Extract<EvaluationEvent, { type: T }>;
