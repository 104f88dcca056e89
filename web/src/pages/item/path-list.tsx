import type { ReactNode } from 'react';
import { LIFECYCLE } from '../../../../domain/processes/budget-item/lifecycle.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import { useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { TRACK_NAMES } from '../../text/track-text.ts';
import type { PathStep } from './walked-path.ts';

/** The path as an ordered list: the drawing's words. */
export function PathList({ walked }: { readonly walked: readonly PathStep[] }): ReactNode {
  const say = useSay();
  const names: Readonly<Record<string, Bilingual>> = LIFECYCLE.phaseNames;
  const acts: Readonly<Record<string, Bilingual>> = LIFECYCLE.names;
  const word = (table: Readonly<Record<string, Bilingual>>, key: string): string => {
    const found = table[key];
    return found ? say(found) : key;
  };
  return (
    <details className="path-list">
      <summary>{say(T.pathText)}</summary>
      <ol>
        {walked.map(({ track, from, to, command, count }) => (
          <li key={`${track}${from}${to}`}>
            {say(T.pathStep, {
              track: say(TRACK_NAMES[track]),
              from: word(names, from),
              to: word(names, to),
              command: word(acts, command),
              count,
            })}
          </li>
        ))}
      </ol>
    </details>
  );
}
