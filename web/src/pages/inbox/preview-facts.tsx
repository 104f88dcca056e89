import type { ReactNode } from 'react';
import { traceSentences } from '../../../../domain/calendar/trace-text.ts';
import type { Item, ItemObligation } from '../../api/item-answers.ts';
import { rateText, wanText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { GRADE_NAMES } from '../../text/item-text.ts';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { TRACE_TEXT } from '../../text/light-text.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';

/** Up to six facts: money, scores, problems, document, where it stands. */
export function PreviewFacts({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { money, details, problems, position } = item;
  const budgetFen = money.approvedFen ?? money.requestedFen;
  const final = details.conclusion ?? details.review;
  const open = problems.filter(({ financeStatus }) => financeStatus !== 'closedOut').length;
  const points = (scored: { total: string; grade: keyof typeof GRADE_NAMES }): string =>
    say(T.points, { total: scored.total, grade: say(GRADE_NAMES[scored.grade]) });
  const facts: readonly (readonly [string, string | undefined])[] = [
    [
      say(T.budget),
      say(T.budgetLine, {
        budget: wanText(budgetFen),
        executed: wanText(money.executedFen),
        rate: rateText(money.executedFen, money.approvedFen),
      }),
    ],
    [say(T.self), details.selfEvaluation && points(details.selfEvaluation)],
    [say(T.final), final && points(final)],
    [say(T.problems), problems.length === 0 ? undefined : say(T.problemsText, { all: problems.length, open })],
    [say(T.document), details.feedback?.documentNumber ?? details.approval?.documentNumber],
    [
      say(T.stands),
      position
        .filter(({ phase }) => phase !== 'none')
        .map(({ track, trackName, name }) => (track === 'main' ? name : `${trackName} ${name}`))
        .join(' · '),
    ],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Written>{value}</Written>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** 期限怎么来的, without a click. */
export function HowCounted({
  clock,
  rules,
}: {
  readonly clock: ItemObligation;
  readonly rules: Item['rules'];
}): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  return (
    <section className="box box-grey">
      <h3>{say(T.how)}</h3>
      <ExplainedDueDate facts={explanationOf(clock, rules)} />
      {traceSentences(
        clock.trace.filter(({ kind }) => kind !== 'calendar' && kind !== 'policy'),
        locale,
      ).map((sentence) => (
        <p key={sentence}>
          <Written>{sentence}</Written>
        </p>
      ))}
      <p className="note">
        {say(TRACE_TEXT.foot, { clause: clock.clause, policy: rules.policyTitle, calendar: rules.calendar })}
      </p>
    </section>
  );
}
