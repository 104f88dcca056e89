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
    return found(asItem(await readInstance(this.pool, id), caller));
  }

  /**
   * An evaluation by finance. Unit and bureau see those of their scope; people of outside those that name them.
   *
   * @throws {DomainError} `notFound` as `item`
   */
  async evaluation(id: string, caller: Caller): Promise<Evaluation> {
    return found(await this.asEvaluation(await readInstance(this.pool, id), caller));
  }

  /** An item or an evaluation: the two that documents and files belong to. @throws {DomainError} `notFound` as `item` */
  async matter(id: string, caller: Caller): Promise<Item | Evaluation> {
    const instance = await readInstance(this.pool, id);
    return found(asItem(instance, caller) ?? (await this.asEvaluation(instance, caller)));
  }

  /**
   * A matter of whichever process, for whoever keeps the installation running: its workflow is his, not its contents.
   *
   * @throws {DomainError} `notFound` as `item`
   */
  async kept(id: string, caller: Caller): Promise<Instance> {
    return found(await readMatter(this.pool, id, grantsWith(caller, 'operation.ask')));
  }

  /** Everything the caller may read, or of that one region and what lies below it. */
  async scope(caller: Caller, regionId?: string): Promise<Scope> {
    const scope = await readScope(this.pool, grantsWith(caller, 'item.read'));
    return regionId === undefined ? scope : narrowToRegion(this.pool, scope, regionId);
  }

  private async asEvaluation(instance: Instance | undefined, caller: Caller): Promise<Evaluation | undefined> {
    if (instance?.process !== 'evaluation') return undefined;
    const grants = grantsWith(caller, 'evaluation.read');
    const inside = grants.filter(({ role }) => !isOutsideRole(role));
    const isOutside = grants.length > inside.length;
    const sees =
      inside.some((grant) => mayRead(grant, instance.state.subject)) ||
      (isOutside && (await isMember(this.pool, instance.id, caller.id)));
    return sees ? (instance as Evaluation) : undefined;
  }
}

function asItem(instance: Instance | undefined, caller: Caller): Item | undefined {
  if (instance?.process !== 'budgetItem') return undefined;
  const sees = grantsWith(caller, 'item.read').some((grant) => mayRead(grant, instance.state.subject));
  return sees ? (instance as Item) : undefined;
}

/** What does not exist and what may not be seen are the same to the caller. */
function found<M extends Instance>(matter: M | undefined): M {
  if (!matter) throw new DomainError('notFound');
  return matter;
}
