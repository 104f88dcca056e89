import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { NUMBER_ERRORS } from '../../domain/papers/number-errors-text.ts';
import { readableEvents } from '../../db/queries/readable-history.ts';
import { readInstance } from '../../db/store/read-record.ts';
import { readableItems } from '../../db/queries/readable.ts';
import { NUMBER_POINTER } from '../../db/store/number-refusal.ts';
import type { Pool } from '../../db/pool.ts';
import { MattersService } from '../access/matters.service.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import type { RecordedView } from '../items/item.schemas.ts';
import { ExplainedRefusal } from '../problem/api-problem.ts';
import { recordedView } from '../words/views.ts';

/** How many changes a stale caller is told. */
const TOLD_CHANGES = 50;

/** What a refused act may say: nothing of what is out of scope, and what changed to whoever looked at an old version. */
@Injectable()
export class RefusalsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(MattersService) private readonly matters: MattersService,
  ) {}

  /** The error to answer an act on one item with; what is no refusal passes through. */
  async ofAct(error: unknown, id: string, caller: Caller, locale: Locale): Promise<unknown> {
    if (!(error instanceof DomainError) || error.code === 'notFound') return error;
    const readable = await this.readable([id], caller);
    if (!readable.has(id)) return new DomainError('notFound');
    return this.explained(error, id, caller, locale);
  }

  /** The same where it is known already that the caller may read the matter. */
  async explained(error: unknown, id: string, caller: Caller, locale: Locale): Promise<unknown> {
    if (!(error instanceof DomainError) || error.code !== 'staleVersion') return error;
    const changes = await this.changesSince(id, Number(error.details['expected']), caller, locale);
    return new ExplainedRefusal(error, { currentVersion: error.details['current'], changes });
  }

  /** The same for a batch: each row's refusal keeps its place in the request. */
  async ofBatch(error: unknown, ids: readonly string[], caller: Caller): Promise<unknown> {
    if (!(error instanceof DomainError)) return error;
    if (error.code in NUMBER_ERRORS) return ofNumber(error, ids.length);
    const faults = error.code === 'batchRefused' ? error.faults : alone(error);
    const readable = await this.readable(ids, caller);
    const shown = faults
      .map((fault) => hidden(fault, ids, readable))
      .map((fault) => ({ ...fault, path: `/items${fault.path}` }));
    return new DomainError('batchRefused', { count: countOf(error), asked: ids.length }, shown);
  }

  private async readable(ids: readonly string[], caller: Caller): Promise<ReadonlySet<string>> {
    return readableItems(this.pool, await this.matters.scope(caller), ids);
  }

  private async changesSince(
    id: string,
    version: number,
    caller: Caller,
    locale: Locale,
  ): Promise<readonly RecordedView[]> {
    const matter = await readInstance(this.pool, id);
    const events = matter ? await readableEvents(this.pool, matter, caller, { limit: TOLD_CHANGES }) : [];
    return events.filter(({ seq }) => seq > version).map((event) => recordedView(event, locale));
  }
}

/** The number is what all have in common: its refusal is told once, at its own place. */
function ofNumber({ code, details }: DomainError, asked: number): DomainError {
  return new DomainError('batchRefused', { count: asked, asked }, [
    { path: `/command${NUMBER_POINTER}`, code, params: details },
  ]);
}

/** A batch of one is refused in its own words; its place is the first row. */
function alone({ code, details, faults }: DomainError): readonly Fault[] {
  return [{ path: '/0', code, params: details }, ...faults.map((fault) => ({ ...fault, path: `/0${fault.path}` }))];
}

function countOf({ code, details }: DomainError): number {
  return code === 'batchRefused' ? Number(details['count']) : 1;
}

/** Whatever is out of scope is as if it did not exist. */
function hidden(fault: Fault, ids: readonly string[], readable: ReadonlySet<string>): Fault {
  const index = Number(fault.path.split('/')[1]);
  return readable.has(ids[index] ?? '') ? fault : { path: `/${String(index)}`, code: 'notFound' };
}
