import { z } from 'zod';

const fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** How likely a target is to be reached, and why it may not be (财预〔2019〕136号, the monitoring table). */
export const LIKELIHOODS = ['certain', 'possible', 'impossible'] as const;
export const DEVIATION_CAUSES = ['funding', 'institution', 'personnel', 'hardware', 'other'] as const;
/** What is monitored (M1): money and, row by row, what was reached, is expected, and stands in the way. */
export const MonitoringContentSchema = z.strictObject({
  executedFen: fen,
  expectedFen: fen,
  indicators: z
    .array(
      z.strictObject({
        key: z.string().min(1),
        actual: z.string().max(200),
        /** What the whole year is expected to bring. */
        expected: z.string().max(200).optional(),
        likelihood: z.enum(LIKELIHOODS),
        cause: z.enum(DEVIATION_CAUSES).optional(),
        deviation: z.string().max(2000).default(''),
      }),
    )
    .max(500),
  note: z.string().max(10_000).default(''),
});
