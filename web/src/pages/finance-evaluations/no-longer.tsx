import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LastAnswer } from '../../acts/answers.tsx';
import type { FinanceEvaluation } from '../../api/finance-evaluation-answers.ts';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';

/** What stays of an evaluation that was the reader's until just now: what came of his act, and the way on. */
export function NoLonger({ one }: { readonly one: FinanceEvaluation }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <div className="page evaluation-page">
      <header className="page-head">
        <h1>
          <Written>{one.name}</Written>
        </h1>
      </header>
      <LastAnswer />
      <Empty title={say(T.noLongerYours)} action={<Link to={href('/finance-evaluations')}>{say(T.toYours)}</Link>} />
    </div>
  );
}
