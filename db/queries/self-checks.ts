import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { SelfCheckRules } from '../../domain/policy/plan-rules.ts';
import type { SelfChecker } from '../../domain/processes/budget-item/commands.ts';
import type { SelfCheckResult } from '../../domain/processes/budget-item/state.ts';
import type { SampleExclusion, SampleItem, SampleStanding } from '../../domain/self-check/sample.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** A self-evaluation that could be drawn from, or the reason why not. */
export interface PopulationRow extends SampleItem {
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
  readonly exclusion: SampleExclusion | null;
}

// The year's items that are to hand in a self-evaluation, by where they stand now.
const POPULATION = `
  select b.instance_id as id, b.code, b.name, b.unit_id as "unitId", u.name as "unitName", b.approved_fen as "amountFen",
    case when b.phase in ('evaluating', 'stopped') then 'notSubmitted'
      when exists (select from self_check_line d where d.item_id = b.instance_id and d.standing = 'drawn')
        then 'checkedBefore'
      when b.phase = 'redoing' then 'beingRedone'
      when b.phase <> 'reviewing' then 'reviewed' end as exclusion
  from budget_item b join unit u on u.id = b.unit_id
  where b.region_id = $1 and b.fiscal_year = $2 and b.approved_fen is not null
    and b.phase in ('evaluating', 'stopped', 'reviewing', 'redoing', 'accepted', 'reevaluating', 'reevaluated',
      'followUp', 'closed')
  order by b.code, b.instance_id`;

/** Every self-evaluation of a bureau's year, with those that are not drawn from and why. */
export async function selfCheckPopulation(
  db: Queryable,
  regionId: string,
  year: number,
): Promise<readonly PopulationRow[]> {
  const { rows } = await db.query<PopulationRow>({
    name: 'self-check-population',
    text: POPULATION,
    values: [regionId, year],
  });
  return rows;
}

/** A sample with how far its checks are. */
export interface SampleRow {
  readonly id: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly fiscalYear: number;
  readonly rules: SelfCheckRules;
  readonly populationHash: string;
  readonly seedHash: string;
  readonly seed: string | null;
  readonly candidates: number;
  readonly excluded: number;
  readonly drawn: number;
  readonly confirmed: number;
  readonly returned: number;
  readonly reEvaluation: number;
  readonly note: string;
  readonly frozenAt: Instant;
  readonly frozenByName: string;
  readonly drawnAt: Instant | null;
  readonly drawnByName: string | null;
}

const RESULT = `case when i.state #>> '{selfCheck,sampleId}' = l.sample_id::text
  then i.state #>> '{selfCheck,result,kind}' end`;

const ROWS = `
  select s.id, s.region_id as "regionId", r.name as "regionName", s.fiscal_year as "fiscalYear", s.rules,
    s.population_hash as "populationHash", s.seed_hash as "seedHash", s.seed, s.candidates, s.excluded, s.drawn,
    done.confirmed, done.returned, done."reEvaluation", s.note, s.frozen_at as "frozenAt", f.name as "frozenByName",
    s.drawn_at as "drawnAt", d.name as "drawnByName"
  from self_check_sample s join region r on r.id = s.region_id join person f on f.id = s.frozen_by
  left join person d on d.id = s.drawn_by
  cross join lateral (
    select count(*) filter (where ${RESULT} = 'confirmed')::int as confirmed,
      count(*) filter (where ${RESULT} = 'returned')::int as returned,
      count(*) filter (where ${RESULT} = 'reEvaluation')::int as "reEvaluation"
    from self_check_line l join instance i on i.id = l.item_id where l.sample_id = s.id and l.standing = 'drawn'
  ) done`;

