import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CONSEQUENCE_NAMES } from '../../../domain/follow-up/consequence-text.ts';
import type { PreviousResult } from '../api/neighbour-answers.ts';
import { useScope } from '../shell/scope.ts';
import { useSay } from '../text/language.tsx';
import { PREVIOUS_TEXT as T } from '../text/results-text.ts';
import { Grade } from './grade.tsx';
import { moneyWords } from './money-words.ts';
import { Written } from './written.tsx';

/** Last year's score, open problems and budget decision, in a line of next year's item (R3). */
export function PreviousLine({ previous }: { readonly previous: PreviousResult }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { itemId, fiscalYear, score, grade, problemsOpen, problemsAll, action, decidedFen, reason, imported } =
    previous;
  return (
    <p className="head-facts previous-line">
      {imported ? (
        <span>{say(T.lastImported, { year: fiscalYear, name: previous.name })}</span>
      ) : (
        <Link to={href(`/items/${itemId}`)}>{say(T.last, { year: fiscalYear })}</Link>
      )}
      {score === null || grade === null ? (
        <span>{say(T.none)}</span>
      ) : (
        <>
          <span>
            <b>{score.toFixed(2)}</b> <Grade grade={grade} />
          </span>
          <span>{say(T.open, { open: problemsOpen, all: problemsAll })}</span>
          {!imported && (
            <span>
              {action === null ? say(T.undecided) : say(T.decided, { action: say(CONSEQUENCE_NAMES[action]) })}
              {decidedFen !== null && ` ${moneyWords(decidedFen, say)}`}
              {reason !== null && (
                <span className="note">
                  {' '}
                  <Written>{reason}</Written>
                </span>
              )}
            </span>
          )}
        </>
      )}
    </p>
  );
}
