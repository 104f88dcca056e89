import { z } from 'zod';

/** What a reader of the archive looks for first; members are added, what must change gets the next number. */
export const ARCHIVE_FORMAT = {
  format: 'bihuan-archive',
  version: 1,
  /** Of an archive in which texts of records are withheld from who took it. */
  versionWithheld: 2,
} as const;

/** Where the parts of an archive lie in it. */
export const ARCHIVE_PATHS = {
  manifest: 'manifest.json',
  readme: 'README.txt',
  schema: 'schema.json',
  history: 'history.pdf',
  item: 'data/item.json',
  record: 'data/record.json',
  documents: 'data/documents.json',
} as const;

const Sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const AnyJsonSchema = z.json();

/** A file of the archive: its size in octets, and the SHA-256 of its octets. */
const ArchivedFileSchema = z.object({ path: z.string().max(500), size: z.int().min(0), sha256: Sha256Schema });

/** `manifest.json`: what the archive is of, who took it when, and every other file with its hash. */
export const ManifestSchema = z
  .object({
    format: z.literal(ARCHIVE_FORMAT.format),
    version: z
      .literal([ARCHIVE_FORMAT.version, ARCHIVE_FORMAT.versionWithheld])
      .describe('2 where texts of records are withheld, else 1.'),
    item: z.object({
      id: z.uuid(),
      code: z.string(),
      name: z.string(),
      fiscalYear: z.int(),
      unitName: z.string(),
      regionName: z.string(),
    }),
    record: z.object({
      count: z.int().min(0).describe('How many links the record had; the last of them carries headHash.'),
      headHash: z.string().describe('Hash of the last link, `sha256:` or `sm3:` and hexadecimal digits.'),
      withheld: z
        .int()
        .min(1)
        .optional()
        .describe('How many links lack their text: what another body says in its own chains of signatures.'),
    }),
    made: z.object({ at: z.iso.datetime(), by: z.string(), login: z.string() }),
    files: z.array(ArchivedFileSchema),
    missing: z
      .array(z.object({ name: z.string(), sha256: Sha256Schema }))
      .describe('Attachments that the record names and whose content the file store no longer has.'),
  })
  .meta({ title: 'manifest.json' });
export type Manifest = z.infer<typeof ManifestSchema>;

/** `data/item.json`: the item, or the matter of another process, as it stood, with its clocks. Money is integer 分, dates are of Asia/Shanghai. */
export const ArchivedItemSchema = z
  .object({
    id: z.uuid(),
    process: z.string(),
    version: z.int(),
    unitName: z.string(),
    regionName: z.string(),
    state: AnyJsonSchema,
    book: AnyJsonSchema.describe('Clocks: open and settled, with the arithmetic of each date.'),
  })
  .meta({ title: 'data/item.json' });

const LinkSchema = z.object({
  seq: z.int(),
  at: z.string(),
  recordedAt: z.string(),
  previousHash: z.string().describe('`genesis` for the first link.'),
  hash: z.string(),
});

/** A link with its text. */
const WholeLinkSchema = LinkSchema.extend({
  personId: z.string().nullable(),
  body: z
    .string()
    .describe(
      'JSON text exactly as it was recorded: who, when, by which act, what happened; of a signature also a random `salt`.',
    ),
});

/** A link without its text: it ties its neighbours together, and can itself not be hashed again. */
const WithheldLinkSchema = LinkSchema.extend({
  kind: z.literal('signOff').describe('A record of a chain of signatures; what was done in it is withheld as well.'),
  withheld: z.object({ 'zh-CN': z.string(), en: z.string() }).describe('Why the text is not given.'),
});
export type WithheldLink = z.infer<typeof WithheldLinkSchema>;

/** `data/record.json`: the chain. A link's hash is over the hash before it, a line feed, and `body` as it stands. */
export const ArchivedRecordSchema = z
  .object({ links: z.array(z.union([WholeLinkSchema, WithheldLinkSchema])) })
  .meta({ title: 'data/record.json' });

/** `data/documents.json`: every frozen version; `hash` is SHA-256 over its JSON with the keys in order. */
export const ArchivedDocumentsSchema = z
  .object({
    versions: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        number: z.int(),
        hash: z.string(),
        authorId: z.string(),
        authorName: z.string().nullable(),
        createdAt: z.string(),
        body: AnyJsonSchema,
      }),
    ),
  })
  .meta({ title: 'data/documents.json' });

/** The whole as JSON Schema 2020-12, as it lies in every archive. */
export function archiveJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${ARCHIVE_FORMAT.format}-${String(ARCHIVE_FORMAT.versionWithheld)}`,
    files: Object.fromEntries(
      [ManifestSchema, ArchivedItemSchema, ArchivedRecordSchema, ArchivedDocumentsSchema].map((schema) => [
        schema.meta()?.title ?? '',
        z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
      ]),
    ),
  };
}
