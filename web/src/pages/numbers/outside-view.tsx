import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { OutsidePageAnswer } from '../../api/number-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { NUMBERS_TEXT as T } from '../../text/numbers-text.ts';

/** Numbers of other bodies, and the bureau's own from before the register. */
export function OutsideView(): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { region, href } = useScope();
  const pages = usePages(OutsidePageAnswer, {
    path: '/document-numbers/outside',
    query: { region },
  });
  return (
    <>
      <p className="note panel-body">{say(T.outsideSay)}</p>
      <PagedList pages={pages} empty={<Empty title={say(T.outsideNone)} />}>
        {(rows) => (
          <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.outside)}>
            <table className="table stacked">
              <thead>
                <tr>
                  {[T.number, T.item, T.act, T.on].map((text) => (
                    <th key={text.en} scope="col">
                      {say(text)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ number, itemId, title, unitName, act, actName, on }) => (
                  <tr key={`${itemId}${act}${number}`}>
                    <td className="nowrap">{number}</td>
                    <td>
                      <Link to={href(`/items/${itemId}`)}>
                        <Written>{title}</Written>
                      </Link>
                      <span className="second">
                        <Written>{unitName}</Written>
                      </span>
                    </td>
                    <td>{actName}</td>
                    <td className="nowrap">{formatDate(on, locale, 'date')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </>
  );
}
