import {
  ARCHIVE_FORMAT as FORMAT,
  ARCHIVE_PATHS as P,
  archiveJsonSchema,
  type Manifest,
} from '../../domain/archive/archive-schema.ts';
import type { PackedPart, ZipPart } from '../../files/archive/zip-stream.ts';
import type { ArchiveSource } from './archive-source.ts';
import { ARCHIVE_README } from './archive-text.ts';

/** What every archive holds whichever process its matter follows: how to read it, the matter, its record and its documents. */
export function writtenParts(source: ArchiveSource): readonly ZipPart[] {
  const { chain, state, links, versions, unit, region, taken } = source;
  const { at } = taken;
  const { id, process, version, book } = chain;
  const json = (path: string, value: object): ZipPart => ({ path, at, content: jsonOf(value) });
  return [
    { path: P.readme, at, content: Buffer.from(ARCHIVE_README) },
    json(P.schema, archiveJsonSchema()),
    json(P.item, { id, process, version, unitName: unit, regionName: region, state, book }),
    json(P.record, { links }),
    json(P.documents, { versions: versions.map(({ instanceId: _item, ...rest }) => rest) }),
  ];
}

/** The last part: every other one with its hash, who took it, and how much of the record he was given. */
export function manifestPart(
  { chain, state, withheld, unit, region, taken }: ArchiveSource,
  packed: readonly PackedPart[],
  missing: Manifest['missing'],
): ZipPart {
  const { code, name, fiscalYear } = state;
  const count = withheld.length;
  const manifest: Manifest = {
    format: FORMAT.format,
    version: count > 0 ? FORMAT.versionWithheld : FORMAT.version,
    item: { id: chain.id, code, name, fiscalYear, unitName: unit, regionName: region },
    record: { count: chain.version, headHash: chain.headHash, ...(count > 0 && { withheld: count }) },
    made: taken,
    files: [...packed],
    missing,
  };
  return { path: P.manifest, at: taken.at, content: jsonOf(manifest) };
}

function jsonOf(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}
