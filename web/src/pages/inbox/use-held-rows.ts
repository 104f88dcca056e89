import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { useChanges } from '../../live/live-provider.tsx';
import { useMe } from '../../session/session.ts';
import { following, heldRows, type Held, type Shown } from './held-rows.ts';

interface Latest {
  readonly rows: readonly TodoEntry[];
  readonly pages: number;
  readonly complete: boolean;
  /** Another list is another beginning: its filter, or that the reader has come to the page again. */
  readonly list: string;
  /** The rows are being read again: on arrival they may be what was known long ago. */
  readonly reading: boolean;
}

/** The rows as they are shown, and how to let in what has come. */
export function useHeldRows({ rows, pages, complete, list, reading }: Latest): Held & { readonly refresh: () => void } {
  const changes = useChanges();
  const { person } = useMe();
  const [kept, setShown] = useState<Shown>({ list, pages, rows, settled: !reading });
  const shown = following(kept, { list, pages, rows, settled: !reading });
  if (shown !== kept) setShown(shown);
  const held = useMemo(
    () => heldRows(shown.rows, { rows, complete }, changes, person.id),
    [shown, rows, complete, changes, person.id],
  );
  return {
    ...held,
    refresh: () => {
      setShown({ list, pages, rows, settled: true });
    },
  };
}

/** Whether the list is still to be read for the one who has just come, or come again by the same link. */
export function useArrival(read: (how: { readonly cancelRefetch: boolean }) => Promise<unknown>): {
  readonly arrival: string;
  readonly arriving: boolean;
} {
  const { key } = useLocation();
  const [readFor, setReadFor] = useState(key);
  useEffect(() => {
    if (readFor === key) return undefined;
    let waits = true;
    void read({ cancelRefetch: false }).finally(() => {
      if (waits) setReadFor(key);
    });
    return () => {
      waits = false;
    };
  }, [key, readFor, read]);
  return { arrival: key, arriving: readFor !== key };
}
