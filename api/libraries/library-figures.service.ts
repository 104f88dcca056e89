import { Inject, Injectable } from '@nestjs/common';
import type { Library } from '../../domain/libraries/entry-acts.ts';
import { agencyQuality } from '../../db/queries/engagements.ts';
import { timesDrawn } from '../../db/queries/expert-draws.ts';
import { usesOf } from '../../db/queries/indicator-use.ts';
import type { EntryRow } from '../../db/queries/library-entries.ts';
import type { Pool } from '../../db/pool.ts';
import { POOL } from '../deps.ts';
import type { Figures } from './library.schemas.ts';

export type FiguresOf = (id: string) => Figures;

/** What has flowed back to the entries of one page, read at once for all of them. */
@Injectable()
export class LibraryFigures {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async of(library: Library, rows: readonly Pick<EntryRow, 'id' | 'name'>[]): Promise<FiguresOf> {
    const ids = rows.map(({ id }) => id);
    switch (library) {
      case 'agencies': {
        const quality = await agencyQuality(this.pool, ids);
        return (id) => quality.get(id) ?? { engagements: 0, quality: null };
      }
      case 'experts': {
        const drawn = await timesDrawn(this.pool, ids);
        return (id) => ({ drawn: drawn.get(id) ?? 0 });
      }
      case 'indicators': {
        const names = new Map(rows.map(({ id: one, name }) => [one, name]));
        const uses = await usesOf(this.pool, [...new Set(names.values())]);
        return (id) => ({ uses: uses.get(names.get(id) ?? '') ?? 0 });
      }
      case 'guidance':
        return () => ({});
    }
  }
}
