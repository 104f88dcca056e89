import { z } from 'zod';
import type { HistoryEntry } from '../../api/history-answers.ts';

const Accepted = z.looseObject({
  type: z.literal('selfEvaluationAccepted'),
  opinion: z.string(),
  qualityScore: z.number(),
  total: z.string(),
  adjustments: z.array(z.object({ key: z.string(), score: z.number(), reason: z.string() })),
});

/** How finance answered a self-evaluation the last time it accepted one. */
export interface AcceptedReview {
  readonly by: string;
  readonly opinion: string;
  readonly qualityScore: number;
  readonly total: string;
  readonly adjustments: readonly { readonly key: string; readonly score: number; readonly reason: string }[];
}

/** Finance's points are in the record only: the newest acceptance of a history, newest first. */
export function acceptedReview(history: readonly HistoryEntry[]): AcceptedReview | undefined {
  for (const entry of history) {
    const fact = entry.kind === 'event' ? Accepted.safeParse(entry.event).data : undefined;
    if (entry.kind === 'event' && fact) return { ...fact, by: entry.by };
  }
  return undefined;
}
