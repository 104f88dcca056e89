import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Grade } from '../../domain/policy/policy.ts';
import type { Subject } from '../../domain/process/actor.ts';
import type { Role } from '../../domain/process/roles.ts';
import type { WorkingAccount } from '../../domain/processes/evaluation/account-faults.ts';
import type { AgencyEvaluator } from '../../domain/processes/evaluation/agency-choice.ts';
import type { Phase } from '../../domain/processes/evaluation/lifecycle.ts';
import type { EvaluationKind } from '../../domain/processes/evaluation/state.ts';
import type { Queryable } from '../pool.ts';
import { lightSql, type Light } from './light.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, type Scope } from './scope.ts';

/** An evaluation by finance in a list. Amounts are 分. */
export interface FinanceEvaluationRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly evaluationKind: EvaluationKind;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly regionId: string;
  readonly fiscalYear: number;
  readonly phase: Phase<'main'>;
  readonly amountFen: number;
  readonly leaderName: string | null;
  readonly agencyName: string | null;
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly problemsOpen: number;
  readonly problemsAll: number;
  readonly due: PlainDate | null;
  readonly dueKey: string | null;
  readonly light: Light;
  readonly source: string | null;
}

export interface FinanceEvaluationFilter {
  readonly today: PlainDate;
  readonly kinds?: readonly EvaluationKind[] | undefined;
  readonly phases?: readonly string[] | undefined;
  readonly fiscalYear?: number | undefined;
  readonly unitId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const COLUMNS = `e.instance_id as id, e.code, e.name, e.evaluation_kind as "evaluationKind", e.unit_id as "unitId",
  u.name as "unitName", e.region_id as "regionId", e.fiscal_year as "fiscalYear", e.phase, e.amount_fen as "amountFen",
  e.leader_name as "leaderName", e.agency_name as "agencyName", e.score, e.grade, e.problems_open as "problemsOpen",
  e.problems_all as "problemsAll", nullif(e.next_due, 'infinity') as due, e.next_due_key as "dueKey",
  e.next_due as "nextDue", ${lightSql('e.next_due', 'e.near_from', '$4')} as light, e.source`;

const FILTER = `($7::text[] is null or e.evaluation_kind = any ($7)) and ($8::text[] is null or e.phase = any ($8))
  and ($9::int is null or e.fiscal_year = $9) and ($10::text is null or e.unit_id = $10)
  and (e.next_due, e.instance_id) > ($5::date, $6::uuid)`;

/** As `worksFromOutside`: a person of another agency than the one engaged is out. */
const OF_ITS_AGENCY = `(m.role <> 'agencyEvaluator' or $13::text[] = '{}' or e.agency_id = any ($13))`;

// Each cell's first rows come from evaluation_due or evaluation_unit in order, and are merged; a person of outside sees
// what names him.
const firstOf = (inside: string, cells: string): string => `
  select page.* from ${CELLS} cross join lateral (
    select e.* from evaluation e where ${inside} and ${FILTER}
    order by e.next_due, e.instance_id limit $11
  ) page where ${cells}`;

const LIST = `
  select ${COLUMNS} from (
    select distinct on (x.next_due, x.instance_id) x.* from (
      ${firstOf('e.region_id = cell.region_id', 'cell.unit_id is null and cell.division_id is null')}
      union all
      ${firstOf('e.region_id = cell.region_id and e.division_id = cell.division_id', 'cell.division_id is not null')}
      union all
      ${firstOf('e.unit_id = cell.unit_id and e.region_id = cell.region_id', 'cell.unit_id is not null')}
      union all
      (select e.* from evaluation_member m join evaluation e on e.instance_id = m.instance_id
       where m.person_id = $12::uuid and ${OF_ITS_AGENCY} and ${FILTER} order by e.next_due, e.instance_id limit $11)
    ) x order by x.next_due, x.instance_id limit $11
  ) e left join unit u on u.id = e.unit_id
  order by e.next_due, e.instance_id`;

const FIRST = ['-infinity', '00000000-0000-0000-0000-000000000000'] as const;

/** Somebody of outside, and the agencies that he works for. */
export interface OutsideReader {
  readonly id: string;
  readonly agencyIds: readonly string[];
}

/** Evaluations in scope, those due first on top; for somebody of outside (`member`) those that name him. */
export async function financeEvaluations(
  db: Queryable,
  scope: Scope,
  member: OutsideReader | null,
  { today, kinds, phases, fiscalYear, unitId, cursor, limit }: FinanceEvaluationFilter,
): Promise<Page<FinanceEvaluationRow>> {
  const size = pageSize(limit);
  const { rows } = await db.query<FinanceEvaluationRow & { readonly nextDue: string }>({
    name: 'finance-evaluations',
    text: LIST,
    values: [
      ...cellArrays(scope),
      today,
      ...(decodeKey(cursor, 2) ?? FIRST),
      kinds ?? null,
      phases ?? null,
      fiscalYear ?? null,
      unitId ?? null,
      size + 1,
      member?.id ?? null,
      member?.agencyIds ?? [],
    ],
  });
  const page = pageOf(rows, size, ({ nextDue, id }) => [nextDue, id]);
  return { ...page, rows: page.rows.map(({ nextDue: _next, ...row }) => row) };
}

/** Somebody of the bureau who may be on a team, in which offices. */
export interface Officer extends WorkingAccount {
  readonly roles: readonly Role[];
}

/**
 * Officers of a bureau who may act over a matter on a day, by name, with the units that they belonged to in the evaluated
 * year or since.
 */
export async function officersOver(
  db: Queryable,
  { regionId, divisionId }: Pick<Subject, 'regionId' | 'divisionId'>,
  { on, fiscalYear }: { readonly on: PlainDate; readonly fiscalYear: number },
): Promise<readonly Officer[]> {
  const { rows } = await db.query<Officer>({
    name: 'evaluation-officers',
    text: `select p.id, p.name, array_agg(distinct g.role order by g.role desc) as roles,
        array(select distinct o.unit_id from person_grant o where o.person_id = p.id and o.unit_id is not null
          and o.valid_from <= $2::date and o.valid_until >= make_date($4::int, 1, 1)) as "unitIds"
      from person_grant g join person p on p.id = g.person_id and p.active
      where g.region_id = $1 and g.role in ('performanceOfficer', 'financeOfficer')
        and (g.division_id is null or g.division_id = $3) and $2::date between g.valid_from and g.valid_until
      group by p.id order by p.name, p.id`,
    values: [regionId, on, divisionId ?? null, fiscalYear],
  });
  return rows;
}

/** People of a region who may evaluate for an agency on a day, by name, with the agency and the units of each then. */
export async function agencyEvaluators(
  db: Queryable,
  regionId: string,
  on: PlainDate,
): Promise<readonly AgencyEvaluator[]> {
  const { rows } = await db.query<AgencyEvaluator>({
    name: 'agency-evaluators',
    text: `select p.id, p.name,
        (select json_build_object('id', a.id, 'name', a.name) from person_grant o join library_entry a on a.id = o.agency_id
          where o.person_id = p.id and $2::date between o.valid_from and o.valid_until limit 1) as agency,
        array(select distinct o.unit_id from person_grant o where o.person_id = p.id and o.unit_id is not null
          and $2::date between o.valid_from and o.valid_until) as "unitIds"
      from person p
      where p.active and exists (select from person_grant g where g.person_id = p.id and g.region_id = $1
        and g.role = 'agencyEvaluator' and $2::date between g.valid_from and g.valid_until)
      order by p.name, p.id`,
    values: [regionId, on],
  });
  return rows;
}
