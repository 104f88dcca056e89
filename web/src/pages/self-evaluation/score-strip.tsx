import type { ReactNode } from 'react';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import { EXECUTION_KEY, type TableScore } from '../../../../domain/scoring/score.ts';
import { Grade } from '../../blocks/grade.tsx';
import { OPTION_NAMES } from '../../text/field-text.ts';
import { useSay } from '../../text/language.tsx';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import { groupPoints, type Moved } from './self-reading.ts';
import { signed } from './self-rows.ts';

interface Props {
  readonly table: TargetTable;
  readonly score: TableScore;
  readonly moved: readonly Moved[];
  /** The sum of the points that the unit gives itself, where it departs from the computed ones. */
  readonly ownTotal?: string | undefined;
}

const MOVED_SHOWN = 3;

/** Total, grade and what moved; then execution and each first-level group against what it can bring. */
export function ScoreStrip({ table, score, moved, ownTotal }: Props): ReactNode {
  const say = useSay();
  const by = moved.reduce((sum, one) => sum + Math.round(one.by * 100), 0) / 100;
  const { execution } = score;
  return (
    <section className="panel score-strip" aria-label={say(T.total)}>
      <div className="score-total" role="status">
        <span className="muted">{say(T.total)}</span>
        <b>{score.total ?? '—'}</b>
        {score.grade && <Grade grade={score.grade} />}
        {score.undecided.length > 0 && (
          <span className="tag tag-near">{say(T.undecidedCount, { count: score.undecided.length })}</span>
        )}
        {moved.length > 0 && <span className="tag tag-extended">{say(T.movedTotal, { by: signed(by) })}</span>}
        {ownTotal !== undefined && <span className="note">{say(T.ownTotal, { points: ownTotal })}</span>}
        <span className="note score-moved">
          {moved
            .slice(0, MOVED_SHOWN)
            .map((one) => say(T.movedRow, { name: nameOf(one.key), by: signed(one.by) }))
            .join(' · ')}
        </span>
      </div>
      <Part name={say(T.execution)} points={Number(execution.score ?? 0)} weight={Number(execution.weight)} />
      {groupPoints(table, score.indicators).map(({ level1, points, weight }) => {
        const name = OPTION_NAMES['level1']?.[level1];
        return <Part key={level1} name={name ? say(name) : level1} points={points} weight={weight} />;
      })}
    </section>
  );

  function nameOf(key: string): string {
    return key === EXECUTION_KEY ? say(T.execution) : (table.indicators.find((row) => row.key === key)?.name ?? key);
  }
}

function Part({
  name,
  points,
  weight,
}: {
  readonly name: string;
  readonly points: number;
  readonly weight: number;
}): ReactNode {
  const say = useSay();
  const share = weight > 0 ? Math.min(100, (points / weight) * 100) : 0;
  return (
    <div className="score-part">
      <span>
        {name}
        <b>{say(T.ofPoints, { points: points.toFixed(2), weight })}</b>
      </span>
      <span className="rate-bar" aria-hidden>
        <i style={{ width: `${String(share)}%` }} />
      </span>
    </div>
  );
}
