import type { ReactNode } from 'react';
import type { PlainDate } from '../../../domain/calendar/plain-date.ts';
import { useFinanceEvaluation } from '../api/use-finance-evaluation.ts';
import { useItem } from '../api/use-item.ts';
import { DueExplained } from './due-explained.tsx';
import { explanationOf } from './explanation.ts';
import { Empty, ReadError, Skeleton } from './states.tsx';
import { useSay } from '../text/language.tsx';
import { LIGHT_TEXT } from '../text/light-text.ts';

interface Props {
  readonly itemId: string;
  readonly due: PlainDate;
  /** Which of the item's clocks; without it, the one that ends on that day. */
  readonly obligationKey: string | null;
}

/** The arithmetic of a due date that stands in a list. */
export function ItemDueExplained({ itemId, due, obligationKey }: Props): ReactNode {
  const say = useSay();
  const known = useItem(itemId);
  // Lists show clocks of every kind of matter.
  const other = useFinanceEvaluation(itemId, known.isError);
  const item = known.isError ? other : known;
  if (item.isPending) return <Skeleton rows={5} height={22} />;
  if (!item.data) return <ReadError error={item.error} onRetry={() => void item.refetch()} />;
  const clock =
    item.data.obligations.find(({ key }) => key === obligationKey) ??
    item.data.obligations.find((obligation) => obligation.due === due);
  if (!clock) return <Empty title={say(LIGHT_TEXT.noClock)} />;
  return <DueExplained facts={explanationOf(clock, item.data.rules)} />;
}
