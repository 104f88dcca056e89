import type { ReactNode } from 'react';
import type { RankingLine } from '../../api/ranking-answers.ts';
import { Money } from '../../blocks/money.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';

interface Props {
  readonly rows: readonly RankingLine[];
  /** What may be done to a line. */
  readonly act?: ((line: RankingLine) => ReactNode) | undefined;
}

/** Places, the highest first, beside those of the year before. */
export function RankingTable({ rows, act }: Props): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table ranking-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {say(T.place)}
            </th>
            <th scope="col">{say(T.what)}</th>
            <th scope="col" className="number">
              {say(T.score)}
            </th>
            <th scope="col" className="number wide-only">
              {say(T.previous)}
            </th>
            <th scope="col" className="number wide-only">
              {say(T.itemsCount)}
            </th>
            <th scope="col" className="number wide-only">
              {say(T.money)}
            </th>
            {act && (
              <th scope="col">
                <span className="visually-hidden">{say(T.leaveOut)}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.subjectId}>
              <td className="number">
                <b>{row.rank}</b>
                {row.sharedBy !== null && row.sharedBy > 1 && (
                  <span className="second">{say(T.shared, { count: row.sharedBy })}</span>
                )}
              </td>
              <th scope="row" className="row-title">
                <Written>{row.name}</Written>
                {row.comparable === false && <span className="tag tag-near">{say(T.notComparable)}</span>}
              </th>
              <td className="number">{row.score}</td>
              <td className="number wide-only">{row.previousRank ?? '—'}</td>
              <td className="number wide-only">
                {row.scored} / {row.items}
              </td>
              <td className="number wide-only">
                <Money fen={row.scoredFen} />
              </td>
              {act && <td className="ranking-act">{act(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whoever has no place, with the reason. */
export function LeftTable({ rows, act }: Props): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table left-table">
        <thead>
          <tr>
            <th scope="col">{say(T.what)}</th>
            <th scope="col">{say(T.reason)}</th>
            <th scope="col" className="number wide-only">
              {say(T.itemsCount)}
            </th>
            {act && (
              <th scope="col">
                <span className="visually-hidden">{say(T.takeBack)}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.subjectId}>
              <th scope="row" className="row-title">
                <Written>{row.name}</Written>
              </th>
              <td>
                {row.reasonName}
                {row.note !== null && (
                  <span className="second">
                    <Written>{row.note}</Written>
                  </span>
                )}
              </td>
              <td className="number wide-only">
                {row.scored} / {row.items}
              </td>
              {act && <td className="ranking-act">{act(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
