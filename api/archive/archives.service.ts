import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { listItems } from '../../db/queries/items.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { zipStream, type PackedPart, type ZipPart } from '../../files/archive/zip-stream.ts';
import { dispositionOf } from '../../files/file-name.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { itemSums } from '../items/item-sums.ts';
import { filterOf } from '../items/items.service.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { ArchiveService, type PackedMatter } from './archive.service.ts';
import type { ArchivesAhead, AskArchives } from './archives.schemas.ts';
import { ITEM_ARCHIVE } from './item-archive.ts';
import { indexParts, type Archived } from './archives-index.ts';

/** So many archives go into one file: at a second or two for each, more would outlast a person's patience and his line. */
const MOST_ARCHIVES = 200;

/** The archives of a filtered list as one file: an archive within it for each item, made when its turn comes. */
@Injectable()
export class ArchivesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(ArchiveService) private readonly archives: ArchiveService,
  ) {}

  /** @throws {ApiProblem} `archivesTooMany`, `archivesNone` */
  async ahead(asked: AskArchives, caller: Caller): Promise<ArchivesAhead> {
    return { count: (await this.ids(asked, caller)).length, most: MOST_ARCHIVES };
  }

  /**
   * Each archive is recorded as taken when it begins to flow, as one that is taken alone. An item that can no longer be
   * archived breaks the file off: half an archive is none.
   *
   * @throws {ApiProblem} `archivesTooMany`, `archivesNone`, before anything is sent
   */
  async file(asked: AskArchives, caller: Caller): Promise<StreamableFile> {
    const ids = await this.ids(asked, caller);
    const at = this.clock.now();
    const taken: PackedMatter[] = [];
    const stream = zipStream(this.parts(ids, taken, caller), (packed) =>
      indexParts(archivedOf(taken, packed), { at, by: caller }),
    );
    const name = `归档包-${dateOf(at)}-${String(ids.length)}个项目.zip`;
    return new StreamableFile(stream, { type: 'application/zip', disposition: dispositionOf(name) });
  }

  private async *parts(ids: readonly string[], taken: PackedMatter[], caller: Caller): AsyncGenerator<ZipPart> {
    for (const [index, id] of ids.entries()) {
      const one = await this.archives.packed(ITEM_ARCHIVE, id, caller);
      taken.push(one);
      yield { path: `${numbered(index)}-${one.file}`, at: one.at, content: one.stream, stored: true };
    }
  }

  /** What the caller may archive of what the filter asks for, in the order of the list. */
  private async ids(asked: AskArchives, caller: Caller): Promise<readonly string[]> {
    const scope = await this.matters.scope(caller, asked.region, 'item.archive');
    const filter = filterOf(asked, this.clock);
    const { rows, next } = await listItems(this.pool, scope, { ...filter, sort: asked.sort, limit: MOST_ARCHIVES });
    if (rows.length === 0) throw new ApiProblem('archivesNone');
    if (next !== null) {
      const { totals } = await itemSums(this.pool, scope, filter);
      throw new ApiProblem('archivesTooMany', { params: { count: totals?.count ?? 0, most: MOST_ARCHIVES } });
    }
    return rows.map(({ instanceId }) => instanceId);
  }
}

const DIGITS = 3;

/** In front of every name: two items may be called the same. */
function numbered(index: number): string {
  return String(index + 1).padStart(DIGITS, '0');
}

function archivedOf(taken: readonly PackedMatter[], packed: readonly PackedPart[]): readonly Archived[] {
  return taken.flatMap(({ facts }, index) => {
    const part = packed[index];
    return part ? [{ ...facts, ...part }] : [];
  });
}
