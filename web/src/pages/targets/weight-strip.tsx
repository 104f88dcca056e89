import type { ReactNode } from 'react';
import { LEVEL_WORDS } from '../../../../domain/scoring/finding.ts';
import type { ScoringTemplate } from '../../../../domain/scoring/template.ts';
import type { Weights } from '../../../../domain/targets/weights.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';

/** What is given against what the template gives: in all (the execution rate's points come later), and by group. */
export function WeightStrip({
  weights,
  template,
}: {
  readonly weights: Weights;
  readonly template: ScoringTemplate;
}): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { total, expected, groups } = weights;
  return (
    <section className="weight-strip panel" aria-label={say(T.weights)}>
      <Gauge
        name={say(T.total, { expected })}
        sum={Number(total)}
        points={Number(expected)}
        said={
          <>
            {total} <Off by={Number(total) - Number(expected)} />
          </>
        }
        title={say(T.executionNote, { points: template.executionPoints.value })}
      />
      {groups.map(({ levels, sum, points, optional, count }) => (
        <Gauge
          key={levels.join('+')}
          name={levels.map((level) => LEVEL_WORDS[level][locale]).join('+')}
          sum={Number(sum)}
          points={points}
          said={say(T.ofPoints, { sum, points })}
          calm={optional && count === 0}
        />
      ))}
    </section>
  );
}

function Off({ by }: { readonly by: number }): ReactNode {
  const say = useSay();
  if (by === 0) return null;
  const points = String(Math.round(Math.abs(by) * 100) / 100);
  return <span className="gauge-off">{say(by > 0 ? T.over : T.under, { points })}</span>;
}

interface GaugeProps {
  readonly name: string;
  readonly sum: number;
  readonly points: number;
  readonly said: ReactNode;
  readonly title?: string;
  /** An optional group that is not there is nothing wrong. */
  readonly calm?: boolean;
}

function Gauge({ name, sum, points, said, title, calm = false }: GaugeProps): ReactNode {
  const state = sum === points || calm ? 'good' : sum > points ? 'over' : 'under';
  return (
    <div className={`gauge gauge-${state}`} title={title}>
      <p>
        <span>{name}</span> <b>{said}</b>
      </p>
      <span className="gauge-bar" aria-hidden>
        <i style={{ width: `${String(points === 0 ? 0 : Math.min(100, (sum / points) * 100))}%` }} />
      </span>
    </div>
  );
}
