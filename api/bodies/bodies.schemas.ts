import { z } from 'zod';
import { BODY_KINDS, DEPARTMENTS, SEATS, STANDINGS } from '../../domain/bodies/seats.ts';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { DOCUMENT_NUMBER } from '../../domain/papers/document-number.ts';
import { isAnObject } from '../http/is-an-object.ts';
import { pageSchema } from '../http/paging.ts';

const note = z.string().trim().min(1).max(500);
const fen = z.int().min(0).max(1_000_000_000_000);
const FundsSchema = z
  .object({ year: z.int(), budgetFen: z.int(), usedFen: z.int(), restFen: z.int() })
  .meta({ id: 'BodyFunds' });

const SeatViewSchema = z
  .object({
    id: z.string(),
    seat: z.enum(SEATS),
    personId: z.string().nullable(),
    login: z.string().nullable(),
    name: z.string(),
    office: z.string(),
    department: z.enum(DEPARTMENTS).nullable(),
    duties: z.string(),
    fromOn: z.string(),
    /** The first day on which he does not hold the seat any more. */
    endedOn: z.string().nullable(),
  })
  .meta({ id: 'BodySeat' });

const BodyViewSchema = z
  .object({
    id: z.string(),
    regionId: z.string(),
    kind: z.enum(BODY_KINDS),
    name: z.string(),
    documentNumber: z.string(),
    establishedOn: z.string(),
    duties: z.string(),
    dissolvedOn: z.string().nullable(),
  })
  .meta({ id: 'Body' });

/** Whom escalations of a region reach, and why not its body's head where they do not. */
const LadderHeadSchema = z
  .object({
    regionId: z.string(),
    regionName: z.string(),
    bodyId: z.string().nullable(),
    bodyName: z.string().nullable(),
    personId: z.string().nullable(),
    name: z.string().nullable(),
    office: z.string().nullable(),
    standing: z.enum(STANDINGS),
  })
  .meta({ id: 'LadderHead' });

export const AskBodiesSchema = z.strictObject({ region: z.string().max(20).optional() });
export type AskBodies = z.infer<typeof AskBodiesSchema>;

/** Every region in scope, whether it has a body or not. */
export const BodiesSchema = z
  .object({
    rows: z.array(
      LadderHeadSchema.extend({
        kind: z.enum(BODY_KINDS).nullable(),
        seats: z.int(),
        missing: z.array(z.enum(DEPARTMENTS)).describe('政策所列而无人的部门 · departments that nobody sits for'),
        funds: FundsSchema.nullable().describe('本年度 · of this year'),
        mayKeep: z.boolean(),
      }).meta({ id: 'BodyOfRegion' }),
    ),
  })
  .meta({ id: 'Bodies' });
export type Bodies = z.infer<typeof BodiesSchema>;

export const BodyDetailSchema = z
  .object({
    body: BodyViewSchema,
    head: LadderHeadSchema,
    seats: z.array(SeatViewSchema),
    missing: z.array(z.enum(DEPARTMENTS)),
    funds: z.array(FundsSchema),
    mayKeep: z.boolean(),
  })
  .meta({ id: 'BodyDetail' });
export type BodyDetail = z.infer<typeof BodyDetailSchema>;

export const AskCandidatesSchema = z.strictObject({
  region: z.string().max(20),
  q: z.string().trim().max(50).default(''),
});
export type AskCandidates = z.infer<typeof AskCandidatesSchema>;

export const CandidatesSchema = z
  .object({
    rows: z.array(
      z
        .object({ id: z.string(), name: z.string(), login: z.string(), leads: z.boolean() })
        .meta({ id: 'SeatCandidate' }),
    ),
  })
  .meta({ id: 'SeatCandidates' });
export type Candidates = z.infer<typeof CandidatesSchema>;

const constitution = {
  name: z.string().trim().min(2).max(80),
  documentNumber: z.string().regex(DOCUMENT_NUMBER),
  duties: z.string().trim().min(1).max(2000),
  note,
};

/** Sets a body up; the id is the asker's own, so that asked again after a lost answer it is one body. */
export const EstablishBodySchema = z
  .strictObject({
    id: z.uuid(),
    regionId: z.string().min(1).max(20),
    kind: z.enum(BODY_KINDS),
    establishedOn: PlainDateSchema,
    ...constitution,
  })
  .meta({ id: 'EstablishBody' });
export type EstablishBody = z.infer<typeof EstablishBodySchema>;

export const ChangeBodySchema = z.strictObject(constitution).meta({ id: 'ChangeBody' });
export type ChangeBody = z.infer<typeof ChangeBodySchema>;

/** What ends on a day: a body, or somebody's seat. */
export const EndOnSchema = z.strictObject({ on: PlainDateSchema, note }).meta({ id: 'EndOn' });
export type EndOn = z.infer<typeof EndOnSchema>;

/** A seat, for somebody with an account or somebody of outside by name. A new head takes the place of the one before. */
export const TakeSeatSchema = z
  .strictObject({
    id: z.uuid(),
    seat: z.enum(SEATS),
    personId: z.uuid().optional(),
    name: z.string().trim().min(1).max(50).optional(),
    office: z.string().trim().min(1).max(100),
    department: z.enum(DEPARTMENTS).optional(),
    duties: z.string().trim().max(500).default(''),
    fromOn: PlainDateSchema,
    note,
  })
  .refine(({ personId, name }) => personId !== undefined || name !== undefined, {
    path: ['name'],
    params: { code: 'memberUnnamed' },
    when: isAnObject,
  })
  .meta({ id: 'TakeSeat' });
export type TakeSeat = z.infer<typeof TakeSeatSchema>;

export const FundYearSchema = z.coerce.number().int().min(2000).max(2200).meta({ id: 'FundYear' });

export const SetFundsSchema = z.strictObject({ budgetFen: fen, note }).meta({ id: 'SetBodyFunds' });
export type SetFunds = z.infer<typeof SetFundsSchema>;

/** A use of working funds; below zero it sets an earlier one right. */
export const UseFundsSchema = z
  .strictObject({
    id: z.uuid(),
    on: PlainDateSchema,
    purpose: z.string().trim().min(1).max(200),
    amountFen: z
      .int()
      .min(-1_000_000_000_000)
      .max(1_000_000_000_000)
      .refine((amount) => amount !== 0),
  })
  .meta({ id: 'UseBodyFunds' });
export type UseFunds = z.infer<typeof UseFundsSchema>;

export const FundEntriesSchema = pageSchema(
  z
    .object({
      id: z.string(),
      on: z.string(),
      purpose: z.string(),
      amountFen: z.int(),
      recordedBy: z.string(),
      recordedAt: z.string(),
    })
    .meta({ id: 'BodyFundEntry' }),
  'BodyFundEntries',
);
export type FundEntries = z.infer<typeof FundEntriesSchema>;

/** Who changed what, when and why. */
export const BodyChangesSchema = pageSchema(
  z
    .object({
      seq: z.int(),
      at: z.string(),
      by: z.string(),
      name: z.string(),
      before: z.string(),
      after: z.string(),
      note: z.string(),
    })
    .meta({ id: 'BodyChange' }),
  'BodyChanges',
);
export type BodyChanges = z.infer<typeof BodyChangesSchema>;
