import { useMemo, useState } from 'react';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { useChanges } from '../../live/live-provider.tsx';
import { useMe } from '../../session/session.ts';
import { heldRows, withFurther, type Held } from './held-rows.ts';

interface Latest {
  readonly rows: readonly TodoEntry[];
  readonly pages: number;
  readonly complete: boolean;
  /** Another list is another beginning: its filter. */
  readonly list: string;
}

interface Shown {
  readonly list: string;
  readonly pages: number;
  readonly rows: readonly TodoEntry[];
}

/** The rows as they are shown, and how to let in what has come. */
export function useHeldRows({ rows, pages, complete, list }: Latest): Held & { readonly refresh: () => void } {
  const changes = useChanges();
  const { person } = useMe();
  const [kept, setShown] = useState<Shown>({ list, pages, rows });
  const shown = following(kept, { list, pages, rows });
  if (shown !== kept) setShown(shown);
  const held = useMemo(
    () => heldRows(shown.rows, { rows, complete }, changes, person.id),
    [shown, rows, complete, changes, person.id],
  );
  return {
    ...held,
    refresh: () => {
      setShown({ list, pages, rows });
    },
  };
}

/** What is shown follows only what the reader himself has asked for: another filter, a further page. */
function following(kept: Shown, latest: Shown): Shown {
  if (kept.list !== latest.list || (kept.pages === 0 && latest.pages > 0)) return latest;
  if (latest.pages > kept.pages) return { ...latest, rows: withFurther(kept.rows, latest.rows) };
  return kept;
}
