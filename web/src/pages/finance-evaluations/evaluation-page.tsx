import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { EVALUATION_KIND_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import { PHASE_NAMES } from '../../../../domain/processes/evaluation/names.ts';
import { AnswersProvider, LastAnswer } from '../../acts/answers.tsx';
import { ApiError } from '../../api/api-error.ts';
import type { FinanceEvaluation } from '../../api/finance-evaluation-answers.ts';
import { useFinanceEvaluation } from '../../api/use-finance-evaluation.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { Grade } from '../../blocks/grade.tsx';
import { Money } from '../../blocks/money.tsx';
import { Refreshing } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useMe } from '../../session/session.ts';
import { Opened } from '../../shell/opened.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { Chains } from '../../sign-off/chains.tsx';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { RehearseLink } from '../rehearsal/rehearse-link.tsx';
import { EvaluationActs } from './evaluation-acts.tsx';
import { AgencyPanel, TeamPanel } from './people-panels.tsx';
import { NoLonger } from './no-longer.tsx';
import { ExchangePanel, HistoryPanel, MaterialsPanel, ProblemsPanel } from './course-panels.tsx';
import { PanelOfExperts } from './panel-of-experts.tsx';
import { FeedbackPanel, PlanPanel, ReportPanel } from './papers-panel.tsx';
import { ScoresPanel } from './scores-panel.tsx';
import './finance-evaluations.css';
import { UsePanel } from './use-panel.tsx';

/** `/finance-evaluations/:id`: one evaluation, from its team to the use of its result. */
export function FinanceEvaluationPage(): ReactNode {
  const { id = '' } = useParams();
  const found = useFinanceEvaluation(id);
  usePageTitle(found.data?.name ?? '');
  return (
    <Opened found={found} rows={10} height={60}>
      {(one) => (
        <AnswersProvider>
          {isHidden(found.error) ? (
            <NoLonger one={one} />
          ) : (
            <Loaded key={one.id} one={one} refreshing={found.isFetching} />
          )}
        </AnswersProvider>
      )}
    </Opened>
  );
}

/** It was shown and is not any more: whoever has to be avoided has lost it with that very act. */
function isHidden(error: Error | null): boolean {
  return error instanceof ApiError && error.status === 404;
}

function Loaded({ one, refreshing }: { readonly one: FinanceEvaluation; readonly refreshing: boolean }): ReactNode {
  const { permissions } = useMe();
  return (
    <div className="page evaluation-page">
      <Refreshing when={refreshing} />
      <Head one={one} />
      <Course one={one} />
      <LastAnswer />
      <div className="evaluation-columns">
        <div className="evaluation-main">
          {permissions.includes('item.read') && <Chains item={{ ...one, of: 'finance-evaluations' }} />}
          <TeamPanel one={one} />
          <PlanPanel one={one} />
          <AgencyPanel one={one} />
          <PanelOfExperts one={one} />
          <MaterialsPanel one={one} />
          <ScoresPanel one={one} />
          <ReportPanel one={one} />
          <ExchangePanel one={one} />
          <FeedbackPanel one={one} />
          <ProblemsPanel one={one} />
          <UsePanel one={one} />
          {permissions.includes('board.read') && <HistoryPanel id={one.id} />}
        </div>
        <aside className="evaluation-rail">
          <EvaluationActs one={one} />
          <Deadlines one={one} />
        </aside>
      </div>
    </div>
  );
}

function Head({ one }: { readonly one: FinanceEvaluation }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { permissions } = useMe();
  const { conclusion } = one.details;
  return (
    <header className="page-head">
      <div>
        <h1>
          <Written>{one.name}</Written> <span className="tag">{say(EVALUATION_KIND_NAMES[one.evaluationKind])}</span>
        </h1>
        <p className="sub">
          <Written>{one.code}</Written> · <Written>{one.unit.name}</Written> · {one.fiscalYear} ·{' '}
          <Money fen={one.amountFen} unit />
        </p>
        {one.item && (
          <p className="sub">
            <Link to={href(`/items/${one.item.id}`)}>
              {say(T.ofItem, { name: one.item.name, code: one.item.code })}
            </Link>
          </p>
        )}
        {one.source !== null && (
          <p className="note">
            <Written>{one.source}</Written>
          </p>
        )}
      </div>
      <div className="act-buttons no-print">
        {conclusion && (
          <p className="evaluation-result">
            {say(T.conclusion)} <b>{conclusion.total}</b> <Grade grade={conclusion.grade} />
          </p>
        )}
        {permissions.includes('policy.try') && <RehearseLink of="evaluation" id={one.id} />}
      </div>
    </header>
  );
}

const STEPS = [
  'forming',
  'planning',
  'planApproving',
  'collecting',
  'scoring',
  'reporting',
  'exchanging',
  'finalising',
  'approving',
  'followUp',
  'closed',
] as const;

/** Where it stands on its way; the present step is said to readers of screens as well. */
function Course({ one }: { readonly one: FinanceEvaluation }): ReactNode {
  const say = useSay();
  const phase = one.position.find(({ track }) => track === 'main')?.phase ?? '';
  const at = STEPS.findIndex((step) => step === phase);
  return (
    <ol className="evaluation-course panel" aria-label={say(T.stages)}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'walked' : index === at ? 'present' : ''}
          {...(index === at && { 'aria-current': 'step' as const })}
        >
          {say(PHASE_NAMES[step])}
        </li>
      ))}
      {phase === 'cancelled' && (
        <li className="present" aria-current="step">
          {say(PHASE_NAMES.cancelled)}
        </li>
      )}
    </ol>
  );
}

function Deadlines({ one }: { readonly one: FinanceEvaluation }): ReactNode {
  const say = useSay();
  if (one.obligations.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.clocks)}</h2>
      </div>
      <ul className="evaluation-clocks">
        {one.obligations.map((clock) => (
          <li key={clock.key}>
            <span>{clock.name}</span>
            <ExplainedDueDate facts={explanationOf(clock, one.rules)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
