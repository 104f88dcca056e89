import { yearOf, type PlainDate } from '../../calendar/plain-date.ts';
import type { Subject } from '../../process/actor.ts';
import type { ProcessState } from '../../process/process.ts';
import type { SupervisionPosition } from './lifecycle.ts';

/** What is supervised, where it is about another matter: the matter, and the clock that has run out. */
export interface About {
  readonly instanceId: string;
  readonly process: string;
  readonly title: string;
  readonly code: string | null;
  /** The clock on which the ladder opened it, or the leader was looking at. */
  readonly key?: string;
}

/** The leader whose matter it is; whoever stands in for him acts in his place. */
export interface Leader {
  readonly id: string;
  readonly name: string;
}

/** What a supervised matter is opened with. */
export interface SupervisionInput {
  readonly subject: Subject;
  readonly code: string;
  readonly name: string;
  readonly fiscalYear: number;
  /** What is asked for. */
  readonly demand: string;
  readonly answeredBy: 'unit' | 'finance';
  readonly openedOn: PlainDate;
  /** The leader's own date; where the ladder opened it, the policy's period runs. */
  readonly answerBy?: PlainDate;
  readonly about?: About;
  /** Absent where the ladder opened it, until a leader takes it over: then it is for whoever holds the office. */
  readonly leader?: Leader;
}

/** A file by its hash, or where something can be seen on paper. */
export interface SupervisionEvidence {
  readonly name: string;
  readonly where?: string;
  readonly sha256?: string;
}

/** What was reported, and what the leader said to it. */
export interface SupervisionAnswer {
  readonly no: number;
  readonly on: PlainDate;
  readonly measures: string;
  readonly done: string;
  readonly evidence: readonly SupervisionEvidence[];
  readonly by: { readonly id: string; readonly name: string };
  readonly returned?: { readonly on: PlainDate; readonly opinion: string };
}

/** A supervised matter as its events have left it. */
export interface SupervisionState extends SupervisionInput, ProcessState {
  readonly position: SupervisionPosition;
  readonly answers: readonly SupervisionAnswer[];
  /** From when the present answer is owed. */
  readonly owedFrom: PlainDate;
  readonly closed?: { readonly on: PlainDate; readonly opinion: string; readonly by: string };
  readonly closedOn?: PlainDate;
}

const DIGITS_OF_ID = 6;

/** The number that a supervised matter goes by, whoever opened it: its year, and the beginning of its id. */
export function supervisionCode(id: string, openedOn: PlainDate): string {
  return `DB-${String(yearOf(openedOn))}-${id.slice(0, DIGITS_OF_ID)}`;
}
