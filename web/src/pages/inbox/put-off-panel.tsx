import { useId, useState, type ReactNode } from 'react';
import { addDays, isPlainDate, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { DateField } from '../../blocks/date-field.tsx';
import { dayWords } from '../../blocks/date-words.ts';
import { Failure } from '../../blocks/failure.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PUT_OFF_TEXT as T } from '../../text/put-off-text.ts';
import { dueBefore, putOffDays } from './put-off-days.ts';
import type { PutOffDone } from './put-off-note.tsx';
import { usePutOff } from './use-put-off.ts';

interface Props {
  readonly rows: readonly TodoEntry[];
  readonly onDone: (done: PutOffDone) => void;
}

/** Choose the day; a day after the due date is allowed and its consequence said. */
export function PutOffPanel({ rows, onDone }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today, calendar } = useToday();
  const id = useId();
  const days = putOffDays(today, calendar);
  const [until, setUntil] = useState<PlainDate>(days.nextWorkingDay);
  const asking = usePutOff((results) => {
    onDone({ rows, until, results });
  });
  const offered = [
    [T.nextWorkingDay, days.nextWorkingDay],
    [T.inThree, days.inThree],
    [T.nextWeek, days.nextWeek],
  ] as const;
  return (
    <form
      className="put-off-panel"
      onSubmit={(event) => {
        event.preventDefault();
        asking.put(rows, until);
      }}
    >
      <p className="note">{say(T.what)}</p>
      <div className="put-off-days" role="group" aria-label={say(T.putOff)}>
        {offered.map(([name, day]) => (
          <button
            key={name.en}
            type="button"
            className="filter-name"
            aria-pressed={until === day}
            onClick={() => {
              setUntil(day);
            }}
          >
            <span>{say(name)}</span>
            <span className="note">{dayWords(day, today, locale)}</span>
          </button>
        ))}
      </div>
      <label htmlFor={id}>{say(T.day)}</label>
      <DateField
        id={id}
        min={addDays(today, 1)}
        value={until}
        onChange={(date) => {
          if (isPlainDate(date)) setUntil(date);
        }}
      />
      <Warning rows={rows} until={until} />
      {asking.error && <Failure error={asking.error} />}
      <Button look="primary" type="submit" loading={asking.isPending}>
        {say(T.submit, { day: dayWords(until, today, locale) })}
      </Button>
    </form>
  );
}

function Warning({ rows, until }: { readonly rows: readonly TodoEntry[]; readonly until: PlainDate }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const before = dueBefore(rows, until);
  const [first] = before;
  return (
    <p role="status" className={first === undefined ? 'visually-hidden' : 'put-off-warning'}>
      {first !== undefined &&
        say(rows.length === 1 ? T.afterDue : T.afterDueSome, {
          count: before.length,
          due: dayWords(first, today, locale),
        })}
    </p>
  );
}
