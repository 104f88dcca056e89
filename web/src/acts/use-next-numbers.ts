import { useQuery } from '@tanstack/react-query';
import { NUMBERED_ACTS } from '../../../domain/papers/number-rules.ts';
import { useSend } from '../api/api-provider.tsx';
import { NextNumbersAnswer } from '../api/number-answers.ts';
import { useHolds } from '../session/session.ts';
import type { NumberFor } from './number-for.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The numbers that come next for an act's paper, dated `on`; others may be faster, so it is read anew each time. */
export function useNextNumbers(asked: NumberFor | undefined, on: string) {
  const send = useSend();
  const holds = useHolds();
  const { act = '', itemId, regionId } = asked ?? {};
  const query = { act, item: itemId, region: regionId, on: DATE.test(on) ? on : undefined };
  return useQuery({
    queryKey: ['next-number', query],
    queryFn: ({ signal }) => send({ path: '/document-numbers/next', query, answer: NextNumbersAnswer, signal }),
    enabled: act in NUMBERED_ACTS && holds('number.read') && (itemId ?? regionId ?? '') !== '',
  });
}
