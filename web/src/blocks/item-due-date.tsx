import { Suspense, type ReactNode } from 'react';
import type { PlainDate } from '../../../domain/calendar/plain-date.ts';
import { DueDate } from './due-date.tsx';
import type { DueFacts } from './due-facts.ts';
import { later } from './later.tsx';
import { Skeleton } from './states.tsx';

const Explained = later(async () => (await import('./item-due-explained.tsx')).ItemDueExplained);

interface Props {
  readonly itemId: string;
  readonly due: PlainDate;
  /** Which of the item's clocks; without it, the one that ends on that day. */
  readonly obligationKey?: string | null;
  readonly what?: string | undefined;
  /** What else the list knows of the date: extended, provisional, a leader's final one. */
  readonly facts?: Omit<DueFacts, 'due'>;
}

/** A due date in a list: its arithmetic is read when somebody asks. */
export function ItemDueDate({ itemId, due, obligationKey = null, what, facts }: Props): ReactNode {
  return (
    <DueDate
      facts={{ ...facts, due }}
      what={what}
      explain={() => (
        <Suspense fallback={<Skeleton rows={5} height={22} />}>
          <Explained itemId={itemId} due={due} obligationKey={obligationKey} />
        </Suspense>
      )}
    />
  );
}
