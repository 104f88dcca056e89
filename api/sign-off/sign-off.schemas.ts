import { z } from 'zod';
import { SIGN_OFF_COMMAND_KINDS } from '../../domain/sign-off/command-kinds.ts';
import { ADDED_PLACES } from '../../domain/sign-off/chain.ts';
import { RESUBMIT_MODES } from '../../domain/policy/sign-off-rule.ts';
import { RECORDED_ROLES } from '../../domain/process/roles.ts';
import { SEAT_STATES } from '../../domain/sign-off/walked-path.ts';

const person = z.object({ id: z.string(), name: z.string() });
/** Something a person did on the way, in words: who, when, what he said. */
const DoneSchema = z
  .object({ by: z.string(), onBehalfOf: z.string().nullable(), at: z.string(), words: z.string() })
  .meta({ id: 'SignOffDone' });

const SeatSchema = z
  .object({
    id: z.string().nullable(),
    role: z.enum(RECORDED_ROLES),
    roleName: z.string(),
    person: person.nullable(),
    state: z.enum(SEAT_STATES),
    standsIn: z.enum(['initiator', 'nobody']).nullable(),
    added: DoneSchema.extend({ place: z.enum(ADDED_PLACES), to: z.string(), mine: z.boolean() }).nullable(),
    transfers: z.array(DoneSchema),
    consults: z.array(DoneSchema.extend({ with: z.string(), advice: DoneSchema.nullable() })),
    signature: DoneSchema.extend({ proposal: z.int() }).nullable(),
  })
  .meta({ id: 'SignOffSeat' });

const StepSchema = z
  .object({
    key: z.string(),
    name: z.string(),
    mode: z.object({ kind: z.string(), pass: z.int().nullable() }),
    modeName: z.string(),
    state: z.enum(['passed', 'current', 'ahead']),
    resubmit: z.enum([...RESUBMIT_MODES, 'choice']),
    seats: z.array(SeatSchema),
  })
  .meta({ id: 'SignOffStep' });

/** A chain of signatures: what is signed, the way it has gone, and what the reader may do in it. */
const SignOffSchema = z
  .object({
    key: z.string(),
    command: z.string(),
    name: z.string(),
    put: z.record(z.string(), z.unknown()).describe('提请的内容 · the act as it was put forward'),
    proposals: z.array(DoneSchema),
    withProposer: z.boolean(),
    steps: z.array(StepSchema),
    returns: z.array(DoneSchema.extend({ from: z.int(), to: z.int().nullable(), then: z.enum(RESUBMIT_MODES) })),
    copies: z.array(z.string()),
    urgedOn: z.string().nullable(),
    waitsFor: z.string().nullable().describe('等谁 · whom it waits for, in words'),
    end: z.object({ type: z.string(), at: z.string(), sentence: z.string() }).nullable(),
    mine: z.array(z.enum(SIGN_OFF_COMMAND_KINDS)),
    returnTo: z.array(z.object({ to: z.string(), name: z.string() })),
  })
  .meta({ id: 'SignOff' });
export type SignOffView = z.infer<typeof SignOffSchema>;

/** Of what another body signs, a reader learns that it does, and since when. */
const SignedElsewhereSchema = z
  .object({
    by: z.string().describe('正在签批的一方 · the body that signs, in words'),
    since: z.string().describe('提请时间 · when it was put forward'),
  })
  .meta({ id: 'SignedElsewhere' });

/** Every chain of a matter that the reader may read, those that run first, then the latest ended; and what else is being signed. */
export const SignOffsSchema = z
  .object({ rows: z.array(SignOffSchema), elsewhere: z.array(SignedElsewhereSchema) })
  .meta({ id: 'SignOffs' });
export type SignOffsView = z.infer<typeof SignOffsSchema>;

/** Who may be asked in: everybody in an office over the item. */
export const SignersSchema = z
  .object({ rows: z.array(person.extend({ roles: z.array(z.enum(RECORDED_ROLES)), roleNames: z.array(z.string()) })) })
  .meta({ id: 'Signers' });
export type SignersView = z.infer<typeof SignersSchema>;
