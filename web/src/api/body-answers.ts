import { z } from 'zod';
import { BODY_KINDS, DEPARTMENTS, SEATS, STANDINGS } from '../../../domain/bodies/seats.ts';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';

const head = {
  regionId: z.string(),
  regionName: z.string(),
  bodyId: z.string().nullable(),
  bodyName: z.string().nullable(),
  name: z.string().nullable(),
  office: z.string().nullable(),
  standing: z.enum(STANDINGS),
};

const Funds = z.object({ year: z.int(), budgetFen: z.int(), usedFen: z.int(), restFen: z.int() });
export type BodyFunds = z.infer<typeof Funds>;

const BodyOfRegion = z.object({
  ...head,
  kind: z.enum(BODY_KINDS).nullable(),
  seats: z.int(),
  missing: z.array(z.enum(DEPARTMENTS)),
  funds: Funds.nullable(),
  mayKeep: z.boolean(),
});
export type BodyOfRegion = z.infer<typeof BodyOfRegion>;
export const BodiesAnswer = z.object({ rows: z.array(BodyOfRegion) });

const SeatAnswer = z.object({
  id: z.string(),
  seat: z.enum(SEATS),
  personId: z.string().nullable(),
  name: z.string(),
  office: z.string(),
  department: z.enum(DEPARTMENTS).nullable(),
  duties: z.string(),
  fromOn: PlainDateSchema,
  endedOn: PlainDateSchema.nullable(),
});
export type BodySeat = z.infer<typeof SeatAnswer>;

export const BodyDetailAnswer = z.object({
  body: z.object({
    id: z.string(),
    regionId: z.string(),
    kind: z.enum(BODY_KINDS),
    name: z.string(),
    documentNumber: z.string(),
    establishedOn: PlainDateSchema,
    duties: z.string(),
    dissolvedOn: PlainDateSchema.nullable(),
  }),
  head: z.object(head),
  seats: z.array(SeatAnswer),
  missing: z.array(z.enum(DEPARTMENTS)),
  funds: z.array(Funds),
  mayKeep: z.boolean(),
});
export type BodyDetail = z.infer<typeof BodyDetailAnswer>;

export const CandidatesAnswer = z.object({
  rows: z.array(z.object({ id: z.string(), name: z.string(), login: z.string(), leads: z.boolean() })),
});

export const FundEntriesAnswer = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      on: PlainDateSchema,
      purpose: z.string(),
      amountFen: z.int(),
      recordedBy: z.string(),
      recordedAt: InstantSchema,
    }),
  ),
  next: z.string().nullable(),
});

export const BodyChangesAnswer = z.object({
  rows: z.array(
    z.object({
      seq: z.int(),
      at: InstantSchema,
      by: z.string(),
      name: z.string(),
      before: z.string(),
      after: z.string(),
      note: z.string(),
    }),
  ),
  next: z.string().nullable(),
});
