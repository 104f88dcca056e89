import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useKept } from '../../acts/kept.ts';
import { useSend } from '../../api/api-provider.tsx';
import { PlanPreviewAnswer, type Candidate } from '../../api/plan-answers.ts';
import { FilterText } from '../../ask/filter-controls.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';
import { CandidateActs, CandidateTag } from './candidate-acts.tsx';
import { CandidateTable } from './candidate-table.tsx';
import { Criteria } from './criteria.tsx';
import { EMPTY_DRAFT, isSame, type PlanDraft } from './plan-draft.ts';
import { PutPlanForward } from './put-plan-forward.tsx';

/** What the criteria propose for a year, and what people make of it until it is put forward. */
export function Proposal({ year }: { readonly year: number }): ReactNode {
  const say = useSay();
  const send = useSend();
  const holds = useHolds();
  const { region } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  const [draft, change, forget] = useKept<PlanDraft>(`plan:${region ?? ''}:${String(year)}`, () => EMPTY_DRAFT);
  const [search, setSearch] = useState('');
  const body = { region, year, attention: draft.attention, ...(search !== '' && { search }) };
  const preview = useQuery({
    queryKey: ['plan-preview', body],
    queryFn: ({ signal }) =>
      send({ method: 'POST', path: '/evaluation-plans/preview', body, answer: PlanPreviewAnswer, signal }),
    placeholderData: (before) => before,
  });
  const { data } = preview;
  if (preview.isPending) return <Skeleton rows={8} height={46} />;
  if (!data) return <ReadError error={preview.error} onRetry={() => void preview.refetch()} />;
  if (data.candidates === 0)
    return (
      <section className="panel">
        <Empty title={say(T.noCandidates)} next={say(T.noCandidatesWhy, { before: year - 1 })} />
      </section>
    );
  const may = holds('ranking.freeze');
  const act = may
    ? (one: Candidate): ReactNode => <CandidateActs candidate={one} draft={draft} change={change} />
    : undefined;
  const tag = (one: Candidate): ReactNode => <CandidateTag candidate={one} draft={draft} />;
  const taken = draft.added.filter((one) => !data.proposed.some((other) => isSame(one, other)));
  return (
    <div className="plan-columns">
      <div className="plan-column">
        <section className="panel">
          <div className="panel-head">
            <h2>{say(T.proposal)}</h2>
            <span className="note">
              {say(T.proposalOf, { time: momentWords(data.asOf, today, locale), count: data.candidates })}
            </span>
          </div>
          <Refreshing when={preview.isFetching} />
          <CandidateTable rows={data.proposed} tag={tag} {...(act && { act })} />
        </section>
        <section className="panel">
          <div className="panel-head">
            <h2>{say(T.others)}</h2>
            <FilterText
              label={say(T.search)}
              value={search}
              onChange={(words = '') => {
                setSearch(words);
              }}
            />
          </div>
          {data.others.length === 0 ? (
            <Empty title={say(T.noOthers)} />
          ) : (
            <CandidateTable rows={data.others} tag={tag} {...(act && { act })} />
          )}
          {data.more > 0 && <p className="note list-foot">{say(T.moreOthers, { count: data.more })}</p>}
        </section>
      </div>
      <aside className="plan-column">
        <Criteria lines={data.criteria} />
        <PutPlanForward
          year={year}
          draft={{ ...draft, added: taken }}
          proposed={data.proposed}
          inputsHash={data.inputsHash}
          usualDue={data.reportDue}
          change={change}
          forget={forget}
        />
      </aside>
    </div>
  );
}
