import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../../domain/locale.ts';
import type { ActRequest, ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { AttachmentsService } from '../attachments/attachments.service.ts';
import { CLOCK, STORE } from '../deps.ts';
import { DocumentsService } from '../documents/documents.service.ts';
import type { Caller } from '../http/request.ts';
import { actAnswerView } from './act-answer.ts';
import type { ActBody } from './act-body.ts';
import type { ActAnswerView, Command } from './act.schemas.ts';
import { RefusalsService } from './refusals.service.ts';

/** Acts of people on one item: two round trips to PostgreSQL, and neither Temporal nor a worker has to be up. */
@Injectable()
export class CommandsService {
  constructor(
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(AttachmentsService) private readonly attachments: AttachmentsService,
    @Inject(RefusalsService) private readonly refusals: RefusalsService,
  ) {}

  /** @throws {DomainError} whatever the item's process refuses; `notFound` outside the caller's scope */
  async act(id: string, idempotencyKey: string, body: ActBody, caller: Caller, locale: Locale): Promise<ActAnswerView> {
    try {
      const command = await this.complete(id, body, caller);
      const request = this.request(id, command, body.expectedVersion, caller);
      return actAnswerView(await this.store.act({ ...request, idempotencyKey }), locale);
    } catch (error) {
      throw await this.refusals.ofAct(error, id, caller, locale);
    }
  }

  /** An act as the store takes it, at the API's own time. */
  request(id: string, command: Command, expectedVersion: number | undefined, caller: Caller): ActRequest {
    return {
      instanceId: id,
      command,
      actor: caller,
      now: this.clock.now(),
      ...(expectedVersion !== undefined && { expectedVersion }),
    };
  }

  /** Files that it names have been handed in; content that came along is frozen before the act that names it. */
  private async complete(id: string, { command, content }: ActBody, caller: Caller): Promise<Command> {
    await this.attachments.assertEvidence(id, command, '/command');
    if (!content) return command;
    const { id: versionId } = await this.documents.freeze(id, content, caller);
    return { ...command, versionId } as Command;
  }
}
