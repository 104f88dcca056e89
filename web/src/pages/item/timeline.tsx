import { useMemo, useState, type ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { dateOf, type Instant } from '../../../../domain/calendar/plain-date.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';
import type { Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords, shortDay, timeWords } from '../../blocks/date-words.ts';
import { Person } from '../../blocks/person.tsx';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T, ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { actsOf, attachmentsOf, type RecordedAct, type SentReminder, type Told } from './acts-of-record.ts';
import { useRecord } from './use-record.ts';

const AT_FIRST = 20;
const AT_ONCE = 50;

/** 经过: every act with its time and person, the clocks it moved under it; what nobody did with a square dot. */
export function Timeline({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { rows, complete, error, retry } = useRecord(item.id);
  const [peopleOnly, setPeopleOnly] = useState(false);
  const [shown, setShown] = useState(AT_FIRST);
  const acts = useMemo(() => actsOf(rows), [rows]);
  if (error && rows.length === 0) return <ReadError error={error} onRetry={retry} />;
  if (rows.length === 0 && !complete) return <Skeleton rows={6} height={46} />;
  const kept = acts.filter((one) => !peopleOnly || (one.kind === 'act' && !one.bySystem));
  const left = kept.length - shown;
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
      <p className="note timeline-order">
        {say(T.laterFirst)}
        {complete && ` · ${say(T.counted, countsOf(acts))}`}
      </p>
      {kept.length === 0 ? <Empty title={say(T.nothingByPeople)} /> : <Acts acts={kept.slice(0, shown)} />}
      {left > 0 && (
        <div className="timeline-more">
          <Button
            onClick={() => {
              setShown(shown + AT_ONCE);
            }}
          >
            {say(T.earlier, { count: Math.min(left, AT_ONCE) })}
          </Button>
        </div>
      )}
    </>
  );
}

/** What the tab's number counts: beside it stands the number of entries of the record, which is another. */
function countsOf(told: readonly Told[]): Readonly<Record<'acts' | 'reminders', number>> {
  const acts = told.filter(({ kind }) => kind === 'act').length;
  return { acts, reminders: told.length - acts };
}

/** Acts as a list; the printed history is made of it too. */
function Acts({ acts, whole = false }: { readonly acts: readonly Told[]; readonly whole?: boolean }): ReactNode {
  return (
    <ol className="timeline">
      {acts.map((one) =>
        one.kind === 'act' ? (
          <Act key={one.key} act={one} whole={whole} />
        ) : (
          <Reminder key={one.key} reminder={one.reminder} whole={whole} />
        ),
      )}
    </ol>
  );
}

/** In a printed history every time has its year. */
function When({ at, whole }: { readonly at: Instant; readonly whole: boolean }): ReactNode {
  const { locale } = useLanguage();
  const { today } = useToday();
  const day = dateOf(at);
  return (
    <time dateTime={at}>
      {whole ? formatDate(day, locale, 'date') : shortDay(day, today, locale)}
      <br />
      {timeWords(at)}
    </time>
  );
}

function Act({ act, whole }: { readonly act: RecordedAct; readonly whole: boolean }): ReactNode {
  const { head, more, clocks, bySystem } = act;
  return (
    <li className={bySystem ? 'by-system' : ''}>
      <When at={head.at} whole={whole} />
      <i aria-hidden />
      <div>
        <Fact event={head} />
        {more.map((event) => (
          <p key={event.seq}>
            <Written>{event.sentence}</Written>
          </p>
        ))}
        {clocks.length > 0 && (
          <ul className="act-clocks">
            {clocks.map(({ seq, sentence }) => (
              <li key={seq}>
                <Written>{sentence}</Written>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Fact({ event }: { readonly event: HistoryEvent }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { at, recordedAt, by, onBehalfOf, sentence } = event;
  const files = attachmentsOf(event.event);
  return (
    <>
      <p>
        <Person name={by} onBehalfOf={onBehalfOf} /> <Written>{sentence}</Written>
      </p>
      {files.length > 0 && (
        <p className="note">{say(T.attachments, { count: files.length, names: files.join(say(ROLE_SEPARATOR)) })}</p>
      )}
      {dateOf(at) !== dateOf(recordedAt) && (
        <p className="note">{say(T.recordedLate, { time: momentWords(recordedAt, today, locale) })}</p>
      )}
    </>
  );
}

function Reminder({
  reminder: { at, name, due },
  whole,
}: Pick<SentReminder, 'reminder'> & { readonly whole: boolean }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  return (
    <li className="by-system">
      <When at={at} whole={whole} />
      <i aria-hidden />
      <p>{say(T.reminder, { name, due: formatDate(due, locale) })}</p>
    </li>
  );
}
