import { asInstant, type Instant, type PlainDate } from '../domain/calendar/plain-date.ts';
import type { DomainErrorCode } from '../domain/domain-error.ts';
import type { ObligationCommand } from '../domain/obligations/obligation-command.ts';
import type { DocumentVersion } from '../domain/process/process.ts';
import type { BudgetItemCommand } from '../domain/processes/budget-item/commands.ts';
import type { BudgetItemInput } from '../domain/processes/budget-item/state.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { SignOffCommand } from '../domain/sign-off/sign-off-command.ts';
import { personFor, type Part } from './cast.ts';
import { demoId } from './ids.ts';

/** `published`: figures and reasons stand in a published table; `invented`: ours, to show what the rules do. */
export type Origin = 'published' | 'invented';

/** What somebody does with an item, and when. The script is data: played in memory and on the real servers alike. */
export interface Step {
  readonly item: string;
  readonly at: Instant;
  readonly who: Part;
  readonly command: BudgetItemCommand | ObligationCommand | SignOffCommand;
  /** Versions saved right before the act, each by its author. */
  readonly saves: readonly DocumentVersion[];
  /** The rules must refuse it with this code. */
  readonly refused?: DomainErrorCode;
  /** Steps of one batch are one transaction: a document number for many items (G5). */
  readonly batch?: string;
  readonly origin: Origin;
}

/** An item of the demo: how it is opened, and everything people do with it. */
export interface Life {
  readonly key: string;
  readonly id: string;
  readonly input: BudgetItemInput;
  readonly openedAt: Instant;
  /** A policy of its own, where it is not pinned to the default one. */
  readonly policy?: Policy;
  readonly steps: readonly Step[];
}

export type Extra = Partial<Pick<Step, 'saves' | 'refused' | 'batch' | 'origin'>>;

/** One line of an item's script; its place in the item is added by `live`. */
export type Line = (item: string) => Step;

/** An hour of a day in Asia/Shanghai as an instant. */
export function hour(date: string, time = '10:00'): Instant {
  const utc = Number(time.slice(0, 2)) - 8;
  if (utc < 0) throw new Error(`${time} lies on the day before in UTC.`);
  return asInstant(`${date}T${String(utc).padStart(2, '0')}:${time.slice(3)}:00.000Z`);
}

/** `2026-03-27 15:30` or a bare date, which means ten in the morning. */
function moment(when: string): Instant {
  return hour(when.slice(0, 10), when.slice(11) || '10:00');
}

/** One act of somebody. */
export function does(when: string, who: Part, command: Step['command'], extra: Extra = {}): Line {
  return (item) => ({ item, at: moment(when), who, command, saves: [], origin: 'invented', ...extra });
}

/** A version as it is saved; the same name is always the same version. */
export function document(item: string, name: string, kind: string, author: Part, body: unknown): DocumentVersion {
  return { id: demoId(`document:${item}:${name}`), kind, authorId: author, body };
}

/**
 * Puts an item's lines in the order of their time. Lines of one moment keep the order they are written in and follow
 * each other by a second, so that a record tells which of them have been done.
 */
export function live(key: string, input: BudgetItemInput, lines: readonly Line[]): Life {
  const steps = lines
    .map((line) => line(key))
    .map((step) => ({ ...step, saves: step.saves.map((saved) => signed(saved, input)) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((step, index) => (step.batch === undefined ? { ...step, at: later(step.at, index) } : step));
  return { key, id: demoId(`item:${key}`), input, openedAt: hour(input.openedOn, '09:00'), steps };
}

function later(at: Instant, seconds: number): Instant {
  return asInstant(new Date(Date.parse(at) + seconds * 1000).toISOString());
}

/** In the script an author is a part; on record he is a person. */
function signed(saved: DocumentVersion, { subject }: BudgetItemInput): DocumentVersion {
  return { ...saved, authorId: personFor(saved.authorId as Part, subject).id };
}

/** All steps of all lives in the order of time. */
export function inOrder(lives: readonly Life[]): readonly Step[] {
  return lives.flatMap(({ steps }) => steps).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** A civil date that a script is written with. */
export function on(date: string): PlainDate {
  return date as PlainDate;
}
