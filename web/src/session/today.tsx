import { useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { yearOf } from '../../../domain/calendar/plain-date.ts';
import type { LadderStep, Policy } from '../../../domain/policy/policy.ts';
import { useSend } from '../api/api-provider.tsx';
import { PolicyAnswer } from '../api/rules-answers.ts';
import { useCalendar } from '../api/use-calendar.ts';
import type { Today } from '../blocks/light-of.ts';
import { useMe } from './session.ts';

interface TodayHere extends Today {
  /** Days end with the close of business (policy data). */
  readonly closes: boolean;
  readonly ladder: readonly LadderStep[];
}

const TodayContext = createContext<TodayHere | undefined>(undefined);
const RULES_FRESH_MS = 10 * 60_000;
/** Until the server has told its policy: what is near is near, and nobody is said to be told of anything. */
const UNTOLD: Pick<Policy, 'nearWorkingDays' | 'cutoff' | 'ladder'> = {
  nearWorkingDays: 3,
  cutoff: 'endOfDay',
  ladder: [],
};

/** The server's date, its working days and what counts as near: by these every countdown is said. */
export function TodayProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { today } = useMe();
  const send = useSend();
  const calendar = useCalendar(yearOf(today));
  const { data: policy = UNTOLD } = useQuery({
    queryKey: ['policy'],
    queryFn: ({ signal }) => send({ path: '/policy', answer: PolicyAnswer, signal }),
    staleTime: RULES_FRESH_MS,
  });
  const value = useMemo(
    () => ({
      today,
      calendar,
      nearWorkingDays: policy.nearWorkingDays,
      closes: policy.cutoff === 'closeOfBusiness',
      ladder: policy.ladder,
    }),
    [today, calendar, policy],
  );
  return <TodayContext value={value}>{children}</TodayContext>;
}

export function useToday(): TodayHere {
  const today = use(TodayContext);
  if (!today) throw new Error('No TodayProvider.');
  return today;
}

/** Another day for what is below: a rehearsal's, which the person moves himself. */
export function TodayAt({
  today,
  children,
}: {
  readonly today: Today['today'];
  readonly children: ReactNode;
}): ReactNode {
  const real = useToday();
  const value = useMemo(() => ({ ...real, today }), [real, today]);
  return <TodayContext value={value}>{children}</TodayContext>;
}
