import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ResultDocumentsAnswer, type ResultDocumentRow } from '../../api/ranking-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { dayWords } from '../../blocks/date-words.ts';
import { Light } from '../../blocks/light.tsx';
import { standingOf } from '../../blocks/light-of.ts';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { ReportFrame } from './report-frame.tsx';

/** `/reports/documents`: what was put forward, signed, delivered and received (R6, S8). */
export function DocumentsPage(): ReactNode {
  const say = useSay();
  const { region, year } = useScope();
  const query = { region, year };
  const pages = usePages<ResultDocumentRow>(ResultDocumentsAnswer, { path: '/result-documents', query });
  return (
    <ReportFrame title={say(T.tabDocuments)} sub={say(T.documentsSub)}>
      <section className="panel">
        <PagedList pages={pages} empty={<Empty title={say(T.noDocuments)} next={say(T.noDocumentsWhy)} />}>
          {(rows) => <DocumentTable rows={rows} />}
        </PagedList>
      </section>
    </ReportFrame>
  );
}

function DocumentTable({ rows }: { readonly rows: readonly ResultDocumentRow[] }): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(T.what)}</th>
            <th scope="col">{say(T.phase)}</th>
            <th scope="col" className="wide-only">
              {say(T.number)}
            </th>
            <th scope="col" className="number wide-only">
              {say(T.receipts)}
            </th>
            <th scope="col">{say(T.due)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: ResultDocumentRow }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const today = useToday();
  const { href } = useScope();
  return (
    <tr>
      <th scope="row">
        <Link className="row-title" to={href(`/reports/documents/${row.id}`)}>
          <Written>{row.name}</Written>
        </Link>
        {row.replacedBy !== null && (
          <>
            {' '}
            <span className="tag tag-grey">
              <Written>{say(T.replacedTag, { number: row.replacedBy })}</Written>
            </span>
          </>
        )}
        <span className="second">
          <Written>{row.regionName}</Written> · {row.kindName} · <Written>{row.summary}</Written>
        </span>
      </th>
      <td className="nowrap">{row.phaseName}</td>
      <td className="nowrap wide-only">
        <Written>{row.documentNumber ?? '—'}</Written>
      </td>
      <td className="number wide-only">
        {row.received} / {row.recipients}
      </td>
      <td className="nowrap">
        {row.nextDue === null ? (
          '—'
        ) : (
          <>
            <Light standing={standingOf(row.nextDue, today)} closes={today.closes} />{' '}
            <span className="second">{dayWords(row.nextDue, today.today, locale)}</span>
          </>
        )}
      </td>
    </tr>
  );
}
