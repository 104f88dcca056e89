import { z } from 'zod';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { useAsk } from '../../ask/use-ask.ts';

const PutOffAnswer = z.object({
  rows: z.array(z.object({ itemId: z.string(), key: z.string(), done: z.boolean(), note: z.string().nullable() })),
});
export type PutOffResults = z.infer<typeof PutOffAnswer>['rows'];

/** Puts work of one's own off to a day, or with no day has it back; each row has its result. */
export function usePutOff(onDone: (results: PutOffResults) => void) {
  const asking = useAsk(PutOffAnswer, ({ rows }) => {
    onDone(rows);
  });
  return {
    ...asking,
    put: (rows: readonly Pick<TodoEntry, 'itemId' | 'key'>[], until: PlainDate | null) => {
      const body = { until, rows: rows.map(({ itemId, key }) => ({ itemId, key })) };
      asking.mutate({ method: 'PUT', path: '/inbox/put-off', body });
    },
  };
}
