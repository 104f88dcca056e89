import type { ReactNode } from 'react';
import { BodyChangesAnswer } from '../../api/body-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { BODIES_TEXT as T } from '../../text/bodies-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';

/** Every change of the region's bodies: who, when, why. */
export function BodyChanges({ id }: { readonly id: string }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const pages = usePages(BodyChangesAnswer, { path: `/bodies/${id}/changes`, size: 20 });
  return (
    <section className="panel" aria-label={say(T.changes)}>
      <div className="body-part">
        <h2>{say(T.changes)}</h2>
      </div>
      <PagedList pages={pages} skeleton={4} empty={<Empty title={say(T.noEntries)} />}>
        {(rows) => (
          <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.changes)}>
            <table className="table bodies-table">
              <thead>
                <tr>
                  {[T.when, T.by, T.what, T.why].map((text) => (
                    <th key={text.en} scope="col">
                      {say(text)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ seq, at, by, name, before, after, note }) => (
                  <tr key={seq}>
                    <td className="nowrap">{momentWords(at, today, locale)}</td>
                    <td className="nowrap">
                      <Written>{by}</Written>
                    </td>
                    <td>
                      <Written>{name}</Written>
                      <span className="second">{after}</span>
                      {before !== '' && <span className="second">{say(T.from, { facts: before })}</span>}
                    </td>
                    <td>
                      <Written>{note}</Written>
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
