import { z } from 'zod';
import { DomainError } from '../domain-error.ts';
import { OBLIGATION_KINDS, type ObligationKind } from './obligation-kinds.ts';
import { LadderStepSchema, type Policy, type Term } from './policy.ts';

const kinds = Object.keys(OBLIGATION_KINDS) as [ObligationKind, ...ObligationKind[]];
const count = z.int().min(1).max(1000);

/** What somebody wonders about a policy: other periods, another ladder, deemed receipt, suspension. */
export const PolicyChangeSchema = z
  .strictObject({
    /** Periods by kind of obligation, in the unit that the policy counts them in. */
    terms: z.partialRecord(z.enum(kinds), count).optional(),
    ladder: z.array(LadderStepSchema).min(1).max(10).optional(),
    reminderOffsets: z.array(z.int().min(0).max(90)).max(20).optional(),
    deemedReceipt: z.boolean().optional(),
    suspensionStopsStatutory: z.boolean().optional(),
  })
  .meta({ id: 'PolicyChange' });
export type PolicyChange = z.infer<typeof PolicyChangeSchema>;

/**
 * A policy as it would be with the change; the policy itself stays. Dates that a season sets have no count to change.
 *
 * @throws {DomainError} `statutoryTerm` for a period that is the policy's own (R1 one month, R2 two months)
 */
export function changedPolicy(policy: Policy, change: PolicyChange): Policy {
  const { terms = {}, ladder, reminderOffsets, deemedReceipt, suspensionStopsStatutory } = change;
  return {
    ...policy,
    ...(ladder && { ladder: ladder.toSorted((a, b) => a.workingDays - b.workingDays) }),
    ...(reminderOffsets && { reminderOffsets: reminderOffsets.toSorted((a, b) => b - a) }),
    ...(deemedReceipt !== undefined && { deemedReceipt: { enabled: deemedReceipt } }),
    ...(suspensionStopsStatutory !== undefined && { suspensionStopsStatutory }),
    obligations: Object.entries(terms).reduce<Policy['obligations']>(
      (rules, [kind, days]) => withTerm(rules, kind as ObligationKind, days),
      policy.obligations,
    ),
  };
}

function withTerm(rules: Policy['obligations'], kind: ObligationKind, days: number): Policy['obligations'] {
  const rule = rules[kind];
  const term = counted(rule.term, days);
  if (rule.statutory && JSON.stringify(term) !== JSON.stringify(rule.term))
    throw new DomainError('statutoryTerm', { kind });
  return { ...rules, [kind]: { ...rule, term } };
}

function counted(term: Term, days: number): Term {
  return term.unit === 'setDate' ? term : { ...term, count: days };
}
