import type { Fault } from '../../domain-error.ts';

/** By what a self-evaluation report is judged (E4). No document names them: a default of this project. */
export const QUALITY_CRITERIA = ['consistency', 'explanation', 'evidence', 'analysis', 'punctuality'] as const;
export type QualityCriterion = (typeof QUALITY_CRITERIA)[number];

/** Most points of each; together a hundred. */
export const QUALITY_POINTS = {
  consistency: 30,
  explanation: 25,
  evidence: 20,
  analysis: 15,
  punctuality: 10,
} as const satisfies Record<QualityCriterion, number>;

export interface QualityMark {
  readonly criterion: QualityCriterion;
  readonly points: number;
}

/** Everything wrong with how a quality score is made up: a criterion above its points, twice, or a sum that is another. */
export function qualityFaults(quality: readonly QualityMark[] | undefined, score: number): readonly Fault[] {
  if (quality === undefined) return [];
  const sum = quality.reduce((all, { points }) => all + Math.round(points * 100), 0);
  return [
    ...quality.flatMap(({ criterion, points }, i): Fault[] => {
      const limit = QUALITY_POINTS[criterion];
      const path = `/quality/${String(i)}/points`;
      const twice = quality.findIndex((one) => one.criterion === criterion) < i;
      return [
        ...(points > limit ? [{ path, code: 'tooLarge', params: { limit } }] : []),
        ...(twice ? [{ path, code: 'criterionTwice' }] : []),
      ];
    }),
    ...(sum === Math.round(score * 100)
      ? []
      : [{ path: '/qualityScore', code: 'qualitySum', params: { sum: sum / 100, score } }]),
  ];
}
