import type { Fault } from '../domain-error.ts';
import type { SignOffRule, SignOffStep } from '../policy/sign-off-rule.ts';
import type { Lifecycle } from '../process/lifecycle.ts';
import { rolesWith } from '../process/permissions.ts';
import { isOutsideRole, isUnitRole, type Role } from '../process/roles.ts';
import { levelUp, upwards } from './level-up.ts';

/**
 * Holds a policy's chains against the tables of all processes: an act that people do, steps told apart, votes that can
 * be reached, offices that may read what they put forward, sign or get a copy of, and a last step whose signature can
 * carry the act out wherever the act is, row by row: by an office that could do it alone, or by one above it. What is
 * done in person by those who are named (a team's, an expert's acts, a leader's on his own matter) has no chain.
 * `clockRoles` names who decides on the requests about clocks that may be signed as well.
 *
 * Codes: `signOffUnknownAct`, `signOffInPerson`, `signOffStepTwice`, `signOffVotesOutOfReach`, `signOffCannotRead`,
 * `signOffNobodyProposes`, `signOffCannotDecide`.
 */
export function signOffFaults(
  signOff: Readonly<Record<string, SignOffRule>>,
  lifecycles: readonly Lifecycle[],
  clockRoles: Readonly<Record<string, readonly Role[]>> = {},
): readonly Fault[] {
  return Object.entries(signOff).flatMap(([command, rule]) => {
    const own = lifecycles.filter((lifecycle) => whoDoes(lifecycle, command).length > 0);
    const doers = [...own.flatMap((lifecycle) => whoDoes(lifecycle, command)), clockRoles[command] ?? []].filter(
      (who) => who.length > 0,
    );
    if (doers.length === 0) return [fault(command, '', 'signOffUnknownAct')];
    if (own.some((lifecycle) => isInPerson(lifecycle, command))) return [fault(command, '', 'signOffInPerson')];
    const [weak] = doers.flatMap((who) => [
      ...proposingFaults(command, rule, who),
      ...lastStepFaults(command, rule, who),
    ]);
    return [...stepFaults(command, rule), ...readingFaults(command, rule, own, doers.flat()), ...(weak ? [weak] : [])];
  });
}

/** Acts that the policy may put under a chain of signatures, by the tables of these processes. */
export function signableActs(lifecycles: readonly Lifecycle[]): readonly string[] {
  const commands = new Set(lifecycles.flatMap(({ rows }) => rows.map(({ command }) => command)));
  return [...commands].filter((command) => {
    const own = lifecycles.filter((lifecycle) => whoDoes(lifecycle, command).length > 0);
    return own.length > 0 && !own.some((lifecycle) => isInPerson(lifecycle, command));
  });
}

/** Who does an act, row by row of the table: in another phase it may be somebody else's. */
function whoDoes({ rows }: Lifecycle, command: string): readonly (readonly Role[])[] {
  return rows.flatMap((row) => (row.command === command && row.who.length > 0 ? [row.who] : []));
}

function isInPerson(lifecycle: Lifecycle, command: string): boolean {
  const isNamed = lifecycle.inPerson?.includes(command) === true;
  return isNamed || whoDoes(lifecycle, command).some((who) => who.some(isOutsideRole));
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

/** Nobody is asked to put forward or to sign what he could not open, nor sent a copy of it. */
function readingFaults(
  command: string,
  { proposedBy, steps, copies }: SignOffRule,
  lifecycles: readonly Lifecycle[],
  who: readonly Role[],
): readonly Fault[] {
  const above = (proposedBy ?? who).flatMap((role) => levelUp(role) ?? role);
  const asked: readonly (readonly [place: string, roles: readonly Role[]])[] = [
    ['/proposedBy', proposedBy ?? []],
    ...steps.map(({ signers }, index) => {
      const roles = signers.flatMap(({ office }) => (office === 'levelUp' ? above : [office]));
      return [`/steps/${String(index)}/signers`, roles] as const;
    }),
    ['/copies', copies],
  ];
  return asked.flatMap(([place, roles]) => {
    const blind = [...new Set(roles)].filter((role) => lifecycles.some(({ read }) => !rolesWith(read).includes(role)));
    return blind.length === 0 ? [] : [withRoles(fault(command, place, 'signOffCannotRead'), blind)];
  });
}

/** Where finance itself is the subject, no unit is there to put anything forward. */
function proposingFaults(command: string, { proposedBy }: SignOffRule, who: readonly Role[]): readonly Fault[] {
  const nobody = proposedBy?.every(isUnitRole) === true && !who.some(isUnitRole);
  return nobody ? [withRoles(fault(command, '/proposedBy', 'signOffNobodyProposes'), who)] : [];
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
  return enough ? [] : [withRoles(fault(command, place, 'signOffCannotDecide'), who)];
}

function withRoles(one: Fault, roles: readonly Role[]): Fault {
  return { ...one, params: { roles: [...new Set(roles)].join(',') } };
}

function fault(command: string, place: string, code: string): Fault {
  return { path: `/signOff/${command}${place}`, code };
}
