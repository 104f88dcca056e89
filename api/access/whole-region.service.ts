import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import { grantsWith, type Permission } from '../../domain/process/permissions.ts';
import type { Pool } from '../../db/pool.ts';
import { regionsAbove } from '../../db/queries/places.ts';
import { readScope, wholeRegions } from '../../db/queries/scope.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';

/** Figures over a whole bureau are for whoever may read all of it: a part of them would be another figure. */
@Injectable()
export class WholeRegionService {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Every region that the caller may read as a whole by this permission. */
  async readable(caller: Caller, permission: Permission): Promise<readonly string[]> {
    return wholeRegions(await readScope(this.pool, grantsWith(caller, permission)));
  }

  /**
   * Whether the caller may read what a region has made: all of it where he reads the region as a whole, and in a region
   * above that what `isIssued`.
   */
  async reads(
    caller: Caller,
    permission: Permission,
    regionId: string,
    isIssued: () => boolean | Promise<boolean>,
  ): Promise<boolean> {
    const readable = await this.readable(caller, permission);
    if (readable.includes(regionId)) return true;
    const above = await regionsAbove(this.pool, readable);
    return above.includes(regionId) && isIssued();
  }

  /** The region asked about, or the caller's own. @throws {DomainError} `invalidInput` for one that he may not read as a whole */
  async one(caller: Caller, permission: Permission, asked: string | undefined): Promise<string> {
    const readable = await this.readable(caller, permission);
    const wanted = asked ?? grantsWith(caller, permission)[0]?.regionId;
    if (wanted === undefined || !readable.includes(wanted)) throw regionOutside();
    return wanted;
  }

  /** The region that the caller acts for: his own, never one below it (P2). @throws {DomainError} `invalidInput` */
  acting(caller: Caller, permission: Permission, asked: string | undefined): string {
    const own = grantsWith(caller, permission).map(({ regionId }) => regionId);
    const found = asked === undefined ? own[0] : own.find((regionId) => regionId === asked);
    if (found === undefined) throw regionOutside();
    return found;
  }
}

/** A region that does not exist and one outside the scope are the same to the caller. */
export function regionOutside(): DomainError {
  return new DomainError('invalidInput', { count: 1 }, [{ path: '/region', code: 'regionOutside' }]);
}
