import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { mayRead } from '../../domain/process/actor.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { isConcerned } from '../../db/queries/concerned.ts';
import { audiencesFor } from '../../db/queries/inbox.ts';
import { readableEvents } from '../../db/queries/readable-history.ts';
import { regionNamed, regionsAbove } from '../../db/queries/places.ts';
import { isReadBelow } from '../../db/queries/result-document-readers.ts';
import { resultDocuments } from '../../db/queries/result-documents.ts';
import { readInstance } from '../../db/store/read-record.ts';
import type { Pool } from '../../db/pool.ts';
import type { ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { actAnswerView } from '../commands/act-answer.ts';
import type { ActAnswerView } from '../commands/act.schemas.ts';
import { CLOCK, POOL, STORE } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { DocumentStandingService } from './document-standing.service.ts';
import { OpeningDocumentsService } from './opening-documents.service.ts';
import { commonView, documentView, type ResultDocument } from './result-document-views.ts';
import type {
  AskResultDocuments,
  OpenResultDocument,
  ResultDocumentAct,
  ResultDocuments,
  ResultDocumentView,
} from './result-documents.schemas.ts';

/** So much of a document's history its page shows: it has few acts. */
const HISTORY = 200;

/** Documents about results: their list, their pages, and acts on them. */
@Injectable()
export class ResultDocumentsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(OpeningDocumentsService) private readonly opening: OpeningDocumentsService,
    @Inject(DocumentStandingService) private readonly standing: DocumentStandingService,
  ) {}

  /** The caller's own regions, and of those above what is for those below. */
  async list({ region, ...filter }: AskResultDocuments, caller: Caller, locale: Locale): Promise<ResultDocuments> {
    const readable = await this.regions.readable(caller, 'ranking.read');
    const above = await regionsAbove(this.pool, readable);
    const isAsked = (id: string): boolean => region === undefined || id === region;
    const { rows, next } = await resultDocuments(this.pool, {
      ...filter,
      regionIds: readable.filter(isAsked),
      issuedOf: above.filter(isAsked),
    });
    return {
      rows: rows.map(({ id, state, regionName, nextDue, replacedBy }) => ({
        ...commonView(id, state, regionName, locale),
        nextDue,
        replacedBy,
      })),
      next,
    };
  }

  async detail(id: string, caller: Caller, locale: Locale): Promise<ResultDocumentView> {
    const document = await this.readable(id, caller);
    const { subject, policy } = document.state;
    const [rules, region, history, beside] = await Promise.all([
      Promise.all([this.rules.policy(policy), this.rules.calendar()]),
      regionNamed(this.pool, subject.regionId),
      readableEvents(this.pool, document, caller, { limit: HISTORY }),
      this.standing.beside(document, caller, locale),
    ]);
    return documentView(document, history, {
      reader: caller,
      now: this.clock.now(),
      locale,
      regionName: region?.name ?? subject.regionId,
      rules: { policy: rules[0], calendar: rules[1] },
      ...beside,
    });
  }

  /** A returned document put forward again. @throws {DomainError} `notFound` outside the caller's scope */
  async resubmit(
    id: string,
    key: string,
    asked: OpenResultDocument,
    caller: Caller,
    locale: Locale,
  ): Promise<ActAnswerView> {
    return this.opening.resubmit(await this.readable(id, caller), asked, key, caller, locale);
  }

  /** @throws {DomainError} whatever the process refuses; `notFound` outside the caller's scope */
  async act(
    id: string,
    key: string,
    { command, expectedVersion }: ResultDocumentAct,
    caller: Caller,
    locale: Locale,
  ): Promise<ActAnswerView> {
    const document = await this.readable(id, caller);
    if (command.kind === 'issueResultDocument') await this.standing.mayBeIssued(document);
    const answer = await this.store.act({
      instanceId: id,
      command,
      actor: caller,
      now: this.clock.now(),
      idempotencyKey: key,
      ...(expectedVersion !== undefined && { expectedVersion }),
    });
    return actAnswerView(answer, locale);
  }

  /** @throws {DomainError} `notFound` for what does not exist, is outside the scope and no work of his, or is not for those below (yet) */
  async readable(id: string, caller: Caller): Promise<ResultDocument> {
    const instance = await readInstance(this.pool, id);
    if (instance?.process !== 'resultDocument') throw new DomainError('notFound');
    const document = instance as ResultDocument;
    const isBelows = (): Promise<boolean> => isReadBelow(this.pool, id);
    const reads = await this.regions.reads(caller, 'ranking.read', document.state.subject.regionId, isBelows);
    if (!reads && !(await this.concerns(document, caller))) throw new DomainError('notFound');
    return document;
  }

  /** Whoever reads no rankings reads the one document on which he has something to do, or has done it. */
  private async concerns({ id, state: { subject } }: ResultDocument, caller: Caller): Promise<boolean> {
    if (!grantsWith(caller, 'resultDocument.read').some((grant) => mayRead(grant, subject))) return false;
    return isConcerned(this.pool, id, { personId: caller.id, audiences: await audiencesFor(this.pool, caller) });
  }
}
