import type { ReactNode } from 'react';
import type { Policy } from '../../../../domain/policy/policy.ts';
import type { ApiFault } from '../../api/api-error.ts';
import type { Item } from '../../api/item-answers.ts';
import { useSay } from '../../text/language.tsx';
import { FEEDBACK_TEXT as T } from '../../text/feedback-text.ts';
import { BasisPart, BoundPart, PerformancePart, RequirementsPart } from './text-parts.tsx';
import type { FeedbackDraft } from './feedback-draft.ts';
import { ProblemsPart } from './problems-part.tsx';

const PARTS = ['basis', 'money', 'score', 'performance', 'problems', 'requirements'] as const;
export type ComposerPart = (typeof PARTS)[number];

/** Where the writer is: a part, and within the problems one of them. */
export interface ComposerPlace {
  readonly part: ComposerPart;
  readonly problem: number;
}

/** The part that a place of the document belongs to. */
export function partOf(pointer: string): ComposerPlace | undefined {
  const [, name = '', no] = pointer.split('/');
  const part = PARTS.find((one) => one === name);
  return part && { part, problem: Number(no ?? 0) };
}

export interface PartProps {
  readonly id: string;
  readonly item: Item;
  readonly policy: Policy;
  readonly value: FeedbackDraft;
  readonly place: ComposerPlace;
  readonly faults: readonly ApiFault[];
  readonly onPlace: (place: ComposerPlace) => void;
  readonly onChange: (change: (before: FeedbackDraft) => FeedbackDraft) => void;
}

/** The parts as tabs; what belongs to the item itself is shown and not typed. */
export function ComposerParts(props: PartProps): ReactNode {
  const say = useSay();
  const { id, value, place, onPlace } = props;
  const advice = value.problems.filter(({ recommendation }) => recommendation.trim() !== '').length;
  return (
    <section className="panel composer-parts">
      <div className="tabs">
        <div role="tablist" aria-label={say(T.parts)}>
          {PARTS.map((part) => (
            <button
              key={part}
              type="button"
              role="tab"
              id={`${id}-tab-${part}`}
              aria-selected={part === place.part}
              aria-controls={`${id}-panel`}
              onClick={() => {
                onPlace({ ...place, part });
              }}
            >
              {say(T[part])}
              {part === 'problems' && value.problems.length > 0 && (
                <span> {say(T.ratio, { problems: value.problems.length, advice })}</span>
              )}
            </button>
          ))}
        </div>
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${place.part}`} className="composer-panel">
        {body()}
      </div>
    </section>
  );

  function body(): ReactNode {
    switch (place.part) {
      case 'basis':
        return <BasisPart {...props} />;
      case 'money':
      case 'score':
        return <BoundPart {...props} />;
      case 'performance':
        return <PerformancePart {...props} />;
      case 'problems':
        return <ProblemsPart {...props} />;
      case 'requirements':
        return <RequirementsPart {...props} />;
    }
  }
}
