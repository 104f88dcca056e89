import type { ReactNode } from 'react';
import type { Item } from '../api/item-answers.ts';
import type { Rectified } from '../api/use-rectified.ts';
import { useHistory } from '../api/use-item.ts';
import { Button } from '../blocks/button.tsx';
import { momentWords } from '../blocks/date-words.ts';
import { useToday } from '../session/today.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import { LIVE_TEXT as T } from '../text/live-text.ts';
import { useOwnVersion } from './own-version.ts';

interface Props {
  readonly item: Pick<Item, 'id' | 'version'> & Partial<Pick<Rectified, 'of'>>;
  /** The version that the writer has seen. */
  readonly seen: number;
  readonly onSeen: (version: number) => void;
}

/** Somebody acts on what I am writing about: says who did what. What is typed stays. */
export function Meanwhile({ item, seen, onSeen }: Props): ReactNode {
  const own = useOwnVersion(item.id);
  return item.version > Math.max(seen, own) ? (
    <Changes item={item} seen={seen} onSeen={onSeen} />
  ) : (
    <div role="status" />
  );
}

function Changes({ item, seen, onSeen }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const rows = useHistory(item.id, item.of).data?.pages.flatMap((page) => page.rows) ?? [];
  const events = rows.flatMap((row) => (row.kind === 'event' && row.seq > seen ? [row] : []));
  return (
    <div className="meanwhile" role="status">
      <p>
        <b>{say(T.meanwhile)}</b>
      </p>
      <ul>
        {events.map(({ seq, at, by, sentence }) => (
          <li key={seq}>{say(T.event, { time: momentWords(at, today, locale), by, sentence })}</li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() => {
          onSeen(item.version);
        }}
      >
        {say(T.noted)}
      </Button>
    </div>
  );
}
