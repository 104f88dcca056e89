import { useQuery } from '@tanstack/react-query';
import { useScope } from '../shell/scope.ts';
import { useSend } from './api-provider.tsx';
import { UnitsAnswer, type Unit } from './reference-answers.ts';

const FRESH_MS = 60 * 60_000;
const NONE: readonly Unit[] = [];

/** Units of the chosen region that the reader may look at, by code. */
export function useUnits(): readonly Unit[] {
  const send = useSend();
  const { region } = useScope();
  const { data } = useQuery({
    queryKey: ['units', region],
    queryFn: ({ signal }) => send({ path: '/units', query: { region }, answer: UnitsAnswer, signal }),
    staleTime: FRESH_MS,
  });
  return data?.rows ?? NONE;
}
