import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../../domain/locale.ts';
import { wordOf } from '../../db/queries/grams.ts';
import { COUNTED_UP_TO, countFound, FOUND } from '../../db/queries/search.ts';
import { FOUND_KINDS, type Found, type FoundKind } from '../../db/queries/search-found.ts';
import { resultScope } from '../../db/queries/search-kinds.ts';
import { regionsAbove } from '../../db/queries/places.ts';
import type { Scope } from '../../db/queries/scope.ts';
import type { Pool } from '../../db/pool.ts';
import { MattersService } from '../access/matters.service.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { actName, phaseName } from '../words/words.ts';
import type { AskSearch, FoundView, SearchResult } from './search.schemas.ts';

/** So many of each kind stand on the first page. */
const FIRST = 5;

/** One search over every kind of thing with a name or a number (page.md §1). Outside the reader's scope nothing exists. */
@Injectable()
export class SearchService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
  ) {}

  async search({ q, kind, cursor, limit }: AskSearch, caller: Caller, locale: Locale): Promise<SearchResult> {
    const [scope, results, supervisions, seasons] = await Promise.all([
      this.matters.scope(caller),
      this.resultScope(caller),
      this.matters.scope(caller, undefined, 'supervision.read'),
      this.matters.scope(caller, undefined, 'season.read'),
    ]);
    const scopes: Partial<Record<FoundKind, Scope>> = { results, supervisions, seasons };
    const asked = { word: wordOf(q), cursor, limit: kind === undefined ? FIRST : limit };
    const kinds = kind === undefined ? FOUND_KINDS : [kind];
    return {
      groups: await Promise.all(kinds.map((one) => this.group(one, scopes[one] ?? scope, asked, locale))),
    };
  }

  /** Figures over a whole bureau are for whoever may read all of it. */
  private async resultScope(caller: Caller): Promise<Scope> {
    const readable = await this.regions.readable(caller, 'ranking.read');
    return resultScope(readable, await regionsAbove(this.pool, readable));
  }

  private async group(
    kind: FoundKind,
    scope: Scope,
    asked: { readonly word: string; readonly cursor: string | undefined; readonly limit: number | undefined },
    locale: Locale,
  ): Promise<SearchResult['groups'][number]> {
    const count = await countFound(this.pool, scope, kind, asked.word);
    const { rows, next } = await FOUND[kind](this.pool, scope, { ...asked, count });
    return {
      kind,
      count: Math.min(count, COUNTED_UP_TO),
      more: count > COUNTED_UP_TO,
      rows: rows.map((row) => viewOf(row, locale)),
      next,
    };
  }
}

function viewOf(row: Found, locale: Locale): FoundView {
  switch (row.kind) {
    case 'items':
    case 'evaluations':
    case 'results':
    case 'supervisions':
    case 'seasons':
      return { ...row, phaseName: phaseName(row.phase, locale) };
    case 'documents':
      return { ...row, causeName: actName(row.cause, locale) };
    case 'units':
    case 'problems':
      return row;
  }
}
