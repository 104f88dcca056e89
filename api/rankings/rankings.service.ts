import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { rankInSteps, type Ranking, type RankingInputs } from '../../domain/ranking/rank.ts';
import { changedItems, movesBetween } from '../../domain/ranking/snapshot.ts';
import { rankingInputs } from '../../db/queries/ranking-inputs.ts';
import {
  frozenInputs,
  lastRanking,
  placesIn,
  rankingLines,
  rankingRow,
  rankings,
  type RankingRow,
} from '../../db/queries/rankings.ts';
import { isIssuedBelow } from '../../db/queries/result-document-readers.ts';
import { sealInSteps } from '../../db/ranking-seal.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import { jsonFile } from '../http/files.ts';
import type { Caller } from '../http/request.ts';
import type { Paging } from '../http/paging.ts';
import { DocumentStandingService } from '../result-documents/document-standing.service.ts';
import { runSteps } from '../run-steps.ts';
import { lineView, rankingView } from './ranking-views.ts';
import type { AskRankings, RankingLines, RankingDetail, RankingProof, Rankings } from './rankings.schemas.ts';

/** So many changed places are named; the others are counted. */
const MOVES_SHOWN = 50;

/** Frozen rankings (R6): the snapshots, their lines, and the proof that they can be computed again. */
@Injectable()
export class RankingsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(DocumentStandingService) private readonly standing: DocumentStandingService,
  ) {}

  async list({ region, ...filter }: AskRankings, caller: Caller, locale: Locale): Promise<Rankings> {
    const regionIds =
      region === undefined
        ? await this.regions.readable(caller, 'ranking.read')
        : [await this.regions.one(caller, 'ranking.read', region)];
    const { rows, next } = await rankings(this.pool, { ...filter, regionIds });
    return { rows: rows.map((row) => rankingView(row, locale)), next };
  }

  async detail(id: string, caller: Caller, locale: Locale): Promise<RankingDetail> {
    const row = await this.row(id, caller);
    const { regionId, fiscalYear: year, subject } = row;
    const range = { regionId, year, subject, documentKind: 'ranking' } as const;
    const standing = await this.standing.of(range, caller, ({ rankingId }) => rankingId === id);
    return { ...rankingView(row, locale), ...standing };
  }

  async lines(id: string, paging: Paging, caller: Caller, locale: Locale): Promise<RankingLines> {
    const row = await this.row(id, caller);
    const { rows, next } = await rankingLines(this.pool, id, paging);
    const previous = await this.previous(
      row,
      rows.map(({ subjectId }) => subjectId),
    );
    return { rows: rows.map((line) => lineView(line, previous, locale)), next };
  }

  /** Computes the ranking again from what was frozen, and says what a ranking of today would say otherwise. */
  async proof(id: string, caller: Caller): Promise<RankingProof> {
    const row = await this.row(id, caller);
    const { regionId, fiscalYear, subject, method } = row;
    const [frozen, now] = await Promise.all([
      frozenInputs(this.pool, id),
      rankingInputs(this.pool, { regionId, subject, year: fiscalYear }),
    ]);
    const again = await runSteps(rankInSteps(frozen, method));
    const seal = await runSteps(sealInSteps(frozen, method, again));
    const moved = movesBetween(again.places, (await runSteps(rankInSteps(now, method))).places);
    const named = new Map([...now.subjects, ...frozen.subjects].map(({ id: subjectId, name }) => [subjectId, name]));
    return {
      asOf: this.clock.now(),
      inputs: { frozen: row.inputsHash, computed: seal.inputsHash },
      result: { frozen: row.resultHash, computed: seal.resultHash },
      holds: seal.inputsHash === row.inputsHash && seal.resultHash === row.resultHash,
      changedItems: changedItems(frozen.items, now.items),
      movedCount: moved.length,
      moved: moved.slice(0, MOVES_SHOWN).map((one) => ({ ...one, name: named.get(one.subjectId) ?? one.subjectId })),
    };
  }

  /** Everything that was frozen, as a file that somebody else can compute the ranking from. */
  async file(id: string, caller: Caller): Promise<StreamableFile> {
    const row = await this.row(id, caller);
    const inputs: RankingInputs = await frozenInputs(this.pool, id);
    const ranking: Ranking = await runSteps(rankInSteps(inputs, row.method));
    return jsonFile({ ...row, inputs, ranking }, `ranking-${String(row.fiscalYear)}-${row.subject}.json`);
  }

  /** Those below read it once it is issued, where it ranks them. @throws {DomainError} `notFound` for what does not exist and for what is outside the scope alike */
  private async row(id: string, caller: Caller): Promise<RankingRow> {
    const row = await rankingRow(this.pool, id);
    if (!row) throw new DomainError('notFound');
    const { regionId } = row;
    const isIssued = (): Promise<boolean> => isIssuedBelow(this.pool, regionId, id);
    const reads = await this.regions.reads(caller, 'ranking.read', regionId, isIssued);
    if (!reads) throw new DomainError('notFound');
    return row;
  }

  private async previous(row: RankingRow, subjectIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { regionId, subject, fiscalYear } = row;
    const last = await lastRanking(this.pool, { regionId, subject, year: fiscalYear - 1 });
    return last ? placesIn(this.pool, last.id, subjectIds) : new Map();
  }
}
