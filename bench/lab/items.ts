import { randomUUID } from 'node:crypto';
import { fingerprint } from '../../db/hash-chain.ts';
import type { Pool } from '../../db/pool.ts';
import type { OpenRequest, ProcessStore } from '../../db/process-store-types.ts';
import { asInstant, asPlainDate, type Instant } from '../../domain/calendar/plain-date.ts';
import type { BudgetItemInput } from '../../domain/processes/budget-item/state.ts';
import { LIFE_DAY, OPENED_ON, TABLES, TARGETS_DUE } from './life.ts';
import { partOf, type Organisation, type Unit } from './organisation.ts';
import { targetTable } from './tables.ts';

/** An item whose life can be played: whose it is, and the versions it will put forward. */
export interface BenchItem {
  readonly id: string;
  readonly no: number;
  readonly unit: Unit;
  readonly tableIds: readonly string[];
}

export function morningOf(day: string): Instant {
  return asInstant(`${day}T01:00:00.000Z`);
}

/** Ten in the morning of the day on which lives are played. */
export const LIFE_MORNING = morningOf(LIFE_DAY);

export function makeItems({ units }: Organisation, count: number): readonly BenchItem[] {
  return Array.from({ length: count }, (_, no) => {
    const unit = units[no % units.length];
    if (!unit) throw new Error('An organisation without units has no items.');
    return { id: randomUUID(), no, unit, tableIds: Array.from({ length: TABLES }, () => randomUUID()) };
  });
}

export function itemInput({ unit, no }: BenchItem, more: Partial<BudgetItemInput> = {}): BudgetItemInput {
  const { divisionId, regionId, regionPath, unitId } = unit;
  return {
    subject: { divisionId, regionId, regionPath, unitId },
    code: `2025-${String(no).padStart(6, '0')}`,
    name: `马铃薯种薯繁育示范推广项目（虚构）${String(no)}`,
    itemKind: 'project',
    fundAccount: 'generalPublic',
    continuity: 'continuing',
    livelihood: no % 3 === 0,
    fiscalYear: 2025,
    requestedFen: 30_000_000 + (no % 5000) * 10_000,
    openedOn: asPlainDate(OPENED_ON),
    dates: { targetsDue: asPlainDate(TARGETS_DUE) },
    source: 'bench',
    ...more,
  };
}

export function opening(item: BenchItem, more: Partial<OpenRequest> = {}): OpenRequest {
  const actor = { kind: 'system', ruleId: 'season' } as const;
  return { process: 'budgetItem', id: item.id, input: itemInput(item), actor, now: LIFE_MORNING, ...more };
}

const AT_ONCE = 100;

/** Opens items as a season does: a hundred in one transaction. */
export async function openItems(
  store: ProcessStore,
  items: readonly BenchItem[],
  more: Partial<OpenRequest> = {},
): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await store.openMany(items.slice(from, from + AT_ONCE).map((item) => opening(item, more)));
  }
}

/** Saves the tables that the items' lives put forward, drafted by their clerks: the rows that saving a version makes. */
export async function saveTables(pool: Pool, organisation: Organisation, items: readonly BenchItem[]): Promise<void> {
  const bodies = Array.from({ length: TABLES }, (_, edition) => targetTable(edition));
  const versions = items.flatMap((item) =>
    item.tableIds.map((id, edition) => ({
      id,
      instance_id: item.id,
      author_id: partOf(organisation, 'clerk', item.unit, 0).id,
      edition,
    })),
  );
  await pool.query(
    `insert into document_version (id, instance_id, kind, number, body, hash, author_id, created_at)
     select v.id, v.instance_id, 'targets', v.edition + 1, $2::jsonb -> v.edition, $3::jsonb ->> v.edition, v.author_id, $4
     from jsonb_to_recordset($1::jsonb) v (id uuid, instance_id uuid, author_id text, edition int)`,
    [JSON.stringify(versions), JSON.stringify(bodies), JSON.stringify(bodies.map(fingerprint)), LIFE_MORNING],
  );
}
