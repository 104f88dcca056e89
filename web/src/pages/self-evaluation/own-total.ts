import { PointsSchema } from '../../../../domain/scoring/decimal.ts';
import type { TableScore } from '../../../../domain/scoring/score.ts';
import type { SelfForm } from './self-model.ts';

/** The sum of the points that the unit gives itself, where they are not the computed ones; undefined where they agree. */
export function ownTotalOf({ rows }: Pick<SelfForm, 'rows'>, score: TableScore): string | undefined {
  const given = score.indicators.map((row) => {
    const typed = rows.find(({ key }) => key === row.key)?.selfScore.trim() ?? '';
    const computed = Number(row.score ?? 0);
    return { computed, own: typed !== '' && PointsSchema.safeParse(typed).success ? Number(typed) : computed };
  });
  if (given.every(({ own, computed }) => own === computed)) return undefined;
  const execution = Number(score.execution.score ?? 0);
  const hundredths = given.reduce((all, { own }) => all + Math.round(own * 100), Math.round(execution * 100));
  return (hundredths / 100).toFixed(2);
}
