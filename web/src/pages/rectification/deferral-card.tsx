import type { ReactNode } from 'react';
import type { Item } from '../../api/item-answers.ts';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';

interface Props {
  readonly item: Item;
  readonly no: number;
  readonly children: ReactNode;
}

/** A problem that the unit cannot put right: what it is, why, and the leader's decision with its expiry. */
export function DeferralCard({ item, no, children }: Props): ReactNode {
  const say = useSay();
  const problem = item.problems.find((one) => one.no === no);
  return (
    <section className="ledger-act decision-card" aria-label={say(T.deferralTitle, { no })}>
      <h3>{say(T.deferralTitle, { no })}</h3>
      <dl className="facts">
        <div>
          <dt>{say(T.problem)}</dt>
          <dd>
            <Written>{problem?.title}</Written>
          </dd>
        </div>
        <div>
          <dt>{say(T.adviceLabel)}</dt>
          <dd>
            <Written>{problem?.recommendation}</Written>
          </dd>
        </div>
        <div>
          <dt>{say(T.deferralReason)}</dt>
          <dd>
            <Written>{problem?.deferral?.reason}</Written>
          </dd>
        </div>
      </dl>
      <p className="note">{say(T.deferralLatest)}</p>
      {children}
    </section>
  );
}
