import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Subject } from '../../process/actor.ts';
import type { Ranked } from '../../ranking/method.ts';
import type { EvaluationInput } from '../evaluation/state.ts';
import type { ProcessState } from '../../process/process.ts';
import type { ResultDocumentPosition } from './lifecycle.ts';
import type { Replacement } from './document-standing.ts';

/**
 * What is issued about results: a ranking (R6), a list of commendation or of criticism (S8), an assessment (S2, P4); and
 * from the last results the yearly plan of key evaluations (E6), which takes the same way.
 */
export const RESULT_DOCUMENT_KINDS = ['ranking', 'commendation', 'criticism', 'assessment', 'evaluationPlan'] as const;
export type ResultDocumentKind = (typeof RESULT_DOCUMENT_KINDS)[number];

/** An evaluation that a plan starts once it is issued: by this id, so that it is started once (E6). */
export interface PlannedEvaluation extends Omit<EvaluationInput, 'openedOn' | 'source'> {
  readonly evaluationId: string;
}

/** Somebody on a list, with the facts that speak for it; people may add and take off, each time with a reason. */
export interface ListEntry {
  readonly subjectId: string;
  readonly name: string;
  readonly grounds: readonly string[];
  /** Proposed by facts, added by people, or taken off by them. */
  readonly standing: 'proposed' | 'added' | 'removed';
  /** Of whoever added or took off. */
  readonly reason?: string;
  /** Of a plan: what issuing it starts; nothing where it was left out. */
  readonly starts?: PlannedEvaluation;
}

/** What is put forward: the frozen figures by id and hash, and of a list whoever stands on it. */
export interface ResultContent {
  /** The frozen ranking that it is, or rests on. */
  readonly rankingId: string | null;
  /** SHA-256 of the figures, so that what is signed is what was seen. */
  readonly hash: string;
  readonly summary: string;
  /** Of a plan: the frozen candidates that it was chosen from. */
  readonly proposalId?: string;
  /** The issued one of the same year, kind and range whose place it takes, and why. */
  readonly replaces?: Replacement;
  readonly entries: readonly ListEntry[];
}

/** Whoever receives the document, and when. */
export interface Recipient {
  readonly no: number;
  readonly name: string;
  readonly deliveredOn?: PlainDate;
  readonly means?: string;
  readonly receivedOn?: PlainDate;
  readonly receivedBy?: string;
}

/** What a result document is opened with. */
export interface ResultDocumentInput {
  /** Of a bureau as a whole: the unit is the bureau itself. */
  readonly subject: Subject;
  readonly code: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly documentKind: ResultDocumentKind;
  /** Whom it is about: departments, counties or items; of a plan the projects first. */
  readonly ranked: Ranked;
  readonly openedOn: PlainDate;
  /** When the evaluations of the year were concluded: from then a ranking is owed. */
  readonly concludedOn: PlainDate;
  /** Without it, it is still to be drawn up: only its date is there. */
  readonly content?: ResultContent;
  readonly recipients: readonly string[];
  readonly draftedBy?: { readonly id: string; readonly name: string };
}

/** A document about results as its events have left it. */
export interface ResultDocumentState
  extends Omit<ResultDocumentInput, 'recipients' | 'content' | 'draftedBy'>, ProcessState {
  readonly position: ResultDocumentPosition;
  readonly content: ResultContent;
  readonly draftedBy: { readonly id: string; readonly name: string };
  readonly recipients: readonly Recipient[];
  readonly submittedOn: PlainDate;
  readonly rounds: number;
  readonly returned?: { readonly on: PlainDate; readonly opinion: string };
  readonly issued?: { readonly on: PlainDate; readonly documentNumber: string; readonly by: string };
  readonly withdrawn?: { readonly on: PlainDate; readonly reason: string };
  readonly closedOn?: PlainDate;
}
