import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { COUNTED_PARTS, type CountedPart } from '../../../../domain/assessment/counted-text.ts';
import { MEASURES, type Measure } from '../../../../domain/assessment/measures.ts';
import { matterPath } from '../../acts/matter-path.ts';
import { CountedAnswer, type CountedMatter, type CountedPage as Page } from '../../api/counted-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Chip } from '../../blocks/chip.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { ExportButton } from '../../files/export-button.tsx';
import { put, useAddress } from '../../shell/address.ts';
import { useScope } from '../../shell/scope.ts';
import { COUNTED_TEXT as T } from '../../text/counted-text.ts';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT } from '../../text/reports-text.ts';
import { ReportFrame } from './report-frame.tsx';
import { useAssessed, useReportScope } from './use-report-scope.ts';

/** `/reports/assessments/:of/matters`: exactly the matters that one figure of an assessment counts (S2). */
export function CountedPage(): ReactNode {
  const say = useSay();
  const { of = '' } = useParams();
  const { href } = useScope();
  const { region, year } = useReportScope();
  const [subject] = useAssessed();
  const { measure, part } = useAskedFigure();
  const path = `/assessments/${encodeURIComponent(of)}/matters`;
  const query = { region, year, subject, measure, part };
  const pages = usePages<CountedMatter, Page>(CountedAnswer, { path, query });
  const told = pages.data?.pages[0];
  const title = told ? say(T.title, { who: told.subjectName, measure: told.measureName }) : say(T.waiting);
  const crumbs = (
    <>
      <Link to={href('/reports/assessments', { of: subject })}>{say(REPORTS_TEXT.tabAssessments)}</Link> /{' '}
      {say(T.waiting)}
    </>
  );
  return (
    <ReportFrame
      title={title}
      crumbs={crumbs}
      sub={told && say(T.sub, { year, counts: told.counts })}
      actions={<ExportButton path={path} query={query} name={title} />}
    >
      <section className="panel">
        {told && measure !== 'quality' && <PartPick counts={told.matters} />}
        <PagedList pages={pages} empty={<Empty title={say(T.none)} />}>
          {(rows) => <CountedTable rows={rows} />}
        </PagedList>
      </section>
    </ReportFrame>
  );
}

/** Which figure the address asks for: without one, all matters of the first measure. */
function useAskedFigure(): { readonly measure: Measure; readonly part: CountedPart } {
  const [search] = useAddress();
  return {
    measure: MEASURES.find((one) => one === search.get('measure')) ?? MEASURES[0],
    part: COUNTED_PARTS.find((one) => one === search.get('part')) ?? 'all',
  };
}

function PartPick({ counts }: { readonly counts: Page['matters'] }): ReactNode {
  const say = useSay();
  const [, edit] = useAddress();
  const { part } = useAskedFigure();
  return (
    <div className="filter-bar" role="group" aria-label={say(T.parts)}>
      {COUNTED_PARTS.map((one) => (
        <Chip
          key={one}
          on={one === part}
          name={say(T.part[one], { count: counts[one] })}
          onClick={() => {
            edit((after) => {
              put(after, 'part', one);
            });
          }}
        />
      ))}
    </div>
  );
}

function CountedTable({ rows }: { readonly rows: readonly CountedMatter[] }): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table counted-table">
        <thead>
          <tr>
            <th scope="col">{say(T.matter)}</th>
            <th scope="col" className="wide-only">
              {say(T.whose)}
            </th>
            <th scope="col">{say(T.why)}</th>
            <th scope="col">{say(T.standing)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.matterId}:${row.key}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: CountedMatter }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { matterId: itemId, process, name, code, unitName, regionName, why, done } = row;
  return (
    <tr>
      <th scope="row">
        <Link className="row-title" to={href(matterPath({ itemId, process }))}>
          <Written>{name}</Written>
        </Link>
        {code !== null && <span className="second">{code}</span>}
      </th>
      <td className="wide-only">
        <Written>{unitName ?? regionName}</Written>
        {unitName !== null && (
          <span className="second">
            <Written>{regionName}</Written>
          </span>
        )}
      </td>
      <td>
        <Written>{why}</Written>
      </td>
      <td className="nowrap">{say(done ? T.counted : T.notCounted)}</td>
    </tr>
  );
}
