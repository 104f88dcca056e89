import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { RankingsAnswer, type FrozenRanking } from '../../api/ranking-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { ReportFrame } from './report-frame.tsx';

/** `/reports`: rankings that were frozen, the newest first (R6). */
export function ReportsPage(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { href, region, year } = useScope();
  const query = { region, year };
  const pages = usePages<FrozenRanking>(RankingsAnswer, { path: '/rankings', query });
  const action = holds('ranking.freeze') ? (
    <Link className="btn btn-primary" to={href('/reports/rankings/new')}>
      <span>{say(T.draft)}</span>
    </Link>
  ) : undefined;
  return (
    <ReportFrame title={say(T.tabRankings)} sub={say(T.rankingsSub)} actions={action}>
      <section className="panel">
        <div className="panel-head">
          <h2>{say(T.frozenList)}</h2>
        </div>
        <PagedList pages={pages} empty={<Empty title={say(T.noRankings)} next={say(T.noRankingsWhy)} />}>
          {(rows) => (
            <ul className="report-rows">
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
          )}
        </PagedList>
      </section>
    </ReportFrame>
  );
}

function Row({ row }: { readonly row: FrozenRanking }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { href } = useScope();
  return (
    <li>
      <div>
        <Link className="row-title" to={href(`/reports/rankings/${row.id}`)}>
          {say(T.ranking, { year: row.fiscalYear, subject: row.subjectName })}
        </Link>
        <span className="second">
          <Written>{row.regionName}</Written> ·{' '}
          {say(T.frozenBy, { person: row.frozenByName, time: momentWords(row.frozenAt, today, locale) })}
          {row.note !== '' && <Written>{` · ${row.note}`}</Written>}
        </span>
      </div>
      <span className="nowrap">{say(T.places, { places: row.places, excluded: row.excluded })}</span>
    </li>
  );
}
