import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ROUND_STATE_NAMES } from '../../../../domain/performance-report/round.ts';
import type { ReportRow } from '../../api/report-answers.ts';
import { dayWords } from '../../blocks/date-words.ts';
import { Light } from '../../blocks/light.tsx';
import { standingOf } from '../../blocks/light-of.ts';
import { wanText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PERFORMANCE_REPORT_TEXT as T } from '../../text/performance-report-text.ts';
import { useDay } from '../reports/document-parts.tsx';

/** The reports of a round, each with where it stands and the figures that bear a name. */
export function RoundTable({ rows }: { readonly rows: readonly ReportRow[] }): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(T.reporter)}</th>
            <th scope="col">{say(T.state)}</th>
            <th scope="col">{say(T.due)}</th>
            <th scope="col" className="wide-only">
              {say(T.signed)}
            </th>
            <th scope="col" className="number wide-only">
              {say(T.executed)}
            </th>
            <th scope="col" className="number wide-only">
              {say(T.problemsOpen)}
            </th>
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

function Row({ row }: { readonly row: ReportRow }): ReactNode {
  const say = useSay();
  const day = useDay();
  const { locale } = useLanguage();
  const today = useToday();
  const { href } = useScope();
  const { id, reporterName, code, standing, phaseName, due, signedOn, figures } = row;
  return (
    <tr>
      <th scope="row">
        <Link className="row-title" to={href(`/performance-reports/${id}`)}>
          <Written>{reporterName}</Written>
        </Link>
        <span className="second">
          <Written>{code}</Written>
        </span>
      </th>
      <td>
        {say(ROUND_STATE_NAMES[standing])}
        {phaseName !== say(ROUND_STATE_NAMES[standing]) && <span className="second">{phaseName}</span>}
      </td>
      <td className="nowrap">
        {due === null ? (
          '—'
        ) : (
          <>
            <Light standing={standingOf(due, today)} closes={today.closes} />{' '}
            <span className="second">{dayWords(due, today.today, locale)}</span>
          </>
        )}
      </td>
      <td className="nowrap wide-only">{day(signedOn)}</td>
      <td className="number wide-only">{figures ? wanText(figures.executedFen) : '—'}</td>
      <td className="number wide-only">{figures ? figures.problemsOpen : '—'}</td>
    </tr>
  );
}
