import { z } from 'zod';
import { GRADES } from '../../domain/policy/policy.ts';
import { PublicationSchema } from '../../domain/follow-up/publication.ts';

/** Links are sent on, shortened and decorated: what a portal address says wrongly is as if it said nothing. */
function lenient<T>(schema: z.ZodType<T>) {
  return schema.optional().catch(undefined);
}

export const PortalQuerySchema = z.object({
  lang: lenient(z.enum(['zh-CN', 'en'])),
  size: lenient(z.enum(['large'])),
  region: lenient(z.string().min(1).max(20)),
  unit: lenient(z.string().min(1).max(60)),
  grade: lenient(z.enum(GRADES)),
  livelihood: lenient(z.literal('1')),
  q: lenient(z.string().trim().min(1).max(100)),
  cursor: lenient(z.string().max(500)),
});
export type PortalQuery = z.infer<typeof PortalQuerySchema>;

export const PublicYearSchema = z.coerce.number().int().min(2000).max(2200);
export const UnitIdSchema = z.string().min(1).max(60);

/** Version of the shape of `results.json`; a member is added without it, none is taken away or changed. */
export const OPEN_DATA_VERSION = '1.0';
export const LICENCE = { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** One item of the open data: everything that is public of it. Amounts are integer 分, dates civil dates. */
const OpenItemSchema = PublicationSchema.extend({
  id: z.string(),
  page: z.string().describe('固定网址 · permanent address, relative to this one'),
  unit: z.object({ id: z.string(), name: z.string(), fictitious: z.boolean() }),
  region: z.object({ id: z.string(), name: z.string() }),
}).meta({ id: 'OpenDataItem' });
export type OpenItem = z.infer<typeof OpenItemSchema>;

/** The whole of `results.json`; items follow the order of the portal's table. */
export const OpenDataSchema = z
  .object({
    schemaVersion: z.literal(OPEN_DATA_VERSION),
    licence: z.object({ id: z.string(), url: z.string() }),
    publisher: z.string(),
    fiscalYear: z.int(),
    region: z.string().nullable().describe('只含一个地区时 · where it is narrowed to one region'),
    updatedAt: z.string().nullable(),
    units: z.object({ money: z.literal('fen'), dates: z.literal('Asia/Shanghai') }),
    withheld: z.array(z.object({ ground: z.string(), count: z.int() })),
    items: z.array(OpenItemSchema),
  })
  .meta({ id: 'OpenData' });
export type OpenData = z.infer<typeof OpenDataSchema>;
