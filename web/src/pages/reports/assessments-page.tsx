import { useState, type ReactNode } from 'react';
import { USUAL_ASSESSMENT } from '../../../../domain/assessment/measures.ts';
import { AssessmentsAnswer, type AssessedRow } from '../../api/ranking-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { ExportButton } from '../../files/export-button.tsx';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { AssessedPick } from './assessed-pick.tsx';
import { AssessedWorking } from './assessed-working.tsx';
import { AskedStanding } from './document-standing.tsx';
import { ReportFrame } from './report-frame.tsx';
import { useAssessed, useReportScope } from './use-report-scope.ts';

/** `/reports/assessments`: departments or counties from measured facts, the working on click (S2, P4). */
export function AssessmentsPage(): ReactNode {
  const say = useSay();
  const { region, year } = useReportScope();
  const [subject] = useAssessed();
  const query = { region, year, subject };
  const pages = usePages<AssessedRow>(AssessmentsAnswer, { path: '/assessments', query });
  const title = `${String(year)} · ${say(T.tabAssessments)}`;
  const search = new URLSearchParams({ year: String(year), subject, ...(region !== undefined && { region }) });
  const actions = (
    <>
      <ExportButton path="/assessments" query={query} name={title} />
      <a className="btn btn-default" href={`/api/v1/assessments/export.json?${search.toString()}`} download>
        <span>{say(T.handOver)}</span>
      </a>
    </>
  );
  return (
    <ReportFrame title={title} sub={say(T.assessmentsSub)} actions={actions}>
      <section className="panel">
        <AssessedPick />
        <PagedList pages={pages} empty={<Empty title={say(T.nobodyAssessed)} />}>
          {(rows) => <AssessedTable key={subject} rows={rows} />}
        </PagedList>
        <p className="note list-foot">{say(T.defaults, { version: USUAL_ASSESSMENT.version })}</p>
      </section>
      <AskedStanding
        key={`${subject}:${String(year)}`}
        kind="assessment"
        range={query}
        what={T.putForwardAssessment}
        name={title}
        body={{ documentKind: 'assessment', ...query }}
      />
    </ReportFrame>
  );
}

function AssessedTable({ rows }: { readonly rows: readonly AssessedRow[] }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState<string>();
  const measures = rows[0]?.lines ?? [];
  return (
    <div className="table-wrap">
      <table className="table assessed-table">
        <thead>
          <tr>
            <th scope="col">{say(T.who)}</th>
            <th scope="col" className="number">
              {say(T.total)}
            </th>
            {measures.map(({ measure, name, points }) => (
              <th key={measure} scope="col" className="number wide-only">
                <Written>{name}</Written> <span className="note">{points}</span>
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.subjectId}>
            <tr>
              <th scope="row">
                <button
                  type="button"
                  className="text-button row-title"
                  aria-expanded={open === row.subjectId}
                  onClick={() => {
                    setOpen(open === row.subjectId ? undefined : row.subjectId);
                  }}
                >
                  <Written>{row.name}</Written>
                </button>
              </th>
              <td className="number">
                <b>{row.total ?? '—'}</b>
              </td>
              {row.lines.map(({ measure, earned }) => (
                <td key={measure} className="number wide-only">
                  {earned ?? '—'}
                </td>
              ))}
            </tr>
            {open === row.subjectId && (
              <tr className="working-row">
                <td colSpan={row.lines.length + 2}>
                  <AssessedWorking row={row} />
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}
