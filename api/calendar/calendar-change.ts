import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { createHash } from 'node:crypto';
import { changedDays } from '../../domain/calendar/arrangement-diff.ts';
import { withArrangement, type Calendar, type YearArrangement } from '../../domain/calendar/calendar.ts';
import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import { traceSentences } from '../../domain/calendar/trace-text.ts';
import type { Locale } from '../../domain/locale.ts';
import type { ObligationEvent } from '../../domain/obligations/obligation-event.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { act } from '../../domain/process/act.ts';
import { processOf } from '../../domain/processes/index.ts';
import type { MatterWithClocks } from '../../db/queries/obligations.ts';

import type { MovedDue } from './calendar.schemas.ts';

/** The calendar as it will be, under a name that the same arrangement on the same calendar always gets. */
export function changedCalendar(calendar: Calendar, arrangement: YearArrangement): Calendar {
  const hash = createHash('sha256').update(calendar.version).update(JSON.stringify(arrangement)).digest('hex');
  const [base = ''] = calendar.version.split('+');
  return withArrangement(calendar, arrangement, `${base}+${String(arrangement.year)}.${hash.slice(0, 8)}`);
}

/** The first day that the change touches: no clock that ended before it moves. Undefined where nothing differs. */
export function firstChangedDay(before: Calendar, after: Calendar, year: number): PlainDate | undefined {
  const first = `${String(year)}-01-01` as PlainDate;
  if (!before.years[String(year)]) return first;
  return changedDays(before, after, year)[0]?.date;
}

/** The due dates of one matter that the new calendar moves or makes firm, by the same rule that will move them. */
export function movedDues(
  matter: MatterWithClocks,
  { policy, calendar, now, locale }: Readonly<{ policy: Policy; calendar: Calendar; now: Instant; locale: Locale }>,
): readonly MovedDue[] {
  const { id, title, unitId, unitName } = matter;
  const command = { kind: 'recomputeObligations', note: '' } as const;
  const actor = { kind: 'system', ruleId: 'calendarPreview' } as const;
  const { events } = act(processOf(matter), matter, command, { policy, calendar, actor, now });
  return events.flatMap(({ event }): MovedDue[] => {
    if (!isMove(event)) return [];
    const { key, from, laid } = event;
    const clock = matter.book.open.find((open) => open.key === key);
    // Of some only a reminder or a step of the ladder falls on another day.
    if (!clock || (laid.due === from && laid.provisional === clock.provisional)) return [];
    const { kind } = clock;
    const because = traceSentences(laid.legal.trace, locale);
    const name = obligationName(key, locale);
    return [
      {
        itemId: id,
        title,
        unitId,
        unitName,
        key,
        kind,
        name,
        from,
        to: laid.due,
        provisional: laid.provisional,
        because,
      },
    ];
  });
}

type Move = Extract<ObligationEvent, { readonly type: 'obligationMoved' }>;

function isMove(event: { readonly type: string }): event is Move {
  return event.type === 'obligationMoved';
}
