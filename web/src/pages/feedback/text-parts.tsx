import type { ReactNode } from 'react';
import { feedbackPaper } from '../../../../domain/papers/feedback-paper.ts';
import { TextArea } from '../../blocks/text-area.tsx';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { Money } from '../../blocks/money.tsx';
import { rateText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { feedbackFacts } from '../../paper/feedback-facts.ts';
import { dueIfReceived } from '../../paper/rectification-due.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FEEDBACK_TEXT as T } from '../../text/feedback-text.ts';
import { GRADE_NAMES } from '../../text/item-text.ts';
import type { PartProps } from './composer-parts.tsx';
import { contentOf } from './feedback-draft.ts';
import { Labelled } from '../../blocks/labelled.tsx';

const FORMS = ['officialDocument', 'opinion'] as const;

function faultAt({ faults }: PartProps, pointer: string): string | undefined {
  return faults.find((fault) => fault.pointer === pointer)?.detail;
}

/** What the evaluation rests on, and what kind of document this is. */
export function BasisPart(props: PartProps): ReactNode {
  const say = useSay();
  const { id, value, onChange } = props;
  return (
    <>
      <Labelled id={`${id}-form`} label={say(T.form)} fault={faultAt(props, '/form')}>
        {(tied) => (
          <select
            {...tied}
            className="native-select"
            value={value.form}
            onChange={({ target }) => {
              const form = FORMS.find((one) => one === target.value) ?? 'officialDocument';
              onChange((before) => ({ ...before, form }));
            }}
          >
            {FORMS.map((form) => (
              <option key={form} value={form}>
                {say(T[form])}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled id={`${id}-basis`} label={say(T.basis)} hint={say(T.basisHint)} fault={faultAt(props, '/basis')}>
        {(tied) => (
          <TextArea
            {...tied}
            minRows={3}
            maxRows={12}
            value={value.basis}
            onChange={({ target }) => {
              onChange((before) => ({ ...before, basis: target.value }));
            }}
          />
        )}
      </Labelled>
    </>
  );
}

/** Facts of the item: they follow it, and nobody copies them. */
export function BoundPart({ item, place }: PartProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { conclusion, selfEvaluation } = item.details;
  const { approvedFen, initialFen, executedFen } = item.money;
  const budget = approvedFen ?? initialFen;
  const lines: readonly (readonly [string, ReactNode])[] =
    place.part === 'money'
      ? [
          [say(T.budget), <Money key="budget" fen={budget} unit />],
          [say(T.executed), <Money key="executed" fen={executedFen} unit />],
          [say(T.rate), rateText(executedFen, budget)],
        ]
      : [
          [say(T.own), selfEvaluation?.total ?? '—'],
          [
            say(T.final),
            conclusion ? say(T.grade, { total: conclusion.total, grade: say(GRADE_NAMES[conclusion.grade]) }) : '—',
          ],
          [say(T.concluded), conclusion ? formatDate(conclusion.on, locale, 'date') : '—'],
        ];
  return (
    <>
      <dl className="facts">
        {lines.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{say(T.boundFacts)}</p>
    </>
  );
}

export function PerformancePart(props: PartProps): ReactNode {
  const say = useSay();
  const { id, value, onChange } = props;
  return (
    <Labelled
      id={`${id}-performance`}
      label={say(T.performance)}
      hint={say(T.performanceHint)}
      fault={faultAt(props, '/performance')}
    >
      {(tied) => (
        <TextArea
          {...tied}
          minRows={8}
          maxRows={20}
          value={value.performance}
          onChange={({ target }) => {
            onChange((before) => ({ ...before, performance: target.value }));
          }}
        />
      )}
    </Labelled>
  );
}

/** The two months write themselves; what else is asked for follows. */
export function RequirementsPart(props: PartProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today, calendar } = useToday();
  const { id, item, policy, value, onChange } = props;
  const binding = feedbackPaper(
    contentOf({ ...value, requirements: '' }),
    feedbackFacts(item, policy, locale),
    locale,
  ).blocks.find(({ level, source }) => level === 'body' && source === '/requirements');
  const due = dueIfReceived(today, policy, calendar);
  return (
    <>
      {binding && (
        <div className="box box-grey composer-binding">
          <h3>{say(T.binding)}</h3>
          <p>
            <Written>{binding.text}</Written>
          </p>
          <p>
            {say(T.ifToday, { date: formatDate(due.due, locale, 'date') })} <ExplainedDueDate facts={due} />
          </p>
        </div>
      )}
      <Labelled
        id={`${id}-requirements`}
        label={say(T.requirements)}
        hint={say(T.requirementsHint)}
        fault={faultAt(props, '/requirements')}
      >
        {(tied) => (
          <TextArea
            {...tied}
            minRows={4}
            maxRows={12}
            value={value.requirements}
            onChange={({ target }) => {
              onChange((before) => ({ ...before, requirements: target.value }));
            }}
          />
        )}
      </Labelled>
    </>
  );
}
