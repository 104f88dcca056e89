import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import type { BudgetItemInput } from '../../domain/processes/budget-item/state.ts';
import { placesOfUnits, type UnitPlace } from '../../db/queries/places.ts';
import { policiesInForce } from '../../db/queries/policy-in-force.ts';
import type { Pool } from '../../db/pool.ts';
import type { OpenRequest, ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { actAnswerView } from '../commands/act-answer.ts';
import type { ActAnswersView, ActAnswerView } from '../commands/act.schemas.ts';
import { CLOCK, POOL, STORE } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import type { OpenItem } from './list.schemas.ts';

/** Opening of items by finance: one, or a season's worth at once. */
@Injectable()
export class OpeningService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
  ) {}

  /** @throws {DomainError} `invalidInput` for an unknown unit, `notYours` */
  async open(item: OpenItem, key: string, caller: Caller, locale: Locale): Promise<ActAnswerView> {
    const [request] = await this.requests([item], key, caller, () => '/unitId');
    if (!request) throw new DomainError('invalidInput', { count: 1 });
    return actAnswerView(await this.store.open(request), locale);
  }

  /** All or none. @throws {DomainError} as `open`; of several, `batchRefused` with each row's reason */
  async openMany(items: readonly OpenItem[], key: string, caller: Caller, locale: Locale): Promise<ActAnswersView> {
    const requests = await this.requests(items, key, caller, (index) => `/items/${String(index)}/unitId`);
    const answers = await this.store.openMany(requests);
    return { answers: answers.map((answer) => actAnswerView(answer, locale)) };
  }

  private async requests(
    items: readonly OpenItem[],
    key: string,
    caller: Caller,
    pointer: (index: number) => string,
  ): Promise<readonly OpenRequest[]> {
    const places = await placesOfUnits(this.pool, [...new Set(items.map(({ unitId }) => unitId))]);
    const faults = items.flatMap(({ unitId }, index): Fault[] =>
      isInReach(places, unitId, caller) ? [] : [{ path: pointer(index), code: 'idUnknown', params: { id: unitId } }],
    );
    if (faults.length > 0) throw new DomainError('invalidInput', { count: faults.length }, faults);
    const now = this.clock.now();
    const policies = await policiesInForce(this.pool, [...new Set(places.map(({ regionId }) => regionId))]);
    return items.flatMap((item, index) => {
      const place = places.find(({ unitId }) => unitId === item.unitId);
      const id = stableId('budgetItem', caller.id, key, String(index));
      if (!place) return [];
      const input = inputOf(item, place, this.clock);
      const policy = policies.get(place.regionId);
      const idempotencyKey = `${key}#${String(index)}`;
      return [{ process: 'budgetItem', id, input, actor: caller, now, idempotencyKey, ...(policy && { policy }) }];
    });
  }
}

/** Units of other regions are as if they did not exist; within the region the kernel says who may. */
function isInReach(places: readonly UnitPlace[], unitId: string, { grants }: Caller): boolean {
  const place = places.find((each) => each.unitId === unitId);
  return place !== undefined && grants.some(({ regionId }) => place.regionPath.includes(regionId));
}

function inputOf({ unitId, openedOn, dates, ...item }: OpenItem, place: UnitPlace, clock: StoreClock): BudgetItemInput {
  const { regionId, regionPath, divisionId } = place;
  const given = Object.entries(item).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(given) as Omit<BudgetItemInput, 'subject' | 'openedOn' | 'dates'>),
    subject: { regionId, regionPath, unitId, ...(divisionId !== null && { divisionId }) },
    openedOn: openedOn ?? dateOf(clock.now()),
    ...(dates && { dates: Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== undefined)) }),
  };
}
