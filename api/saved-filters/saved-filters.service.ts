import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import { fill, type Locale } from '../../domain/locale.ts';
import { ROLE_NAMES } from '../../domain/process/roles.ts';
import { divisionNames } from '../../db/queries/item-groups.ts';
import { placeNames } from '../../db/queries/places.ts';
import {
  countSavedFilters,
  orderFilters,
  ownFilter,
  removeFilter,
  renameFilter,
  saveFilter,
  savedFilters,
  setDefaultFilter,
  shareFilter,
  type FilteredList,
  type SavedFilter,
} from '../../db/queries/saved-filters.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { AUDIENCE_TEXT as T } from './audience-text.ts';
import { mayShareWith, sharedWith, type Audience } from './audiences.ts';
import type { ChangeFilter, DefaultFilter, OrderFilters, SavedFilters, SaveFilter } from './saved-filters.schemas.ts';

/** So many of one's own for one list are easily told apart. */
const MOST = 50;

/**
 * Filters by name. What is shared is only what a list is asked with: every reader runs it within his own scope, so that
 * nobody sees more by another's filter.
 */
@Injectable()
export class SavedFiltersService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
  ) {}

  async of(list: FilteredList, caller: Caller, locale: Locale): Promise<SavedFilters> {
    const [audiences, read] = [mayShareWith(caller), sharedWith(caller)];
    const [rows, names] = await Promise.all([
      savedFilters(
        this.pool,
        { personId: caller.id, list },
        read.map(({ id }) => id),
      ),
      this.names([...audiences, ...read], locale),
    ]);
    return {
      rows: rows.map((row) => rowView(row, names)),
      audiences: audiences.map(({ id }) => ({ id, name: names.get(id) ?? id })),
    };
  }

  /** @throws {ApiProblem} `savedFiltersFull` */
  async save({ list, name, filter }: SaveFilter, caller: Caller, locale: Locale): Promise<SavedFilters> {
    const before = await this.of(list, caller, locale);
    const isNew = !before.rows.some((row) => row.own && row.name === name);
    if (isNew && (await countSavedFilters(this.pool, { personId: caller.id, list })) >= MOST)
      throw new ApiProblem('savedFiltersFull', { params: { most: MOST } });
    const now = this.clock.now();
    const id = stableId('savedFilter', caller.id, list, name, now);
    await saveFilter(this.pool, { id, personId: caller.id, list, name, filter, now });
    return this.of(list, caller, locale);
  }

  /** @throws {DomainError} `notFound`, `invalidInput`; {ApiProblem} `filterNameTaken` */
  async change(id: string, asked: ChangeFilter, caller: Caller, locale: Locale): Promise<SavedFilters> {
    const { list } = await this.own(id, caller);
    const { name, sharedWith: audience } = asked;
    if (typeof audience === 'string') mayShare(audience, caller);
    if (name !== undefined && !(await renameFilter(this.pool, caller.id, id, name)))
      throw new ApiProblem('filterNameTaken', { params: { name } });
    if (audience !== undefined) await shareFilter(this.pool, caller.id, id, audience);
    return this.of(list, caller, locale);
  }

  async order({ list, ids }: OrderFilters, caller: Caller, locale: Locale): Promise<SavedFilters> {
    await orderFilters(this.pool, { personId: caller.id, list }, ids);
    return this.of(list, caller, locale);
  }

  /** @throws {DomainError} `invalidInput` for one that the reader does not find in his list */
  async openWith({ list, id }: DefaultFilter, caller: Caller, locale: Locale): Promise<SavedFilters> {
    const { rows } = await this.of(list, caller, locale);
    if (id !== null && !rows.some((row) => row.id === id))
      throw new DomainError('invalidInput', { count: 1 }, [{ path: '/id', code: 'idUnknown', params: { id } }]);
    await setDefaultFilter(this.pool, { personId: caller.id, list }, id);
    return this.of(list, caller, locale);
  }

  /** @throws {DomainError} `notFound` */
  async remove(id: string, caller: Caller, locale: Locale): Promise<SavedFilters> {
    const { list } = await this.own(id, caller);
    await removeFilter(this.pool, caller.id, id);
    return this.of(list, caller, locale);
  }

  private async own(id: string, caller: Caller): Promise<{ readonly list: FilteredList }> {
    const found = await ownFilter(this.pool, caller.id, id);
    if (!found) throw new DomainError('notFound');
    return found;
  }

  private async names(audiences: readonly Audience[], locale: Locale): Promise<ReadonlyMap<string, string>> {
    const divisions = await divisionNames(
      this.pool,
      audiences.flatMap((one) => (one.kind === 'role' ? (one.divisionId ?? []) : [])),
    );
    const named = audiences.map(async (one): Promise<readonly [string, string]> => {
      if (one.kind === 'unit') {
        const { unit } = await placeNames(this.pool, { unitId: one.unitId, regionId: '' });
        return [one.id, fill(T.unit[locale], { unit: unit ?? one.unitId })];
      }
      const { region } = await placeNames(this.pool, { unitId: '', regionId: one.regionId });
      const place = region ?? one.regionId;
      if (one.kind === 'region') return [one.id, fill(T.region[locale], { place })];
      const within = one.divisionId === undefined ? place : `${place}${divisions.get(one.divisionId) ?? ''}`;
      return [one.id, fill(T.role[locale], { place: within, role: ROLE_NAMES[one.role][locale] })];
    });
    return new Map(await Promise.all(named));
  }
}

function mayShare(audience: string, caller: Caller): void {
  if (mayShareWith(caller).some(({ id }) => id === audience)) return;
  throw new DomainError('invalidInput', { count: 1 }, [
    { path: '/sharedWith', code: 'idUnknown', params: { id: audience } },
  ]);
}

function rowView(
  { sharedWith: audience, filter, ...row }: SavedFilter,
  names: ReadonlyMap<string, string>,
): SavedFilters['rows'][number] {
  return {
    ...row,
    filter: { ...filter },
    sharedWith: audience === null ? null : { id: audience, name: names.get(audience) ?? audience },
  };
}
