import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { RECORDED_ROLES, ROLES } from '../../domain/process/roles.ts';
import { STAGES } from '../../domain/processes/budget-item/stages.ts';

export const AskDelegationsSchema = z.strictObject({ person: z.uuid().optional() });
export type AskDelegations = z.infer<typeof AskDelegationsSchema>;

export const AskCandidatesSchema = z.strictObject({
  person: z.uuid().optional(),
  q: z.string().trim().max(50).default(''),
});
export type AskCandidates = z.infer<typeof AskCandidatesSchema>;

/** Who stands in for whom: in which roles, in which stages (all where none is named), from when to when. */
export const MakeDelegationSchema = z
  .strictObject({
    /** Whose work it is; the caller's own where left out. */
    principalId: z.uuid().optional(),
    delegateId: z.uuid(),
    roles: z.array(z.enum(ROLES)).min(1).max(10),
    stages: z.array(z.enum(STAGES)).max(5).default([]),
    validFrom: PlainDateSchema,
    validUntil: PlainDateSchema,
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'MakeDelegation' });
export type MakeDelegation = z.infer<typeof MakeDelegationSchema>;

export const DelegationIdSchema = z.string().regex(/^\d{1,18}$/);

const DelegationSchema = z
  .object({
    id: z.string(),
    principalId: z.string(),
    principalName: z.string(),
    delegateId: z.string(),
    delegateName: z.string(),
    delegateLogin: z.string(),
    roles: z.array(z.enum(RECORDED_ROLES)),
    roleNames: z.array(z.string()),
    stages: z.array(z.string()),
    stageNames: z.array(z.string()),
    validFrom: z.string(),
    validUntil: z.string(),
    reason: z.string(),
    madeByName: z.string().nullable(),
    madeAt: z.string(),
    revokedAt: z.string().nullable(),
    revokedByName: z.string().nullable(),
    /** `coming` and `running` ones may be taken back. */
    state: z.enum(['coming', 'running', 'over', 'revoked']),
  })
  .meta({ id: 'Delegation' });

export const DelegationsSchema = z.object({ rows: z.array(DelegationSchema) }).meta({ id: 'Delegations' });
export type Delegations = z.infer<typeof DelegationsSchema>;

export const DelegationMadeSchema = z.object({ id: z.string() }).meta({ id: 'DelegationMade' });
export type DelegationMade = z.infer<typeof DelegationMadeSchema>;

/** Who could stand in for somebody, and the roles that he could lend. */
export const CandidatesSchema = z
  .object({
    lendable: z.array(z.object({ role: z.enum(RECORDED_ROLES), name: z.string() })),
    rows: z.array(
      z
        .object({
          id: z.string(),
          name: z.string(),
          login: z.string(),
          roleNames: z.array(z.string()),
          unitName: z.string().nullable(),
        })
        .meta({ id: 'Candidate' }),
    ),
  })
  .meta({ id: 'Candidates' });
export type Candidates = z.infer<typeof CandidatesSchema>;
