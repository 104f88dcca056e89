import type { ReactNode } from 'react';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { dayWords } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PUT_OFF_TEXT as T } from '../../text/put-off-text.ts';
import { usePutOff, type PutOffResults } from './use-put-off.ts';

/** Work that was put off, with what became of each row. */
export interface PutOffDone {
  readonly rows: readonly TodoEntry[];
  readonly until: PlainDate;
  readonly results: PutOffResults;
}

interface Props {
  readonly done: PutOffDone;
  readonly onClose: () => void;
}

/** What was put off and until when, and what was not; the rows have gone from the list, so it is said here. */
export function PutOffNote({ done: { rows, until, results }, onClose }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const asking = usePutOff(onClose);
  const put = results.filter(({ done }) => done);
  return (
    <div className="put-off-note">
      {put.length > 0 && (
        <span>
          {say(T.done, { count: put.length, day: dayWords(until, today, locale) })}{' '}
          <Button
            size="small"
            look="link"
            loading={asking.isPending}
            onClick={() => {
              asking.put(put, null);
            }}
          >
            {say(T.undo)}
          </Button>
        </span>
      )}
      {results
        .filter((result) => !result.done)
        .map(({ itemId, key, note }) => (
          <span key={`${itemId}${key}`} className="bulk-failed">
            {say(T.notDone, { title: rows.find((row) => row.itemId === itemId)?.title ?? '', why: note ?? '' })}
          </span>
        ))}
    </div>
  );
}
