import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { RESUBMIT_MODES } from '../../../domain/policy/sign-off-rule.ts';
import { SIGN_OFF_COMMAND_KINDS } from '../../../domain/sign-off/command-kinds.ts';
import { SEAT_STATES } from '../../../domain/sign-off/walked-path.ts';

const Done = z.object({ by: z.string(), onBehalfOf: z.string().nullable(), at: InstantSchema, words: z.string() });
export type ChainDone = z.infer<typeof Done>;

const Seat = z.object({
  id: z.string().nullable(),
  roleName: z.string(),
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  state: z.enum(SEAT_STATES),
  standsIn: z.enum(['initiator', 'nobody']).nullable(),
  added: Done.extend({ place: z.enum(['before', 'after', 'parallel']), mine: z.boolean() }).nullable(),
  transfers: z.array(Done),
  consults: z.array(Done.extend({ with: z.string(), advice: Done.nullable() })),
  signature: Done.extend({ proposal: z.int() }).nullable(),
});
export type ChainSeat = z.infer<typeof Seat>;

const Step = z.object({
  key: z.string(),
  name: z.string(),
  modeName: z.string(),
  state: z.enum(['passed', 'current', 'ahead']),
  resubmit: z.enum([...RESUBMIT_MODES, 'choice']),
  seats: z.array(Seat),
});
export type ChainStep = z.infer<typeof Step>;

const Chain = z.object({
  key: z.string(),
  command: z.string(),
  name: z.string(),
  put: z.record(z.string(), z.unknown()),
  proposals: z.array(Done),
  withProposer: z.boolean(),
  steps: z.array(Step),
  returns: z.array(Done.extend({ from: z.int(), to: z.int().nullable(), then: z.enum(RESUBMIT_MODES) })),
  copies: z.array(z.string()),
  urgedOn: PlainDateSchema.nullable(),
  waitsFor: z.string().nullable(),
  end: z.object({ type: z.string(), at: InstantSchema, sentence: z.string() }).nullable(),
  mine: z.array(z.enum(SIGN_OFF_COMMAND_KINDS)),
  returnTo: z.array(z.object({ to: z.string(), name: z.string() })),
});
export type SignOffChain = z.infer<typeof Chain>;
/** What may be asked of a chain. */
export type ChainAct = SignOffChain['mine'][number];

export const SignOffsAnswer = z.object({
  rows: z.array(Chain),
  elsewhere: z.array(z.object({ by: z.string(), since: InstantSchema })),
});

export const SignersAnswer = z.object({
  rows: z.array(z.object({ id: z.string(), name: z.string(), roleNames: z.array(z.string()) })),
});
