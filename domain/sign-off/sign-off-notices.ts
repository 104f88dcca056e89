import { notice, type About } from '../obligations/clock-notices.ts';
import type { NoticeEffect } from '../process/process.ts';
import type { Role } from '../process/roles.ts';
import type { SignOffEvent } from './sign-off-event.ts';

/** Whom a chain's event must reach: what waits for somebody stands in his inbox; this is what he would not see there. */
export function signOffNotices(event: SignOffEvent, { item, code }: About): readonly NoticeEffect[] {
  const about = { item, code, command: event.chain.split(':')[0] ?? '' };
  const told = (
    urgency: NoticeEffect['urgency'],
    people: readonly string[],
    topic: string,
    more: NoticeEffect['params'] = {},
  ): NoticeEffect => ({
    ...notice(urgency, [], topic, { ...about, ...more }),
    people,
  });
  switch (event.type) {
    case 'signersUrged': {
      const { note, by, roles, people } = event;
      return [{ ...notice('now', roles, event.type, { ...about, note, name: by.name }), people }];
    }
    case 'signOffSentBack': {
      const { to, opinion, by, proposer } = event;
      return to === 'proposer' ? [told('now', [proposer.id], event.type, { opinion, name: by.name })] : [];
    }
    case 'signOffDeclined':
      return [told('now', [event.proposer.id], event.type, { opinion: event.opinion })];
    case 'signOffLapsed':
      return [told('now', [event.proposer.id], event.type)];
    case 'signOffFinished':
      return [
        told('digest', [event.proposer.id], event.type),
        ...event.copies.map(({ id }) => told('digest', [id], 'signOffCopied', { note: '' })),
      ];
    case 'signOffCopied':
      return [told('digest', idsOf(event.people), event.type, { note: event.note })];
    case 'signOffStepOpened':
    case 'signerReplaced':
      return unfilled(event).map((role) =>
        notice('now', ['administrator'], 'signerMissing', { ...about, roles: role }),
      );
    default:
      return [];
  }
}

function idsOf(people: readonly { readonly id: string }[]): readonly string[] {
  return people.map(({ id }) => id);
}

function unfilled(event: Extract<SignOffEvent, { type: 'signOffStepOpened' | 'signerReplaced' }>): readonly Role[] {
  const seats = event.type === 'signOffStepOpened' ? event.seats : [event];
  return seats.flatMap(({ role, standsIn }) => (standsIn === 'nobody' ? [role] : []));
}
