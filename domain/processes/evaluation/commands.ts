import { z } from 'zod';
import { PlainDateSchema } from '../../calendar/plain-date-schema.ts';
import { DocumentNumberSchema, FOLLOW_UP_COMMANDS } from '../../follow-up/commands.ts';
import { QUALITY_CRITERIA, type QualityCriterion } from '../../libraries/quality.ts';
import { PlainIdSchema } from './content.ts';

const text = z.string().trim().min(1).max(4000);
const short = z.string().trim().min(1).max(200);
const on = PlainDateSchema.optional();
const versionId = z.uuid();
const fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
/** Somebody of the team by account, and the name he had then. */
const member = z.strictObject({ personId: PlainIdSchema, name: short });
/** Of a hundred. */
const points = z.number().min(0).max(100).multipleOf(0.5);

/** How an agency was chosen (财预〔2021〕6号). */
export const SELECTION_METHODS = ['publicTender', 'negotiation', 'lot', 'frameworkAgreement', 'direct'] as const;
export const RATING_KEYS = Object.keys(QUALITY_CRITERIA) as [QualityCriterion];
export const STANCES = ['agree', 'partly', 'disagree'] as const;
export const REPLIES = ['adopted', 'partly', 'declined'] as const;

/** An agency, among whom it was chosen, how and why, and who of it works here. */
const choice = {
  /** In the registry of agencies, and the name it had then. */
  agencyId: z.uuid(),
  name: short,
  candidates: z.array(short).min(1).max(30),
  method: z.enum(SELECTION_METHODS),
  reason: text,
  evaluators: z.array(member).min(1).max(20),
};

/** Everything people may ask of an evaluation. `on` is the legal date of the fact; without it, today. */
export const EvaluationCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('formTeam'), leader: member, members: z.array(member).max(20).default([]), on }),
  z.strictObject({
    kind: z.literal('changeTeam'),
    leader: member,
    members: z.array(member).max(20).default([]),
    reason: text,
    on,
  }),
  z.strictObject({ kind: z.literal('selectAgency'), ...choice, on }),
  /** `cause`: why the choice made before does not stand. */
  z.strictObject({ kind: z.literal('changeAgency'), ...choice, cause: text, on }),
  z.strictObject({ kind: z.literal('declareInterests'), conflict: z.boolean(), statement: text, on }),
  z.strictObject({
    kind: z.literal('signContract'),
    contractNumber: short,
    startsOn: PlainDateSchema,
    endsOn: PlainDateSchema,
    feeFen: fen,
    deliverables: z
      .array(z.strictObject({ name: short, by: PlainDateSchema }))
      .min(1)
      .max(30),
    on,
  }),
  z.strictObject({ kind: z.literal('acceptDeliverable'), no: z.int().min(1).max(30), opinion: text, on }),
  z.strictObject({
    kind: z.literal('rateAgency'),
    marks: z.array(z.strictObject({ criterion: z.enum(RATING_KEYS), points })).length(RATING_KEYS.length),
    opinion: text,
    on,
  }),
  z.strictObject({
    kind: z.literal('drawExperts'),
    /** The pool as it was saved before the draw. */
    versionId,
    seats: z.int().min(1).max(15),
    /** 64 hexadecimal digits that nobody could choose or know before. */
    seed: z.string().regex(/^[0-9a-f]{64}$/),
    on,
  }),
  z.strictObject({
    kind: z.literal('redrawExperts'),
    versionId,
    seats: z.int().min(1).max(15),
    seed: z.string().regex(/^[0-9a-f]{64}$/),
    reason: text,
    on,
  }),
  z.strictObject({ kind: z.literal('declareAvoidance'), conflict: z.boolean(), statement: text, on }),
  z.strictObject({ kind: z.literal('replaceExpert'), expertId: PlainIdSchema, reason: text, on }),
  z.strictObject({ kind: z.literal('submitPlan'), versionId, on }),
  z.strictObject({ kind: z.literal('returnPlan'), opinion: text, on }),
  z.strictObject({ kind: z.literal('approvePlan'), on }),
  z.strictObject({
    kind: z.literal('askMaterials'),
    items: z
      .array(z.strictObject({ name: short, indicator: z.string().max(40).optional(), required: z.boolean() }))
      .min(1)
      .max(200),
    on,
  }),
  z.strictObject({ kind: z.literal('submitMaterials'), versionId, on }),
  z.strictObject({
    kind: z.literal('returnMaterials'),
    items: z.array(z.int().min(1).max(200)).min(1).max(200),
    opinion: text,
    on,
  }),
  z.strictObject({ kind: z.literal('acceptMaterials'), on }),
  z.strictObject({ kind: z.literal('submitScores'), versionId, on }),
  z.strictObject({ kind: z.literal('submitDraft'), versionId, on }),
  z.strictObject({
    kind: z.literal('answerDraft'),
    views: z
      .array(z.strictObject({ no: z.int().min(1).max(100), stance: z.enum(STANCES), view: z.string().max(4000) }))
      .max(100),
    overall: text,
    on,
  }),
  z.strictObject({ kind: z.literal('recordNoReply'), note: text, on }),
  z.strictObject({
    kind: z.literal('submitFinal'),
    versionId,
    replies: z
      .array(z.strictObject({ no: z.int().min(1).max(100), reply: z.enum(REPLIES), reason: text }))
      .max(100)
      .default([]),
    on,
  }),
  z.strictObject({ kind: z.literal('returnReport'), opinion: text, on }),
  z.strictObject({ kind: z.literal('concludeEvaluation'), on }),
  z.strictObject({ kind: z.literal('cancelEvaluation'), reason: text, documentNumber: DocumentNumberSchema, on }),
  z.strictObject({ kind: z.literal('closeEvaluation'), on }),
  ...FOLLOW_UP_COMMANDS,
]);
export type EvaluationCommand = z.infer<typeof EvaluationCommandSchema>;
export type EvaluationCommandKind = EvaluationCommand['kind'];
/** The command of one kind. */
export type CommandOf<K extends EvaluationCommandKind> = Extract<EvaluationCommand, { kind: K }>;
