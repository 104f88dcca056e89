import {
  ARCHIVE_PATHS as P,
  ArchivedDocumentsSchema,
  ArchivedItemSchema,
  ArchivedRecordSchema,
  ManifestSchema,
  type Manifest,
} from '../domain/archive/archive-schema.ts';
import { fingerprint } from '../db/hash-chain.ts';
import { firstBrokenLink, type Break, type ProvenChain, type StoredLink } from '../db/verify-chain.ts';
import type { ReadPart } from '../files/archive/read-archive.ts';

/** The parts whose content a proof reads. */
export const PROVEN: ReadonlySet<string> = new Set([P.manifest, P.item, P.record, P.documents]);

/** What is wrong with an archive; each has its sentence in `archive-proof-text.ts`. */
export type ArchiveFault =
  | { readonly code: 'partUnreadable' | 'fileMissing' | 'fileChanged' | 'fileUnlisted'; readonly path: string }
  | { readonly code: 'headDiffers' | 'withheldDiffers' }
  | { readonly code: 'documentChanged'; readonly kind: string; readonly number: number }
  | { readonly code: 'recordBroken'; readonly broken: Break }
  | { readonly code: 'recordUnknown' | 'recordDiffers' }
  | { readonly code: 'linkDiffers'; readonly seq: number };

/** What an archive says of itself, and where that does not hold. */
export interface ArchiveProof {
  readonly manifest: Manifest | undefined;
  readonly faults: readonly ArchiveFault[];
  /** Every link that the archive has, to be held against the record. */
  readonly links: readonly Pick<StoredLink, 'seq' | 'hash'>[];
  /** How many of them have their text withheld from who took the archive: tied to their neighbours, but not hashed again. */
  readonly linkedOnly: number;
}

/**
 * Proves an archive against itself: files against the manifest, the chain link by link, documents against the chain. Where a
 * record's text is withheld its hash is still followed, from the link before to the link after, but no text proves it, nor
 * ties it to what came before: that only the record can say.
 */
export function proveArchive(parts: readonly ReadPart[]): ArchiveProof {
  const byPath = new Map(parts.map((part) => [part.path, part]));
  const manifest = ManifestSchema.safeParse(jsonOf(byPath.get(P.manifest)));
  if (!manifest.success)
    return { manifest: undefined, faults: [{ code: 'partUnreadable', path: P.manifest }], links: [], linkedOnly: 0 };
  const links = ArchivedRecordSchema.safeParse(jsonOf(byPath.get(P.record))).data?.links;
  const linkedOnly = links?.filter((link) => 'withheld' in link).length ?? 0;
  const faults = [
    ...fileFaults(manifest.data, byPath),
    ...recordFaults(manifest.data, byPath, links),
    ...(links && linkedOnly !== (manifest.data.record.withheld ?? 0) ? [{ code: 'withheldDiffers' as const }] : []),
  ];
  return { manifest: manifest.data, faults, links: links ?? [], linkedOnly };
}

type Parts = ReadonlyMap<string, ReadPart>;

function fileFaults({ files }: Manifest, parts: Parts): readonly ArchiveFault[] {
  const listed = new Set(files.map(({ path }) => path));
  const changed = files.flatMap(({ path, size, sha256 }): readonly ArchiveFault[] => {
    const part = parts.get(path);
    if (!part) return [{ code: 'fileMissing', path }];
    return part.size === size && part.sha256 === sha256 ? [] : [{ code: 'fileChanged', path }];
  });
  const unlisted = [...parts.keys()].filter((path) => path !== P.manifest && !listed.has(path));
  return [...changed, ...unlisted.map((path) => ({ code: 'fileUnlisted' as const, path }))];
}

function recordFaults(
  { item, record }: Manifest,
  parts: Parts,
  links: ProvenChain['links'] | undefined,
): readonly ArchiveFault[] {
  const read = {
    item: ArchivedItemSchema.safeParse(jsonOf(parts.get(P.item))),
    documents: ArchivedDocumentsSchema.safeParse(jsonOf(parts.get(P.documents))),
  };
  if (!read.item.success) return [{ code: 'partUnreadable', path: P.item }];
  if (!links) return [{ code: 'partUnreadable', path: P.record }];
  if (!read.documents.success) return [{ code: 'partUnreadable', path: P.documents }];
  const { versions } = read.documents.data;
  const chain: ProvenChain = {
    id: item.id,
    version: record.count,
    headHash: record.headHash,
    links,
    versions: Object.fromEntries(versions.map(({ id, body }) => [id, body])),
  };
  const broken = firstBrokenLink(chain);
  const differing = versions.filter(({ body, hash }) => fingerprint(body) !== hash);
  const same = read.item.data.id === item.id && read.item.data.version === record.count;
  return [
    ...(broken ? [{ code: 'recordBroken' as const, broken }] : []),
    ...(same ? [] : [{ code: 'headDiffers' as const }]),
    ...differing.map(({ kind, number }) => ({ code: 'documentChanged' as const, kind, number })),
  ];
}

function jsonOf(part: ReadPart | undefined): unknown {
  try {
    return JSON.parse(part?.content?.toString() ?? '') as unknown;
  } catch {
    return undefined;
  }
}
