import { decideObligation, rolesForObligationCommand } from '../obligations/decide-obligation.ts';
import type { ObligationCommand } from '../obligations/obligation-command.ts';
import { findOpen } from '../obligations/obligation.ts';
import type { Policy } from '../policy/policy.ts';
import { DomainError } from '../domain-error.ts';
import { rolesHere } from './place.ts';
import type { CommandLike, DecideContext, EventLike, Instance, Process, ProcessState } from './process.ts';
import type { Role } from './roles.ts';

const OBLIGATION_COMMANDS: Record<ObligationCommand['kind'], true> = {
  askExtension: true,
  grantExtension: true,
  refuseExtension: true,
  urge: true,
  setFinalDate: true,
  summon: true,
  dismissEscalation: true,
};

/** Tells what is asked of a clock from what is asked of the process. */
export function isObligationCommand(command: { readonly kind: string }): command is ObligationCommand {
  return command.kind in OBLIGATION_COMMANDS;
}

/**
 * Who may do what is asked, of the process where it stands or of one of its clocks.
 *
 * @throws {DomainError} `notNow`, `obligationNotOpen`
 */
export function rolesFor<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  { lifecycle }: Process<S, C, E, I>,
  { state, book }: Instance<S>,
  command: CommandLike,
  { extension }: Pick<Policy, 'extension'>,
): readonly Role[] {
  if (!isObligationCommand(command)) return rolesHere(lifecycle, state, command.kind);
  const obligation = findOpen(book, command.key);
  if (!obligation) throw new DomainError('obligationNotOpen', { key: command.key });
  return rolesForObligationCommand(command.kind, obligation, extension.grantedBy);
}

/** Decides what is asked, of the process or of one of its clocks. @throws {DomainError} whatever refuses it */
export function decideAsked<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  state: S,
  command: C,
  context: DecideContext,
): readonly EventLike[] {
  return isObligationCommand(command) ? decideObligation(command, context) : process.decide(state, command, context);
}
