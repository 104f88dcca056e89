import { Inject, Injectable } from '@nestjs/common';
import { CALCULATION } from '../../domain/ranking/method.ts';
import { rankInSteps } from '../../domain/ranking/rank.ts';
import type { Locale } from '../../domain/locale.ts';
import { rankingInputs } from '../../db/queries/ranking-inputs.ts';
import { freezeRanking } from '../../db/queries/ranking-writes.ts';
import { lastRanking, placesIn } from '../../db/queries/rankings.ts';
import { sealInSteps } from '../../db/ranking-seal.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { runSteps } from '../run-steps.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { methodWords, previewLines } from './ranking-views.ts';
import type { FreezeRanking, PreviewRanking, RankingFrozen, RankingPreview } from './rankings.schemas.ts';

/** So many lines a preview shows of each side; once frozen, all of them are read page by page. */
const PREVIEWED = 200;

/** What would be ranked now, and freezing it: from then on nothing of it changes. */
@Injectable()
export class FreezingService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** Changes nothing. */
  async preview({ region, year, method }: PreviewRanking, caller: Caller, locale: Locale): Promise<RankingPreview> {
    const regionId = await this.regions.one(caller, 'ranking.read', region);
    const of = { regionId, year, subject: method.subject };
    const [inputs, last] = await Promise.all([
      rankingInputs(this.pool, of),
      lastRanking(this.pool, { ...of, year: year - 1 }),
    ]);
    const ranking = await runSteps(rankInSteps(inputs, method));
    const seal = await runSteps(sealInSteps(inputs, method, ranking));
    const shown = ranking.places.slice(0, PREVIEWED).map(({ subjectId }) => subjectId);
    const previous = last ? await placesIn(this.pool, last.id, shown) : new Map<string, number>();
    return {
      regionId,
      year,
      asOf: this.clock.now(),
      ...seal,
      methodLines: methodWords(method, locale),
      previousId: last?.id ?? null,
      places: ranking.places.length,
      excluded: ranking.excluded.length,
      items: inputs.items.length,
      scored: inputs.items.filter(({ score }) => score !== null).length,
      ...previewLines(inputs, ranking, previous, { locale, most: PREVIEWED }),
    };
  }

  /**
   * Freezes what was previewed, with its link of the administration's record; the same key freezes once.
   *
   * @throws {ApiProblem} `previewOutdated` when scores or amounts have changed since
   */
  freeze(asked: FreezeRanking, key: string, caller: Caller): Promise<RankingFrozen> {
    const { region, year, method, note } = asked;
    const regionId = this.regions.acting(caller, 'ranking.freeze', region);
    const id = stableId('ranking', caller.id, key);
    return this.log.change(caller, async (db, write) => {
      const of = { regionId, year, subject: method.subject };
      const { rows } = await db.query('select from ranking where id = $1', [id]);
      if (rows.length > 0) return { id };
      const inputs = await rankingInputs(db, of);
      const ranking = await runSteps(rankInSteps(inputs, method));
      const seal = await runSteps(sealInSteps(inputs, method, ranking));
      if (seal.inputsHash !== asked.inputsHash) throw new ApiProblem('previewOutdated');
      const by = { by: caller.id, now: this.clock.now() };
      await freezeRanking(db, { id, ...of, method, calculation: CALCULATION, inputs, ranking, ...seal, note, ...by });
      const facts = { rankingId: id, year, subject: method.subject, places: ranking.places.length };
      await write({
        kind: 'rankingFrozen',
        person: null,
        regionIds: [regionId],
        after: { ...facts, ...seal },
        note,
      });
      return { id };
    });
  }
}
