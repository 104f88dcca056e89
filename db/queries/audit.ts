import { endOfDay, startOfDay, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import type { Queryable } from '../pool.ts';
import { eventOf } from '../store/read-record.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** One line of the record with its matter, its unit and its place in the chain. */
export interface AuditRow {
  readonly instanceId: string;
  readonly title: string;
  readonly code: string | null;
  readonly unitName: string | null;
  readonly recorded: RecordedEvent;
  readonly hash: string;
  readonly previousHash: string;
}

/** What an auditor looks for. */
export interface AuditFilter {
  readonly itemId?: string | undefined;
  readonly unitId?: string | undefined;
  /** Login or whole name. */
  readonly person?: string | undefined;
  readonly command?: string | undefined;
  /** Days on which it was written down, both included. */
  readonly from?: PlainDate | undefined;
  readonly until?: PlainDate | undefined;
  /** Acts in another's place (代). */
  readonly inPlace?: boolean | undefined;
  /** Acts that a person dated to a day before the one on which he recorded them. */
  readonly datedBack?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

interface Row {
  readonly instanceId: string;
  readonly title: string;
  readonly code: string | null;
  readonly unitName: string | null;
  readonly body: string;
  readonly hash: string;
  readonly previousHash: string;
  readonly recordedAt: string;
  readonly seq: number;
}

/** The last key there can be: the list runs from the newest line backwards. */
const NEWEST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 2_147_483_647] as const;

/**
 * The record of a scope across all matters, newest first. Each filter is a condition that one of the record's own
 * indexes is made for (`record_time`, `record_by_cause`, `record_person`, `record_on_behalf`, `record_dated_back`).
 */
export async function auditRecords(db: Queryable, scope: Scope, filter: AuditFilter): Promise<Page<AuditRow>> {
  const size = pageSize(filter.limit);
  const before = decodeKey(filter.cursor, 3) ?? NEWEST;
  const values: unknown[] = [...cellArrays(scope), ...before, size + 1];
  const conditions = conditionsOf(filter, (value) => `$${String(values.push(value))}`);
  const { rows } = await db.query<Row>(
    `select r.instance_id as "instanceId", i.title, i.code, u.name as "unitName", r.body, r.hash,
       r.previous_hash as "previousHash", r.recorded_at as "recordedAt", r.seq
     from record r join instance i on i.id = r.instance_id left join unit u on u.id = i.unit_id
     where (r.recorded_at, r.instance_id, r.seq) < ($4::timestamptz, $5::uuid, $6::int)
       and exists (select from ${CELLS} where ${inCell('i')})
       ${conditions.map((one) => `and ${one}`).join('\n       ')}
     order by r.recorded_at desc, r.instance_id desc, r.seq desc limit $7`,
    values,
  );
  const page = pageOf(rows, size, ({ recordedAt, instanceId, seq }) => [recordedAt, instanceId, seq]);
  return { ...page, rows: page.rows.map(lineOf) };
}

function conditionsOf(filter: AuditFilter, put: (value: unknown) => string): readonly string[] {
  const { itemId, unitId, person, command, from, until, inPlace, datedBack } = filter;
  return [
    ...(itemId === undefined ? [] : [`r.instance_id = ${put(itemId)}`]),
    // As one array, so that a unit's few matters are read by their own key and not found among everybody's.
    ...(unitId === undefined
      ? []
      : [`r.instance_id = any (array(select b.instance_id from budget_item b where b.unit_id = ${put(unitId)}))`]),
    ...(person === undefined
      ? []
      : [`r.person_id = any (array(select p.id::text from person p where ${put(person)} in (p.login, p.name)))`]),
    ...(command === undefined ? [] : [`record_cause(r.body) = ${put(command)}`]),
    ...(from === undefined ? [] : [`r.recorded_at >= ${put(startOfDay(from))}::timestamptz`]),
    ...(until === undefined ? [] : [`r.recorded_at < ${put(endOfDay(until))}::timestamptz`]),
    ...(inPlace === true ? [`r.body like '%"onBehalfOf":%'`] : []),
    ...(datedBack === true ? ['r.person_id is not null and dated_back(r.body, r.recorded_at)'] : []),
  ];
}

function lineOf({ instanceId, title, code, unitName, body, hash, previousHash }: Row): AuditRow {
  return { instanceId, title, code, unitName, recorded: eventOf(body), hash, previousHash };
}
