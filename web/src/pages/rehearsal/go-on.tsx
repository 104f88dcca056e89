import { useId, useState, type ReactNode } from 'react';
import { addWorkingDays } from '../../../../domain/calendar/period.ts';
import { addDays, dateOf, isPlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { Rules } from '../../../../domain/obligations/lay.ts';
import { nextMoment } from '../../../../domain/process/catch-up.ts';
import type { ProcessState } from '../../../../domain/process/process.ts';
import type { Rehearsal } from '../../../../domain/process/rehearse.ts';
import { processOf } from '../../../../domain/processes/index.ts';
import type { Step } from '../../../../domain/rehearsal/script.ts';
import { Button } from '../../blocks/button.tsx';
import { DateField } from '../../blocks/date-field.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { REHEARSAL_TEXT as T } from '../../text/rehearsal-text.ts';

interface Props {
  readonly rehearsal: Rehearsal<ProcessState>;
  readonly rules: Rules;
  readonly onStep: (step: Step) => void;
}

const WORKING_DAYS = 5;

/** Moves the date on: to the next thing that happens by itself, a week, or to a day of one's choice. */
export function GoOn({ rehearsal, rules, onStep }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const { locale } = useLanguage();
  const today = dateOf(rehearsal.now);
  const [day, setDay] = useState('');
  const moment = nextMoment(processOf(rehearsal.instance), rehearsal.instance, rules);
  const next = moment && dateOf(moment.at);
  const go = (date: string): void => {
    if (isPlainDate(date) && date > today) onStep({ kind: 'until', date });
  };
  return (
    <fieldset className="rehearsal-go">
      <legend className="note">{say(T.goOn)}</legend>
      {next === undefined ? (
        <p className="note">{say(T.nothingComes)}</p>
      ) : (
        <Button
          look="primary"
          onClick={() => {
            // What falls in the night has happened by the morning.
            go(next > today ? next : addDays(today, 1));
          }}
        >
          {say(T.toNextOn, { date: shortDay(next, today, locale) })}
        </Button>
      )}
      <Button
        onClick={() => {
          go(addWorkingDays(today, WORKING_DAYS, rules.calendar));
        }}
      >
        {say(T.fiveDays)}
      </Button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go(day);
        }}
      >
        <label htmlFor={id} className="visually-hidden">
          {say(T.day)}
        </label>
        <DateField id={id} min={addDays(today, 1)} value={day} onChange={setDay} />
        <Button type="submit">{say(T.toDate)}</Button>
      </form>
    </fieldset>
  );
}
