import { Inject, Injectable } from '@nestjs/common';
import { formatDate } from '../../domain/calendar/date-text.ts';
import { dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { fill, type Locale } from '../../domain/locale.ts';
import { acting } from '../../domain/process/permissions.ts';
import { audiencesFor } from '../../db/queries/inbox.ts';
import { bringBack, putOff, type WorkId } from '../../db/queries/put-off.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import type { PutOff, PutOffResults } from './inbox.schemas.ts';
import { PUT_OFF_TEXT as T } from './put-off-text.ts';

type Result = PutOffResults['rows'][number];

/** A person's own order of work (稍后处理): it moves no date, tells nobody, and no other list knows of it. */
@Injectable()
export class PutOffService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
  ) {}

  /** Each row for itself. @throws {DomainError} `invalidInput` for a day that is not to come */
  async put({ until, rows }: PutOff, caller: Caller, locale: Locale): Promise<PutOffResults> {
    if (until === null) {
      const back = await bringBack(this.pool, caller.id, rows);
      return { rows: resultsOf(rows, back, (row, found) => (found ? done(row) : failed(row, T.notPutOff[locale]))) };
    }
    const now = this.clock.now();
    const today = dateOf(now);
    if (until <= today) throw new DomainError('invalidInput', { count: 1 }, [{ path: '/until', code: 'dayNotToCome' }]);
    const audiences = await audiencesFor(this.pool, acting(caller));
    const found = await putOff(this.pool, { personId: caller.id, audiences, today }, { rows, until, now });
    return {
      rows: resultsOf(rows, found, (row, one) =>
        one ? putOffTill(row, { until, due: one.due }, locale) : failed(row, T.notWaiting[locale]),
      ),
    };
  }
}

function resultsOf<Found extends WorkId>(
  asked: readonly WorkId[],
  found: readonly Found[],
  result: (row: WorkId, found: Found | undefined) => Result,
): Result[] {
  const byId = new Map(found.map((one) => [`${one.itemId}:${one.key}`, one]));
  return asked.map(({ itemId, key }) => result({ itemId, key }, byId.get(`${itemId}:${key}`)));
}

function done(row: WorkId): Result {
  return { ...row, done: true, until: null, due: null, afterDue: false, note: null };
}

function failed(row: WorkId, note: string): Result {
  return { ...done(row), done: false, note };
}

function putOffTill(
  row: WorkId,
  { until, due }: { readonly until: PlainDate; readonly due: PlainDate | null },
  locale: Locale,
): Result {
  const afterDue = due !== null && until > due;
  const days = { due: due === null ? '' : formatDate(due, locale), until: formatDate(until, locale) };
  return { ...row, done: true, until, due, afterDue, note: afterDue ? fill(T.afterDue[locale], days) : null };
}
