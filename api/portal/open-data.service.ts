import { Readable } from 'node:stream';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { publicSums, type PublicSums } from '../../db/queries/publication-sums.ts';
import { streamPublications, type PublicFilter } from '../../db/queries/publications.ts';
import type { Pool } from '../../db/pool.ts';
import { POOL } from '../deps.ts';
import type { ApiRequest } from '../http/request.ts';
import { csvText, jsonText } from './open-data.ts';
import { LICENCE, OPEN_DATA_VERSION, type OpenData, type PortalQuery } from './portal.schemas.ts';
import { PortalService, viewOf } from './portal.service.ts';
import { PORTAL_TEXT as T } from './portal-text.ts';
import { say } from './view.ts';

interface Asked {
  readonly filter: PublicFilter;
  readonly sums: PublicSums;
  readonly place: string;
}

/** Downloads of the portal. Unchanged data are answered with 304, changed ones are streamed. */
@Injectable()
export class OpenDataService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PortalService) private readonly portal: PortalService,
  ) {}

  /** @throws {DomainError} `notFound` for a region that does not exist */
  async json(
    year: number,
    query: PortalQuery,
    request: ApiRequest,
    response: Response,
  ): Promise<StreamableFile | undefined> {
    const asked = await this.asked(year, query);
    if (isKnown(asked.sums, request, response)) return undefined;
    const text = jsonText(headOf(year, query, asked), streamPublications(this.pool, asked.filter));
    return file(text, 'application/json; charset=utf-8');
  }

  /** @throws {DomainError} `notFound` for a region that does not exist */
  async csv(
    year: number,
    query: PortalQuery,
    request: ApiRequest,
    response: Response,
  ): Promise<StreamableFile | undefined> {
    const asked = await this.asked(year, query);
    if (isKnown(asked.sums, request, response)) return undefined;
    const text = csvText(viewOf(query), streamPublications(this.pool, asked.filter));
    return file(text, 'text/csv; charset=utf-8', `attachment; filename="results-${String(year)}.csv"`);
  }

  private async asked(year: number, { region, unit, grade, livelihood, q: search }: PortalQuery): Promise<Asked> {
    const { ids: regionIds, name } = await this.portal.place(region);
    const sums = await publicSums(this.pool, { fiscalYear: year, regionIds });
    const only = livelihood === undefined ? undefined : true;
    return {
      filter: { fiscalYear: year, regionIds, unitId: unit, grade, livelihood: only, search },
      sums,
      place: name,
    };
  }
}

function headOf(year: number, query: PortalQuery, { sums, place }: Asked): Omit<OpenData, 'items'> {
  const view = viewOf(query);
  return {
    schemaVersion: OPEN_DATA_VERSION,
    licence: LICENCE,
    publisher: place === '' ? say(view, T.anyBureau) : say(view, T.bureau, { place }),
    fiscalYear: year,
    region: query.region ?? null,
    updatedAt: sums.changedAt,
    units: { money: 'fen', dates: 'Asia/Shanghai' },
    withheld: [...sums.withheld],
  };
}

/** Whether the caller has exactly this already; says so, and lets others keep and read it. */
function isKnown({ count, changedAt, withheld }: PublicSums, request: ApiRequest, response: Response): boolean {
  const stamp = [count, changedAt ?? '', ...withheld.map((one) => one.count)].join('-');
  response.set({ ETag: `W/"${stamp}"`, 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' });
  if (!request.fresh) return false;
  response.status(304);
  return true;
}

function file(text: AsyncIterable<string>, type: string, disposition = 'inline'): StreamableFile {
  return new StreamableFile(Readable.from(text, { objectMode: false, highWaterMark: 64 * 1024 }), {
    type,
    disposition,
  });
}
