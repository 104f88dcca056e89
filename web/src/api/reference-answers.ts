import { z } from 'zod';

/** Regions that the reader may look at, in the order of the tree. */
export const RegionsAnswer = z.object({
  rows: z.array(z.object({ id: z.string(), name: z.string(), path: z.array(z.string()) })),
});

/** Units that the reader may look at, by region and code. */
export const UnitsAnswer = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      regionId: z.string(),
      name: z.string(),
      code: z.string(),
      divisionId: z.string().nullable(),
      divisionName: z.string().nullable(),
    }),
  ),
});
export type Unit = z.infer<typeof UnitsAnswer>['rows'][number];
