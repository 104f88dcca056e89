import { useQuery } from '@tanstack/react-query';
import { CalendarAdminAnswer } from '../../api/calendar-answers.ts';
import { useSend } from '../../api/api-provider.tsx';

const EVERY_MS = 5_000;

/** One year as it is in force; while a change is being carried out it is asked for again. */
export function useCalendarYear(year: number) {
  const send = useSend();
  return useQuery({
    queryKey: ['calendar-admin', year],
    queryFn: ({ signal }) => send({ path: '/calendar', query: { year }, answer: CalendarAdminAnswer, signal }),
    refetchInterval: ({ state }) =>
      state.data?.versions.some(({ active, carriedOutAt }) => active && carriedOutAt === null) === true
        ? EVERY_MS
        : false,
  });
}
