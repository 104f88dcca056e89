import { z } from 'zod';
import { RESUBMIT_MODES } from '../policy/sign-off-rule.ts';
import { ADDED_PLACES } from './chain.ts';

const chain = z.string().min(1).max(100);
const personId = z.string().min(1).max(100);
const text = z.string().trim().min(1).max(2000);
const note = z.string().trim().max(2000).default('');

/** What people may ask of a chain of signatures; the same in every process. */
export const SignOffCommandSchema = z.discriminatedUnion('kind', [
  /** 同意. The last signature carries the act out. */
  z.strictObject({ kind: z.literal('sign'), chain, opinion: note }),
  /** 不同意: ends the chain, or counts against it where votes are counted. */
  z.strictObject({ kind: z.literal('decline'), chain, opinion: text }),
  /** 退回修改: to the key of a step that has passed, or to the proposer. */
  z.strictObject({
    kind: z.literal('sendBack'),
    chain,
    to: z.string().min(1).max(40),
    then: z.enum(RESUBMIT_MODES).optional(),
    opinion: text,
  }),
  /** 重新提请, without a change; with one, the act itself is asked for again. */
  z.strictObject({ kind: z.literal('resubmit'), chain, note }),
  /** 撤回, until somebody to whom it was passed on acts. */
  z.strictObject({ kind: z.literal('takeBack'), chain }),
  /** 撤销, by who put it forward. */
  z.strictObject({ kind: z.literal('withdraw'), chain, reason: text }),
  /** 转办, for good. */
  z.strictObject({ kind: z.literal('transfer'), chain, seat: z.string().max(40).optional(), to: personId, note: text }),
  /** 委派: asks for advice, and gets it back. */
  z.strictObject({ kind: z.literal('consult'), chain, with: personId, question: text }),
  z.strictObject({ kind: z.literal('advise'), chain, advice: text }),
  /** 加签 before, after or beside oneself. */
  z.strictObject({ kind: z.literal('addSigner'), chain, person: personId, place: z.enum(ADDED_PLACES), note }),
  /** 减签, only of one who was added and has not signed. */
  z.strictObject({ kind: z.literal('removeSigner'), chain, seat: z.string().min(1).max(40) }),
  /** 催办, once per working day. */
  z.strictObject({ kind: z.literal('urgeSigners'), chain, note: text }),
  /** 抄送. */
  z.strictObject({ kind: z.literal('copyTo'), chain, people: z.array(personId).min(1).max(50), note }),
]);
export type SignOffCommand = z.infer<typeof SignOffCommandSchema>;
export type SignOffCommandOf<K extends SignOffCommand['kind']> = Extract<SignOffCommand, { kind: K }>;
