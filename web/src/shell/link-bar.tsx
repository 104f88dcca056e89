import type { ReactNode } from 'react';
import { useLinkState } from '../api/api-provider.tsx';
import { asInstant } from '../../../domain/calendar/plain-date.ts';
import { timeWords } from '../blocks/date-words.ts';
import { useSay } from '../text/language.tsx';
import { STATE_TEXT as T } from '../text/state-text.ts';

/** Says that nobody answers and how old the data is; a lost connection is the one thing announced at once. */
export function LinkBar(): ReactNode {
  const say = useSay();
  const { awaySince } = useLinkState();
  return (
    <div role="alert" className="link-bar-place">
      {awaySince !== undefined && (
        <p className="link-bar">{say(T.offline, { time: timeWords(asInstant(new Date(awaySince).toISOString())) })}</p>
      )}
    </div>
  );
}
