import type { ReactNode } from 'react';
import { Button } from '../../blocks/button.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { Choice } from '../../shell/choice.tsx';
import { useSay } from '../../text/language.tsx';
import { CALENDAR_TEXT as T } from '../../text/calendar-text.ts';
import { CALENDAR_VIEWS, turned } from './calendar-days.ts';
import type { CalendarChoice } from './use-calendar-page.ts';

interface Props {
  readonly choice: CalendarChoice;
  readonly choose: (change: Partial<CalendarChoice>) => void;
  readonly title: string;
}

/** Turns the page; a month or twelve weeks, mine or everything in scope. */
export function CalendarBar({ choice, choose, title }: Props): ReactNode {
  const say = useSay();
  const { today } = useToday();
  const mayAct = useHolds()('item.act');
  const { view, anchor, mine, day } = choice;
  const turn = (by: 1 | -1) => (): void => {
    const at = turned(view, anchor, by);
    choose({ anchor: at, day: at });
  };
  return (
    <div className="calendar-bar">
      <Button onClick={turn(-1)}>{say(T.previous)}</Button>
      <Button
        onClick={() => {
          choose({ anchor: today, day: today });
        }}
      >
        {say(T.today)}
      </Button>
      <Button onClick={turn(1)}>{say(T.next)}</Button>
      <h2 aria-live="polite">{title}</h2>
      <Choice
        label={say(T.view)}
        options={CALENDAR_VIEWS.map((value) => ({ value, name: say(T[value]) }))}
        value={view}
        onChange={(next) => {
          choose({ view: next, anchor: day });
        }}
      />
      {mayAct && (
        <Choice
          label={say(T.whose)}
          options={[
            { value: 'mine', name: say(T.mine) },
            { value: 'all', name: say(T.all) },
          ]}
          value={mine ? 'mine' : 'all'}
          onChange={(next) => {
            choose({ mine: next === 'mine' });
          }}
        />
      )}
    </div>
  );
}
