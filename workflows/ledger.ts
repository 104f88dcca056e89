import type { PlannedEffect, Recorded, RecordedAfter, ShellInput } from './contract.ts';

/** What the shell knows of its matter: where it stands, and what is still to be carried out. */
export interface Ledger extends ShellInput {
  readonly pending: readonly PlannedEffect[];
}

/** A run begins with what the last one carried over. */
export function openLedger(input: ShellInput): Ledger {
  return { ...input, pending: [] };
}

/** Whether acts lie between what is known and what is told: they must be read from the store. */
export function hasGap(ledger: Ledger, { after, version }: RecordedAfter): boolean {
  return version > ledger.version && after > ledger.version;
}

/** Takes in a newer stretch of the record; an older one, told twice or out of order, changes nothing. */
export function takeIn(ledger: Ledger, told: Recorded): Ledger {
  if (told.version <= ledger.version) return ledger;
  const fresh = told.effects.filter(({ seq }) => seq > ledger.version);
  return {
    ...ledger,
    version: told.version,
    phase: told.phase,
    nextMoment: told.nextMoment,
    pending: [...ledger.pending, ...fresh],
  };
}

/** Strikes off what has been carried out. */
export function strikeOff(ledger: Ledger, done: readonly PlannedEffect[]): Ledger {
  const ids = new Set(done.map(({ id }) => id));
  return { ...ledger, pending: ledger.pending.filter(({ id }) => !ids.has(id)) };
}

/**
 * What the next run needs. Effects not carried out are not carried over but read again, so that the state stays small
 * however long a mail server is away; each has an id that makes repeating it harmless.
 */
export function carryOver({ pending, ...known }: Ledger): ShellInput {
  const first = pending.reduce((least, { seq }) => Math.min(least, seq), Number.POSITIVE_INFINITY);
  return first > known.version ? { ...known, effectsLeft: false } : { ...known, version: first - 1, effectsLeft: true };
}
