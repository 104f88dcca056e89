import type { ReactNode } from 'react';
import { traceSentences } from '../../../domain/calendar/trace-text.ts';
import type { TraceStep } from '../../../domain/calendar/trace.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { useToday } from '../session/today.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import { LIGHT_TEXT, TRACE_TEXT as T } from '../text/light-text.ts';
import { shortDay } from './date-words.ts';
import type { DueExplanation } from './due-facts.ts';

const LABELS: Readonly<Record<TraceStep['kind'], Bilingual | undefined>> = {
  started: T.fact,
  resumed: T.resumed,
  fixed: T.fixed,
  dayNotCounted: T.fact,
  correspondingDay: T.period,
  noCorrespondingDay: T.period,
  countedDays: T.days,
  countedWorkingDays: T.days,
  rolled: T.restDay,
  notRolled: T.makeup,
  ends: T.ends,
  provisional: T.why,
  // These two stand in the foot.
  calendar: undefined,
  policy: undefined,
};

/** 怎么算的: the recorded arithmetic step by step, with its articles. Formats; never computes. */
export function DueExplained({ facts }: { readonly facts: DueExplanation }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const lines = facts.trace.flatMap((step) => {
    const [label, [sentence]] = [LABELS[step.kind], traceSentences([step], locale)];
    return label && sentence !== undefined ? [{ label: say(label), sentence }] : [];
  });
  return (
    <div className="explained">
      <h3>{say(T.title, { date: shortDay(facts.legalDue ?? facts.due, today, locale) })}</h3>
      {facts.provisional && <span className="tag tag-provisional">{say(LIGHT_TEXT.provisional)}</span>}
      <dl>
        {[...lines, ...asideLines()].map(({ label, sentence }) => (
          <div key={`${label}${sentence}`}>
            <dt>{label}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
      <p className="note">
        {say(T.foot, { clause: facts.clause, policy: facts.policy, calendar: facts.calendar })}
        {' · '}
        {say(facts.statutory ? T.statutory : T.local)}
      </p>
    </div>
  );

  function asideLines(): readonly { label: string; sentence: string }[] {
    const { due, legalDue = due, extended, finalDate } = facts;
    const day = (date: typeof due): string => shortDay(date, today, locale);
    return [
      ...(extended
        ? [{ label: say(T.extension), sentence: say(T.extensionNote, { legal: day(legalDue), due: day(due) }) }]
        : []),
      ...(finalDate === undefined
        ? []
        : [{ label: say(T.final), sentence: say(T.finalNote, { date: day(finalDate) }) }]),
    ];
  }
}
