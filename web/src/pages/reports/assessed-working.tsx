import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CountedPart } from '../../../../domain/assessment/counted-text.ts';
import type { AssessedRow } from '../../api/ranking-answers.ts';
import { wanText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { COUNTED_TEXT } from '../../text/counted-text.ts';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { useAssessed, useReportScope } from './use-report-scope.ts';

/** Scores are weighed by money, counted in hundredths of a point times 分: on paper that is 万元 at so many per cent. */
function countedText(measure: string, counted: string): string {
  if (measure !== 'quality') return counted;
  return wanText(Number(BigInt(counted) / 10_000n));
}

/** Each figure from what was counted, by which record; the figure leads to the matters themselves (S2). */
export function AssessedWorking({ row }: { readonly row: AssessedRow }): ReactNode {
  const say = useSay();
  const { lines, earned, applicable, total } = row;
  return (
    <section aria-label={say(T.working, { name: row.name })}>
      <table className="table working">
        <thead>
          <tr>
            <th scope="col">{say(T.measure)}</th>
            <th scope="col">{say(T.how)}</th>
            <th scope="col" className="wide-only">
              {say(T.source)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.measure}>
              <th scope="row">
                <Written>{line.name}</Written>
              </th>
              <td>
                {line.earned === null ? say(T.notApplicable) : <Sum of={row.subjectId} line={line} />}
                <span className="second">{line.counts}</span>
              </td>
              <td className="wide-only">
                <Written>{line.source}</Written>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total !== null && <p>{say(T.totalWorking, { earned, applicable, total })}</p>}
    </section>
  );
}

interface SumProps {
  readonly of: string;
  readonly line: AssessedRow['lines'][number];
}

/** points × done ÷ of = earned; nothing done has no list of its own. */
function Sum({ of, line: { measure, name, points, done, of: whole, earned } }: SumProps): ReactNode {
  const figure = (part: CountedPart, counted: string): ReactNode => (
    <Figure of={of} measure={measure} part={part} name={name} text={countedText(measure, counted)} />
  );
  return (
    <span className="figures">
      {points} × {done === '0' ? '0' : figure('done', done)} ÷ {figure('all', whole)} = {earned}
    </span>
  );
}

interface FigureProps {
  readonly of: string;
  readonly measure: string;
  readonly part: CountedPart;
  readonly name: string;
  readonly text: string;
}

function Figure({ of, measure, part, name, text }: FigureProps): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const [subject] = useAssessed();
  const { year } = useReportScope();
  const address = href(`/reports/assessments/${of}/matters?measure=${measure}&part=${part}&of=${subject}`, {
    y: String(year),
  });
  return (
    <Link className="figure-link" to={address} aria-label={say(COUNTED_TEXT.seeFigure[part], { figure: text, name })}>
      {text}
    </Link>
  );
}
