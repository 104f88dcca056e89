import { z } from 'zod';
import type { Content } from './fields.ts';
import { FRAMEWORKS, VERIFICATIONS } from './indicator-fields.ts';

const RowSchema = z.object({
  framework: z.enum(Object.keys(FRAMEWORKS)),
  edition: z.string(),
  l1: z.string(),
  l2: z.string(),
  l3: z.string(),
  explanation: z.string().nullable(),
  scoring_notes: z.string().nullable(),
  source: z.string(),
  verification: z.enum(Object.keys(VERIFICATIONS)),
});

/** What is no year in the file. */
const EDITIONS: Readonly<Record<string, string>> = { local_variant: '地方版' };

/**
 * The ministry's frameworks as `data/indicator-frameworks.json` holds them, each with how far its wording was held
 * against the source (`verification`), as indicators of the library.
 */
export function publishedFrameworks(file: unknown): readonly Content[] {
  return z
    .array(RowSchema)
    .parse(file)
    .map(({ l3, explanation, scoring_notes: scoring, ...row }) => ({
      ...row,
      edition: EDITIONS[row.edition] ?? row.edition,
      name: l3,
      sectors: ['common'],
      ...(explanation !== null && { explanation }),
      ...(scoring !== null && { scoring }),
    }));
}
