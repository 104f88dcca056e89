import type { ReactNode } from 'react';
import { useToday } from '../../session/today.tsx';
import { useSay } from '../../text/language.tsx';
import { BOARD_TEXT as T } from '../../text/board-text.ts';
import { trackShare } from './track.ts';

/** The ladder's steps above their places on the track. */
export function LadderHead(): ReactNode {
  const say = useSay();
  const { ladder } = useToday();
  const last = ladder.at(-1)?.workingDays ?? 1;
  return (
    <span className="ladder-head">
      <span className="visually-hidden">{say(T.ladder)}</span>
      {ladder.map(({ workingDays }) => (
        <b key={workingDays} style={{ left: `${String(trackShare(workingDays, last) * 100)}%` }}>
          {workingDays}
        </b>
      ))}
    </span>
  );
}
