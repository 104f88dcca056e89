import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Series } from '../../api/number-answers.ts';
import { ShapeIcon } from '../../blocks/light.tsx';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { NUMBERS_TEXT as T } from '../../text/numbers-text.ts';

interface Props {
  readonly series: UseQueryResult<{ readonly rows: readonly Series[] }>;
}

/** Each series with what it holds and the proof that nothing is missing. */
export function SeriesView({ series }: Props): ReactNode {
  const say = useSay();
  if (series.isPending) return <Skeleton rows={6} height={36} />;
  if (!series.data) return <ReadError error={series.error} onRetry={() => void series.refetch()} />;
  const { rows } = series.data;
  if (rows.length === 0) return <Empty title={say(T.noSeries)} next={say(T.noneNext)} />;
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.series)}>
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{say(T.code)}</th>
            <th scope="col">{say(T.year)}</th>
            {[T.usedCount, T.reservedCount, T.cancelledCount].map((text) => (
              <th key={text.en} scope="col" className="number">
                {say(text)}
              </th>
            ))}
            <th scope="col">{say(T.proof)}</th>
            <th scope="col">{say(T.next)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.code}${String(row.year)}`}>
              <td>
                <Written>{row.code}</Written>
              </td>
              <td>{row.year}</td>
              <td className="number" data-head={say(T.usedCount)}>
                {row.used}
              </td>
              <td className="number" data-head={say(T.reservedCount)}>
                {row.reserved}
              </td>
              <td className="number" data-head={say(T.cancelledCount)}>
                {row.cancelled}
              </td>
              <td>
                <Proof row={row} />
              </td>
              <td className="nowrap" data-head={say(T.next)}>
                {row.next}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Proof({ row: { startsAfter, last, cancelled, gaps } }: { readonly row: Series }): ReactNode {
  const say = useSay();
  const before = startsAfter > 0 && <span className="second">{say(T.startsAfter, { last: startsAfter })}</span>;
  if (last === startsAfter)
    return (
      <>
        <span className="muted">{say(T.nothingYet)}</span>
        {before}
      </>
    );
  const from = startsAfter + 1;
  if (gaps.length === 0)
    return (
      <>
        <ShapeIcon shape="check" /> {say(T.proven, { from, to: last, cancelled })}
        {before}
      </>
    );
  const missing = gaps.map((gap) => (gap.from === gap.to ? String(gap.from) : say(T.rangeOf, gap))).join(say(T.and));
  return <b className="numbers-broken">{say(T.missing, { gaps: missing })}</b>;
}
