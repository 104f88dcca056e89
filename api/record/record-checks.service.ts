import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import {
  beginRecordCheck,
  continueRecordCheck,
  recordChecks,
  sealedDays,
  type RecordCheck,
} from '../../db/queries/record-checks.ts';
import { narrowToRegion, readScope } from '../../db/queries/scope.ts';
import { breakSentence, checkSentence } from '../../db/verify-text.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import type { BeginCheck, RecordCheckPage, RecordCheckView, SealedDays } from './record.schemas.ts';

/** Proving a whole scope, page by page, so that a reader sees how far it is and may stop; what was found is kept. */
@Injectable()
export class RecordChecksService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
  ) {}

  /** @throws {DomainError} `invalidInput` for a region outside the scope */
  async begin({ region }: BeginCheck, caller: Caller, locale: Locale): Promise<RecordCheckView> {
    const regionIds = await this.regions(caller, region);
    if (regionIds.length === 0)
      throw new DomainError('invalidInput', { count: 1 }, [
        { path: '/region', code: 'idUnknown', params: { id: region ?? '' } },
      ]);
    const id = randomUUID();
    await beginRecordCheck(this.pool, { id, by: caller.id, regionIds, now: this.clock.now() });
    return this.next(id, caller, locale);
  }

  /** Proves the next page. @throws {DomainError} `notFound` for a proof that somebody else began */
  async next(id: string, caller: Caller, locale: Locale): Promise<RecordCheckView> {
    const check = await continueRecordCheck(this.pool, PROCESSES, { id, by: caller.id, now: this.clock.now() });
    if (!check) throw new DomainError('notFound');
    return view(check, locale);
  }

  async list(paging: Paging, caller: Caller, locale: Locale): Promise<RecordCheckPage> {
    const { rows, next } = await recordChecks(this.pool, await this.regions(caller), paging);
    return { rows: rows.map((row) => view(row, locale)), next };
  }

  async days(paging: Paging): Promise<SealedDays> {
    const { rows, next } = await sealedDays(this.pool, paging);
    return { rows: [...rows], next };
  }

  private async regions(caller: Caller, regionId?: string): Promise<readonly string[]> {
    const scope = await readScope(this.pool, grantsWith(caller, 'record.verify'));
    const cells = regionId === undefined ? scope : await narrowToRegion(this.pool, scope, regionId);
    return cells.map((cell) => cell.regionId);
  }
}

function view(check: RecordCheck, locale: Locale): RecordCheckView {
  return {
    ...check,
    regionIds: [...check.regionIds],
    holds: check.breaks.length === 0,
    sentence: checkSentence(check, locale),
    breaks: check.breaks.map((one) => ({ ...one, message: breakSentence(one, locale) })),
  };
}
