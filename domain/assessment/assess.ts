import { Decimal, round2, sum, ZERO } from '../scoring/decimal.ts';
import { MEASURES, type Assessed, type AssessmentMethod, type Measure } from './measures.ts';

/** Done, out of what there was: whole numbers as text, because sums of 分 times points outgrow a number. */
export interface Counted {
  readonly done: string;
  readonly of: string;
}

/** What was measured of one department or county. */
export type MeasuredFacts = Readonly<Record<Measure, Counted>>;

/** One measure with its working: `points × done ÷ of = earned`; nothing to do earns and costs nothing. */
export interface AssessedLine extends Counted {
  readonly measure: Measure;
  readonly points: number;
  /** Rounded half up to two places; null where there was nothing to do. */
  readonly earned: string | null;
}

export interface Assessment {
  readonly lines: readonly AssessedLine[];
  /** Points of the measures that there was something to do for. */
  readonly applicable: number;
  /** Sum of the rounded points. */
  readonly earned: string;
  /** `earned` of `applicable`, brought to one hundred; null where nothing applies. */
  readonly total: string | null;
}

/** Assesses by measured facts alone (S2): nobody's opinion enters, and every figure can be followed. */
export function assess(kind: Assessed, facts: MeasuredFacts, { points }: AssessmentMethod): Assessment {
  const lines = MEASURES.flatMap((measure): readonly AssessedLine[] => {
    const most = points[kind][measure];
    return most === undefined ? [] : [lineOf(measure, most, facts[measure])];
  });
  const counting = lines.filter(({ earned }) => earned !== null);
  const applicable = counting.reduce((all, one) => all + one.points, 0);
  const earned = sum(counting.map((one) => new Decimal(one.earned ?? 0)));
  return {
    lines,
    applicable,
    earned: round2(earned),
    total: applicable === 0 ? null : round2(earned.times(100).dividedBy(applicable)),
  };
}

function lineOf(measure: Measure, points: number, { done, of }: Counted): AssessedLine {
  const whole = new Decimal(of);
  const earned = whole.equals(ZERO) ? null : round2(new Decimal(done).times(points).dividedBy(whole));
  return { measure, points, done, of, earned };
}
