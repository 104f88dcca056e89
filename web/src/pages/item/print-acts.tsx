import type { ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import { momentWords, timeWords } from '../../blocks/date-words.ts';
import { Person } from '../../blocks/person.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T, ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { attachmentsOf, type RecordedAct, type Told } from './acts-of-record.ts';

/** The record as a table whose head repeats on every sheet; what a person did has a round mark, the rest a square one. */
export function PrintActs({ acts }: { readonly acts: readonly Told[] }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  return (
    <table className="table print-acts">
      <thead>
        <tr>
          <th scope="col">{say(T.moneyOn)}</th>
          <th scope="col">{say(T.history)}</th>
        </tr>
      </thead>
      <tbody>
        {acts.map((one) => {
          const at = one.kind === 'act' ? one.head.at : one.reminder.at;
          return (
            <tr key={one.key}>
              <td className="nowrap">
                {formatDate(dateOf(at), locale, 'date')} {timeWords(at)}
              </td>
              <td>
                {one.kind === 'act' ? (
                  <PrintedAct act={one} />
                ) : (
                  <>□ {say(T.reminder, { name: one.reminder.name, due: formatDate(one.reminder.due, locale) })}</>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function PrintedAct({ act: { head, more, clocks, bySystem } }: { readonly act: RecordedAct }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const files = attachmentsOf(head.event);
  return (
    <>
      <p>
        {bySystem ? '□' : '●'} <Person name={head.by} onBehalfOf={head.onBehalfOf} /> <Written>{head.sentence}</Written>
      </p>
      {more.map(({ seq, sentence }) => (
        <p key={seq}>
          <Written>{sentence}</Written>
        </p>
      ))}
      {files.length > 0 && <p>{say(T.attachments, { count: files.length, names: files.join(say(ROLE_SEPARATOR)) })}</p>}
      {clocks.map(({ seq, sentence }) => (
        <p key={seq} className="note">
          <Written>{sentence}</Written>
        </p>
      ))}
      {dateOf(head.at) !== dateOf(head.recordedAt) && (
        <p className="note">{say(T.recordedLate, { time: momentWords(head.recordedAt, today, locale) })}</p>
      )}
    </>
  );
}
