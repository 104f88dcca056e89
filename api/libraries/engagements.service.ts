import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import { qualityScore } from '../../domain/libraries/quality.ts';
import { engagement, engagementsOf, rateEngagement, recordEngagement } from '../../db/queries/engagements.ts';
import { drawsOf } from '../../db/queries/expert-draws.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { refuse } from '../people/dated.ts';
import { LibrariesService } from './libraries.service.ts';
import { keptRegion } from './library-changes.service.ts';
import type { Draws, Engagements, NewEngagement, NewRating } from './engagement.schemas.ts';

/** So many are read on one page; nobody is engaged more often than that in the years that count. */
const MOST = 200;

/** What flows back into the registries: engagements with their ratings, and draws. Nothing of it is overwritten. */
@Injectable()
export class EngagementsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(LibrariesService) private readonly libraries: LibrariesService,
  ) {}

  /** @throws {DomainError} `notFound` */
  async of(agencyId: string, caller: Caller): Promise<Engagements> {
    await this.libraries.row(this.pool, 'agencies', agencyId, await this.libraries.scope('agencies', caller));
    return { rows: [...(await engagementsOf(this.pool, agencyId, MOST))] };
  }

  /** An engagement from before, or outside of the system. @throws {DomainError} `notFound`, `notNow` for one not listed */
  async record(agencyId: string, asked: NewEngagement, key: string, caller: Caller): Promise<Engagements> {
    const scope = await this.libraries.scope('agencies', caller);
    const agency = await this.libraries.row(this.pool, 'agencies', agencyId, scope);
    const { subject, begunOn, endsOn = null, feeFen = null } = asked;
    refuse(endsOn !== null && endsOn < begunOn ? [{ path: '/endsOn', code: 'rangeTooLong' }] : []);
    if (agency.state === 'removed') throw new DomainError('entryLocked', { entryState: agency.state });
    await recordEngagement(this.pool, {
      id: stableId('engagement', agencyId, caller.id, key),
      agencyId,
      regionId: keptRegion(scope, undefined),
      subject,
      begunOn,
      endsOn,
      feeFen,
      matterId: null,
      by: caller.id,
      at: this.clock.now(),
    });
    return this.of(agencyId, caller);
  }

  /** Only by the region that engaged the agency. @throws {DomainError} `notFound`, `entryElsewhere` */
  async rate(agencyId: string, id: string, { marks, opinion }: NewRating, caller: Caller): Promise<Engagements> {
    const scope = await this.libraries.scope('agencies', caller);
    await this.libraries.row(this.pool, 'agencies', agencyId, scope);
    const found = await engagement(this.pool, agencyId, id);
    if (!found) throw new DomainError('notFound');
    if (!scope.keeps.includes(found.regionId)) throw new DomainError('entryElsewhere', { region: found.regionName });
    const [by, at] = [caller.id, this.clock.now()];
    await rateEngagement(this.pool, { engagementId: id, marks, score: qualityScore(marks), opinion, by, at });
    return this.of(agencyId, caller);
  }

  /** How an expert fared in draws, newest first. @throws {DomainError} `notFound` */
  async draws(expertId: string, caller: Caller): Promise<Draws> {
    await this.libraries.row(this.pool, 'experts', expertId, await this.libraries.scope('experts', caller));
    return { rows: [...(await drawsOf(this.pool, expertId, MOST))] };
  }
}
