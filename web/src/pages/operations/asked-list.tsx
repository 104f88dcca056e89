import { OPERATION_NAMES } from '../../../../domain/operations/operations.ts';
import type { ReactNode } from 'react';
import { OperationPageAnswer, type AskedOperation } from '../../api/operations-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { OPERATIONS_TEXT as T } from '../../text/operations-text.ts';

const SHOWN = 10;
const EVERY_MS = 5_000;

/** What operators have asked for, with their reasons, and how far it is. */
export function AskedList(): ReactNode {
  const say = useSay();
  const pages = usePages(OperationPageAnswer, { path: '/operations/asked', size: SHOWN, refetchInterval: EVERY_MS });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.askedList)}</h2>
      </div>
      <PagedList pages={pages} skeleton={2} empty={<Empty title={say(T.noneAsked)} />}>
        {(rows) => (
          <div className="table-wrap">
            <table className="table stacked">
              <thead>
                <tr>
                  <th scope="col">{say(T.when)}</th>
                  <th scope="col">{say(T.what)}</th>
                  <th scope="col">{say(T.reason)}</th>
                  <th scope="col">{say(T.by)}</th>
                  <th scope="col">{say(T.state)}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </section>
  );
}

function Row({ row }: { readonly row: AskedOperation }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <tr>
      <td className="nowrap">{momentWords(row.askedAt, today, locale)}</td>
      <td>
        <b>{say(OPERATION_NAMES[row.kind])}</b>
        <span className="second">{row.title ?? row.regionName ?? ''}</span>
      </td>
      <td>
        <Written>{row.note}</Written>
      </td>
      <td>
        <Written>{row.askedByName ?? '—'}</Written>
      </td>
      <td>
        <Progress row={row} />
      </td>
    </tr>
  );
}

function Progress({ row }: { readonly row: AskedOperation }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  if (row.trouble !== null) return <span className="ops-bad">{say(T.trouble, { why: row.trouble })}</span>;
  if (row.toldAt === null) return say(T.notTold);
  if (row.checked === null) return say(T.toldAt, { time: momentWords(row.toldAt, today, locale) });
  if (row.finishedAt === null) return say(T.comparing, { checked: row.checked });
  return say(T.doneCompared, { checked: row.checked, repaired: row.repaired ?? 0 });
}
