import { useState, type ReactNode } from 'react';
import { ActPanel } from '../../acts/act-panel.tsx';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import type { AvailableAct } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { EVALUATION_REVIEW_TEXT as T } from '../../text/review-evaluation-text.ts';
import { Accepting, type AcceptingProps } from './accepting.tsx';
import { ReEvaluationNote } from './re-evaluation-note.tsx';
import type { AcceptedReview } from './review-facts.ts';

interface Props extends AcceptingProps {
  /** Where the reader may accept it now. */
  readonly act: AvailableAct | undefined;
  readonly facts: AcceptedReview | undefined;
}

const OTHERS = ['returnSelfEvaluation', 'orderReEvaluation'];

/** Quality, opinion, and the answer: 采纳 here, 退回 and 再评价 as acts beside it. */
export function AcceptPanel(props: Props): ReactNode {
  const { item, act, facts } = props;
  const say = useSay();
  const [other, setOther] = useState<AvailableAct>();
  const beside = item.available.filter(({ command }) => OTHERS.includes(command));
  const others = beside.filter(({ mine }) => mine);
  const accept = item.available.find(({ command }) => command === 'acceptSelfEvaluation');
  return (
    <section className="panel accept-panel" aria-label={say(T.acts)}>
      <div className="panel-head">
        <h2>{say(T.acts)}</h2>
      </div>
      {act && <Accepting {...props} act={act} />}
      {!act && facts && (
        <div className="panel-body">
          <p>{say(T.accepted, { name: facts.by, total: facts.total, quality: facts.qualityScore })}</p>
          <p className="accepted-opinion">
            <Written>{facts.opinion}</Written>
          </p>
        </div>
      )}
      {!act && accept && !accept.mine && accept.closed === undefined && (
        <p className="panel-body note">
          {say(T.by, { act: accept.name, who: accept.roleNames.join(say(ROLE_SEPARATOR)) })}
        </p>
      )}
      <ReEvaluationNote item={item} />
      {!act && !facts && others.length === 0 && !accept && !item.details.reEvaluation && (
        <p className="panel-body note">{say(T.nothing)}</p>
      )}
      <div className="panel-body">
        <ClosedActs acts={accept ? [accept, ...beside] : beside} />
        {other ? (
          <ActPanel
            item={item}
            act={other}
            onClose={() => {
              setOther(undefined);
            }}
          />
        ) : (
          <div className="act-buttons">
            {others.map((one) => (
              <Button
                key={one.command}
                onClick={() => {
                  setOther(one);
                }}
              >
                {one.name}
              </Button>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
