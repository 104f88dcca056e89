import type { ReactNode } from 'react';
import { useToday } from '../../session/today.tsx';
import { useSay } from '../../text/language.tsx';
import { BOARD_TEXT as T, RUNG_SHORT, WHO_SHORT } from '../../text/board-text.ts';
import { trackShare } from './track.ts';

/** The ladder's steps above their places on the track, each with whom it leads to. */
export function LadderHead(): ReactNode {
  const say = useSay();
  const { ladder } = useToday();
  const last = ladder.at(-1)?.workingDays ?? 1;
  return (
    <span className="ladder-head">
      <span className="visually-hidden">{say(T.ladder)}</span>
      {ladder.map(({ workingDays, audience: [first], effect }) => {
        const who = RUNG_SHORT[effect] ?? (first && WHO_SHORT[first]);
        return (
          <span key={workingDays} style={{ left: `${String(trackShare(workingDays, last) * 100)}%` }}>
            <b>{workingDays}</b>
            {who && <em>{say(who)}</em>}
          </span>
        );
      })}
    </span>
  );
}
