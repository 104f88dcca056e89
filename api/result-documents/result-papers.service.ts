import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { readSince } from '../../db/store/read-record.ts';
import { PAGE_SIZE } from '../../db/queries/page.ts';
import { regionNamed } from '../../db/queries/places.ts';
import { rankingLines, rankingRow } from '../../db/queries/rankings.ts';
import type { Pool } from '../../db/pool.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import { policyPinnedAt } from '../../domain/process/replay.ts';
import { resultPaper, type RankedLine, type ResultPaperFacts } from '../../domain/papers/result-paper.ts';
import { EXCLUSION_NAMES } from '../../domain/ranking/ranking-text.ts';
import { POOL } from '../deps.ts';
import { madeFile } from '../http/files.ts';
import type { Caller } from '../http/request.ts';
import { PAPER_FORMATS, type PaperFormat } from '../papers/papers.schemas.ts';
import { PapersService } from '../papers/papers.service.ts';
import { methodWords } from '../rankings/ranking-views.ts';
import { RulesService } from '../rules/rules.service.ts';
import type { ResultDocument } from './result-document-views.ts';
import { ResultDocumentsService } from './result-documents.service.ts';

/** The paper is Chinese, whoever reads it. */
const PAPER = 'zh-CN';

/** Documents about results as files: what was signed, laid as GB/T 9704-2012 says. */
@Injectable()
export class ResultPapersService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(PapersService) private readonly papers: PapersService,
    @Inject(ResultDocumentsService) private readonly documents: ResultDocumentsService,
  ) {}

  /** @throws {DomainError} `notFound` outside the caller's scope */
  async file(id: string, format: PaperFormat, caller: Caller): Promise<StreamableFile> {
    const document = await this.documents.readable(id, caller);
    const { line, policy } = await this.written(document);
    const paper = resultPaper(await this.facts(document, policy), PAPER);
    const bytes = await this.papers.written({ form: 'paper', paper, at: line.at }, format);
    return madeFile(bytes, { type: PAPER_FORMATS[format], name: `${document.state.name}.${format}` });
  }

  private async facts({ state }: ResultDocument, policyRef: string): Promise<ResultPaperFacts> {
    const { documentKind: kind, name, fiscalYear, content, recipients, issued, subject } = state;
    const [policy, region, ranking] = await Promise.all([
      this.rules.policy(policyRef),
      regionNamed(this.pool, subject.regionId),
      kind === 'ranking' && content.rankingId !== null ? this.ranking(content.rankingId) : { method: [], lines: [] },
    ]);
    return {
      kind,
      name,
      fiscalYear,
      hash: content.hash,
      entries: content.entries,
      replaces: content.replaces,
      region: region?.name ?? subject.regionId,
      policyTitle: policy.title[PAPER],
      recipients: recipients.map((one) => one.name),
      ...ranking,
      documentNumber: issued?.documentNumber,
      issuedOn: issued?.on,
    };
  }

  private async ranking(id: string): Promise<Pick<ResultPaperFacts, 'method' | 'lines'>> {
    const row = await rankingRow(this.pool, id);
    const lines: RankedLine[] = [];
    let cursor: string | undefined;
    do {
      const page = await rankingLines(this.pool, id, { cursor, limit: PAGE_SIZE.most });
      lines.push(
        ...page.rows.map(({ name, rank, score, reason, note }) => ({
          name,
          rank,
          score,
          reason: [...(reason === null ? [] : [EXCLUSION_NAMES[reason][PAPER]]), ...(note === null ? [] : [note])].join(
            '，',
          ),
        })),
      );
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return { method: row ? methodWords(row.method, PAPER) : [], lines };
  }

  /**
   * The line of the record that last said something that the paper says, and the policy that held then: the same record
   * gives the same file.
   */
  private async written({
    id,
    state,
  }: ResultDocument): Promise<{ readonly line: RecordedEvent; readonly policy: string }> {
    const events = (await readSince(this.pool, id, 0))?.events ?? [];
    const made = ['opened', 'resultDocumentSubmitted', ...(state.issued ? ['resultDocumentIssued'] : [])];
    const line = events.findLast(({ event }) => made.includes(event.type)) ?? events[0];
    if (!line) throw new Error(`The document ${id} has no record.`);
    return { line, policy: policyPinnedAt(events, line.seq, state.policy) };
  }
}
