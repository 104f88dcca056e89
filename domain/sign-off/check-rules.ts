import type { Fault } from '../domain-error.ts';
import type { SignOffRule, SignOffStep } from '../policy/sign-off-rule.ts';
import type { Lifecycle } from '../process/lifecycle.ts';
import type { Role } from '../process/roles.ts';
import { levelUp, upwards } from './level-up.ts';

/**
 * Holds a policy's chains against a process's table: an act that people do, steps told apart, votes that can be reached,
 * and a last step whose signature can carry the act out: by an office that could do it alone, or by one above it.
 * `clockRoles` names who decides on the requests about clocks that may be signed as well.
 */
export function signOffFaults(
  signOff: Readonly<Record<string, SignOffRule>>,
  lifecycle: Lifecycle,
  clockRoles: Readonly<Record<string, readonly Role[]>> = {},
): readonly Fault[] {
  return Object.entries(signOff).flatMap(([command, rule]) => {
    const who =
      clockRoles[command] ?? lifecycle.rows.filter((row) => row.command === command).flatMap((row) => row.who);
    if (who.length === 0) return [fault(command, '', 'signOffUnknownAct')];
    return [...stepFaults(command, rule), ...lastStepFaults(command, rule, who)];
  });
}

function stepFaults(command: string, { steps }: SignOffRule): readonly Fault[] {
  return steps.flatMap((step, index) => {
    const twice = steps.findIndex(({ key }) => key === step.key) < index || step.key === 'proposer';
    return [
      ...(twice ? [fault(command, `/steps/${String(index)}/key`, 'signOffStepTwice')] : []),
      ...(tooManyVotes(step) ? [fault(command, `/steps/${String(index)}/mode`, 'signOffVotesOutOfReach')] : []),
    ];
  });
}

function tooManyVotes({ mode, signers }: SignOffStep): boolean {
  return mode.kind === 'count' && mode.pass > signers.length && !signers.some(({ every }) => every);
}

function lastStepFaults(command: string, { steps, proposedBy }: SignOffRule, who: readonly Role[]): readonly Fault[] {
  const decisive = new Set(who.flatMap(upwards));
  const last = steps.at(-1);
  const proposers = proposedBy ?? who;
  const decides = last?.signers.map(({ office }) =>
    office === 'levelUp' ? proposers.every((role) => decisive.has(levelUp(role) ?? role)) : decisive.has(office),
  );
  const everyone = last?.mode.kind === 'allOf' || last?.mode.kind === 'inOrder';
  const enough = everyone ? decides?.includes(true) : decides?.every(Boolean);
  const place = `/steps/${String(steps.length - 1)}/signers`;
  return enough
    ? []
    : [{ ...fault(command, place, 'signOffCannotDecide'), params: { roles: [...new Set(who)].join(',') } }];
}

function fault(command: string, place: string, code: string): Fault {
  return { path: `/signOff/${command}${place}`, code };
}
