import type { ReactNode } from 'react';
import type { SuggestedProblem } from '../../../../domain/processes/budget-item/problem-suggestions.ts';
import { Button } from '../../blocks/button.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { FEEDBACK_TEXT as T, SUGGESTION_NAMES } from '../../text/feedback-text.ts';

interface Props {
  readonly suggestions: readonly SuggestedProblem[];
  /** Titles that are there already. */
  readonly taken: readonly string[];
  readonly onTake: (suggested: SuggestedProblem) => void;
}

/** What the matter itself shows; one click takes it over, and then it is worded. */
export function Suggestions({ suggestions, taken, onTake }: Props): ReactNode {
  const say = useSay();
  if (suggestions.length === 0) return <p className="note">{say(T.takeNone)}</p>;
  return (
    <ul className="suggestions">
      {suggestions.map((suggested, index) => (
        <li key={`${String(index)}${suggested.title}`}>
          <span>
            <span className="tag tag-grey">{say(SUGGESTION_NAMES[suggested.source])}</span>{' '}
            <Written>{suggested.title}</Written>
            <span className="second">{suggested.evidence}</span>
          </span>
          {taken.includes(suggested.title) ? (
            <span className="muted">{say(T.taken)}</span>
          ) : (
            <Button
              size="small"
              onClick={() => {
                onTake(suggested);
              }}
            >
              {say(T.takeOne)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
