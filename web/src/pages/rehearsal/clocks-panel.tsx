import type { ReactNode } from 'react';
import { obligationName } from '../../../../domain/obligations/obligation-name.ts';
import type { Rules } from '../../../../domain/obligations/lay.ts';
import { isPaused, type Obligation } from '../../../../domain/obligations/obligation.ts';
import type { ProcessState } from '../../../../domain/process/process.ts';
import type { Rehearsal } from '../../../../domain/process/rehearse.ts';
import { ROLE_NAMES } from '../../../../domain/process/roles.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import type { DueExplanation } from '../../blocks/due-facts.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { REHEARSAL_TEXT as T } from '../../text/rehearsal-text.ts';

interface Props {
  readonly rehearsal: Rehearsal<ProcessState>;
  readonly rules: Rules;
}

/** What is owed on the rehearsal's day, by whom, with the arithmetic of each date. */
export function ClocksPanel({ rehearsal, rules }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const open = rehearsal.instance.book.open.toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.clocks)}</h2>
      </div>
      {open.length === 0 && <p className="panel-body note">{say(T.noClocks)}</p>}
      <ul className="rehearsal-clocks">
        {open.map((clock) => (
          <li key={clock.key}>
            <b>{obligationName(clock.key, locale)}</b>
            <span className="note">
              {clock.responsible.map((role) => ROLE_NAMES[role][locale]).join(say(ROLE_SEPARATOR))}
            </span>
            <ExplainedDueDate facts={factsOf(clock, rules, rules.policy.title[locale])} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsOf(clock: Obligation, { calendar }: Rules, policy: string): DueExplanation {
  const { due, legal, provisional, finalDate, clause, statutory } = clock;
  return {
    due,
    legalDue: legal.due,
    provisional,
    extended: due !== legal.due,
    paused: isPaused(clock),
    finalDate,
    trace: legal.trace,
    clause,
    statutory,
    policy,
    calendar: calendar.version,
  };
}
