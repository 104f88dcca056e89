import { DomainError } from '../domain-error.ts';
import type { SignOffRule } from '../policy/sign-off-rule.ts';
import { chainKey, proposalOf, type Chain, type Signatory } from '../sign-off/chain.ts';
import { decideSignOff } from '../sign-off/decide-sign-off.ts';
import type { Decision } from '../sign-off/decision.ts';
import { decidingSignature, finished } from '../sign-off/finish.ts';
import { propose, resubmit } from '../sign-off/propose.ts';
import type { SignOffCommand } from '../sign-off/sign-off-command.ts';
import { isComplete } from '../sign-off/standing.ts';
import { myTurn } from '../sign-off/turn.ts';
import { authorityFor } from './actor.ts';
import { decideAsked, rolesFor } from './asked.ts';
import { append, settleAfter, type Draft } from './catch-up.ts';
import { besideWhatIsSigned } from './contradicting.ts';
import { lapse } from './lapse.ts';
import { mainPhase } from './lifecycle.ts';
import type { ActContext, CommandLike, EventLike, Instance, Process, ProcessState } from './process.ts';
import type { Role } from './roles.ts';
import { authorsOf, decideContext, refusalOf, signOffContext } from './try-act.ts';

/**
 * An act that needs signatures is put forward: tried in memory first, so that what is wrong with it is told at once and
 * not after the last signature; then it waits, frozen. Asked for again after a return, it takes the place of the first.
 *
 * @throws {DomainError} `notNow`, `notYours`, `signOffRunning`, `signOffContradicts`, and whatever the process refuses
 */
export function putForward<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  draft: Draft<S>,
  command: C,
  rule: SignOffRule,
  context: ActContext,
): Draft<S> {
  const { instance } = draft;
  const who = rolesFor(process, instance, command, context.policy);
  const running = chainAt(instance, chainKey(command));
  const returned = running?.withProposer === undefined ? undefined : running;
  const roles = returned ? [proposalOf(returned).by.role] : (rule.proposedBy ?? who);
  // Only whoever could put it forward is told what else is being signed.
  const by = proposing(process, instance, roles, command, context);
  const against = besideWhatIsSigned(process.lifecycle, instance.state, command);
  if (against) throw against;
  const asIfSigned: Signatory = { kind: 'person', personId: '', name: '', role: who[0] ?? by.role };
  const refused = refusalOf(process, instance, command, asIfSigned, context);
  if (refused) throw refused;
  const put = { command, authors: authorsOf(command, context) };
  const signing = signOffContext(process, instance, command, context);
  const decision = returned ? resubmit(returned, put, '', signing) : propose(put, rule, by, signing);
  return recorded(process, draft, decision, command.kind, context);
}

function proposing<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  { lifecycle }: Process<S, C, E, I>,
  { state }: Instance<S>,
  roles: readonly Role[],
  { kind }: CommandLike,
  { actor }: ActContext,
): Signatory {
  const phase = mainPhase(lifecycle, state.position);
  const by = actor.kind === 'person' ? authorityFor(actor, roles, state.subject, phase) : undefined;
  if (by?.kind !== 'person') throw new DomainError('notYours', { command: kind, roles: [...new Set(roles)].join(',') });
  return by;
}

/**
 * What is asked of a chain. The last signature carries the act out, in the same act; where it cannot be carried out any
 * more, the chain ends, and its proposer is told why.
 *
 * @throws {DomainError} `noSignOff`, and what `decideSignOff` refuses
 */
export function signOffAct<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  draft: Draft<S>,
  command: SignOffCommand,
  context: ActContext,
): Draft<S> {
  const chain = chainAt(draft.instance, command.chain);
  if (!chain) throw new DomainError('noSignOff');
  const signing = signOffContext(process, draft.instance, proposalOf(chain).command as C, context);
  // Nobody signs what cannot be done any more: instead of a signature, the chain's end is recorded.
  const by = command.kind === 'sign' ? myTurn(chain, signing).by : undefined;
  const gone = by && refusalOf(process, draft.instance, proposalOf(chain).command as C, by, context);
  const decision = gone ? { by, events: [lapse(chain, gone)] } : decideSignOff(chain, command, signing);
  const signed = recorded(process, draft, decision, command.kind, context);
  const after = chainAt(signed.instance, chain.key);
  return after && isComplete(after) ? carryOut(process, signed, after, decision.by, context) : signed;
}

/** The deciding signature carries the act out, by its own authority; who signed last stands in the line before. */
function carryOut<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  draft: Draft<S>,
  chain: Chain,
  last: Signatory,
  context: ActContext,
): Draft<S> {
  const command = proposalOf(chain).command as C;
  const by = decidingSignature(chain, rolesFor(process, draft.instance, command, context.policy)) ?? last;
  const refused = refusalOf(process, draft.instance, command, by, context);
  const end = refused ? lapse(chain, refused) : finished(chain, context.signers ?? []);
  const ended = recorded(process, draft, { by: last, events: [end] }, 'sign', context);
  if (refused) return ended;
  const deciding = { ...decideContext(ended.instance, command, by, context), proposer: proposalOf(chain).by };
  const events = decideAsked(process, ended.instance.state, command, deciding);
  const stamp = { at: context.now, recordedAt: context.now, by, cause: command.kind };
  return settleAfter(process, append(process, ended, events, stamp), events, stamp, context, { on: deciding.on });
}

function chainAt({ state }: Instance, key: string): Chain | undefined {
  return state.signOff?.find((chain) => chain.key === key);
}

function recorded<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  draft: Draft<S>,
  { by, events }: Decision,
  cause: string,
  { now }: ActContext,
): Draft<S> {
  return append(process, draft, events, { at: now, recordedAt: now, by, cause });
}
