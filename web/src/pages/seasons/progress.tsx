import type { ReactNode } from 'react';
import type { RoundFigures } from '../../api/round-answers.ts';
import { useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';

/** 已报 of 应报 as a bar with its figures beside it. */
export function Progress({ figures }: { readonly figures: RoundFigures }): ReactNode {
  const say = useSay();
  const { expected, reported } = figures;
  const words = say(T.reportedOf, { reported, expected });
  return (
    <span className="round-progress">
      <progress max={Math.max(1, expected)} value={reported} aria-label={words} />
      <span className="number" aria-hidden>
        {reported} / {expected}
      </span>
    </span>
  );
}
