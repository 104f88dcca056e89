import { Injectable } from '@nestjs/common';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { accountWithGrants, type AccountRow } from '../../db/queries/accounts.ts';
import { narrowToRegion, readScope } from '../../db/queries/scope.ts';
import type { Queryable } from '../../db/pool.ts';
import type { Caller } from '../http/request.ts';
import { ApiProblem } from '../problem/api-problem.ts';

/** Why an account may be seen but not changed. */
export type Closed = 'ownAccount' | 'administeredElsewhere';

/**
 * Whom an administrator reaches: his own region and those below it. Nobody changes himself, and nobody changes an
 * account that holds something where he does not administer: whoever could reset its password could become it.
 */
@Injectable()
export class AdministeredService {
  /** The regions administered, or of those the one asked for with what lies below it. */
  async regions(db: Queryable, caller: Caller, regionId?: string): Promise<readonly string[]> {
    const scope = await readScope(db, grantsWith(caller, 'people.read'));
    const cells = regionId === undefined ? scope : await narrowToRegion(db, scope, regionId);
    return cells.map((cell) => cell.regionId);
  }

  /** @throws {DomainError} `notFound` for somebody who holds nothing there, as for nobody */
  async visible(db: Queryable, id: string, caller: Caller, today: PlainDate): Promise<Reached> {
    const account = await accountWithGrants(db, id, today);
    const regions = await this.regions(db, caller);
    const seen = account?.grants.some(({ regionId }) => regions.includes(regionId)) ?? false;
    if (!account || !seen) throw new DomainError('notFound');
    return { account, regions, closed: closedTo(account, regions, caller, today) };
  }

  /** As `visible`, of somebody whom the caller may change. @throws {ApiProblem} `ownAccount`, `administeredElsewhere` */
  async changeable(db: Queryable, id: string, caller: Caller, today: PlainDate): Promise<Reached> {
    const reached = await this.visible(db, id, caller, today);
    if (reached.closed) throw new ApiProblem(reached.closed);
    return reached;
  }
}

export interface Reached {
  readonly account: AccountRow;
  readonly regions: readonly string[];
  readonly closed: Closed | undefined;
}

function closedTo(
  { id, grants }: AccountRow,
  regions: readonly string[],
  caller: Caller,
  today: PlainDate,
): Closed | undefined {
  if (id === caller.id) return 'ownAccount';
  const alive = grants.filter(({ validUntil }) => validUntil === null || validUntil >= today);
  return alive.every(({ regionId }) => regions.includes(regionId)) ? undefined : 'administeredElsewhere';
}
