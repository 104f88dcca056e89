import { useState, type ReactNode } from 'react';
import { ReadersAnswer } from '../../api/training-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Chip } from '../../blocks/chip.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { TRAINING_TEXT as T } from '../../text/training-text.ts';

const STATES = ['unread', 'unconfirmed', 'all'] as const;
const NAMES = { unread: T.unreadOnly, unconfirmed: T.unconfirmed, all: T.everybody };

interface Props {
  readonly id: string;
  readonly title: string;
  /** Whether the notice asks to be confirmed. */
  readonly confirms: boolean;
}

/** Whom a notice was for, and who has not read it. */
export function Readers({ id, title, confirms }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const [state, setState] = useState<(typeof STATES)[number]>('unread');
  const pages = usePages(ReadersAnswer, {
    path: `/training/notices/${id}/readers`,
    query: { state: state === 'all' ? undefined : state },
  });
  return (
    <section aria-label={say(T.readersOf, { title })}>
      <div className="filter-bar" role="group" aria-label={say(T.readerState)}>
        {STATES.filter((one) => confirms || one !== 'unconfirmed').map((one) => (
          <Chip
            key={one}
            on={state === one}
            name={say(NAMES[one])}
            onClick={() => {
              setState(one);
            }}
          />
        ))}
      </div>
      <PagedList pages={pages} skeleton={3} empty={<Empty title={say(T.nobodyLeft)} />}>
        {(rows) => (
          <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.readerState)}>
            <table className="table">
              <thead>
                <tr>
                  {[T.name, T.place, T.readerState].map((text) => (
                    <th key={text.en} scope="col">
                      {say(text)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ personId, name, place, readAt, confirmedAt }) => (
                  <tr key={personId}>
                    <td className="nowrap">
                      <Written>{name}</Written>
                    </td>
                    <td>
                      <Written>{place}</Written>
                    </td>
                    <td className="nowrap">
                      {confirmedAt !== null
                        ? say(T.confirmedAt, { time: momentWords(confirmedAt, today, locale) })
                        : readAt === null
                          ? say(T.unread)
                          : say(T.readAt, { time: momentWords(readAt, today, locale) })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </section>
  );
}
