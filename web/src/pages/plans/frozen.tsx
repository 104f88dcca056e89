import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useSend } from '../../api/api-provider.tsx';
import { CandidatesAnswer, PlanProofAnswer, type Candidate } from '../../api/plan-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';
import { CandidateTable } from './candidate-table.tsx';
import { Criteria } from './criteria.tsx';

/** What a plan was chosen from, as it was frozen, and the points computed again. */
export function Frozen({ id }: { readonly id: string }): ReactNode {
  const say = useSay();
  const send = useSend();
  const { locale } = useLanguage();
  const { today } = useToday();
  const [asked, setAsked] = useState(false);
  const pages = usePages<Candidate>(CandidatesAnswer, { path: `/evaluation-plans/proposals/${id}/candidates` });
  const proof = useQuery({
    queryKey: ['plan-proof', id],
    queryFn: ({ signal }) => send({ path: `/evaluation-plans/proposals/${id}`, answer: PlanProofAnswer, signal }),
  });
  const { data } = proof;
  return (
    <div className="plan-columns">
      <section className="panel">
        <div className="panel-head">
          <h2>{say(T.frozen)}</h2>
          {data && (
            <span className="note">
              {say(T.frozenBy, {
                time: momentWords(data.frozenAt, today, locale),
                person: data.frozenByName,
                count: data.candidates,
              })}
            </span>
          )}
        </div>
        <PagedList pages={pages} empty={<Empty title={say(T.noCandidates)} />}>
          {(rows) => (
            <CandidateTable
              rows={rows}
              tag={(one) => one.proposed && <span className="tag tag-good">{say(T.proposal)}</span>}
            />
          )}
        </PagedList>
      </section>
      {data && (
        <aside className="plan-column">
          <Criteria lines={data.criteria} />
          <section className="panel">
            <div className="panel-head">
              <h2>{say(T.proof)}</h2>
            </div>
            <div className="panel-body">
              <dl className="hashes">
                <dt>{say(T.inputsHash)}</dt>
                <dd>{data.inputs.frozen}</dd>
              </dl>
              <Button
                loading={proof.isFetching}
                onClick={() => {
                  setAsked(true);
                  void proof.refetch();
                }}
              >
                {say(T.proof)}
              </Button>
              <p role="status" className={data.holds ? 'proof-holds' : 'failure'}>
                {asked && !proof.isFetching && say(data.holds ? T.proofHolds : T.proofFails)}
              </p>
            </div>
          </section>
        </aside>
      )}
    </div>
  );
}
