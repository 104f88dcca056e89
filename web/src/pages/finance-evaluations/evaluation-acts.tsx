import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import { ownActPage } from '../../acts/matter-path.ts';
import type { AvailableAct } from '../../api/item-answers.ts';
import type { FinanceEvaluation } from '../../api/finance-evaluation-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { AgencyForm } from './agency-form.tsx';
import { AnswerForm } from './answer-form.tsx';
import { DeliverableForm, ReplaceForm } from './chosen-forms.tsx';
import { DrawForm } from './draw-form.tsx';
import { FeedbackForm, FinalForm, PlanForm } from './final-form.tsx';
import { GenericForm } from './generic-form.tsx';
import { MaterialsForm } from './materials-form.tsx';
import { ScoreForm } from './score-form.tsx';
import { TeamForm } from './team-form.tsx';

/** What an act's form is given. */
export interface FormProps {
  readonly one: FinanceEvaluation;
  readonly act: AvailableAct;
  readonly onClose: () => void;
  /** Of the problem that the address names, where it names one. */
  readonly problem?: string | undefined;
}

/** Acts whose form is not made of their schema alone. */
const FORMS: Readonly<Record<string, (props: FormProps) => ReactNode>> = {
  formTeam: TeamForm,
  changeTeam: TeamForm,
  selectAgency: AgencyForm,
  changeAgency: AgencyForm,
  acceptDeliverable: DeliverableForm,
  replaceExpert: ReplaceForm,
  drawExperts: DrawForm,
  redrawExperts: DrawForm,
  submitPlan: PlanForm,
  submitMaterials: MaterialsForm,
  submitScores: ScoreForm,
  answerDraft: AnswerForm,
  submitFinal: FinalForm,
  draftFeedback: FeedbackForm,
};

/** What the reader can do now, what waits for others, and what else is possible. */
export function EvaluationActs({ one }: { readonly one: FinanceEvaluation }): ReactNode {
  const say = useSay();
  const isExpected = ({ command, standing }: AvailableAct): boolean =>
    standing === 'expected' && one.tasks.some((task) => task.command === command);
  const mine = one.available.filter((act) => act.mine);
  const others = one.available.filter((act) => !act.mine && act.closed === undefined && isExpected(act));
  const possible = mine.filter((act) => !isExpected(act));
  const expected = mine.filter(isExpected);
  const [address] = useSearchParams();
  const isAsked = (act: AvailableAct): boolean => isAskedBy(address, act);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.acts)}</h2>
      </div>
      {expected.length === 0 && <p className="panel-body note">{say(T.noActs)}</p>}
      {expected.map((act, index) => (
        <Act key={act.command} one={one} act={act} primary={index === 0} asked={isAsked(act)} />
      ))}
      {others.map((act) => (
        <p key={act.command} className="evaluation-act muted">
          {say(T.waits, { act: act.name, who: act.roleNames.join(say(ROLE_SEPARATOR)) })}
        </p>
      ))}
      {one.available.some(({ closed }) => closed !== undefined) && (
        <div className="evaluation-act">
          <ClosedActs acts={one.available} />
        </div>
      )}
      {possible.length > 0 && (
        <details className="act-more" open={possible.some(isAsked)}>
          <summary>{say(T.more, { count: possible.length })}</summary>
          {possible.map((act) => (
            <Act
              key={`${act.command}${act.obligationKey ?? ''}`}
              one={one}
              act={act}
              primary={false}
              asked={isAsked(act)}
            />
          ))}
        </details>
      )}
    </section>
  );
}

interface ActProps {
  readonly one: FinanceEvaluation;
  readonly act: AvailableAct;
  readonly primary: boolean;
  /** The address begins it. */
  readonly asked: boolean;
}

function isAskedBy(address: URLSearchParams, { command, obligationKey }: AvailableAct): boolean {
  return address.get('act') === command && (obligationKey === undefined || address.get('clock') === obligationKey);
}

function Act({ one, act, primary, asked }: ActProps): ReactNode {
  const [address] = useSearchParams();
  const [open, setOpen] = useState(asked);
  const clock = one.obligations.find(({ key }) => key === act.obligationKey);
  const { href } = useScope();
  const Form = FORMS[act.command] ?? GenericForm;
  const page = ownActPage({ itemId: one.id, process: 'evaluation' }, act.command);
  if (page !== undefined)
    return (
      <p className="evaluation-act">
        <Link className="link-button" to={href(page)}>
          {act.name}
        </Link>
      </p>
    );
  return (
    <div className="evaluation-act">
      {clock && <p className="muted">{clock.name}</p>}
      {open && <SignersAhead item={one} act={act} />}
      {open ? (
        <Form
          one={one}
          act={act}
          problem={(asked ? address.get('problem') : null) ?? undefined}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : (
        <Button
          look={primary ? 'primary' : 'default'}
          onClick={() => {
            setOpen(true);
          }}
        >
          {act.name}
        </Button>
      )}
    </div>
  );
}
