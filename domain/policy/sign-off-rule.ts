import { z } from 'zod';

/** Offices that may sign. Evaluators, experts and auditors advise or read; an administrator only finds a signer. */
export const SIGNING_ROLES = [
  'unitClerk',
  'unitLeader',
  'financeOfficer',
  'performanceOfficer',
  'financeDirector',
  'supervisingLeader',
] as const;

/** Whose signature a step asks for: an office, or the one above the office that puts the matter forward. */
const SignerRuleSchema = z
  .object({
    office: z.enum([...SIGNING_ROLES, 'levelUp']),
    /** Everybody who holds the office signs for himself (票签); without it, one of them does. */
    every: z.boolean().default(false),
  })
  .readonly();
export type SignerRule = z.infer<typeof SignerRuleSchema>;

/** When a step has passed: 会签 all, 或签 the first to decide, 顺签 one after another, or by number or share of votes. */
const SignOffModeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('allOf') }).readonly(),
  z.object({ kind: z.literal('anyOf') }).readonly(),
  z.object({ kind: z.literal('inOrder') }).readonly(),
  z.object({ kind: z.literal('count'), pass: z.int().min(1).max(50) }).readonly(),
  /** At least that share of the signers; two thirds are 66. */
  z.object({ kind: z.literal('percent'), pass: z.int().min(1).max(100) }).readonly(),
]);
export type SignOffMode = z.infer<typeof SignOffModeSchema>;

/** How a matter goes on after 退回: every step again (逐级重走), or straight to who returned it (直送退回人). */
export const RESUBMIT_MODES = ['replay', 'straight'] as const;
export type ResubmitMode = (typeof RESUBMIT_MODES)[number];

const SignOffStepSchema = z
  .object({
    key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
    name: z.object({ 'zh-CN': z.string().min(1).max(40), en: z.string().min(1).max(80) }).readonly(),
    mode: SignOffModeSchema,
    signers: z.array(SignerRuleSchema).min(1).max(20).readonly(),
    /** What a return by this step leads to; `choice` leaves it to who returns. */
    resubmit: z.enum([...RESUBMIT_MODES, 'choice']).default('replay'),
  })
  .readonly();
export type SignOffStep = z.infer<typeof SignOffStepSchema>;

/** The chain of signatures that an act needs before it is carried out. */
export const SignOffRuleSchema = z
  .object({
    /** Who puts the act forward; where left out, whoever could do it without a chain. */
    proposedBy: z.array(z.enum(SIGNING_ROLES)).min(1).optional(),
    steps: z.array(SignOffStepSchema).min(1).max(10).readonly(),
    /** Offices that get a copy once it is carried out (抄送). */
    copies: z.array(z.enum(SIGNING_ROLES)).max(6).default([]),
  })
  .readonly();
export type SignOffRule = z.infer<typeof SignOffRuleSchema>;
