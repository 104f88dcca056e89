import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import type { DocumentKind } from '../../domain/messages/names-text.ts';
import { dropFormerDraft, formerDraft, keepFormerDraft, type DraftPlace } from '../../db/queries/former-drafts.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import type { FormerDraftView, KeepDraft } from './documents.schemas.ts';
import { draftKind } from './sealed-documents.ts';
import { mayWrite } from './writers.ts';

/** The draft that an import took the place of: its writers' own, as the draft is. */
@Injectable()
export class FormerDraftsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
  ) {}

  /** @throws {DomainError} `notFound`, `notYours`; `nothingWritten` where none is kept */
  async read(itemId: string, kind: DocumentKind, caller: Caller): Promise<FormerDraftView> {
    const found = await formerDraft(this.pool, await this.place(itemId, kind, caller));
    if (!found) throw new DomainError('nothingWritten', { kind });
    return found;
  }

  /** @throws {DomainError} `notFound`, `notYours` */
  async keep(itemId: string, kind: DocumentKind, { body }: KeepDraft, caller: Caller): Promise<void> {
    const place = await this.place(itemId, kind, caller);
    await keepFormerDraft(this.pool, { ...place, body, by: caller.id, now: this.clock.now() });
  }

  /** @throws {DomainError} `notFound`, `notYours` */
  async drop(itemId: string, kind: DocumentKind, caller: Caller): Promise<void> {
    await dropFormerDraft(this.pool, await this.place(itemId, kind, caller));
  }

  private async place(itemId: string, kind: DocumentKind, caller: Caller): Promise<DraftPlace> {
    mayWrite(await this.matters.matter(itemId, caller), kind, caller);
    return { instanceId: itemId, kind: draftKind(kind, caller) };
  }
}
