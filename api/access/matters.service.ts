import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import { grantsWith, type Permission } from '../../domain/process/permissions.ts';
import type { Instance } from '../../domain/process/process.ts';
import { mayRead } from '../../domain/process/actor.ts';
import { isOutsideRole } from '../../domain/process/roles.ts';
import { processOf } from '../../domain/processes/index.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import { worksFromOutside } from '../../domain/processes/evaluation/outside-members.ts';
import type { EvaluationState } from '../../domain/processes/evaluation/state.ts';
import type { PerformanceReportState } from '../../domain/processes/performance-report/state.ts';
import type { SupervisionState } from '../../domain/processes/supervision/state.ts';
import type { Pool } from '../../db/pool.ts';
import { readMatter } from '../../db/queries/item.ts';
import { readInstance } from '../../db/store/read-record.ts';
import { narrowToRegion, readScope, type Scope } from '../../db/queries/scope.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';

/** A budget item as it stands. */
export type Item = Instance<BudgetItemState>;

/** An evaluation by finance as it stands. */
export type Evaluation = Instance<EvaluationState>;

/** A performance report as it stands. */
export type Report = Instance<PerformanceReportState>;

/** A supervised matter as it stands. */
export type Supervision = Instance<SupervisionState>;

/** What documents may belong to. */
export type Matter = Item | Evaluation | Report;

/** What files may belong to. */
export type Filed = Matter | Supervision;

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
    return found(asEvaluation(await readInstance(this.pool, id), caller));
  }

  /** A performance report (R4, R5): a unit sees its own, a bureau those of its region and below. @throws {DomainError} `notFound` as `item` */
  async report(id: string, caller: Caller): Promise<Report> {
    return found(asReport(await readInstance(this.pool, id), caller));
  }

  /** A supervised matter (P4): a unit sees its own, a bureau those of its region and below. @throws {DomainError} `notFound` as `item` */
  async supervision(id: string, caller: Caller): Promise<Supervision> {
    return found(asSupervision(await readInstance(this.pool, id), caller));
  }

  /** Whatever documents belong to. @throws {DomainError} `notFound` as `item` */
  async matter(id: string, caller: Caller): Promise<Matter> {
    return found(this.asMatter(await readInstance(this.pool, id), caller));
  }

  /** Whatever files belong to. @throws {DomainError} `notFound` as `item` */
  async filed(id: string, caller: Caller): Promise<Filed> {
    const instance = await readInstance(this.pool, id);
    return found(asSupervision(instance, caller) ?? this.asMatter(instance, caller));
  }

  /**
   * A matter of whichever process, for whoever keeps the installation running: its workflow is his, not its contents.
   *
   * @throws {DomainError} `notFound` as `item`
   */
  async kept(id: string, caller: Caller): Promise<Instance> {
    return found(await readMatter(this.pool, id, grantsWith(caller, 'operation.ask')));
  }

  /** Everything the caller may read, or do so much with, or of that one region and what lies below it. */
  async scope(caller: Caller, regionId?: string, permission: Permission = 'item.read'): Promise<Scope> {
    const scope = await readScope(this.pool, grantsWith(caller, permission));
    return regionId === undefined ? scope : narrowToRegion(this.pool, scope, regionId);
  }

  private asMatter(instance: Instance | undefined, caller: Caller): Matter | undefined {
    return asItem(instance, caller) ?? asReport(instance, caller) ?? asEvaluation(instance, caller);
  }
}

/** A matter of one process, where the caller may read it by what that process asks for. */
function asOf(process: string, instance: Instance | undefined, caller: Caller): Instance | undefined {
  if (instance?.process !== process) return undefined;
  const { read } = processOf(instance).lifecycle;
  return grantsWith(caller, read).some((grant) => mayRead(grant, instance.state.subject)) ? instance : undefined;
}

function asItem(instance: Instance | undefined, caller: Caller): Item | undefined {
  return asOf('budgetItem', instance, caller) as Item | undefined;
}

function asEvaluation(instance: Instance | undefined, caller: Caller): Evaluation | undefined {
  if (instance?.process !== 'evaluation') return undefined;
  const one = instance as Evaluation;
  const grants = grantsWith(caller, 'evaluation.read');
  const inside = grants.filter(({ role }) => !isOutsideRole(role));
  const outside = { id: caller.id, grants: grants.filter(({ role }) => isOutsideRole(role)) };
  const sees =
    inside.some((grant) => mayRead(grant, one.state.subject)) ||
    (outside.grants.length > 0 && worksFromOutside(one.state, outside));
  return sees ? one : undefined;
}

function asReport(instance: Instance | undefined, caller: Caller): Report | undefined {
  return asOf('performanceReport', instance, caller) as Report | undefined;
}

function asSupervision(instance: Instance | undefined, caller: Caller): Supervision | undefined {
  return asOf('supervision', instance, caller) as Supervision | undefined;
}

/** What does not exist and what may not be seen are the same to the caller. */
function found<M extends Instance>(matter: M | undefined): M {
  if (!matter) throw new DomainError('notFound');
  return matter;
}
