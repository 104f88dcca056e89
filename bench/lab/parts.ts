import { createProcessStore } from '../../db/process-store.ts';
import type { ProcessStore } from '../../db/process-store-types.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { makeItems, openItems, saveTables, LIFE_MORNING, type BenchItem } from './items.ts';
import type { Database, Lab } from './lab.ts';
import { commandOf, LIFE } from './life.ts';
import {
  makeOrganisation,
  partOf,
  writeOrganisation,
  type Organisation,
  type OrganisationSize,
} from './organisation.ts';

/** A city large enough that no single person's requests are the limit. */
export const CITY_SIZE: OrganisationSize = { regions: 1, unitsPerRegion: 40, officersPerDivision: 8 };

/** A database with people in it, and a store on it. */
export interface Staffed extends Database {
  readonly organisation: Organisation;
  readonly store: ProcessStore;
}

export async function staffed(lab: Lab, size: OrganisationSize): Promise<Staffed> {
  const database = await lab.database();
  const organisation = makeOrganisation(size);
  await writeOrganisation(database.pool, organisation);
  const store = createProcessStore({ pool: database.pool, processes: PROCESSES, hash: 'sha256' });
  return { ...database, organisation, store };
}

/** Items opened, with the tables their lives put forward. */
export async function openedItems(
  { organisation, store, pool }: Staffed,
  count: number,
  options: { readonly withTables: boolean },
): Promise<readonly BenchItem[]> {
  const items = makeItems(organisation, count);
  await openItems(store, items);
  if (options.withTables) await saveTables(pool, organisation, items);
  return items;
}

/** An act as the store takes it, of step `step` of an item's life. */
export function lifeAct(organisation: Organisation, item: BenchItem, step: number) {
  const act = LIFE[step];
  if (!act) throw new Error(`A life has no step ${String(step)}.`);
  const { id: instanceId, tableIds, unit, no } = item;
  return { instanceId, command: commandOf(act, tableIds), actor: partOf(organisation, act.part, unit, no + step) };
}

/** Step after step over all items, so that an item is cold again when its next act comes. */
export function lives(organisation: Organisation, items: readonly BenchItem[], upTo = LIFE.length) {
  return LIFE.slice(0, upTo).flatMap((_, step) => items.map((item) => lifeAct(organisation, item, step)));
}

/** One item at each stage of a life, made by acts: what copies are made of. */
export async function models(parts: Staffed): Promise<readonly string[]> {
  const items = await openedItems(parts, LIFE.length + 1, { withTables: true });
  for (const [stage, item] of items.entries()) {
    for (let step = 0; step < stage; step += 1) {
      await parts.store.act({ ...lifeAct(parts.organisation, item, step), now: LIFE_MORNING });
    }
  }
  return items.map(({ id }) => id);
}
