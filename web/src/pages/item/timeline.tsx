import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import type { HistoryEntry, HistoryEvent } from '../../api/history-answers.ts';
import type { Item } from '../../api/item-answers.ts';
import { useHistory } from '../../api/use-item.ts';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { momentWords, shortDay, timeWords } from '../../blocks/date-words.ts';
import { Person } from '../../blocks/person.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { STATE_TEXT } from '../../text/state-text.ts';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';

/** 经过: every act with its time and person; what the system did by itself with a square dot. */
export function Timeline({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const history = useHistory(item.id);
  const [peopleOnly, setPeopleOnly] = useState(false);
  if (history.isPending) return <Skeleton rows={6} height={46} />;
  if (!history.data) return <ReadError error={history.error} onRetry={() => void history.refetch()} />;
  const rows = history.data.pages.flatMap((page) => page.rows).filter((row) => !peopleOnly || byPerson(row));
  return (
    <>
      <label className="flag timeline-filter no-print">
        <input
          type="checkbox"
          checked={peopleOnly}
          onChange={({ target }) => {
            setPeopleOnly(target.checked);
          }}
        />
        {say(T.peopleOnly)}
      </label>
      <ol className="timeline">
        {rows.map((row) => (
          <Entry
            key={row.kind === 'event' ? row.seq : `${row.obligationKey}${row.at}${String(row.daysBefore)}`}
            row={row}
          />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {say(STATE_TEXT.more, { count: 100 })}
        </Button>
      )}
    </>
  );
}

function byPerson(row: HistoryEntry): boolean {
  return row.kind === 'event' && row.role !== null && !isConsequence(row);
}

/** A clock that an act started or ended is not an act of its own. */
function isConsequence({ type }: HistoryEvent): boolean {
  return type === 'obligationStarted' || type === 'obligationSettled';
}

function Entry({ row }: { readonly row: HistoryEntry }): ReactNode {
  const { locale } = useLanguage();
  const { today } = useToday();
  const system = row.kind === 'reminder' || row.role === null || isConsequence(row);
  return (
    <li className={system ? 'by-system' : ''}>
      <time dateTime={row.at}>
        {shortDay(dateOf(row.at), today, locale)}
        <br />
        {timeWords(row.at)}
      </time>
      <i aria-hidden />
      <div>{row.kind === 'reminder' ? <Reminder row={row} /> : <Event row={row} />}</div>
    </li>
  );
}

function Reminder({ row }: { readonly row: Extract<HistoryEntry, { kind: 'reminder' }> }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  return <p>{say(T.reminder, { name: row.name, due: formatDate(row.due, locale) })}</p>;
}

function Event({ row }: { readonly row: HistoryEvent }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const late = dateOf(row.at) !== dateOf(row.recordedAt);
  return (
    <>
      <p>
        {!isConsequence(row) && <Person name={row.by} onBehalfOf={row.onBehalfOf} />} {row.sentence}
      </p>
      {late && <p className="note">{say(T.recordedLate, { time: momentWords(row.recordedAt, today, locale) })}</p>}
    </>
  );
}
