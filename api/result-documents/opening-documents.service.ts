import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import { fill, type Locale } from '../../domain/locale.ts';
import { RESULT_PAPER as T } from '../../domain/papers/result-paper-text.ts';
import type { Ranked } from '../../domain/ranking/method.ts';
import {
  officialName,
  officialRecipients,
  officialSummary,
} from '../../domain/processes/result-document/result-document-text.ts';
import type { ResultContent, ResultDocumentInput } from '../../domain/processes/result-document/state.ts';
import { policiesInForce } from '../../db/queries/policy-in-force.ts';
import { rankingRow } from '../../db/queries/rankings.ts';
import { regionNamed } from '../../db/queries/places.ts';
import { lastConclusion } from '../../db/queries/result-documents.ts';
import type { Pool } from '../../db/pool.ts';
import type { ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { AssessmentsService } from '../assessments/assessments.service.ts';
import { actAnswerView } from '../commands/act-answer.ts';
import type { ActAnswerView } from '../commands/act.schemas.ts';
import { CLOCK, POOL, STORE } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { ListsService } from './lists.service.ts';
import { RankingTurnsService } from './ranking-turns.service.ts';
import type { ResultDocument } from './result-document-views.ts';
import type { OpenResultDocument } from './result-documents.schemas.ts';

/** What is put forward, for which year of which bureau. */
interface Prepared {
  readonly regionId: string;
  readonly year: number;
  readonly subject: Ranked;
  readonly content: ResultContent;
  /** Besides the three of the policy: whoever stands on a list is told. */
  readonly alsoTo: readonly string[];
}

/** Who puts what forward, under which key, and as which matter. */
interface Putting {
  readonly asked: OpenResultDocument;
  readonly key: string;
  readonly caller: Caller;
  readonly locale: Locale;
  readonly matterId: string;
}

/** The paper is Chinese, whoever puts it forward. */
const PAPER: Locale = 'zh-CN';

/** Documents about results are put forward by the performance office, made from frozen figures and facts alone. */
@Injectable()
export class OpeningDocumentsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(AssessmentsService) private readonly assessments: AssessmentsService,
    @Inject(ListsService) private readonly lists: ListsService,
    @Inject(RankingTurnsService) private readonly turns: RankingTurnsService,
  ) {}

  /**
   * @throws {DomainError} `invalidInput` with every fault of a list, and for a ranking that is not the bureau's or whose
   * year and kind has a document that stands in its way
   */
  async open(asked: OpenResultDocument, key: string, caller: Caller, locale: Locale): Promise<ActAnswerView> {
    const matterId = stableId('resultDocument', caller.id, key);
    const putting = { asked, key, caller, locale, matterId };
    const prepared = await this.prepared(asked, caller, locale);
    return this.inTurn(putting, prepared, undefined, (content) => this.opened(putting, { ...prepared, content }));
  }

  private async opened(
    { asked: { documentKind: kind }, key, caller, locale, matterId: id }: Putting,
    { regionId, year, subject, content, alsoTo }: Prepared,
  ): Promise<ActAnswerView> {
    const now = this.clock.now();
    const [region, concluded, policies] = await Promise.all([
      regionNamed(this.pool, regionId),
      lastConclusion(this.pool, regionId, year),
      policiesInForce(this.pool, [regionId]),
    ]);
    if (!region) throw new DomainError('notFound');
    const input: ResultDocumentInput = {
      subject: { regionId, regionPath: region.path, unitId: `finance-${regionId}` },
      code: `${String(year)}-${regionId}-${id.slice(0, 6)}`,
      name: officialName(kind, year, subject),
      fiscalYear: year,
      documentKind: kind,
      ranked: subject,
      openedOn: dateOf(now),
      concludedOn: concluded ?? dateOf(now),
      content,
      recipients: [...officialRecipients(kind, region.name), ...alsoTo],
      draftedBy: { id: caller.id, name: caller.name },
    };
    const policy = policies.get(regionId);
    return actAnswerView(
      await this.store.open({
        process: 'resultDocument',
        id,
        input,
        actor: caller,
        now,
        idempotencyKey: key,
        ...(policy && { policy }),
      }),
      locale,
    );
  }

  /**
   * Puts a returned document forward again, made anew from the figures as they are now.
   *
   * @throws {DomainError} `invalidInput` where it is about another year, bureau or kind; whatever the process refuses
   */
  async resubmit(
    document: ResultDocument,
    asked: OpenResultDocument,
    key: string,
    caller: Caller,
    locale: Locale,
  ): Promise<ActAnswerView> {
    const prepared = await this.prepared(asked, caller, locale);
    const { regionId, year, subject } = prepared;
    const { documentKind, ranked, fiscalYear, subject: own, content: before } = document.state;
    const isSame = own.regionId === regionId && fiscalYear === year && ranked === subject;
    if (!isSame || asked.documentKind !== documentKind)
      throw new DomainError('invalidInput', { count: 1 }, [{ path: '/documentKind', code: 'otherDocument' }]);
    const putting = { asked, key, caller, locale, matterId: document.id };
    const answer = await this.inTurn(putting, prepared, before.replaces?.reason, (content) => {
      const command = { kind: 'submitResultDocument', content } as const;
      return this.store.act({
        instanceId: document.id,
        command,
        actor: caller,
        now: this.clock.now(),
        idempotencyKey: key,
      });
    });
    return actAnswerView(answer, locale);
  }

  /** A ranking waits for nothing that stands in its way, and says what it replaces; the others are put forward at once. */
  private inTurn<T>(
    { asked, matterId }: Putting,
    { content, alsoTo: _alsoTo, ...of }: Prepared,
    reasonBefore: string | undefined,
    putForward: (content: ResultContent) => Promise<T>,
  ): Promise<T> {
    if (asked.documentKind !== 'ranking') return putForward(content);
    const { rankingId, replacement: reason = reasonBefore } = asked;
    return this.turns.take({ ...of, rankingId, matterId, reason }, (replaces) =>
      putForward({ ...content, ...(replaces && { replaces }) }),
    );
  }

  private async prepared(asked: OpenResultDocument, caller: Caller, locale: Locale): Promise<Prepared> {
    if (asked.documentKind === 'ranking') return this.ranking(asked.rankingId, caller);
    const regionId = this.regions.acting(caller, 'ranking.freeze', asked.region);
    const { year, subject } = asked;
    if (asked.documentKind === 'assessment') {
      const { all } = await this.assessments.measured({ region: regionId, year, subject }, caller);
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
      return { regionId, year, subject, content, alsoTo: [] };
    }
    const { entries, rankingId } = await this.lists.entries({ ...asked, region: regionId }, caller, locale);
    const standing = entries.filter((entry) => entry.standing !== 'removed');
    const summary = officialSummary(asked.documentKind, standing.length, entries.length - standing.length);
    const content = { ...contentOf(rankingId, hashOf(entries), summary), entries };
    return { regionId, year, subject, content, alsoTo: standing.map(({ name }) => name) };
  }

  private async ranking(id: string, caller: Caller): Promise<Prepared> {
    const row = await rankingRow(this.pool, id);
    const faults: readonly Fault[] = [{ path: '/rankingId', code: 'rankingRequired' }];
    if (!row) throw new DomainError('invalidInput', { count: 1 }, faults);
    const regionId = this.regions.acting(caller, 'ranking.freeze', row.regionId);
    const { fiscalYear: year, subject, resultHash, places, excluded } = row;
    const content = contentOf(id, resultHash, officialSummary('ranking', places, excluded));
    return { regionId, year, subject, content, alsoTo: [] };
  }
}

function contentOf(rankingId: string | null, hash: string, summary: string): ResultContent {
  return { rankingId, hash, summary, entries: [] };
}

function hashOf(figures: unknown): string {
  return createHash('sha256').update(JSON.stringify(figures)).digest('hex');
}
