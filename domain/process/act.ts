import { dateOf, type PlainDate } from '../calendar/plain-date.ts';
import { DomainError } from '../domain-error.ts';
import { recompute } from '../obligations/decide-obligation.ts';
import type { ObligationCommand, RecomputeCommand } from '../obligations/obligation-command.ts';
import type { ChangePolicyCommand } from '../policy/policy-changed.ts';
import { isSignOffCommand } from '../sign-off/command-kinds.ts';
import type { SignOffCommand } from '../sign-off/sign-off-command.ts';
import { authorityFor, type Actor, type Authority } from './actor.ts';
import { decideAsked, rolesFor } from './asked.ts';
import { append, catchUp, reachNow, settleAfter, system, type Draft, type Stamp } from './catch-up.ts';
import { changePolicy } from './change-policy.ts';
import { againstWhatIsSigned } from './contradicting.ts';
import { mainPhase } from './lifecycle.ts';
import type {
  ActContext,
  CommandLike,
  DecideContext,
  EventLike,
  Instance,
  Outcome,
  Process,
  ProcessState,
} from './process.ts';
import { MACHINE_ROLE, type Role } from './roles.ts';
import { putForward, signOffAct } from './sign-off-acts.ts';
import { decideContext } from './try-act.ts';

/** What every process understands besides its own commands. */
export type KernelCommand =
  ObligationCommand | SignOffCommand | RecomputeCommand | ChangePolicyCommand | { readonly kind: 'momentReached' };

/** Opens a matter: its first event, its first clocks, and whatever has passed since the fact. */
export function open<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  id: string,
  input: I,
  context: ActContext,
): Outcome<S> {
  const state = process.start(input, context.policy);
  const by =
    context.actor.kind === 'system'
      ? system(context.actor.ruleId)
      : creator(context.actor, state, mainPhase(process.lifecycle, state.position));
  const stamp: Stamp = { at: context.now, recordedAt: context.now, by, cause: 'open' };
  const opened = [{ type: 'opened', input }];
  const instance: Instance<S> = { id, process: process.name, version: 0, state, book: { open: [], settled: [] } };
  const draft: Draft<S> = {
    instance: { ...instance, version: 1 },
    events: [{ seq: 1, ...stamp, event: { type: 'opened', input } as EventLike }],
  };
  return reachNow(process, settleAfter(process, draft, opened, stamp, context), context, context.now);
}

/**
 * One act: lets time catch up, checks place and person, decides, brings the clocks in line. Where the policy asks for
 * signatures, the act is put forward instead, and carried out with the last of them.
 *
 * @throws {DomainError} `notNow`, `notYours` with who may do it, `signOffRunning`, `signOffContradicts`, and whatever the process's `decide` refuses with
 */
export function act<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  instance: Instance<S>,
  command: C | KernelCommand,
  context: ActContext,
): Outcome<S> {
  const { now } = context;
  const caught = catchUp(process, instance, context, now);
  if (command.kind === 'momentReached') return caught;
  if (command.kind === 'changePolicy') return changePolicy(process, caught, command as ChangePolicyCommand, context);
  if (isSignOffCommand(command)) return reachNow(process, signOffAct(process, caught, command, context), context, now);
  notInFuture(('on' in command ? command.on : undefined) ?? dateOf(now), dateOf(now));
  const rule = context.policy.signOff[command.kind];
  if (rule && context.actor.kind === 'person')
    return reachNow(process, putForward(process, caught, command as C, rule, context), context, now);
  const authority = authorise(process, caught.instance, command, context);
  const against = authority.kind === 'person' && againstWhatIsSigned(process.lifecycle, caught.instance.state, command);
  if (against) throw against;
  const deciding = decideContext(caught.instance, command, authority, context);
  const events = decide(process, caught.instance.state, command, deciding);
  const stamp: Stamp = { at: now, recordedAt: now, by: authority, cause: command.kind };
  const acted = append(process, caught, events, stamp);
  return reachNow(process, settleAfter(process, acted, events, stamp, context, { on: deciding.on }), context, now);
}

type Direct<C> = C | Exclude<KernelCommand, SignOffCommand>;

function decide<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  state: S,
  command: Direct<C>,
  context: DecideContext,
): readonly EventLike[] {
  if (command.kind === 'recomputeObligations') return recompute((command as RecomputeCommand).note, context);
  return decideAsked(process, state, command as C, context);
}

function authorise<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  instance: Instance<S>,
  command: Direct<C>,
  { actor, policy }: ActContext,
): Authority {
  if (command.kind === 'recomputeObligations') return systemOnly(actor);
  const roles = rolesFor(process, instance, command, policy);
  const { subject, position } = instance.state;
  if (actor.kind === 'system') return holdingAsSystem(roles, actor.ruleId, command.kind);
  const authority = authorityFor(actor, roles, subject, mainPhase(process.lifecycle, position));
  if (!authority) throw new DomainError('notYours', { command: command.kind, roles: [...new Set(roles)].join(',') });
  return authority;
}

function holdingAsSystem(roles: readonly Role[], ruleId: string, command: string): Authority {
  if (roles.length === 0) return system(ruleId);
  throw new DomainError('notYours', { command, roles: roles.join(',') });
}

function systemOnly(actor: Actor): Authority {
  if (actor.kind !== 'system') throw new DomainError('notYours', { command: 'recomputeObligations', roles: '' });
  return system(actor.ruleId);
}

function creator(actor: Extract<Actor, { kind: 'person' }>, { subject }: ProcessState, phase: string): Authority {
  const roles: readonly Role[] = [
    'financeOfficer',
    'performanceOfficer',
    'financeDirector',
    'administrator',
    'unitLeader',
    'supervisingLeader',
  ];
  const authority = authorityFor(actor, [...roles, MACHINE_ROLE], subject, phase);
  if (!authority) throw new DomainError('notYours', { command: 'open', roles: roles.join(',') });
  return authority;
}

function notInFuture(on: PlainDate, today: PlainDate): void {
  if (on > today) throw new DomainError('dateInFuture', { date: on });
}
