import { randomUUID } from 'node:crypto';
import type { Pool } from '../../db/pool.ts';
import { isUnitRole, ROLES } from '../../domain/process/roles.ts';
import { LIFE_DAY } from './life.ts';
import type { Unit } from './organisation.ts';

/** Dates of copies are laid from so many days before today to so many after. */
const SPREAD = { before: 30, days: 150 } as const;
const WORDS = [
  '马铃薯种薯',
  '高标准农田',
  '职业教育实训',
  '社区养老服务',
  '河道清淤',
  '智慧城管',
  '乡村道路',
  '公共图书馆',
];

/**
 * Copies of real items, by set: each copy has the rows of an item that acts have made, with ids, unit, name, amount and
 * dates of its own. Rows only: nobody acts on a copy, since its record still carries its model's chain.
 */
export async function copyItems(
  pool: Pool,
  models: readonly string[],
  units: readonly Unit[],
  count: number,
  from = 0,
): Promise<readonly string[]> {
  const copies = Array.from({ length: count }, (_, at) => copyOf(models, units, from + at));
  await pool.query(
    'create table if not exists bench_copy (model uuid, id uuid, no int, shift int, subject jsonb, title text)',
  );
  await pool.query('truncate bench_copy');
  await pool.query('insert into bench_copy select * from jsonb_populate_recordset(null::bench_copy, $1::jsonb)', [
    JSON.stringify(copies),
  ]);
  for (const statement of COPY) await pool.query(statement);
  return copies.map(({ id }) => id);
}

function copyOf(models: readonly string[], units: readonly Unit[], no: number) {
  const { regionId, regionPath, unitId, divisionId } = units[no % units.length] ?? {};
  return {
    model: models[Math.floor(no / units.length) % models.length],
    id: randomUUID(),
    no,
    shift: ((no * 37) % SPREAD.days) - SPREAD.before,
    subject: { regionId, regionPath, unitId, divisionId },
    title: `${WORDS[no % WORDS.length] ?? ''}项目（虚构）${String(no)}`,
  };
}

const PLACE = `'region_id', c.subject ->> 'regionId', 'unit_id', c.subject ->> 'unitId', 'division_id', c.subject ->> 'divisionId'`;
const UNIT_ROLE_LIST = ROLES.filter(isUnitRole)
  .map((role) => `'${role}'`)
  .join(', ');
const TODAY = `date '${LIFE_DAY}'`;

/** Every column of the model's row that the copy does not name stays as acts have written it. */
function copied(table: string, key: string, columns: string): string {
  return `insert into ${table} select r.* from ${table} m join bench_copy c on c.model = m.${key}
    cross join lateral jsonb_populate_record(m, jsonb_build_object('${key}', c.id, ${columns})) r`;
}

const COPY = [
  copied(
    'instance',
    'id',
    `'title', c.title, ${PLACE}, 'state', m.state || jsonb_build_object('subject', c.subject, 'name', c.title)`,
  ),
  // The same chain under another id: lists and pages read it, nobody proves it.
  copied('record', 'instance_id', `'seq', m.seq`),
  copied(
    'obligation',
    'instance_id',
    `'title', c.title, ${PLACE}, 'due', m.due + c.shift, 'legal_due', m.legal_due + c.shift, 'near_from', m.near_from + c.shift,
     'reminder_on', (select array_agg(day + c.shift) from unnest(m.reminder_on) day),
     'overdue_since', case when m.settled_on is null and m.due + c.shift < ${TODAY} then (m.due + c.shift)::timestamptz end`,
  ),
  copied(
    'task',
    'instance_id',
    `'title', c.title, ${PLACE}, 'due', m.due + c.shift, 'near_from', m.near_from + c.shift,
     'audience', split_part(m.audience, ':', 1) || ':' || case when split_part(m.audience, ':', 1) in (${UNIT_ROLE_LIST})
       then c.subject ->> 'unitId' else concat(c.subject ->> 'regionId', ':', c.subject ->> 'divisionId') end`,
  ),
  copied(
    'budget_item',
    'instance_id',
    `'name', c.title, 'code', '2025-' || lpad(c.no::text, 7, '0'), ${PLACE}, 'requested_fen', 10000000 + (c.no * 7919) % 90000000,
     'next_due', m.next_due + c.shift, 'near_from', m.near_from + c.shift`,
  ),
];
