import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import type { Instance } from '../../domain/process/process.ts';
import { mayRead } from '../../domain/process/actor.ts';
import { isOutsideRole } from '../../domain/process/roles.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import type { EvaluationState } from '../../domain/processes/evaluation/state.ts';
import type { Pool } from '../../db/pool.ts';
import { isMember } from '../../db/queries/finance-evaluations.ts';
import { readMatter } from '../../db/queries/item.ts';
import { readInstance } from '../../db/store/read-record.ts';
import { narrowToRegion, readScope, type Scope } from '../../db/queries/scope.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';

/** A budget item as it stands. */
export type Item = Instance<BudgetItemState>;

/** An evaluation by finance as it stands. */
export type Evaluation = Instance<EvaluationState>;

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

  /**
   * An evaluation by finance. Unit and bureau see those of their scope; people of outside those that name them.
   *
   * @throws {DomainError} `notFound` as `item`
   */
  async evaluation(id: string, caller: Caller): Promise<Evaluation> {
    const grants = grantsWith(caller, 'evaluation.read');
    const instance = await readInstance(this.pool, id);
    if (instance?.process !== 'evaluation') throw new DomainError('notFound');
    const inside = grants.filter(({ role }) => !isOutsideRole(role));
    if (inside.some((grant) => mayRead(grant, instance.state.subject))) return instance as Evaluation;
    const isOutside = grants.length > inside.length;
    if (!isOutside || !(await isMember(this.pool, id, caller.id))) throw new DomainError('notFound');
    return instance as Evaluation;
  }

  /** A matter of whichever process. @throws {DomainError} `notFound` as `item` */
  async matter(id: string, caller: Caller): Promise<Item | Evaluation> {
    try {
      return await this.item(id, caller);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'notFound') throw error;
      return this.evaluation(id, caller);
    }
  }

  /**
   * A matter of whichever process, for whoever keeps the installation running: its workflow is his, not its contents.
   *
   * @throws {DomainError} `notFound` as `item`
   */
  async kept(id: string, caller: Caller): Promise<Instance> {
    const instance = await readMatter(this.pool, id, grantsWith(caller, 'operation.ask'));
    if (!instance) throw new DomainError('notFound');
    return instance;
  }

  /** Everything the caller may read, or of that one region and what lies below it. */
  async scope(caller: Caller, regionId?: string): Promise<Scope> {
    const scope = await readScope(this.pool, grantsWith(caller, 'item.read'));
    return regionId === undefined ? scope : narrowToRegion(this.pool, scope, regionId);
  }
}
