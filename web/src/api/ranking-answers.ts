import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { ASSESSED, MEASURES } from '../../../domain/assessment/measures.ts';
import { HONOURS } from '../../../domain/honours/propose.ts';
import { RANKED, RankingMethodSchema } from '../../../domain/ranking/method.ts';
import { RESULT_DOCUMENT_KINDS } from '../../../domain/processes/result-document/state.ts';
import { MatterRulesAnswer, ObligationAnswer } from './item-answers.ts';
import { MatterActAnswer } from './matter-act-answers.ts';

const count = z.int();

const RankingLineAnswer = z.object({
  subjectId: z.string(),
  name: z.string(),
  code: z.string(),
  rank: count.nullable(),
  sharedBy: count.nullable(),
  previousRank: count.nullable(),
  score: z.string().nullable(),
  comparable: z.boolean().nullable(),
  items: count,
  scored: count,
  budgetFen: count,
  scoredFen: count,
  reason: z.string().nullable(),
  reasonName: z.string().nullable(),
  note: z.string().nullable(),
});
export type RankingLine = z.infer<typeof RankingLineAnswer>;

export const RankingPreviewAnswer = z.object({
  asOf: InstantSchema,
  inputsHash: z.string(),
  resultHash: z.string(),
  methodLines: z.array(z.string()),
  previousId: z.string().nullable(),
  places: count,
  excluded: count,
  items: count,
  scored: count,
  ranked: z.array(RankingLineAnswer),
  left: z.array(RankingLineAnswer),
});

export const RankingFrozenAnswer = z.object({ id: z.string() });

const RankingAnswer = z.object({
  id: z.string(),
  regionName: z.string(),
  fiscalYear: count,
  subject: z.enum(RANKED),
  subjectName: z.string(),
  method: RankingMethodSchema,
  methodLines: z.array(z.string()),
  inputsHash: z.string(),
  resultHash: z.string(),
  places: count,
  excluded: count,
  items: count,
  scored: count,
  note: z.string(),
  frozenAt: InstantSchema,
  frozenByName: z.string(),
});
export type FrozenRanking = z.infer<typeof RankingAnswer>;

const StandingAnswer = z
  .object({
    id: z.string(),
    code: z.string(),
    submittedOn: PlainDateSchema,
    issued: z.object({ on: PlainDateSchema, documentNumber: z.string() }).nullable(),
  })
  .nullable();
const others = { open: StandingAnswer, former: StandingAnswer };
export const DocumentStandingAnswer = z.object({ ...others, mayPutForward: z.boolean() });
/** What stands beside what is put forward; its own document too, where it is one frozen before. */
export type DocumentStanding = z.infer<typeof DocumentStandingAnswer> & {
  readonly own?: z.infer<typeof StandingAnswer>;
};

export const RankingDetailAnswer = RankingAnswer.extend({ own: StandingAnswer, ...DocumentStandingAnswer.shape });

export const RankingsAnswer = z.object({ rows: z.array(RankingAnswer), next: z.string().nullable() });
export const RankingLinesAnswer = z.object({ rows: z.array(RankingLineAnswer), next: z.string().nullable() });

const compared = z.object({ frozen: z.string(), computed: z.string() });
export const RankingProofAnswer = z.object({
  asOf: InstantSchema,
  inputs: compared,
  result: compared,
  holds: z.boolean(),
  changedItems: count,
  movedCount: count,
  moved: z.array(z.object({ subjectId: z.string(), name: z.string(), from: count.nullable(), to: count.nullable() })),
});
export type RankingProof = z.infer<typeof RankingProofAnswer>;

const AssessedAnswer = z.object({
  subjectId: z.string(),
  name: z.string(),
  code: z.string(),
  total: z.string().nullable(),
  earned: z.string(),
  applicable: count,
  lines: z.array(
    z.object({
      measure: z.enum(MEASURES),
      name: z.string(),
      counts: z.string(),
      source: z.string(),
      points: count,
      done: z.string(),
      of: z.string(),
      earned: z.string().nullable(),
    }),
  ),
});
export type AssessedRow = z.infer<typeof AssessedAnswer>;
export const AssessmentsAnswer = z.object({
  year: count,
  asOf: InstantSchema,
  methodVersion: count,
  all: count,
  rows: z.array(AssessedAnswer),
  next: z.string().nullable(),
});

const HonourAnswer = z.object({
  honour: z.enum(HONOURS),
  subjectId: z.string(),
  name: z.string(),
  code: z.string(),
  proposed: z.boolean(),
  grounds: z.array(z.string()),
  obstacles: z.array(z.string()),
});
export type HonourRow = z.infer<typeof HonourAnswer>;
export const HonoursAnswer = z.object({
  year: count,
  asOf: InstantSchema,
  subject: z.enum(ASSESSED),
  rules: z.array(z.string()),
  rankingId: z.string().nullable(),
  rankingNumber: z.string().nullable(),
  rows: z.array(HonourAnswer),
});

const common = {
  id: z.string(),
  name: z.string(),
  documentKind: z.enum(RESULT_DOCUMENT_KINDS),
  kindName: z.string(),
  regionId: z.string(),
  regionName: z.string(),
  fiscalYear: count,
  phase: z.string(),
  phaseName: z.string(),
  documentNumber: z.string().nullable(),
  issuedOn: PlainDateSchema.nullable(),
  summary: z.string(),
  rankingId: z.string().nullable(),
  recipients: count,
  received: count,
};
const DocumentRowAnswer = z.object({
  ...common,
  nextDue: PlainDateSchema.nullable(),
  replacedBy: z.string().nullable(),
});
export type ResultDocumentRow = z.infer<typeof DocumentRowAnswer>;
export const ResultDocumentsAnswer = z.object({ rows: z.array(DocumentRowAnswer), next: z.string().nullable() });

export const ResultDocumentAnswer = z.object({
  ...common,
  version: count,
  hash: z.string(),
  ranked: z.enum(RANKED),
  draftedBy: z.string(),
  submittedOn: PlainDateSchema,
  returned: z.object({ on: PlainDateSchema, opinion: z.string() }).nullable(),
  replaces: z.object({ documentId: z.string(), documentNumber: z.string(), reason: z.string() }).nullable(),
  ...others,
  entries: z.array(
    z.object({
      subjectId: z.string(),
      name: z.string(),
      grounds: z.array(z.string()),
      standing: z.enum(['proposed', 'added', 'removed']),
      reason: z.string().nullable(),
    }),
  ),
  delivery: z.array(
    z.object({
      no: count,
      name: z.string(),
      deliveredOn: PlainDateSchema.nullable(),
      means: z.string().nullable(),
      receivedOn: PlainDateSchema.nullable(),
      receivedBy: z.string().nullable(),
    }),
  ),
  obligations: z.array(ObligationAnswer),
  available: z.array(MatterActAnswer),
  rules: MatterRulesAnswer,
  history: z.array(z.object({ seq: count, at: InstantSchema, by: z.string(), sentence: z.string() })),
});
export type ResultDocument = z.infer<typeof ResultDocumentAnswer>;