export interface SampleFilter {
  readonly regionIds: readonly string[];
  readonly year?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Samples of these regions, the newest first. */
export async function samples(
  db: Queryable,
  { regionIds, year, cursor, limit }: SampleFilter,
): Promise<Page<SampleRow>> {
  const size = pageSize(limit);
  const [at, id] = decodeKey(cursor, 2) ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const { rows } = await db.query<SampleRow>({
    name: 'self-check-samples',
    text: `${ROWS} where s.region_id = any ($1::text[]) and ($2::int is null or s.fiscal_year = $2)
      and (s.frozen_at, s.id) < ($3::timestamptz, $4::uuid) order by s.frozen_at desc, s.id desc limit $5`,
    values: [regionIds, year ?? null, at, id, size + 1],
  });
  return pageOf(rows, size, (row) => [row.frozenAt, row.id]);
}

/** One sample, wherever it is. */
export async function sampleRow(db: Queryable, id: string): Promise<SampleRow | undefined> {
  const { rows } = await db.query<SampleRow>({
    name: 'self-check-sample',
    text: `${ROWS} where s.id = $1`,
    values: [id],
  });
  return rows[0];
}

/** A line of a sample with where its check stands. Amounts are 分. */
export interface SampleLine extends Omit<PopulationRow, 'id'> {
  readonly no: number;
  readonly itemId: string;
  readonly stratum: string;
  readonly standing: SampleStanding;
  readonly ticket: string | null;
  readonly checkerName: string | null;
  readonly due: PlainDate | null;
  readonly result: SelfCheckResult | null;
  readonly resultOn: PlainDate | null;
}

const LINES = `
  select l.no, l.item_id as "itemId", l.code, l.name, l.unit_id as "unitId", l.unit_name as "unitName",
    l.amount_fen as "amountFen", l.stratum, l.standing, l.exclusion, l.ticket, l.checker_name as "checkerName", o.due,
    ${RESULT} as result, case when ${RESULT} is not null then i.state #>> '{selfCheck,result,on}' end as "resultOn"
  from self_check_line l join instance i on i.id = l.item_id
  left join obligation o on o.instance_id = l.item_id and o.kind = 'checkSelfEvaluation' and o.settled_on is null
    and l.standing = 'drawn'`;

export interface LineFilter {
  readonly standing?: SampleStanding | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** The lines of a sample in the order of their codes, by key. */
export async function sampleLines(
  db: Queryable,
  id: string,
  { standing, cursor, limit }: LineFilter,
): Promise<Page<SampleLine>> {
  const size = pageSize(limit);
  const [after = 0] = decodeKey(cursor, 1) ?? [];
  const { rows } = await db.query<SampleLine>({
    name: 'self-check-lines',
    text: `${LINES} where l.sample_id = $1 and l.no > $2 and ($3::text is null or l.standing = $3)
      order by l.no limit $4`,
    values: [id, after, standing ?? null, size + 1],
  });
  return pageOf(rows, size, ({ no }) => [no]);
}

/** A line of a frozen list, with where its matter stands now. */
export interface FrozenRow extends PopulationRow {
  readonly no: number;
  readonly standing: SampleStanding;
  readonly phase: string;
  /** Who checks it by this very sample, once that is told to its matter. */
  readonly checker: SelfChecker | null;
}

/** The frozen list with where each of its matters stands now: what was reviewed meanwhile cannot be drawn. */
export async function frozenPopulation(db: Queryable, id: string): Promise<readonly FrozenRow[]> {
  const { rows } = await db.query<FrozenRow>({
    name: 'self-check-frozen',
    text: `select l.no, l.item_id as id, l.code, l.name, l.unit_id as "unitId", l.unit_name as "unitName",
        l.amount_fen as "amountFen", l.exclusion, l.standing, i.phase,
        case when i.state #>> '{selfCheck,sampleId}' = l.sample_id::text then i.state #> '{selfCheck,checker}' end as checker
      from self_check_line l join instance i on i.id = l.item_id where l.sample_id = $1 order by l.no`,
    values: [id],
  });
  return rows;
}

/** A list of that year that waits to be drawn from. */
export async function waitingSample(
  db: Queryable,
  regionId: string,
  year: number,
): Promise<{ readonly id: string } | undefined> {
  const { rows } = await db.query<{ id: string }>({
    name: 'self-check-waiting',
    text: 'select id from self_check_sample where region_id = $1 and fiscal_year = $2 and seed is null limit 1',
    values: [regionId, year],
  });
  return rows[0];
}

/** Somebody of the bureau who may check, with the units that he holds an office in. */
export interface CheckerRow {
  readonly personId: string;
  readonly name: string;
  readonly role: 'performanceOfficer' | 'financeOfficer';
  readonly unitIds: readonly string[];
}

/** Officers of a region on a day, by name; whoever is both acts for the performance office. */
export async function checkersOf(db: Queryable, regionId: string, on: PlainDate): Promise<readonly CheckerRow[]> {
  const { rows } = await db.query<CheckerRow>({
    name: 'self-check-checkers',
    text: `select p.id as "personId", p.name, max(g.role) as role,
        coalesce((select array_agg(distinct own.unit_id) from person_grant own
          where own.person_id = p.id and own.unit_id is not null), '{}') as "unitIds"
      from person_grant g join person p on p.id = g.person_id and p.active
      where g.region_id = $1 and g.role in ('performanceOfficer', 'financeOfficer') and g.division_id is null
        and $2::date between g.valid_from and g.valid_until
      group by p.id order by p.name, p.id`,
    values: [regionId, on],
  });
  return rows;
}
