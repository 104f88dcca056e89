import type { ReactNode } from 'react';
import { useToday } from '../session/today.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import { LIGHT_TEXT as T, TRACE_TEXT } from '../text/light-text.ts';
import { dayWords, shortDay } from './date-words.ts';
import type { DueFacts } from './due-facts.ts';
import { Light, ShapeIcon } from './light.tsx';
import { standingOf } from './light-of.ts';
import { Pop } from './pop.tsx';

interface Props {
  readonly facts: DueFacts;
  /** What is due then, where the line does not say it elsewhere. */
  readonly what?: string | undefined;
  /** Renders the arithmetic when somebody asks: at hand on a matter's page, fetched in a list. */
  readonly explain: () => ReactNode;
}

/** The only component that prints a due date. Click or Enter on it says how it was counted. */
export function DueDate({ facts, what, explain }: Props): ReactNode {
  const say = useSay();
  return (
    <Pop className="due-date" title={say(TRACE_TEXT.how)} label={<DueWords facts={facts} what={what} />}>
      {() => explain()}
    </Pop>
  );
}

function DueWords({ facts, what }: Pick<Props, 'facts' | 'what'>): ReactNode {
  const say = useSay();
  const today = useToday();
  const standing = standingOf(facts.due, today);
  return (
    <>
      {facts.paused === true && (
        <span className="light light-none">
          <ShapeIcon shape="bars" />
          {say(T.paused)}
        </span>
      )}
      {facts.paused !== true && facts.met !== true && <Light standing={standing} closes={today.closes} />}
      {facts.extended === true && <span className="tag tag-extended">{say(T.extended)}</span>}
      {facts.provisional === true && <span className="tag tag-provisional">{say(T.provisional)}</span>}
      <DayLine facts={facts} what={what} overdue={standing.group === 'overdue' && facts.met !== true} />
    </>
  );
}

/** The legal date always stays visible beside the extended and the leader's one. */
function DayLine({ facts, what, overdue }: Pick<Props, 'facts' | 'what'> & { readonly overdue: boolean }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { due, legalDue = due, finalDate, extended = false } = facts;
  const short = (date: typeof due): string => shortDay(date, today, locale);
  return (
    <span className="due-day">
      {finalDate !== undefined && <em className="final-date">{say(T.finalDate, { due: short(finalDate) })}</em>}
      {extended && <em>{say(T.extendedTo, { due: short(due) })}</em>}
      <span>{legalWords()}</span>
      {what !== undefined && <span className="due-what">{what}</span>}
    </span>
  );

  function legalWords(): string {
    if (extended || legalDue !== due) return say(T.legal, { due: short(legalDue) });
    return overdue ? say(T.wasDue, { due: short(due) }) : dayWords(due, today, locale);
  }
}
