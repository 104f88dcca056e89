import { DomainError } from '../domain-error.ts';
import { layByPolicy } from '../obligations/lay-by-policy.ts';
import { policyRef } from '../policy/policy.ts';
import type { ChangePolicyCommand, PolicyChanged } from '../policy/policy-changed.ts';
import { append, reachNow, settleAfter, system, type Draft, type Stamp } from './catch-up.ts';
import type { ActContext, CommandLike, EventLike, Outcome, Process, ProcessState } from './process.ts';

/**
 * Pins a matter to another version of the policy and lays its running clocks by it, with the reason in its record. What
 * passed before has been recorded by the version it passed under. A matter that is pinned to it already stays as it is.
 *
 * @throws {DomainError} `notYours` for anybody but the system, which carries a decided change from matter to matter;
 * `unknownPolicy` when the version named was not loaded
 */
export function changePolicy<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  caught: Draft<S>,
  { kind, policy: to, note }: ChangePolicyCommand,
  context: ActContext,
): Outcome<S> {
  const { actor, now, nextPolicy } = context;
  if (actor.kind !== 'system') throw new DomainError('notYours', { command: kind, roles: '' });
  const from = caught.instance.state.policy;
  if (from === to) return caught;
  if (!nextPolicy || policyRef(nextPolicy) !== to) throw new DomainError('unknownPolicy', { policy: to });
  const rules = { policy: nextPolicy, calendar: context.calendar };
  const stamp: Stamp = { at: now, recordedAt: now, by: system(actor.ruleId), cause: kind };
  const changed: PolicyChanged = { type: 'policyChanged', from, to, note };
  const pinned = append(process, caught, [changed], stamp);
  const laid = append(process, pinned, layByPolicy(note, { ...rules, book: pinned.instance.book, now }), stamp);
  return reachNow(process, settleAfter(process, laid, [changed], stamp, rules), rules, now);
}
