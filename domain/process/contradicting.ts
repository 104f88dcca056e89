import { DomainError } from '../domain-error.ts';
import type { ObligationCommand } from '../obligations/obligation-command.ts';
import { chainKey, proposalOf, type Chain } from '../sign-off/chain.ts';
import { waitedFor } from '../sign-off/decide-news.ts';
import { isObligationCommand } from './asked.ts';
import { rowsFor, type Lifecycle, type LifecycleRow } from './lifecycle.ts';
import type { CommandLike, ProcessState } from './process.ts';
import { isUnitRole } from './roles.ts';

/**
 * What is done whatever is under signature: public money that is at risk does not wait until a colleague has withdrawn
 * what he put forward (M4). What has no place any more after it ends with that reason.
 */
const GOES_AHEAD: ReadonlySet<string> = new Set(['suspendItem', 'stopItem']);

/** Both decide the same request. */
const ANSWERS: ReadonlySet<ObligationCommand['kind']> = new Set(['grantExtension', 'refuseExtension']);

/**
 * Why an act cannot be put forward while what speaks against it is being signed: the same act, while it is not back with
 * its proposer, or one that it contradicts. The older one is not ended by it: people have signed it, and only who put it
 * forward withdraws it.
 */
export function besideWhatIsSigned(
  lifecycle: Lifecycle,
  state: Pick<ProcessState, 'position' | 'signOff'>,
  command: CommandLike,
): DomainError | undefined {
  const key = chainKey(command);
  const chains = state.signOff ?? [];
  const same = chains.find((chain) => chain.key === key);
  if (same) return same.withProposer === undefined ? refusal('signOffRunning', same) : undefined;
  const other = chains.find((chain) => contradicts(lifecycle, state, proposalOf(chain).command, command));
  return other && refusal('signOffContradicts', other);
}

/** Why an act that itself needs no signature cannot be done now: it would take away what others are signing. */
export function againstWhatIsSigned(
  lifecycle: Lifecycle,
  state: Pick<ProcessState, 'position' | 'signOff'>,
  command: CommandLike,
): DomainError | undefined {
  return GOES_AHEAD.has(command.kind) ? undefined : besideWhatIsSigned(lifecycle, state, command);
}

/**
 * Whether two acts cannot both be meant where the matter stands: they answer the same request, or both move the same
 * track on from here, of the same side and about the same thing. What the unit puts forward does not hold up the bureau,
 * nor the other way round: whichever comes first, the matter moves on and the other ends with that reason.
 */
export function contradicts(
  lifecycle: Lifecycle,
  { position }: Pick<ProcessState, 'position'>,
  one: CommandLike,
  other: CommandLike,
): boolean {
  if (isObligationCommand(one) || isObligationCommand(other))
    return isAnswer(one) && isAnswer(other) && one.key === other.key;
  if (!overlap(about(one), about(other))) return false;
  const rows = rowsFor(lifecycle, position, one.kind).filter(movesOn);
  return rowsFor(lifecycle, position, other.kind)
    .filter(movesOn)
    .some((row) =>
      rows.some(({ track, who }) => track === row.track && who.some(isUnitRole) === row.who.some(isUnitRole)),
    );

  function movesOn({ track, to }: LifecycleRow): boolean {
    return to.some((phase) => phase !== position[track]);
  }
}

function isAnswer(command: CommandLike): command is ObligationCommand {
  return isObligationCommand(command) && ANSWERS.has(command.kind);
}

/** An act with what it may name: one problem, or several with their results. */
interface Naming extends CommandLike {
  readonly problemNo?: number;
  readonly results?: readonly { readonly problemNo?: number }[];
}

/** The problems that an act is about; none where it is about the matter as a whole. */
export function about({ problemNo, results }: Naming): readonly number[] {
  if (problemNo !== undefined) return [problemNo];
  return Array.isArray(results) ? (results as Required<Naming>['results']).flatMap(({ problemNo: no = [] }) => no) : [];
}

function overlap(one: readonly number[], other: readonly number[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((no) => other.includes(no));
}

/** What is being signed, by whom it was put forward and whose turn it is: who reads it knows whom to ask. */
function refusal(code: 'signOffRunning' | 'signOffContradicts', chain: Chain): DomainError {
  const { command, by } = proposalOf(chain);
  const { roles, people } = waitedFor(chain);
  const waiting = chain.withProposer === undefined ? [...people.map((one) => one.name), ...roles] : [by.name];
  return new DomainError(code, { command: command.kind, name: by.name, roles: waiting.join(',') });
}
