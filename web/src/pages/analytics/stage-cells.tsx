import type { ReactNode } from 'react';
import { ENOUGH } from '../../../../domain/analytics/spread.ts';
import type { StageSums } from '../../api/analytics-answers.ts';
import { useSay } from '../../text/language.tsx';
import { ANALYTICS_TEXT as T } from '../../text/analytics-text.ts';
import { Figure } from './figure.tsx';

const HEADS = [T.items, T.median, T.p90, T.deadlines, T.rate, T.late, T.rework, T.escalated, T.extended] as const;

/** Heads of the figures of a stage; days are working days. */
export function StageHeads(): ReactNode {
  const say = useSay();
  return HEADS.map((head) => (
    <th key={head.en} scope="col" className="number">
      {say(head)}
      {(head === T.median || head === T.p90) && <span className="second">{say(T.inDays)}</span>}
    </th>
  ));
}

interface Props {
  readonly sums: StageSums;
  readonly year: number;
  readonly unitId?: string;
}

/** The figures of a stage, each leading to its rows; below five cases neither a rate nor a spread is given. */
export function StageCells({ sums, year, unitId }: Props): ReactNode {
  const { stage, count, median, p90, deadlines, onTimePercent } = sums;
  const unit = unitId === undefined ? {} : { unit: unitId };
  const rows = (of: string) => ({ what: 'deadlines', stage, of, ...unit });
  return (
    <>
      <td className="number">
        <Figure value={count} rows={{ what: 'spans', stage, ...unit }} year={year} />
      </td>
      <Days cases={count} value={median} />
      <Days cases={count} value={p90} />
      <td className="number">
        <Figure value={deadlines} rows={rows('all')} year={year} />
      </td>
      <Days cases={deadlines} value={onTimePercent === null ? null : `${onTimePercent.toFixed(2)}%`} />
      {(['late', 'rework', 'escalated', 'extended'] as const).map((of) => (
        <td key={of} className="number">
          <Figure value={sums[of]} rows={rows(of)} year={year} />
        </td>
      ))}
    </>
  );
}

function Days({ cases, value }: { readonly cases: number; readonly value: number | string | null }): ReactNode {
  const say = useSay();
  if (cases === 0 || value === null) return <td className="number muted">—</td>;
  if (cases < ENOUGH) return <td className="number muted">{say(T.tooFew)}</td>;
  return <td className="number">{value}</td>;
}
