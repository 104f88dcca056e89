import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import { fill, type Locale } from '../../domain/locale.ts';
import { RESULT_PAPER as T } from '../../domain/papers/result-paper-text.ts';
import { officialSummary } from '../../domain/processes/result-document/result-document-text.ts';
import type { ResultContent } from '../../domain/processes/result-document/state.ts';
import type { DocumentRange } from '../../db/queries/document-standing.ts';
import { rankingRow } from '../../db/queries/rankings.ts';
import type { Pool } from '../../db/pool.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { AssessmentsService } from '../assessments/assessments.service.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { ListsService } from './lists.service.ts';
import type { OpenResultDocument } from './result-documents.schemas.ts';

/** What is put forward, for which year of which bureau. */
export interface Prepared extends DocumentRange {
  readonly content: ResultContent;
  /** Besides the three of the policy: whoever stands on a list is told. */
  readonly alsoTo: readonly string[];
}

type AskedOf<K extends OpenResultDocument['documentKind']> = Extract<OpenResultDocument, { documentKind: K }>;

/** The paper is Chinese, whoever puts it forward. */
const PAPER: Locale = 'zh-CN';

/** What documents about results say, made from frozen figures and facts alone. */
@Injectable()
export class DocumentContentService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(AssessmentsService) private readonly assessments: AssessmentsService,
    @Inject(ListsService) private readonly lists: ListsService,
  ) {}

  /** @throws {DomainError} `invalidInput` with every fault of a list, and for a ranking or region that is not the bureau's */
  async prepared(asked: OpenResultDocument, caller: Caller): Promise<Prepared> {
    if (asked.documentKind === 'ranking') return this.ranking(asked.rankingId, caller);
    const regionId = this.regions.acting(caller, 'ranking.freeze', asked.region);
    return asked.documentKind === 'assessment'
      ? this.assessment({ ...asked, region: regionId }, caller)
      : this.list({ ...asked, region: regionId }, caller);
  }

  private async assessment(
    { documentKind, region, year, subject }: AskedOf<'assessment'> & { readonly region: string },
    caller: Caller,
  ): Promise<Prepared> {
    const { all } = await this.assessments.measured({ region, year, subject }, caller);
    const without = all.filter(({ assessment }) => assessment.total === null).length;
    const figures = all.map(({ subjectId, assessment }) => [subjectId, assessment]);
    const summary = officialSummary('assessment', all.length, without);
    const entries = all.map(({ subjectId, name, assessment: { total } }) => ({
      subjectId,
      name,
      standing: 'proposed' as const,
      grounds: [total === null ? T.assessedNothing[PAPER] : fill(T.assessedScore[PAPER], { total })],
    }));
    const content = { ...contentOf(null, hashOf(figures), summary), entries };
    return { documentKind, regionId: region, year, subject, content, alsoTo: [] };
  }

  private async list(
    asked: AskedOf<'commendation' | 'criticism'> & { readonly region: string },
    caller: Caller,
  ): Promise<Prepared> {
    const { documentKind, region: regionId, year, subject } = asked;
    const { entries, rankingId } = await this.lists.entries(asked, caller, PAPER);
    const standing = entries.filter((entry) => entry.standing !== 'removed');
    const summary = officialSummary(documentKind, standing.length, entries.length - standing.length);
    const content = { ...contentOf(rankingId, hashOf(entries), summary), entries };
    return { documentKind, regionId, year, subject, content, alsoTo: standing.map(({ name }) => name) };
  }

  private async ranking(id: string, caller: Caller): Promise<Prepared> {
    const row = await rankingRow(this.pool, id);
    const faults: readonly Fault[] = [{ path: '/rankingId', code: 'rankingRequired' }];
    if (!row) throw new DomainError('invalidInput', { count: 1 }, faults);
    const regionId = this.regions.acting(caller, 'ranking.freeze', row.regionId);
    const { fiscalYear: year, subject, resultHash, places, excluded } = row;
    const content = contentOf(id, resultHash, officialSummary('ranking', places, excluded));
    return { documentKind: 'ranking', regionId, year, subject, content, alsoTo: [] };
  }
}

function contentOf(rankingId: string | null, hash: string, summary: string): ResultContent {
  return { rankingId, hash, summary, entries: [] };
}

function hashOf(figures: unknown): string {
  return createHash('sha256').update(JSON.stringify(figures)).digest('hex');
}
