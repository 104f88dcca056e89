import { z } from 'zod';

/** Regions that the reader may look at, in the order of the tree. */
export const RegionsAnswer = z.object({
  rows: z.array(z.object({ id: z.string(), name: z.string(), path: z.array(z.string()) })),
});
