import type { ReactNode } from 'react';
import type { Grade as GradeName, Policy } from '../../../../domain/policy/policy.ts';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import type { TableScore } from '../../../../domain/scoring/score.ts';
import { Grade } from '../../blocks/grade.tsx';
import { OPTION_NAMES } from '../../text/field-text.ts';
import { useSay } from '../../text/language.tsx';
import { EVALUATION_REVIEW_TEXT as T } from '../../text/review-evaluation-text.ts';
import { SELF_TEXT } from '../../text/self-evaluation-text.ts';
import { groupPoints } from './self-reading.ts';

/** One set of points: whose, its total, and its parts where they are known. */
export interface Compared {
  readonly who: 'unitRow' | 'financeRow' | 'reRow';
  readonly total: string | null;
  readonly grade: GradeName | null;
  readonly score?: TableScore;
  /** The later score counts (E5). */
  readonly counts: boolean;
}

interface Props {
  readonly table: TargetTable;
  readonly rows: readonly Compared[];
  readonly policy: Policy | undefined;
}

/** Unit and finance side by side: total, grade, each part, and what the grade recommends for next year. */
export function CompareStrip({ table, rows, policy }: Props): ReactNode {
  const say = useSay();
  const [first] = rows;
  const groups = first?.score ? groupPoints(table, first.score.indicators) : [];
  return (
    <section className="panel table-wrap" aria-label={say(T.compare)} tabIndex={0}>
      <table className="table compare">
        <thead>
          <tr>
            <th scope="col">{say(T.who)}</th>
            <th scope="col" className="number">
              {say(T.total)}
            </th>
            <th scope="col">{say(T.grade)}</th>
            <th scope="col" className="number">
              {say(SELF_TEXT.execution)}
            </th>
            {groups.map(({ level1 }) => (
              <th key={level1} scope="col" className="number">
                {optionName('level1', level1)}
              </th>
            ))}
            <th scope="col">{say(T.recommends)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ who, total, grade, score, counts }) => {
            const rule = policy?.consequences.find((one) => one.grade === grade);
            return (
              <tr key={who}>
                <th scope="row">
                  {say(T[who])} {counts && rows.length > 1 && <span className="tag">{say(T.counts)}</span>}
                </th>
                <td className="number compare-total">{total ?? '—'}</td>
                <td>{grade ? <Grade grade={grade} /> : '—'}</td>
                <td className="number">{score?.execution.score ?? '—'}</td>
                {groups.map(({ level1, weight }) => {
                  const own = score && groupPoints(table, score.indicators).find((one) => one.level1 === level1);
                  return (
                    <td key={level1} className="number">
                      {own ? say(SELF_TEXT.ofPoints, { points: own.points.toFixed(2), weight }) : '—'}
                    </td>
                  );
                })}
                <td>{rule ? optionName('action', rule.action) : '—'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );

  function optionName(field: string, value: string): string {
    const found = OPTION_NAMES[field]?.[value];
    return found ? say(found) : value;
  }
}
