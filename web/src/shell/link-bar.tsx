import type { ReactNode } from 'react';
import { useLinkState } from '../api/api-provider.tsx';
import { useSay } from '../text/language.tsx';
import { STATE_TEXT as T } from '../text/state-text.ts';

/** Says that nobody answers and how old the data is; a lost connection is the one thing announced at once. */
export function LinkBar(): ReactNode {
  const say = useSay();
  const { awaySince } = useLinkState();
  return (
    <div role="alert" className="link-bar-place">
      {awaySince !== undefined && <p className="link-bar">{say(T.offline, { time: clockTime(awaySince) })}</p>}
    </div>
  );
}

/** When the connection was lost is the browser's own fact. */
function clockTime(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
