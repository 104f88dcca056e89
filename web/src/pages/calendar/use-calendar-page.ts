import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { useAddress } from '../../shell/address.ts';
import { isPlainDate, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { PlainDateSchema } from '../../../../domain/calendar/plain-date-schema.ts';
import { useSend } from '../../api/api-provider.tsx';
import { DueDaysAnswer } from '../../api/due-answers.ts';
import { useAskAgain } from '../../live/live-provider.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { CALENDAR_VIEWS, type CalendarView } from './calendar-days.ts';

/** What the calendar shows; it stands in the address. */
export interface CalendarChoice {
  readonly view: CalendarView;
  /** A day of the page that is shown. */
  readonly anchor: PlainDate;
  readonly mine: boolean;
  readonly day: PlainDate;
}

export function useCalendarChoice(): readonly [CalendarChoice, (change: Partial<CalendarChoice>) => void] {
  const [search, edit] = useAddress();
  const { today } = useToday();
  const mayAct = useHolds()('item.act');
  return [
    choiceIn(search, today, mayAct),
    (change) => {
      edit((address) => {
        const { view, anchor, mine, day } = { ...choiceIn(address, today, mayAct), ...change };
        address.set('view', view);
        address.set('at', anchor);
        address.set('day', day);
        address.set('of', mine ? 'mine' : 'scope');
      });
    },
  ];
}

function choiceIn(address: URLSearchParams, today: PlainDate, mayAct: boolean): CalendarChoice {
  const dayIn = (name: string): PlainDate => {
    const text = address.get(name) ?? '';
    return isPlainDate(text) ? text : today;
  };
  return {
    view: CALENDAR_VIEWS.find((view) => view === address.get('view')) ?? 'month',
    anchor: dayIn('at'),
    mine: mayAct && address.get('of') !== 'scope',
    day: dayIn('day'),
  };
}

/** How much ends on each day from one to another. */
export function useDueDays({
  from,
  to,
  mine,
}: {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly mine: boolean;
}) {
  const send = useSend();
  const { regionId } = useScope();
  return useQuery({
    queryKey: ['obligations', 'days', regionId, from, to, mine],
    queryFn: ({ signal }) =>
      send({
        path: '/obligations/days',
        query: { from, to, region: mine ? undefined : regionId, mine: mine ? true : undefined },
        answer: DueDaysAnswer,
        signal,
      }),
    placeholderData: (before) => before,
    refetchInterval: useAskAgain(),
  });
}

const DueListAnswer = z.object({
  rows: z.array(
    z.object({
      itemId: z.string(),
      key: z.string(),
      name: z.string(),
      title: z.string(),
      unitName: z.string().nullable(),
      due: PlainDateSchema,
      state: z.enum(['pending', 'extended', 'overdue', 'paused']),
    }),
  ),
  next: z.string().nullable(),
});

/** What ends on one day. */
export function useDuesOf(day: PlainDate, mine: boolean) {
  const send = useSend();
  const { regionId } = useScope();
  return useInfiniteQuery({
    queryKey: ['obligations', 'list', regionId, day, mine],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/obligations',
        query: {
          from: day,
          to: day,
          region: mine ? undefined : regionId,
          mine: mine ? true : undefined,
          limit: 50,
          cursor: pageParam,
        },
        answer: DueListAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: useAskAgain(),
  });
}
