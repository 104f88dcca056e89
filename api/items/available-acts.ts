import { domainErrorText } from '../../domain/domain-error-text.ts';
import type { DomainError } from '../../domain/domain-error.ts';
import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import { rolesForObligationCommand } from '../../domain/obligations/decide-obligation.ts';
import type { ObligationCommand } from '../../domain/obligations/obligation-command.ts';
import { undecidedExtension, type Obligation } from '../../domain/obligations/obligation.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { authorityFor, type Person, type Subject } from '../../domain/process/actor.ts';
import { closedBy, type Closed } from '../../domain/process/closed-act.ts';
import { mainPhase, openRows, type Lifecycle } from '../../domain/process/lifecycle.ts';
import type { Instance, ProcessState, Task } from '../../domain/process/process.ts';
import type { Role } from '../../domain/process/roles.ts';
import { processOf } from '../../domain/processes/index.ts';
import { COMMAND_DOCUMENTS } from '../../domain/messages/names-text.ts';
import { actName, inWords, roleNames } from '../words/words.ts';
import type { AvailableAct } from './item.schemas.ts';

/** Whether the person may act in one of these roles on this matter. */
export function isMine(person: Person, roles: readonly Role[], subject: Subject, phase?: string): boolean {
  return authorityFor(person, roles, subject, phase) !== undefined;
}

/** The person with what he may act by where some may not, because it is their own: neither himself nor in their place. */
export function besides<P extends Person>(person: P, notFor: readonly string[] = []): P {
  if (notFor.includes(person.id)) return { ...person, grants: [] };
  return {
    ...person,
    grants: person.grants.filter(({ delegation }) => !notFor.includes(delegation?.onBehalfOf ?? '')),
  };
}

/** Whether work waits for the person by name, or for one in whose place he acts. */
export function isByName({ id, grants }: Person, { people = [] }: Pick<Task, 'people'>): boolean {
  return people.some((asked) =>
    grants.some(({ role, delegation }) => role === asked.role && [id, delegation?.onBehalfOf].includes(asked.id)),
  );
}

/**
 * Every act that is possible now, who may do it, and whether the reader may. What contradicts an act that is being
 * signed would be refused to whoever may do it: to him it is closed, with that refusal.
 */
export function availableActs(
  { process, state, book }: Instance,
  tasks: readonly Task[],
  policy: Policy,
  person: Person,
  locale: Locale,
): readonly AvailableAct[] {
  const { position, subject, signOff = [] } = state;
  const signing = signOff.filter(({ withProposer }) => withProposer === undefined).map(({ key }) => key);
  const { lifecycle } = processOf({ process });
  const rows = openRows(lifecycle, position).filter(({ who, command }) => who.length > 0 && !signing.includes(command));
  const acts = [...new Set(rows.map(({ command }) => command))].map((command) => {
    const own = rows.filter((row) => row.command === command);
    const rule = policy.signOff[command];
    return {
      command,
      clause: own[0]?.clause ?? '',
      standing: own.some(({ standing }) => standing === 'expected') ? ('expected' as const) : ('possible' as const),
      roles: rule?.proposedBy ?? [...new Set(own.flatMap(({ who }) => who))],
      ...(rule && { signOff: true as const }),
      ...(COMMAND_DOCUMENTS[command] && { document: COMMAND_DOCUMENTS[command] }),
    };
  });
  const clocks = book.open
    .flatMap((obligation) => clockActs(obligation, policy))
    .filter((act) => !signing.includes(keyOf(act)));
  return [...acts, ...clocks].map((act: BareAct) => {
    const may = isMine(besides(person, whoseOwn(tasks, act)), act.roles, subject, mainPhase(lifecycle, position));
    const name = actName(act.command, locale);
    const closed = may ? closedTo(act, lifecycle, state) : undefined;
    return {
      ...act,
      roles: [...act.roles],
      name: act.signOff ? fill(PUT_FORWARD[locale], { act: name }) : name,
      roleNames: roleNames(act.roles, locale),
      mine: may && closed?.because === undefined,
      ...(closed && closedView(closed, locale)),
    };
  });
}

function closedTo({ command, obligationKey, signOff }: BareAct, lifecycle: Lifecycle, state: ProcessState): Closed {
  const asked = { kind: command, ...(obligationKey !== undefined && { key: obligationKey }) };
  return closedBy(lifecycle, state, asked, signOff === true);
}

/** Only whoever could do it is told what is being signed instead. */
function closedView({ because, problems }: Closed, locale: Locale): Pick<AvailableAct, 'closed' | 'closedProblems'> {
  const sentence = ({ code, details }: DomainError): string => domainErrorText(code, inWords(details, locale), locale);
  return {
    ...(because && { closed: sentence(because) }),
    ...(!because &&
      problems.length > 0 && {
        closedProblems: problems.map(({ problemNo, because: why }) => ({ problemNo, because: sentence(why) })),
      }),
  };
}

/** An act as it stands for those who are not given it, though their office is: it is not theirs, nor why it would be closed. */
export function ifGiven<A extends Pick<AvailableAct, 'mine' | 'closed' | 'closedProblems'>>(act: A, given: boolean): A {
  if (given) return act;
  const { closed: _closed, closedProblems: _problems, ...rest } = act;
  return { ...rest, mine: false } as A;
}

/** As a chain of signatures for it is called. */
function keyOf({ command, obligationKey = '' }: BareAct): string {
  return `${command}:${obligationKey}`;
}

/** The act that a task names for it: a request is granted or refused by the same people, a refusal is no task of its own. */
export function namedInTask(command: string): string {
  return command === 'refuseExtension' ? 'grantExtension' : command;
}

/** Who may not do it, because what it answers is his own. */
function whoseOwn(tasks: readonly Task[], { command, obligationKey }: BareAct): readonly string[] {
  const task = tasks.find(
    (one) =>
      one.command === namedInTask(command) && (obligationKey === undefined || one.obligationKey === obligationKey),
  );
  return task?.notFor ?? [];
}

/** An act that needs signatures is not done by the button, but put forward. */
const PUT_FORWARD: Bilingual = { 'zh-CN': '提请签批：{act}', en: 'put forward: {act}' };

type BareAct = Omit<AvailableAct, 'name' | 'roleNames' | 'mine' | 'roles'> & { readonly roles: readonly Role[] };

/** What may be asked of a clock now: extensions before it ends, urging always, a leader's answers once it is overdue. */
function clockActs(obligation: Obligation, policy: Policy): readonly BareAct[] {
  const { key, clause, overdueSince } = obligation;
  const undecided = undecidedExtension(obligation) !== undefined;
  const { extendable } = policy.obligations[obligation.kind];
  const kinds: readonly ObligationCommand['kind'][] = [
    ...(extendable && !undecided && overdueSince === undefined ? (['askExtension'] as const) : []),
    ...(undecided ? (['grantExtension', 'refuseExtension'] as const) : []),
    'urge',
    ...(overdueSince === undefined ? [] : (['setFinalDate', 'summon', 'dismissEscalation'] as const)),
  ];
  return kinds.map((command) => ({
    command,
    obligationKey: key,
    clause,
    standing: undecided && command.endsWith('Extension') ? 'expected' : 'possible',
    roles:
      policy.signOff[command]?.proposedBy ?? rolesForObligationCommand(command, obligation, policy.extension.grantedBy),
    ...(policy.signOff[command] && { signOff: true as const }),
  }));
}
