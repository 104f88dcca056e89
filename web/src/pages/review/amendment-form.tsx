import { useId, useState, type ReactNode } from 'react';
import { ActPanel } from '../../acts/act-panel.tsx';
import { ActRefused } from '../../acts/act-result.tsx';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import { Meanwhile } from '../../acts/meanwhile.tsx';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { useLangOf } from '../../blocks/written.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { useSay } from '../../text/language.tsx';
import { GAP_TEXT, REVIEW_TEXT as T } from '../../text/review-text.ts';
import { Remarks } from './remarks.tsx';
import type { FormParts } from './review-form.tsx';
import { answersOf } from './review-subject.ts';
import { useDecision } from './use-decision.ts';

interface Props extends FormParts {
  readonly stage: 'review' | 'approve';
  /** The reader reviews it. */
  readonly writes: boolean;
}

/** 追加、调整 beside the running item (G4): reviewed with an opinion, then approved or not by the director. */
export function AmendmentForm({ stage, writes, ...parts }: Props): ReactNode {
  const say = useSay();
  const { item } = parts;
  const director = item.available.filter(({ command }) =>
    stage === 'approve' ? command === 'approveAmendment' : command === 'refuseAmendment',
  );
  return (
    <>
      {writes && <Review {...parts} />}
      {director.length > 0 &&
        (stage === 'approve' || director.some(({ mine, closed }) => mine || closed !== undefined)) && (
          <section className="panel review-form">
            <h2>{say(T.approveHere)}</h2>
            <p className="note">{say(T.amendmentWhy)}</p>
            {director.map((act) => (
              <DirectorAct key={act.command} item={item} act={act} />
            ))}
          </section>
        )}
    </>
  );
}

function Review({ item, sheet, grid, draft, change, forget }: FormParts): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const id = useId();
  const decision = useDecision(item, forget);
  const [acts] = useState(['qualifyAmendment', 'returnAmendment'] as const);
  const offered = (command: string): AvailableAct | undefined =>
    item.available.find((act) => act.command === command && act.mine);
  const decide = (kind: (typeof acts)[number]): void => {
    const opinion = draft.opinion.trim();
    const missing = kind === 'returnAmendment' && opinion === '';
    decision.setFaults(missing ? [{ pointer: '/opinion', code: 'return', detail: say(GAP_TEXT.return) }] : []);
    if (!missing)
      decision.send({ kind, opinion, ...(kind === 'returnAmendment' && { annotations: draft.annotations }) });
  };
  const own = decision.faults[0] ? new Error(decision.faults[0].detail) : null;
  return (
    <section className="panel review-form" aria-label={say(T.amendmentReview)}>
      <h2>{say(T.amendmentReview)}</h2>
      <p className="note">{say(T.amendmentWhy)}</p>
      <Meanwhile item={item} seen={decision.seen} onSeen={decision.setSeen} />
      <div className="field">
        <label htmlFor={`${id}-opinion`}>
          {say(T.amendmentOpinion)} <span className="note">{say(T.opinionNeeded)}</span>
        </label>
        <textarea
          id={`${id}-opinion`}
          className="input"
          rows={4}
          maxLength={4000}
          lang={langOf(draft.opinion)}
          value={draft.opinion}
          {...(own && { 'aria-invalid': true })}
          onChange={({ target }) => {
            change((before) => ({ ...before, opinion: target.value }));
          }}
        />
      </div>
      <Remarks draft={draft} sheet={sheet} grid={grid} onDraft={change} />
      <ActRefused error={decision.error ?? own} faults={decision.faults} formId={id} />
      <div className="act-buttons">
        {acts.flatMap((kind, index) => {
          const act = offered(kind);
          if (!act) return [];
          return (
            <Button
              key={kind}
              look={index === 0 ? 'primary' : 'default'}
              loading={decision.busy}
              onClick={() => {
                decide(kind);
              }}
            >
              {act.name}
            </Button>
          );
        })}
      </div>
      <ClosedActs acts={answersOf(item, { track: 'amendment' })} />
    </section>
  );
}

/** The director's act, or who does it. */
function DirectorAct({ item, act }: { readonly item: Item; readonly act: AvailableAct }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (act.closed !== undefined) return <ClosedActs acts={[act]} />;
  if (!act.mine) return <p className="note">{say(T.notMine, { roles: act.roleNames.join(say(ROLE_SEPARATOR)) })}</p>;
  if (!open) {
    return (
      <Button
        look="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {act.name}
      </Button>
    );
  }
  return (
    <ActPanel
      item={item}
      act={act}
      onClose={() => {
        setOpen(false);
      }}
    />
  );
}
