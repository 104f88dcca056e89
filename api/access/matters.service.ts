import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import type { Instance } from '../../domain/process/process.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import type { Pool } from '../../db/pool.ts';
import { readMatter } from '../../db/queries/item.ts';
import { narrowToRegion, readScope, type Scope } from '../../db/queries/scope.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';

/** A budget item as it stands. */
export type Item = Instance<BudgetItemState>;

/** What a caller may see: one matter, or the part of the tree that his lists are made of. */
@Injectable()
export class MattersService {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** @throws {DomainError} `notFound` for what does not exist and for what is outside the caller's scope alike */
  async item(id: string, caller: Caller): Promise<Item> {
    const instance = await readMatter(this.pool, id, grantsWith(caller, 'item.read'));
    if (instance?.process !== 'budgetItem') throw new DomainError('notFound');
    return instance as Item;
  }

  /** Everything the caller may read, or of that one region and what lies below it. */
  async scope(caller: Caller, regionId?: string): Promise<Scope> {
    const scope = await readScope(this.pool, grantsWith(caller, 'item.read'));
    return regionId === undefined ? scope : narrowToRegion(this.pool, scope, regionId);
  }
}
