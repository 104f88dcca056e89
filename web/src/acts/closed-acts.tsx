import type { ReactNode } from 'react';
import { ACT_TEXT as T } from '../text/act-text.ts';
import { useSay } from '../text/language.tsx';

interface Closable {
  readonly name: string;
  readonly closed?: string | undefined;
}

/** Acts that are the reader's, and cannot be done now: each with what is being signed instead, and who changes that. */
export function ClosedActs({ acts }: { readonly acts: readonly Closable[] }): ReactNode {
  const say = useSay();
  return acts.map(
    ({ name, closed: why }) =>
      why !== undefined && (
        <p key={`${name}${why}`} className="note act-closed">
          {say(T.closed, { act: name, why })}
        </p>
      ),
  );
}
