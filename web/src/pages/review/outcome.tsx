import type { ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { yearOf } from '../../../../domain/calendar/plain-date.ts';
import type { Grade, Term } from '../../../../domain/policy/policy.ts';
import { reviewOutcome, type ReviewOutcome } from '../../../../domain/processes/budget-item/review.ts';
import type { Item } from '../../api/item-answers.ts';
import { usePolicy } from '../../api/use-policy.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay, type Say } from '../../text/language.tsx';
import { REVIEW_TEXT as T } from '../../text/review-text.ts';

/** What the grade brings, in one sentence with its date, and how the date is counted. */
export function Outcome({ item, grade }: { readonly item: Item; readonly grade: Grade }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today, calendar } = useToday();
  const policy = usePolicy(item.rules.policy).data;
  if (!policy) return <p className="outcome" />;
  const { targets, congressOn } = item.details;
  const outcome = reviewOutcome(grade, today, { targets, congressOn }, { policy, calendar });
  const { clock } = outcome;
  const style = clock && yearOf(clock.due.due) === yearOf(today) ? 'monthAndDay' : 'date';
  const date = clock ? formatDate(clock.due.due, locale, style) : '';
  return (
    <div className={`outcome outcome-${outcome.act}`} role="status">
      <p>
        <b>{words(grade, outcome, date, say)}</b>
      </p>
      {outcome.act === 'qualifyTargets' && (
        <p>{clock ? say(T.approveBy, { date, term: termWords(clock.term, say) }) : say(T.waitsCongress)}</p>
      )}
      {clock && (
        <ExplainedDueDate
          facts={{
            due: clock.due.due,
            provisional: clock.due.provisional,
            trace: clock.due.trace,
            clause: policy.obligations[clock.kind].clause,
            statutory: policy.obligations[clock.kind].statutory,
            policy: item.rules.policyTitle,
            calendar: calendar.version,
          }}
        />
      )}
    </div>
  );
}

const SENTENCES = {
  excellent: T.excellentNow,
  good: T.goodNow,
  fair: T.fairNow,
  poor: T.poorNow,
} as const satisfies Record<Grade, unknown>;

function words(grade: Grade, { clock }: ReviewOutcome, date: string, say: Say): string {
  return say(SENTENCES[grade], { date, term: clock ? termWords(clock.term, say) : '' });
}

function termWords(term: Term, say: Say): string {
  switch (term.unit) {
    case 'workingDay':
      return say(T.workingDays, { count: term.count });
    case 'calendarDay':
      return say(T.calendarDays, { count: term.count });
    case 'month':
      return say(T.months, { count: term.count });
    case 'setDate':
      return say(T.setDate);
  }
}
