import { z } from 'zod';
import { ENTRY_ACTS, ENTRY_STATES, type Library } from '../../domain/libraries/entry-acts.ts';
import type { Content } from '../../domain/libraries/fields.ts';
import { contentSchema } from '../../domain/libraries/field-schema.ts';
import { LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import { LimitSchema } from '../http/paging.ts';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const facet = z.string().regex(/^[A-Za-z0-9]{1,20}:.{1,60}$/);

const narrowed = {
  q: z.string().trim().max(100).optional(),
  region: z.string().min(1).max(20).optional(),
  state: z.enum(ENTRY_STATES).optional(),
  facet: z
    .union([facet.transform((one) => [one]), z.array(facet).max(10)])
    .optional()
    .describe('如 sectors:health；可多个，同时满足 · such as sectors:health; several must all hold'),
};

export const AskEntriesSchema = z.strictObject({
  ...narrowed,
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type AskEntries = z.infer<typeof AskEntriesSchema>;

export const ExportEntriesSchema = z.strictObject(narrowed);
export type ExportEntries = z.infer<typeof ExportEntriesSchema>;

const FiguresSchema = z
  .object({
    engagements: z.int().optional().describe('受托次数 · engagements of an agency'),
    quality: z.number().nullable().optional().describe('平均质量分 · the mean of its ratings that count'),
    drawn: z.int().optional().describe('被抽中次数 · how often an expert was drawn'),
    uses: z.int().optional().describe('使用项目数，数到 1000 · items that use an indicator, counted up to 1000'),
  })
  .meta({ id: 'EntryFigures' });
export type Figures = z.infer<typeof FiguresSchema>;

const entry = {
  id: z.string(),
  regionId: z.string(),
  regionName: z.string(),
  shared: z.boolean().describe('下级地区可见 · read by the regions below'),
  unitName: z.string().nullable().describe('提出单位 · the unit that proposed it'),
  state: z.enum(ENTRY_STATES),
  stateName: z.string(),
  stateReason: z.string(),
  name: z.string(),
  version: z.int(),
  changedAt: z.string(),
  figures: FiguresSchema,
};

/** What is beside the facts of an entry, the same for every library. */
export interface EntryView extends z.infer<z.ZodObject<typeof entry>> {
  readonly content: Content;
}
export interface EntryDetail extends EntryView {
  readonly mayChange: boolean;
  readonly acts: { readonly act: (typeof ENTRY_ACTS)[number]; readonly name: string }[];
  readonly personal: 'shown' | 'masked';
}

export interface EntryPage {
  readonly rows: EntryView[];
  readonly next: string | null;
  readonly total: number | null;
  readonly facets: { readonly key: string; readonly value: string; readonly name: string; readonly count: number }[];
  readonly mayCreate: boolean;
}

export interface NewEntry {
  readonly content: Content;
  readonly shared: boolean;
  readonly region?: string | undefined;
  readonly note?: string | undefined;
}
export interface ChangedEntry extends Omit<NewEntry, 'region'> {
  readonly version: number;
}

const TITLES: Readonly<Record<Library, string>> = {
  indicators: 'Indicator',
  agencies: 'Agency',
  experts: 'Expert',
  guidance: 'GuidanceArticle',
};

/** The schemas of one library: what it is asked with, and what it answers. */
export interface LibrarySchemas {
  readonly page: z.ZodType<EntryPage>;
  readonly detail: z.ZodType<EntryDetail>;
  readonly create: z.ZodType<NewEntry>;
  readonly change: z.ZodType<ChangedEntry>;
}

/** Made from the library's own fields, so that document, check and answer are one. */
export function schemasOf(library: Library): LibrarySchemas {
  const { fields } = LIBRARY_PLANS[library];
  const title = TITLES[library];
  const whole = contentSchema(fields, `${title}Content`);
  const partial = contentSchema(fields, `${title}Facts`, 'partial');
  const sent = { content: whole, shared: z.boolean(), note: z.string().trim().max(500).optional() };
  const row = z.object({ ...entry, content: partial }).meta({ id: `${title}Row` });
  return {
    page: z
      .object({
        rows: z.array(row),
        next: z.string().nullable(),
        total: z.int().nullable().describe('随首页给出 · with the first page'),
        facets: z.array(z.object({ key: z.string(), value: z.string(), name: z.string(), count: z.int() })),
        mayCreate: z.boolean(),
      })
      .meta({ id: `${title}Page` }),
    detail: z
      .object({
        ...entry,
        content: partial,
        mayChange: z.boolean(),
        acts: z.array(z.object({ act: z.enum(ENTRY_ACTS), name: z.string() })),
        personal: z.enum(['shown', 'masked']),
      })
      .meta({ id: title }),
    create: z.strictObject({ ...sent, region: z.string().min(1).max(20).optional() }).meta({ id: `New${title}` }),
    change: z.strictObject({ ...sent, version: z.int().min(1) }).meta({ id: `Changed${title}` }),
  };
}

export const EntryActSchema = z
  .strictObject({
    act: z.enum(['suspend', 'restore', 'remove', 'publish']),
    reason: z.string().trim().max(500).default(''),
    version: z.int().min(1),
    edition: z
      .string()
      .trim()
      .min(1)
      .max(20)
      .optional()
      .describe('采纳进哪一版 · the edition that it is accepted into'),
  })
  .meta({ id: 'EntryAct' });
export type AskEntryAct = z.infer<typeof EntryActSchema>;

export const WithdrawSchema = z.strictObject({ version: z.int().min(1) }).meta({ id: 'Withdraw' });
export type Withdraw = z.infer<typeof WithdrawSchema>;

export const EntryHistorySchema = z
  .object({
    rows: z.array(
      z
        .object({
          version: z.int(),
          at: z.string(),
          byName: z.string(),
          act: z.string(),
          actName: z.string(),
          stateName: z.string(),
          note: z.string(),
          changed: z.array(z.object({ key: z.string(), name: z.string(), before: z.string(), after: z.string() })),
        })
        .meta({ id: 'EntryChange' }),
    ),
  })
  .meta({ id: 'EntryHistory' });
export type EntryHistory = z.infer<typeof EntryHistorySchema>;

export const AskImportSchema = z.strictObject({
  name: z.string().min(1).max(200),
  region: z.string().min(1).max(20).optional(),
  dryRun: flag.optional(),
});
export type AskImport = z.infer<typeof AskImportSchema>;

/** What a file would do, or has done: nothing of it where a single row is at fault. */
export const ImportAnswerSchema = z
  .object({
    done: z.boolean(),
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    faults: z.array(
      z
        .object({
          row: z.int().describe('第几行；0 为整个文件 · counted from 1; 0 for the whole file'),
          column: z.string().nullable(),
          code: z.string(),
          detail: z.string(),
        })
        .meta({ id: 'ImportFault' }),
    ),
  })
  .meta({ id: 'ImportAnswer' });
export type ImportAnswer = z.infer<typeof ImportAnswerSchema>;
