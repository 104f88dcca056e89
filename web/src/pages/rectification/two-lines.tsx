import type { ReactNode } from 'react';
import type { LedgerProblem } from '../../api/ledger-answers.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FINANCE_STATUS, UNIT_STATUS } from '../../text/item-page-text.ts';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';

const UNIT_TONE = {
  notStarted: 'tag-overdue',
  inProgress: 'tag-near',
  rectified: '',
  cannot: 'tag-grey',
} as const satisfies Record<LedgerProblem['unitState'], string>;

const FINANCE_TONE = {
  closedOut: 'tag-good',
  returned: 'tag-overdue',
  deferred: 'tag-extended',
  awaiting: '',
  notDue: 'tag-grey',
} as const satisfies Record<LedgerProblem['financeState'], string>;

const DECIDED: readonly LedgerProblem['financeState'][] = ['closedOut', 'returned', 'deferred'];

/** What the unit says, what finance has verified and when; of a return also why. */
export function TwoLines({ row }: { readonly row: LedgerProblem }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { unitState, financeState, decidedOn, decision } = row;
  const state = say(FINANCE_STATUS[financeState]);
  const date = decidedOn && DECIDED.includes(financeState) ? shortDay(decidedOn, today, locale) : undefined;
  return (
    <div className="ledger-lines">
      <span className="muted">{say(T.unitSays)}</span>
      <span>
        <span className={`tag ${UNIT_TONE[unitState]}`}>{say(UNIT_STATUS[unitState])}</span>
      </span>
      <span className="muted">{say(T.financeSays)}</span>
      <span>
        <span className={`tag ${FINANCE_TONE[financeState]}`}>
          {date === undefined ? state : say(T.decidedWith, { state, date })}
        </span>
      </span>
      {financeState === 'returned' && decision !== null && decision !== '' && (
        <span className="ledger-quote">
          <Written>{say(T.quoted, { text: decision })}</Written>
        </span>
      )}
    </div>
  );
}
