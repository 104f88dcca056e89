import { Inject, Injectable } from '@nestjs/common';
import { dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { targetStateOf } from '../../domain/processes/budget-item/target-states.ts';
import { targetItems } from '../../db/queries/target-items.ts';
import { seasonCounts, seasonUnits, type SeasonCount, type SeasonFilter } from '../../db/queries/target-season.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { phaseName } from '../words/words.ts';
import type { AskSeason, ListSeason, Season, SeasonUnitPage, TargetItemPage } from './target-season.schemas.ts';

/** A season of targets across units (G1): who has submitted, what waits for review, for the congress, for approval. */
@Injectable()
export class TargetSeasonService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
  ) {}

  async season(asked: AskSeason, caller: Caller): Promise<Season> {
    const scope = await this.matters.scope(caller, asked.region);
    const filter = this.filterOf(asked);
    const counts = await seasonCounts(this.pool, scope, filter);
    return { fiscalYear: filter.fiscalYear, ...submittedOf(counts), states: [...counts] };
  }

  async units(asked: ListSeason, caller: Caller): Promise<SeasonUnitPage> {
    const scope = await this.matters.scope(caller, asked.region);
    const { rows, next } = await seasonUnits(this.pool, scope, this.filterOf(asked));
    return { rows: [...rows], next };
  }

  async items(asked: ListSeason, caller: Caller, locale: Locale): Promise<TargetItemPage> {
    const scope = await this.matters.scope(caller, asked.region);
    const { rows, next } = await targetItems(this.pool, scope, this.filterOf(asked));
    return {
      rows: rows.map((row) => ({
        ...row,
        phaseName: phaseName(row.phase, locale),
        state: targetStateOf(row.phase) ?? 'approved',
        obligationName: row.obligationKey === null ? null : obligationName(row.obligationKey, locale),
      })),
      next,
    };
  }

  private filterOf({ year, unit, division, ...paged }: AskSeason & Partial<ListSeason>): SeasonFilter {
    const today = dateOf(this.clock.now());
    const { state, cursor, limit } = paged;
    return {
      fiscalYear: year ?? yearOf(today) + 1,
      today,
      states: state,
      unitId: unit,
      divisionId: division,
      cursor,
      limit,
    };
  }
}

/** 应报 and 已报; what was refused is neither. */
function submittedOf(counts: readonly SeasonCount[]): Pick<Season, 'expected' | 'submitted'> {
  const of = (keep: (count: SeasonCount) => boolean): number =>
    counts.filter(keep).reduce((sum, { items }) => sum + items, 0);
  const expected = of(({ state }) => state !== 'refused');
  return { expected, submitted: expected - of(({ state }) => state === 'notSubmitted') };
}
