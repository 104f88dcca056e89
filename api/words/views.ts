import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import { findOpen, type ObligationBook } from '../../domain/obligations/obligation.ts';
import type { Authority } from '../../domain/process/actor.ts';
import type { Position } from '../../domain/process/lifecycle.ts';
import type { RecordedEvent, Task } from '../../domain/process/process.ts';
import type { PositionView, RecordedView, TaskView } from '../items/item.schemas.ts';
import { eventSentence } from '../../domain/messages/event-text.ts';
import { ruleName, SYSTEM } from './rule-text.ts';
import { signOffWork } from './sign-off-work.ts';
import { actName, phaseName, roleNames, trackName, workName } from './words.ts';

/** Where a matter stands, track by track, in words. */
export function positionView(position: Position, locale: Locale): PositionView[] {
  return Object.entries(position).map(([track, phase]) => ({
    track,
    trackName: trackName(track, locale),
    phase,
    name: phaseName(phase, locale),
  }));
}

/** Work that waits, with its name and its date. */
export function taskView(task: Task, book: ObligationBook | undefined, locale: Locale): TaskView {
  const { key, command, work, roles, people, chain, obligationKey } = task;
  const due = book && obligationKey !== undefined ? findOpen(book, obligationKey)?.due : undefined;
  return {
    key,
    command,
    name: signOffWork(command, key, locale) ?? workName(work, command, locale),
    work,
    roles: [...roles],
    roleNames: roleNames(roles, locale),
    ...(people && { people: people.map(({ id }) => id) }),
    ...(chain !== undefined && { chain }),
    ...(obligationKey !== undefined && { obligationKey }),
    ...(due !== undefined && { due }),
  };
}

/** A line of the record as people read it. */
export function recordedView({ seq, at, recordedAt, by, cause, event }: RecordedEvent, locale: Locale): RecordedView {
  return {
    seq,
    at,
    recordedAt,
    by: authorityInWords(by, locale),
    role: by.kind === 'person' ? by.role : null,
    onBehalfOf: by.kind === 'person' ? inPlaceOf(by, locale) : null,
    command: cause,
    commandName: actName(cause, locale),
    type: event.type,
    sentence: eventSentence(event, locale),
    event: { ...event },
  };
}

const IN_PLACE: Bilingual = {
  'zh-CN': '{name}（代理第 {no} 号）',
  en: '{name} (delegation {no})',
};

/** For whom somebody acted, by which delegation: “钱乙（代理第 12 号）”. */
function inPlaceOf(
  { onBehalfOf, onBehalfOfName, delegationId }: Extract<Authority, { kind: 'person' }>,
  locale: Locale,
): string | null {
  const name = onBehalfOfName ?? onBehalfOf;
  return name === undefined ? null : fill(IN_PLACE[locale], { name, no: delegationId ?? '' });
}

/** Who acted: a person in a role, or the machine by the rule it follows. */
export function authorityInWords(by: Authority, locale: Locale): string {
  if (by.kind === 'system') return fill(SYSTEM[locale], { rule: ruleName(by.ruleId, locale) });
  const [role = ''] = roleNames([by.role], locale);
  return locale === 'en' ? `${by.name} (${role})` : `${by.name}（${role}）`;
}
