import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { officialName, officialRecipients } from '../../domain/processes/result-document/result-document-text.ts';
import type { ResultContent, ResultDocumentInput } from '../../domain/processes/result-document/state.ts';
import { policiesInForce } from '../../db/queries/policy-in-force.ts';
import { regionNamed } from '../../db/queries/places.ts';
import { lastConclusion } from '../../db/queries/result-documents.ts';
import type { Pool } from '../../db/pool.ts';
import type { ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { actAnswerView } from '../commands/act-answer.ts';
import type { ActAnswerView } from '../commands/act.schemas.ts';
import { CLOCK, POOL, STORE } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { DocumentContentService, type Prepared } from './document-content.service.ts';
import { DocumentTurnsService } from './document-turns.service.ts';
import type { ResultDocument } from './result-document-views.ts';
import type { OpenResultDocument } from './result-documents.schemas.ts';

/** Who puts what forward, under which key, and as which matter. */
interface Putting {
  readonly asked: OpenResultDocument;
  readonly key: string;
  readonly caller: Caller;
  readonly locale: Locale;
  readonly matterId: string;
}

/** Documents about results are put forward by the performance office, made from frozen figures and facts alone. */
@Injectable()
export class OpeningDocumentsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(DocumentContentService) private readonly contents: DocumentContentService,
    @Inject(DocumentTurnsService) private readonly turns: DocumentTurnsService,
  ) {}

  /**
   * @throws {DomainError} `invalidInput` with every fault of a list, for a ranking that is not the bureau's, and where a
   * document of the same year, kind and range stands in the way
   */
  async open(asked: OpenResultDocument, key: string, caller: Caller, locale: Locale): Promise<ActAnswerView> {
    const matterId = stableId('resultDocument', caller.id, key);
    const putting = { asked, key, caller, locale, matterId };
    const prepared = await this.contents.prepared(asked, caller);
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
    const prepared = await this.contents.prepared(asked, caller);
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

  /** Nothing is put forward while another of its range is under way, and each says what it replaces. */
  private inTurn<T>(
    { asked, matterId }: Putting,
    { content, alsoTo: _alsoTo, ...range }: Prepared,
    reasonBefore: string | undefined,
    putForward: (content: ResultContent) => Promise<T>,
  ): Promise<T> {
    const rankingId = asked.documentKind === 'ranking' ? asked.rankingId : null;
    const reason = asked.replacement ?? reasonBefore;
    return this.turns.take({ ...range, rankingId, matterId, reason }, (replaces) =>
      putForward({ ...content, ...(replaces && { replaces }) }),
    );
  }
}
