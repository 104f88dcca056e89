import type { ReactNode } from 'react';
import type { MatrixColumn } from '../../api/monitoring-answers.ts';
import { useSay } from '../../text/language.tsx';
import { MONITORING_TEXT as T } from '../../text/monitoring-text.ts';

interface Props {
  readonly columns: readonly MatrixColumn[];
  readonly permitted: number | null;
}

/** The rule in words: what makes a light red or yellow, and whose numbers these are. */
export function RuleLine({ columns, permitted }: Props): ReactNode {
  const say = useSay();
  const floors = columns.flatMap(({ name, minExecutionPercent: floor }) =>
    floor === null ? [] : [say(T.ruleFloor, { period: name, floor })],
  );
  const parts = [
    say(T.ruleImpossible),
    say(T.rulePossible),
    ...floors,
    ...(permitted === null ? [] : [say(T.ruleDifference, { points: permitted })]),
  ];
  return (
    <p className="note rule-line">
      <b>{say(T.rule)}</b>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {(floors.length > 0 || permitted !== null) && <span>{say(T.ruleLocal)}</span>}
    </p>
  );
}
