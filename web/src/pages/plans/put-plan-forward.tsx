import type { ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { useTell } from '../../acts/answers.tsx';
import { ActAnswer } from '../../api/history-answers.ts';
import type { Candidate } from '../../api/plan-answers.ts';
import { AskDate } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';
import { isSame, planBody, type PlanDraft } from './plan-draft.ts';

interface Props {
  readonly year: number;
  readonly draft: PlanDraft;
  readonly proposed: readonly Candidate[];
  readonly inputsHash: string;
  readonly usualDue: PlainDate;
  readonly change: (change: (before: PlanDraft) => PlanDraft) => void;
  readonly forget: () => void;
}

/** Freezes the candidates and puts the plan forward for signature. */
export function PutPlanForward({ year, draft, proposed, inputsHash, usualDue, change, forget }: Props): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const tell = useTell();
  const { region } = useScope();
  const { locale } = useLanguage();
  const asking = useAsk(ActAnswer, (done) => {
    tell({ act: say(T.putForward), item: say(T.planTitle, { year }), done });
    forget();
  });
  const left = draft.removed.filter((one) => proposed.some((other) => isSame(one, other))).length;
  const count = proposed.length - left + draft.added.length;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.putForward)}</h2>
      </div>
      <div className="panel-body">
        <p>{say(T.putForwardWhat, { count, left })}</p>
        {holds('ranking.freeze') ? (
          <AskForm
            value={{ reportDue: draft.reportDue }}
            onChange={(next) => {
              change((before) => ({ ...before, reportDue: next['reportDue'] ?? '' }));
            }}
            submit={say(T.putForward)}
            busy={asking.isPending}
            error={asking.error}
            onSubmit={() => {
              const body = { region, year, inputsHash, ...planBody(draft, proposed) };
              asking.mutate({ path: '/evaluation-plans', body });
            }}
          >
            <AskDate
              name="reportDue"
              label={say(T.reportDue)}
              hint={say(T.reportDueHint, { date: formatDate(usualDue, locale, 'date') })}
            />
          </AskForm>
        ) : (
          <p className="note">{say(T.onlyOffice)}</p>
        )}
      </div>
    </section>
  );
}
