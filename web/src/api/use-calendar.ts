import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { withArrangement, type Calendar } from '../../../domain/calendar/calendar.ts';
import { defaultCalendar } from '../../../domain/calendar/default-calendar.ts';
import { useSend } from './api-provider.tsx';
import { CalendarYearAnswer } from './rules-answers.ts';

const FRESH_MS = 10 * 60_000;
/** Countdowns reach a little into the past and the future; only there a newer calendar can matter. */
const AROUND = [-1, 0, 1] as const;

/** The working days in force: those the page was built with, corrected by the server's where it has a newer version. */
export function useCalendar(year: number): Calendar {
  const send = useSend();
  const yearQuery = (one: number) => ({
    queryKey: ['calendar', one],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      send({ path: '/calendar', query: { year: one }, answer: CalendarYearAnswer, signal }),
    staleTime: FRESH_MS,
  });
  const version = useQuery(yearQuery(year)).data?.version ?? defaultCalendar.version;
  const differs = version !== defaultCalendar.version;
  const years = useQueries({
    queries: AROUND.map((offset) => ({ ...yearQuery(year + offset), enabled: differs })),
    combine: (answers) => answers.flatMap(({ data }) => (data ? [data] : [])),
  });
  return useMemo(
    () =>
      differs
        ? years.reduce(
            (calendar, answer) => (answer.year ? withArrangement(calendar, answer.year, version) : calendar),
            defaultCalendar,
          )
        : defaultCalendar,
    [differs, years, version],
  );
}
