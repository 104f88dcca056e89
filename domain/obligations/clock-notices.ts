import type { NoticeEffect } from '../process/process.ts';
import { FINANCE, UNIT, type Role } from '../process/roles.ts';
import { movesDate, type ObligationEvent } from './obligation-event.ts';

/** Who hears of a due date that moves: the unit that owes, and finance that waits for it. */
export const TOLD_OF_MOVED_DATES: readonly Role[] = [...UNIT, ...FINANCE];

/** What a matter is called in notices about it. */
export type About = Readonly<Record<'item' | 'code', string>>;

/**
 * Whom a clock's event must reach, and how fast: an escalation at once, a moved date with the morning's digest. What is
 * asked of whoever owes goes to `owers`: the unit, or finance where finance owes.
 */
export function clockNotices(
  event: ObligationEvent,
  about: About,
  owers: readonly Role[] = UNIT,
): readonly NoticeEffect[] {
  switch (event.type) {
    case 'rungReached': {
      const { key, due, step } = event;
      const { audience, workingDays, effect } = step;
      return [notice('now', audience, 'escalated', { ...about, key, due, workingDays, effect })];
    }
    case 'urged':
      return [notice('now', owers, 'urged', { ...about, key: event.key, note: event.note })];
    case 'finalDateSet':
      return [notice('now', owers, 'finalDateSet', { ...about, key: event.key, on: event.on, note: event.note })];
    case 'summoned': {
      const { key, on, place, note } = event;
      return [notice('now', owers, 'summoned', { ...about, key, on, place, note })];
    }
    case 'obligationMoved': {
      // Only the ladder or a reminder moved: nobody has to change his plans.
      if (!movesDate(event)) return [];
      const { key, from, laid, reason, note } = event;
      return [
        notice('digest', TOLD_OF_MOVED_DATES, 'obligationMoved', { ...about, key, from, to: laid.due, reason, note }),
      ];
    }
    case 'extensionGranted':
    case 'extensionRefused':
      return [notice('digest', owers, event.type, { ...about, key: event.key, opinion: event.opinion })];
    default:
      return [];
  }
}

/** A notice as an effect. */
export function notice(
  urgency: 'now' | 'digest',
  roles: readonly Role[],
  topic: string,
  params: NoticeEffect['params'],
): NoticeEffect {
  return { kind: 'notice', urgency, roles, topic, params };
}
