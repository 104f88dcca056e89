import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import type { ObligationBook } from '../../../domain/obligations/obligation.ts';
import { PolicySchema } from '../../../domain/policy/policy.ts';
import type { DocumentVersion, Instance, ProcessState } from '../../../domain/process/process.ts';

/** The whole policy, by whose rules a rehearsal is played. */
export const WholePolicyAnswer = z.object({ policy: PolicySchema }).transform(({ policy }) => policy);

const Document = z.object({ id: z.string(), kind: z.string(), authorId: z.string(), body: z.unknown() });

/** A matter with the documents it names. State and clocks are the domain's own; a broken one shows when it is played. */
export const InstanceAnswer = z
  .object({
    id: z.string(),
    process: z.string(),
    version: z.int(),
    state: z.looseObject({ policy: z.string() }),
    book: z.looseObject({ open: z.array(z.unknown()), settled: z.array(z.unknown()) }),
    documents: z.array(Document),
  })
  .transform(({ state, book, documents, ...rest }) => ({
    instance: {
      ...rest,
      state: state as unknown as ProcessState,
      book: book as unknown as ObligationBook,
    } satisfies Instance,
    documents: new Map(documents.map((document): [string, DocumentVersion] => [document.id, document])),
  }));
export type InstanceAtHand = z.infer<typeof InstanceAnswer>;

/** One page of the dates that another rule would move. */
export const ImpactAnswer = z.object({
  looked: z.int(),
  mattersAll: z.int(),
  rows: z.array(
    z.object({
      itemId: z.string(),
      title: z.string(),
      unitName: z.string().nullable(),
      key: z.string(),
      name: z.string(),
      from: PlainDateSchema,
      to: PlainDateSchema,
      overdueAtOnce: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
});
export type ImpactRow = z.infer<typeof ImpactAnswer>['rows'][number];
