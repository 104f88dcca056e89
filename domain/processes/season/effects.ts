import { clockNotices } from '../../obligations/clock-notices.ts';
import { isObligationEvent, type ObligationEvent } from '../../obligations/obligation-event.ts';
import type { Effect } from '../../process/process.ts';
import { FINANCE } from '../../process/roles.ts';
import { isSignOffEvent, type SignOffEvent } from '../../sign-off/sign-off-event.ts';
import { signOffNotices } from '../../sign-off/sign-off-notices.ts';
import type { SeasonEvent } from './events.ts';
import type { SeasonState } from './state.ts';

/**
 * What must be carried out: an opened round is brought to its units, a paused one goes on when it is resumed, and one
 * that was paused when its date passed still reaches those that are left.
 */
export function effects(
  event: SeasonEvent | ObligationEvent | SignOffEvent,
  { name, code }: SeasonState,
): readonly Effect[] {
  const about = { item: name, code };
  if (isSignOffEvent(event)) return signOffNotices(event, about);
  if (isObligationEvent(event)) return clockNotices(event, about, FINANCE);
  switch (event.type) {
    case 'seasonOpened':
    case 'seasonResumed':
    case 'seasonEnded':
      return [{ kind: 'callUnits' }];
    default:
      return [];
  }
}
