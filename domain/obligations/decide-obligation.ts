import { addWorkingDays } from '../calendar/period.ts';
import { dateOf } from '../calendar/plain-date.ts';
import { DomainError } from '../domain-error.ts';
import { isOneself } from '../process/actor.ts';
import type { DecideContext } from '../process/process.ts';
import { LEADER, type Role } from '../process/roles.ts';
import { layAgain } from './lay.ts';
import { standing } from './pause.ts';
import type { ObligationCommand } from './obligation-command.ts';
import type { Laid, ObligationEvent } from './obligation-event.ts';
import { findOpen, isPaused, undecidedExtension, urgeableFrom, type Obligation } from './obligation.ts';

/** Who may urge about any clock. */
export const URGED_BY: readonly Role[] = [
  'financeOfficer',
  'performanceOfficer',
  'financeDirector',
  'supervisingLeader',
];

/** Who grants an extension: whom the policy names; a date that a leader has set himself, the leader alone (P4). */
export function extensionGrantedBy(kind: Obligation['kind'] | undefined, grantedBy: readonly Role[]): readonly Role[] {
  return kind === 'answerSupervision' ? LEADER : grantedBy;
}

/** Who may ask what of a clock. The one who owes asks; the policy's role grants; supervisors answer escalations. */
export function rolesForObligationCommand(
  command: ObligationCommand['kind'],
  obligation: Pick<Obligation, 'responsible'> & Partial<Pick<Obligation, 'kind'>>,
  grantedBy: readonly Role[],
): readonly Role[] {
  switch (command) {
    case 'askExtension':
      return obligation.responsible;
    case 'grantExtension':
    case 'refuseExtension':
      return extensionGrantedBy(obligation.kind, grantedBy);
    case 'urge':
      return URGED_BY;
    case 'setFinalDate':
    case 'summon':
    case 'dismissEscalation':
      return ['supervisingLeader'];
  }
}

/**
 * Decides what is asked of a clock.
 *
 * @throws {DomainError} `obligationNotOpen`, `extensionNotAllowed`, `extensionAfterDue`, `extensionLimitReached`,
 * `extensionTooLong`, `extensionUndecided`, `noExtensionAsked`, `ownRequest`, `notOverdue`, `dateInPast`, `clockStopped`,
 * `urgedAlready`
 */
export function decideObligation(command: ObligationCommand, context: DecideContext): readonly ObligationEvent[] {
  const obligation = openObligation(command.key, context);
  const { key } = command;
  switch (command.kind) {
    case 'askExtension':
      return [ask(command, obligation, context)];
    case 'grantExtension':
      return [grant(command, obligation, context)];
    case 'refuseExtension':
      asked(obligation, context);
      return [{ type: 'extensionRefused', key, opinion: command.opinion }];
    case 'urge':
      oncePerWorkingDay(obligation, context);
      return [{ type: 'urged', key, note: command.note }];
    case 'setFinalDate':
      overdueOnly(obligation);
      notPast(command.date, context);
      return [{ type: 'finalDateSet', key, on: command.date, note: command.note }];
    case 'summon':
      overdueOnly(obligation);
      notPast(command.date, context);
      return [{ type: 'summoned', key, on: command.date, place: command.place, note: command.note }];
    case 'dismissEscalation':
      overdueOnly(obligation);
      return [{ type: 'escalationDismissed', key, reason: command.reason }];
  }
}

/** Every open clock laid again by today's calendar and policy; only those of which a date, a reminder or a step moves say so. */
export function recompute(note: string, context: DecideContext): readonly ObligationEvent[] {
  return context.book.open
    .filter((obligation) => !isPaused(obligation))
    .flatMap((obligation): ObligationEvent[] => {
      const { legal, due } = standing(obligation, obligation.pauses, context);
      const laid = layAgain(obligation, legal, due, context, context.now);
      if (sameDates(obligation, laid)) return [];
      return [
        { type: 'obligationMoved', key: obligation.key, from: obligation.due, laid, reason: 'calendarChanged', note },
      ];
    });
}

/** Whether nothing of a clock moves: neither its date nor a reminder or a step of the ladder still to come. */
function sameDates(obligation: Obligation, laid: Laid): boolean {
  const stillToCome = (dates: Pick<Laid, 'rungs'>): string =>
    dates.rungs.flatMap(({ on, reached }) => (reached ? [] : [on])).join();
  return (
    obligation.due === laid.due &&
    obligation.provisional === laid.provisional &&
    stillToCome(obligation) === stillToCome(laid) &&
    laid.reminders.every(({ on }) => obligation.reminders.some((reminder) => reminder.on === on))
  );
}

function openObligation(key: string, { book }: DecideContext): Obligation {
  const obligation = findOpen(book, key);
  if (!obligation) throw new DomainError('obligationNotOpen', { key });
  return obligation;
}

function ask(
  { key, workingDays, reason }: Extract<ObligationCommand, { kind: 'askExtension' }>,
  obligation: Obligation,
  { policy, on, authority }: DecideContext,
): ObligationEvent {
  const { extendable } = policy.obligations[obligation.kind];
  const granted = obligation.extensions.filter(({ decision }) => decision === 'granted').length;
  if (!extendable) throw new DomainError('extensionNotAllowed', { kind: obligation.kind });
  if (isPaused(obligation)) throw new DomainError('clockStopped', { key });
  if (undecidedExtension(obligation)) throw new DomainError('extensionUndecided', { key });
  if (on > obligation.due) throw new DomainError('extensionAfterDue', { due: obligation.due });
  if (granted >= policy.extension.maxTimes)
    throw new DomainError('extensionLimitReached', { times: policy.extension.maxTimes });
  checkLength(workingDays, policy.extension.maxWorkingDays);
  return {
    type: 'extensionAsked',
    key,
    workingDays,
    reason,
    askedBy: authority.kind === 'person' ? authority.personId : 'system',
  };
}

function grant(
  { key, workingDays, opinion }: Extract<ObligationCommand, { kind: 'grantExtension' }>,
  obligation: Obligation,
  context: DecideContext,
): ObligationEvent {
  asked(obligation, context);
  checkLength(workingDays, context.policy.extension.maxWorkingDays);
  const due = addWorkingDays(obligation.due, workingDays, context.calendar);
  return {
    type: 'extensionGranted',
    key,
    workingDays,
    opinion,
    laid: layAgain(obligation, obligation.legal, due, context, context.now),
  };
}

function asked(obligation: Obligation, { authority }: DecideContext): void {
  const extension = undecidedExtension(obligation);
  if (!extension) throw new DomainError('noExtensionAsked', { key: obligation.key });
  if (isOneself(extension.askedBy, authority)) throw new DomainError('ownRequest');
}

function checkLength(workingDays: number, max: number): void {
  if (workingDays > max) throw new DomainError('extensionTooLong', { max, workingDays });
}

function oncePerWorkingDay(obligation: Obligation, { now, calendar }: DecideContext): void {
  const next = urgeableFrom(obligation, calendar);
  if (next !== undefined && dateOf(now) < next)
    throw new DomainError('urgedAlready', { on: obligation.urgedOn ?? '', next });
}

function overdueOnly(obligation: Obligation): void {
  if (obligation.overdueSince === undefined) throw new DomainError('notOverdue', { due: obligation.due });
}

function notPast(date: string, { now }: DecideContext): void {
  if (date < dateOf(now)) throw new DomainError('dateInPast', { date });
}
