import { z } from 'zod';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import type { TableScore } from '../../../../domain/scoring/score.ts';
import type { Say } from '../../text/say.ts';
import { beginReview, reviewed } from './review-model.ts';

/** A re-evaluation as it was handed in. */
export const ReEvaluated = z.object({
  report: z.string(),
  adjustments: z.array(z.object({ key: z.string(), score: z.number(), reason: z.string() })),
});

/** What it made of the computed points, part by part; undefined for what is none. */
export function reScore(body: unknown, computed: TableScore, table: TargetTable, say: Say): TableScore | undefined {
  const { data } = ReEvaluated.safeParse(body);
  return data && reviewed(beginReview(computed, data.adjustments).rows, computed, table, say).score;
}
