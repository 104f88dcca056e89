import type { ReactNode } from 'react';
import { CONSEQUENCE_NAMES } from '../../../../domain/follow-up/consequence-text.ts';
import { GROUND_NAMES } from '../../../../domain/follow-up/disclosure-names.ts';
import type { FinanceEvaluation } from '../../api/finance-evaluation-answers.ts';
import { Money } from '../../blocks/money.tsx';
import { Written } from '../../blocks/written.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { useSay } from '../../text/language.tsx';
import { Section } from './section.tsx';

/** What the result decided: next year's money, with the reason where it departs from the rule, and disclosure (R3, R7). */
export function UsePanel({ one }: { readonly one: FinanceEvaluation }): ReactNode {
  const say = useSay();
  const { consequence, disclosure } = one.details;
  if (!consequence && !disclosure) return null;
  return (
    <Section title={say(T.use)}>
      <div className="panel-body">
        {consequence && (
          <p>
            {say(T.nextBudget)} <b>{say(CONSEQUENCE_NAMES[consequence.action])}</b>
            {consequence.amountFen !== null && (
              <>
                {' · '}
                <Money fen={consequence.amountFen} unit />
              </>
            )}
            {consequence.recommended !== consequence.action && (
              <span className="note">
                {' '}
                {say(T.ruleSaid, { action: say(CONSEQUENCE_NAMES[consequence.recommended]) })}
              </span>
            )}
          </p>
        )}
        <Reason text={consequence?.reason} />
        {disclosure && (
          <p>
            {say(T.disclosure)} <b>{say(T.decisions[disclosure.decision])}</b>
            {disclosure.ground !== undefined && <span className="note"> {say(GROUND_NAMES[disclosure.ground])}</span>}
          </p>
        )}
        <Reason text={disclosure?.reason} />
      </div>
    </Section>
  );
}

function Reason({ text = '' }: { readonly text: string | undefined }): ReactNode {
  return (
    text !== '' && (
      <p className="second">
        <Written>{text}</Written>
      </p>
    )
  );
}
