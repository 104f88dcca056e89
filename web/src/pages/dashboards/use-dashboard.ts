import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { useSend } from '../../api/api-provider.tsx';
import { useScope } from '../../shell/scope.ts';

/** Figures over a whole scope are asked for again only after a while: they cost, and they do not move by the second. */
const FRESH_MS = 5 * 60_000;

/** One dashboard's figures, for the region and year of the address. */
export function useDashboard<T>(
  name: string,
  answer: z.ZodType<T>,
  more: Readonly<Record<string, string | undefined>> = {},
) {
  const send = useSend();
  const { region, year } = useScope();
  const query = { region, year, ...more };
  return useQuery({
    queryKey: ['dashboard', name, query],
    queryFn: ({ signal }) => send({ path: `/dashboards/${name}`, query, answer, signal }),
    staleTime: FRESH_MS,
    placeholderData: (before) => before,
  });
}
