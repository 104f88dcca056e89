import type { Fault } from '../domain-error.ts';
import type { SignOffRule, SignOffStep } from '../policy/sign-off-rule.ts';
import type { Lifecycle } from '../process/lifecycle.ts';
import { isOutsideRole, type Role } from '../process/roles.ts';
import { levelUp, upwards } from './level-up.ts';

/** A draw shows its lot at once: waiting for signatures, it could be drawn until it pleases. */
const AT_ONCE: ReadonlySet<string> = new Set(['drawExperts', 'redrawExperts']);

/**
 * Holds a policy's chains against the tables of all processes: an act that people do, steps told apart, votes that can
 * be reached, and a last step whose signature can carry the act out wherever the act is: by an office that could do it
 * alone, or by one above it. What is done in person by those who are named (a team's, an expert's acts) has no chain.
 * `clockRoles` names who decides on the requests about clocks that may be signed as well.
 */
export function signOffFaults(
  signOff: Readonly<Record<string, SignOffRule>>,
  lifecycles: readonly Lifecycle[],
  clockRoles: Readonly<Record<string, readonly Role[]>> = {},
): readonly Fault[] {
  return Object.entries(signOff).flatMap(([command, rule]) => {
    const doers = [...lifecycles.map((lifecycle) => whoDoes(lifecycle, command)), clockRoles[command] ?? []].filter(
      (who) => who.length > 0,
    );
    if (doers.length === 0) return [fault(command, '', 'signOffUnknownAct')];
    if (isInPerson(command, doers)) return [fault(command, '', 'signOffInPerson')];
    const [weak] = doers.flatMap((who) => lastStepFaults(command, rule, who));
    return [...stepFaults(command, rule), ...(weak ? [weak] : [])];
  });
}

/** Acts that the policy may put under a chain of signatures, by the tables of these processes. */
export function signableActs(lifecycles: readonly Lifecycle[]): readonly string[] {
  const commands = new Set(lifecycles.flatMap(({ rows }) => rows.map(({ command }) => command)));
  return [...commands].filter((command) => {
    const doers = lifecycles.map((lifecycle) => whoDoes(lifecycle, command)).filter((who) => who.length > 0);
    return doers.length > 0 && !isInPerson(command, doers);
  });
}

function whoDoes({ rows }: Lifecycle, command: string): readonly Role[] {
  return rows.filter((row) => row.command === command).flatMap(({ who }) => who);
}

function isInPerson(command: string, doers: readonly (readonly Role[])[]): boolean {
  return AT_ONCE.has(command) || doers.some((who) => who.some(isOutsideRole));
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
