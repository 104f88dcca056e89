import { z } from 'zod';

/** An act that the page of a matter offers, or says whose it is. */
export const MatterActAnswer = z.object({
  command: z.string(),
  name: z.string(),
  roleNames: z.array(z.string()),
  mine: z.boolean(),
  chain: z.string().nullable(),
  clock: z.string().nullable(),
  signOff: z.literal(true).optional(),
  closed: z.string().optional(),
});
export type MatterAct = z.infer<typeof MatterActAnswer>;
