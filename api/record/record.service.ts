import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { lastLink } from '../../db/queries/record-heads.ts';
import { verifyMatter, verifyRecord, type Proof } from '../../db/verify.ts';
import { breakSentence, matterProofSentence, proofSentence } from '../../db/verify-text.ts';
import type { Pool } from '../../db/pool.ts';
import { MattersService } from '../access/matters.service.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import type { ItemProof, ProofView } from './record.schemas.ts';

/** Proof that the record is whole: of one matter in scope, or of the installation. */
@Injectable()
export class RecordService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(MattersService) private readonly matters: MattersService,
  ) {}

  /** @throws {DomainError} `notFound` */
  async item(id: string, caller: Caller, locale: Locale): Promise<ProofView> {
    await this.matters.item(id, caller);
    const proof = await verifyMatter(this.pool, PROCESSES, id);
    if (!proof) throw new DomainError('notFound');
    return proofView(proof, locale);
  }

  /**
   * The proof as the item's own page shows it.
   *
   * @throws {DomainError} `notFound`
   */
  async proof(id: string, caller: Caller, locale: Locale): Promise<ItemProof> {
    await this.matters.item(id, caller);
    const [proof, head] = await Promise.all([verifyMatter(this.pool, PROCESSES, id), lastLink(this.pool, id)]);
    if (!proof) throw new DomainError('notFound');
    const [first] = proof.breaks;
    return {
      holds: first === undefined,
      sentence: matterProofSentence(proof, locale),
      records: proof.records,
      headHash: head?.hash ?? '',
      lastRecordedAt: head?.recordedAt ?? null,
      firstBreak: first ? { ...first, message: breakSentence(first, locale) } : null,
    };
  }

  /** Reads everything: minutes on a large installation. */
  async all(locale: Locale): Promise<ProofView> {
    return proofView(await verifyRecord(this.pool, PROCESSES), locale);
  }
}

function proofView(proof: Proof, locale: Locale): ProofView {
  const breaks = proof.breaks.map((one) => ({ ...one, message: breakSentence(one, locale) }));
  return { holds: breaks.length === 0, sentence: proofSentence(proof, locale), ...proof, breaks };
}
