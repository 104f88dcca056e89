import { useState, type ReactNode } from 'react';
import { chineseNumeral } from '../../../../domain/papers/numerals.ts';
import { Button } from '../../blocks/button.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FEEDBACK_TEXT as T } from '../../text/feedback-text.ts';
import type { PartProps } from './composer-parts.tsx';
import { EMPTY_PROBLEM, problemFrom, type ProblemDraft } from './feedback-draft.ts';
import { ProblemForm } from './problem-form.tsx';
import { Suggestions } from './suggestions.tsx';
import { useSuggestions } from './use-suggestions.ts';

/** Problems and recommendations in two columns, joined by lines; the chosen pair is written below. */
export function ProblemsPart(props: PartProps): ReactNode {
  const say = useSay();
  const { item, value, place, onPlace, onChange } = props;
  const { suggestions, targets } = useSuggestions(item);
  const [taking, setTaking] = useState(false);
  const add = (problem: ProblemDraft): void => {
    onChange((before) => ({ ...before, problems: [...before.problems, problem] }));
    onPlace({ part: 'problems', problem: value.problems.length });
  };
  return (
    <>
      <div className="pairs-head">
        <h2>{say(T.problemColumn)}</h2>
        <h2>{say(T.adviceColumn)}</h2>
      </div>
      {value.problems.length === 0 && <p className="note">{say(T.noProblems)}</p>}
      <ol className="pairs" hidden={value.problems.length === 0}>
        {value.problems.map((problem, index) => (
          <Pair
            // A problem has no identity of its own until it is frozen: its place is all there is.
            key={index}
            problem={problem}
            index={index}
            chosen={index === place.problem}
            onChoose={() => {
              onPlace({ part: 'problems', problem: index });
            }}
          />
        ))}
      </ol>
      <div className="act-buttons">
        <Button
          size="small"
          onClick={() => {
            add(EMPTY_PROBLEM);
          }}
        >
          + {say(T.addProblem)}
        </Button>
        <Button
          size="small"
          aria-expanded={taking}
          onClick={() => {
            setTaking(!taking);
          }}
        >
          {suggestions.length === 0 ? say(T.takeNone) : say(T.take, { count: suggestions.length })}
        </Button>
      </div>
      {taking && (
        <Suggestions
          suggestions={suggestions}
          taken={value.problems.map(({ title }) => title)}
          onTake={(suggested) => {
            add(problemFrom(suggested));
          }}
        />
      )}
      {value.problems[place.problem] && (
        <ProblemForm {...props} indicators={targets?.indicators.map(({ name }) => name) ?? []} />
      )}
    </>
  );
}

interface PairProps {
  readonly problem: ProblemDraft;
  readonly index: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Pair({ problem, index, chosen, onChoose }: PairProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { title, evidence, recommendation } = problem;
  const joined = recommendation.trim() !== '';
  const no = index + 1;
  return (
    <li className={`pair${chosen ? ' chosen' : ''}${joined ? '' : ' open'}`}>
      <button type="button" className="pair-card" aria-current={chosen} onClick={onChoose}>
        <b>
          <span className="pair-no">{no}</span> {title.trim() === '' ? say(T.untitled) : title}
        </b>
        <span className="second">{evidence}</span>
      </button>
      <svg className="pair-line" viewBox="0 0 32 20" preserveAspectRatio="none" aria-hidden>
        <line x1="0" y1="10" x2="32" y2="10" />
      </svg>
      <span className="visually-hidden">{say(joined ? T.joined : T.unjoined, { no })}</span>
      <button type="button" className="pair-card pair-advice" onClick={onChoose}>
        <b>
          <span className="pair-no">{locale === 'en' ? no : chineseNumeral(no)}</span>{' '}
          {joined ? recommendation : `+ ${say(T.writeAdvice)}`}
        </b>
        {!joined && <span className="second">{say(T.adviceMissing, { no })}</span>}
      </button>
    </li>
  );
}
