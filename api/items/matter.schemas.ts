import { z } from 'zod';

/** Which policy and which calendar a matter runs by. */
export const MatterRulesSchema = z.object({ policy: z.string(), policyTitle: z.string(), calendar: z.string() });
export type MatterRules = z.infer<typeof MatterRulesSchema>;

/** An act that the page of a matter offers, or says whose it is. */
export const MatterActSchema = z
  .object({
    command: z.string(),
    name: z.string(),
    roleNames: z.array(z.string()),
    mine: z.boolean(),
    chain: z.string().nullable().describe('所属的签批 · the chain of signatures that it goes on with'),
    clock: z.string().nullable().describe('所涉的期限 · the clock that it is about'),
    signOff: z.literal(true).optional().describe('须签批，先提请 · needs signatures: it is put forward first'),
    closed: z.string().optional().describe('现在不能办的缘由 · why the reader, who may do it, cannot do it now'),
  })
  .meta({ id: 'MatterAct' });
export type MatterAct = z.infer<typeof MatterActSchema>;
