import { isSignOffEvent } from '../../domain/sign-off/sign-off-event.ts';
import type { Working } from './working.ts';

/** A copy's row, by column. */
export type CopyRow = Readonly<Record<string, string | number>>;

/** Copies that the acts on a matter have sent: by somebody on the way, or by the policy at the end. */
export function copyRows({ instance, events }: Working): readonly CopyRow[] {
  return events.flatMap(({ seq, at, by, event }) => {
    if (!isSignOffEvent(event)) return [];
    if (event.type !== 'signOffCopied' && event.type !== 'signOffFinished') return [];
    const people = event.type === 'signOffCopied' ? event.people : event.copies;
    const note = event.type === 'signOffCopied' ? event.note : '';
    return people.map(({ id }) => ({
      instance_id: instance.id,
      seq,
      person_id: id,
      act: event.chain.split(':')[0] ?? '',
      note,
      sent_by: by.kind === 'person' ? by.name : by.ruleId,
      at,
    }));
  });
}
