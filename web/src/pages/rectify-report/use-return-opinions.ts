import { z } from 'zod';
import { useHistory } from '../../api/use-item.ts';
import type { Rectified } from '../../api/use-rectified.ts';

const Returned = z.looseObject({ type: z.literal('problemReturned'), problemNo: z.int(), opinion: z.string() });

/** Why finance sent problems back, the newest word on each. */
export function useReturnOpinions({ id, of }: Pick<Rectified, 'id' | 'of'>): ReadonlyMap<number, string> {
  const rows = useHistory(id, of).data?.pages.flatMap((page) => page.rows) ?? [];
  const returned = rows.flatMap((row) => {
    const event = row.kind === 'event' ? Returned.safeParse(row.event).data : undefined;
    return event ? [[event.problemNo, event.opinion] as const] : [];
  });
  // The history is newest first; of two on one problem the later stands.
  return new Map(returned.toReversed());
}
