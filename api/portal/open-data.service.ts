import { Readable } from 'node:stream';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { scoringTemplate } from '../../domain/scoring/template.ts';
import { publicSums, type PublicSums } from '../../db/queries/publication-sums.ts';
import { streamPublications, type PublicFilter, type PublicItem } from '../../db/queries/publications.ts';
import type { Pool } from '../../db/pool.ts';
import { POOL } from '../deps.ts';
import { RulesService } from '../rules/rules.service.ts';
import type { ApiRequest } from '../http/request.ts';
import { MOST_ROWS } from '../export/all-pages.ts';
import { sheetFile } from '../export/sheet.ts';
import { madeFile, XLSX } from '../http/files.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { csvText, jsonText } from './open-data.ts';
import { LICENCE, OPEN_DATA_VERSION, type OpenData, type PortalQuery } from './portal.schemas.ts';
import { methodLines } from './pages/method.ts';
import { bureauOf, moment } from './pages/words.ts';
import { PortalService, viewOf } from './portal.service.ts';
import { PUBLIC_COLUMNS } from './public-columns.ts';
import { PORTAL_TEXT as T } from './portal-text.ts';
import { say, type View } from './view.ts';

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
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  /** @throws {DomainError} `notFound` for a region that does not exist */
  async json(
    year: number,
    query: PortalQuery,
    request: ApiRequest,
    response: Response,
  ): Promise<StreamableFile | undefined> {
    const asked = await this.changed(year, query, request, response);
    if (!asked) return undefined;
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
    const asked = await this.changed(year, query, request, response);
    if (!asked) return undefined;
    const text = csvText(viewOf(query), streamPublications(this.pool, asked.filter));
    return file(text, 'text/csv; charset=utf-8', `attachment; filename="results-${String(year)}.csv"`);
  }

  /**
   * The same as a workbook; above the table stands how the figures came about.
   * @throws {DomainError} `notFound` for a region that does not exist
   * @throws {ApiProblem} `exportTooLarge` where only CSV and JSON hold all of it
   */
  async xlsx(
    year: number,
    query: PortalQuery,
    request: ApiRequest,
    response: Response,
  ): Promise<StreamableFile | undefined> {
    const view = viewOf(query);
    const { locale } = view;
    const policy = (await this.rules.policy()).title[locale];
    const asked = await this.changed(year, query, request, response, policy);
    if (!asked) return undefined;
    const title = `${say(view, T.yearLink, { year })} ${say(view, T.results)}`;
    const head = [title, ...statement(view, asked, policy)];
    const rows = atMost(streamPublications(this.pool, asked.filter), MOST_ROWS);
    const bytes = await sheetFile({ title, head, columns: PUBLIC_COLUMNS, rows, locale });
    return madeFile(bytes, { type: XLSX, name: `results-${String(year)}.xlsx` });
  }

  /** What is asked for; nothing where the caller has exactly this already, `words` above it included, and is told so. */
  private async changed(
    year: number,
    query: PortalQuery,
    request: ApiRequest,
    response: Response,
    words = '',
  ): Promise<Asked | undefined> {
    const asked = await this.asked(year, query);
    response.set({
      ETag: `W/"${stampOf(asked)}${encodeURIComponent(words)}"`,
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
    });
    if (!request.fresh) return asked;
    response.status(304);
    return undefined;
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

/** Whose figures they are, as of when, how they were made, what is not among them, and what one may do with them. */
function statement(view: View, { sums, place }: Asked, policy: string): readonly string[] {
  const count = sums.withheld.reduce((all, one) => all + one.count, 0);
  return [
    say(view, T.host, { bureau: bureauOf(view, place) }),
    ...(sums.changedAt === null ? [] : [say(view, T.updated, { time: moment(view, sums.changedAt) })]),
    ...methodLines(view, { template: scoringTemplate('ministry2020'), policy }),
    count === 0 ? say(view, T.withheldNone) : say(view, T.withheldTitle, { count }),
    say(view, T.licence),
  ];
}

function headOf(year: number, query: PortalQuery, { sums, place }: Asked): Omit<OpenData, 'items'> {
  return {
    schemaVersion: OPEN_DATA_VERSION,
    licence: LICENCE,
    publisher: bureauOf(viewOf(query), place),
    fiscalYear: year,
    region: query.region ?? null,
    updatedAt: sums.changedAt,
    units: { money: 'fen', dates: 'Asia/Shanghai' },
    withheld: [...sums.withheld],
  };
}

/** What changes with every publication, correction and withdrawal of the year. */
function stampOf({ sums: { count, changedAt, withheld } }: Asked): string {
  return [count, changedAt ?? '', ...withheld.map((one) => one.count)].join('-');
}

/** One by one, so that other requests are served in between. @throws {ApiProblem} `exportTooLarge` */
async function* atMost(items: AsyncIterable<PublicItem>, most: number): AsyncGenerator<readonly PublicItem[]> {
  let count = 0;
  for await (const item of items) {
    count += 1;
    if (count > most) throw new ApiProblem('exportTooLarge', { params: { most } });
    yield [item];
  }
}

function file(text: AsyncIterable<string>, type: string, disposition = 'inline'): StreamableFile {
  return new StreamableFile(Readable.from(text, { objectMode: false, highWaterMark: 64 * 1024 }), {
    type,
    disposition,
  });
}
