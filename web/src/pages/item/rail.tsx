import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { Item } from '../../api/item-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { useHolds } from '../../session/session.ts';
import { useSay } from '../../text/language.tsx';
import { FINANCE_STATUS, ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { Acts } from './acts.tsx';
import { Nobody } from './nobody.tsx';

const FORECAST_SHOWN = 8;

/** What can be done, what happens if nobody does it, what is open, and whether the record is whole. */
export function Rail({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  return (
    <aside className="item-rail" aria-label={say(T.acts)}>
      <Acts item={item} />
      <section className="panel">
        <div className="panel-head">
          <h2>{say(T.nobody)}</h2>
        </div>
        <div className="panel-body">
          <Nobody item={item} most={FORECAST_SHOWN} />
        </div>
      </section>
      {item.problems.length > 0 && <OpenProblems item={item} />}
      <RecordCheck item={item} />
    </aside>
  );
}

function OpenProblems({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.openProblems, { count: item.problems.length })}</h2>
      </div>
      <ul className="panel-body rail-problems">
        {item.problems.map(({ no, title, financeStatus }) => (
          <li key={no}>
            <span>
              {no} {title}
            </span>
            <span className={financeStatus === 'closedOut' ? 'tag tag-good' : 'tag'}>
              {say(FINANCE_STATUS[financeStatus])}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ProofAnswer = z.object({
  holds: z.boolean(),
  sentence: z.string(),
  records: z.int(),
  breaks: z.array(z.object({ message: z.string() })),
});

/** The chain of the record is walked when somebody who may asks for it. */
function RecordCheck({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const send = useSend();
  const holds = useHolds();
  const proof = useQuery({
    queryKey: ['item', item.id, 'proof'],
    queryFn: ({ signal }) => send({ path: `/budget-items/${item.id}/record-check`, answer: ProofAnswer, signal }),
    enabled: false,
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.check)}</h2>
      </div>
      <div className="panel-body">
        <p>{say(T.recordCount, { count: item.version, version: item.version })}</p>
        {proof.data && <p className={proof.data.holds ? 'proof-good' : 'proof-bad'}>{proof.data.sentence}</p>}
        {proof.data?.breaks.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
        {proof.error && <Failure error={proof.error} />}
        {holds('record.verify') && (
          <Button size="small" loading={proof.isFetching} onClick={() => void proof.refetch()}>
            {say(T.checkRun)}
          </Button>
        )}
      </div>
    </section>
  );
}
