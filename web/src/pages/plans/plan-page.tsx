import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Written } from '../../blocks/written.tsx';
import { useAddress } from '../../shell/address.ts';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { yearOf } from '../../../../domain/calendar/plain-date.ts';
import { useSend } from '../../api/api-provider.tsx';
import { PlanAnswer, type EvaluationPlan } from '../../api/plan-answers.ts';
import { Chip } from '../../blocks/chip.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';
import { Frozen } from './frozen.tsx';
import { Progress } from './progress.tsx';
import { Proposal } from './proposal.tsx';
import { RoomFrame } from './room-frame.tsx';

const OPEN = ['documentDrafting', 'documentRevising'];

/** `/finance-evaluations/plan`: the yearly plan of key evaluations (E6), from its candidates to its evaluations. */
export function PlanPage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { region } = useScope();
  const { locale } = useLanguage();
  const [year, choose] = usePlanYear();
  const query = { region, year };
  const answer = useQuery({
    queryKey: ['evaluation-plan', query],
    queryFn: ({ signal }) => send({ path: '/evaluation-plans', query, answer: PlanAnswer, signal }),
    placeholderData: (before) => before,
  });
  const { data } = answer;
  const sub =
    data &&
    say(T.planSub, { region: data.regionName, before: data.year - 1, due: formatDate(data.due, locale, 'date') });
  return (
    <RoomFrame title={say(T.planTitle, { year })} sub={sub}>
      <Years year={year} onYear={choose} />
      {answer.isPending && <Skeleton rows={8} height={40} />}
      {!answer.isPending && !data && <ReadError error={answer.error} onRetry={() => void answer.refetch()} />}
      {data && <Body key={data.year} plan={data} />}
    </RoomFrame>
  );
}

function Body({ plan }: { readonly plan: EvaluationPlan }): ReactNode {
  const { document } = plan;
  const isOpen = document === null || OPEN.includes(document.phase);
  return (
    <>
      <Standing plan={plan} />
      {plan.evaluations.length > 0 && <Progress plan={plan} />}
      {isOpen && <Proposal year={plan.year} />}
      {!isOpen && document.proposalId !== null && <Frozen id={document.proposalId} />}
    </>
  );
}

/** Where the plan's own document stands, and what nobody has done. */
function Standing({ plan }: { readonly plan: EvaluationPlan }): ReactNode {
  const { year, due, overdue, lateWorkingDays: days, document } = plan;
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const day = (date: NonNullable<typeof due>): string => formatDate(date, locale, 'date');
  return (
    <section className="panel" aria-label={say(T.document)}>
      <div className="panel-body plan-standing">
        {days > 0 && (
          <p className="failure">{say(overdue ? T.overdue : T.issuedLate, { year, days, due: day(due) })}</p>
        )}
        {document === null ? (
          <p>{say(T.notBegun)}</p>
        ) : (
          <>
            <p>
              <b>{document.phaseName}</b>
              {document.documentNumber !== null && document.issuedOn !== null && (
                <> · {say(T.issued, { number: document.documentNumber, on: day(document.issuedOn) })}</>
              )}
              {document.summary !== '' && <Written>{` · ${document.summary}`}</Written>}
            </p>
            {document.returnedWith !== null && (
              <p className="failure">
                <Written>{say(T.returned, { opinion: document.returnedWith })}</Written>
              </p>
            )}
            <p>
              <Link to={href(`/reports/documents/${document.id}`)}>{say(T.seeDocument)}</Link>
            </p>
          </>
        )}
      </div>
    </section>
  );
}

function Years({ year, onYear }: { readonly year: number; readonly onYear: (year: number) => void }): ReactNode {
  const say = useSay();
  const { today } = useToday();
  const now = yearOf(today);
  const years = [...new Set([now - 1, now, now + 1, year])].toSorted((a, b) => a - b);
  return (
    <div className="filter-bar" role="group" aria-label={say(T.years)}>
      {years.map((one) => (
        <Chip
          key={one}
          on={one === year}
          name={say(T.yearOf, { year: one })}
          onClick={() => {
            onYear(one);
          }}
        />
      ))}
    </div>
  );
}

/** The plan's own year, in the address: that of the page is the one that is evaluated. */
function usePlanYear(): readonly [number, (year: number) => void] {
  const { today } = useToday();
  const [search, edit] = useAddress();
  const given = search.get('plan');
  const year = given !== null && /^20\d\d$/.test(given) ? Number(given) : yearOf(today);
  return [
    year,
    (next) => {
      edit((after) => {
        after.set('plan', String(next));
      });
    },
  ];
}
