import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { CandidateFacts, Scored } from '../../domain/key-plan/score.ts';
import type { Grade } from '../../domain/policy/policy.ts';
import type { KeyPlanRules } from '../../domain/policy/plan-rules.ts';
import type { ResultDocumentState } from '../../domain/processes/result-document/state.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** Which bureau's plan of which year: what is evaluated is the year before. */
export interface PlanYear {
  readonly regionId: string;
  readonly year: number;
}

/** Classes of problems that a unit had in an earlier year too. */
const RECURRING = `
  select p.unit_id, count(distinct p.category)::int as n from problem p
  where p.category is not null and exists (
    select from problem earlier where earlier.unit_id = p.unit_id and earlier.category = p.category
      and earlier.fiscal_year < p.fiscal_year)
  group by p.unit_id`;

// One pass over the year's items: those approved and not yet under a key evaluation, each with the last result of its
// chain, one of before the system included.
const CANDIDATES = `
  with recurring as materialized (${RECURRING}), approved as (
    select b.instance_id, b.code, b.name, b.unit_id, b.region_id, b.approved_fen, b.livelihood, l.previous_item_id
    from budget_item b join item_life l on l.instance_id = b.instance_id
    where b.fiscal_year = $2 and b.approved_fen is not null
      and b.region_id in (select r.id from region r where $1 = any (r.path))
  ), own as (select * from approved where region_id = $1)
  select 'keyEvaluation' as kind, o.instance_id::text as "subjectId", o.code, o.name, o.unit_id as "unitId",
    u.name as "unitName", o.approved_fen as "amountFen", o.livelihood,
    coalesce(last.grade, past.grade) as "lastGrade", coalesce(rec.n, 0) as recurring
  from own o join unit u on u.id = o.unit_id
  left join item_result last on last.instance_id = o.previous_item_id
  left join past_result past on past.id = o.previous_item_id
  left join recurring rec on rec.unit_id = o.unit_id
  where not exists (select from evaluation e where e.item_id = o.instance_id and e.evaluation_kind = 'keyEvaluation'
    and e.phase <> 'cancelled')
  union all
  select 'wholeDepartment', u.id, u.code, u.name, u.id, u.name, sum(o.approved_fen)::bigint, bool_or(o.livelihood),
    (select e.grade from evaluation e where e.unit_id = u.id and e.evaluation_kind = 'wholeDepartment'
       and e.grade is not null order by e.fiscal_year desc limit 1), coalesce(max(rec.n), 0)
  from own o join unit u on u.id = o.unit_id left join recurring rec on rec.unit_id = u.id
  where not exists (select from evaluation e where e.unit_id = u.id and e.evaluation_kind = 'wholeDepartment'
    and e.fiscal_year = $2 and e.phase <> 'cancelled')
  group by u.id
  union all
  select 'county', c.id, c.id, c.name, office.id, office.name, sum(a.approved_fen)::bigint, bool_or(a.livelihood),
    (select e.grade from evaluation e join instance i on i.id = e.instance_id
     where e.region_id = $1 and e.evaluation_kind = 'county' and i.state ->> 'countyId' = c.id and e.grade is not null
     order by e.fiscal_year desc limit 1),
    (select count(distinct p.category)::int from problem p join region rp on rp.id = p.region_id
     where c.id = any (rp.path) and p.category is not null and exists (
       select from problem earlier where earlier.unit_id = p.unit_id and earlier.category = p.category
         and earlier.fiscal_year < p.fiscal_year))
  from region c join region below on c.id = any (below.path) join approved a on a.region_id = below.id
  -- a county is answered for by the office that evaluations of it have named before
  join lateral (
    select u.id, u.name from evaluation e join instance i on i.id = e.instance_id join unit u on u.id = e.unit_id
    where e.region_id = $1 and e.evaluation_kind = 'county' and i.state ->> 'countyId' = c.id limit 1
  ) office on true
  where c.parent_id = $1 and not exists (
    select from evaluation e join instance i on i.id = e.instance_id
    where e.region_id = $1 and e.evaluation_kind = 'county' and e.fiscal_year = $2 and e.phase <> 'cancelled'
      and i.state ->> 'countyId' = c.id)
  group by c.id, c.name, office.id, office.name`;

type Known = Omit<CandidateFacts, 'attention' | 'attentionSource'>;

/** What a plan could choose from now; how much attention something has, the office adds. */
export async function keyPlanCandidates(db: Queryable, { regionId, year }: PlanYear): Promise<readonly Known[]> {
  const { rows } = await db.query<Known>({
    name: 'key-plan-candidates',
    text: CANDIDATES,
    values: [regionId, year - 1],
  });
  return rows;
}

/** A proposal as it was frozen, without its candidates. */
export interface KeyPlanRow extends PlanYear {
  readonly id: string;
  readonly rules: KeyPlanRules;
  readonly inputsHash: string;
  readonly candidates: number;
  readonly frozenAt: Instant;
  readonly frozenByName: string;
}

/** One frozen proposal, wherever it is. */
export async function keyPlanRow(db: Queryable, id: string): Promise<KeyPlanRow | undefined> {
  const { rows } = await db.query<KeyPlanRow>({
    name: 'key-plan',
    text: `select k.id, k.region_id as "regionId", k.fiscal_year as year, k.rules, k.inputs_hash as "inputsHash",
        k.candidates, k.frozen_at as "frozenAt", p.name as "frozenByName"
      from key_plan k join person p on p.id = k.frozen_by where k.id = $1`,
    values: [id],
  });
  return rows[0];
}

const LINE = `c.no, c.kind, c.subject_id as "subjectId", c.code, c.name, c.unit_id as "unitId", c.unit_name as "unitName",
  c.amount_fen as "amountFen", c.livelihood, c.attention, c.attention_source as "attentionSource",
  c.last_grade as "lastGrade", c.recurring, c.points, to_char(c.total, 'FM990.00') as total`;

/** A candidate in its place. */
export type KeyPlanLine = Scored & { readonly no: number };

/** Frozen candidates in the order of their points, by key. */
export async function keyPlanLines(
  db: Queryable,
  id: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<KeyPlanLine>> {
  const size = pageSize(limit);
  const [after = 0] = decodeKey(cursor, 1) ?? [];
  const { rows } = await db.query<KeyPlanLine>({
    name: 'key-plan-lines',
    text: `select ${LINE} from key_plan_candidate c where c.plan_id = $1 and c.no > $2 order by c.no limit $3`,
    values: [id, after, size + 1],
  });
  return pageOf(rows, size, ({ no }) => [no]);
}

/** Everything that a proposal was made of, to compute it again. */
export async function frozenCandidates(db: Queryable, id: string): Promise<readonly KeyPlanLine[]> {
  const { rows } = await db.query<KeyPlanLine>({
    name: 'key-plan-frozen',
    text: `select ${LINE} from key_plan_candidate c where c.plan_id = $1 order by c.no`,
    values: [id],
  });
  return rows;
}

/** A proposal as it is to be frozen. */
export interface NewKeyPlan extends PlanYear {
  readonly id: string;
  readonly rules: KeyPlanRules;
  readonly scored: readonly Scored[];
  readonly inputsHash: string;
  readonly by: string;
  readonly now: Instant;
}

/** Freezes a proposal with all its candidates. Within one transaction; nothing where this id is there already. */
export async function freezeKeyPlan(db: Queryable, one: NewKeyPlan): Promise<void> {
  const { rowCount } = await db.query(
    `insert into key_plan (id, region_id, fiscal_year, rules, inputs_hash, candidates, frozen_at, frozen_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [one.id, one.regionId, one.year, JSON.stringify(one.rules), one.inputsHash, one.scored.length, one.now, one.by],
  );
  if (rowCount !== 1) return;
  await db.query(
    'insert into key_plan_candidate select * from jsonb_populate_recordset(null::key_plan_candidate, $1)',
    [
      JSON.stringify(
        one.scored.map((line, index) => ({
          plan_id: one.id,
          no: index + 1,
          kind: line.kind,
          subject_id: line.subjectId,
          code: line.code,
          name: line.name,
          unit_id: line.unitId,
          unit_name: line.unitName,
          amount_fen: line.amountFen,
          livelihood: line.livelihood,
          attention: line.attention,
          attention_source: line.attentionSource,
          last_grade: line.lastGrade,
          recurring: line.recurring,
          points: line.points,
          total: line.total,
        })),
      ),
    ],
  );
}

/** The matter of a plan that stands: drawn up, being signed or issued, not withdrawn. */
export interface PlanMatter {
  readonly id: string;
  readonly version: number;
  readonly state: ResultDocumentState;
}

/** The plan of a bureau's year, where there is one that is not withdrawn. */
export async function planOfYear(db: Queryable, { regionId, year }: PlanYear): Promise<PlanMatter | undefined> {
  const { rows } = await db.query<PlanMatter>({
    name: 'plan-of-year',
    text: `select i.id, i.version, i.state from instance i
      where i.process = 'resultDocument' and i.region_id = $1 and i.fiscal_year = $2
        and i.state ->> 'documentKind' = 'evaluationPlan' and i.phase <> 'documentWithdrawn'
      order by i.id limit 1`,
    values: [regionId, year],
  });
  return rows[0];
}

/** How far an evaluation is that a plan has started. */
export interface PlannedProgress {
  readonly id: string;
  readonly phase: string;
  readonly due: PlainDate | null;
  readonly dueKey: string | null;
  readonly leaderName: string | null;
  readonly score: number | null;
  readonly grade: Grade | null;
}

/** Those of these evaluations that have been started. */
export async function startedEvaluations(db: Queryable, ids: readonly string[]): Promise<readonly PlannedProgress[]> {
  const { rows } = await db.query<PlannedProgress>({
    name: 'planned-progress',
    text: `select e.instance_id as id, e.phase, nullif(e.next_due, 'infinity') as due, e.next_due_key as "dueKey",
        e.leader_name as "leaderName", e.score, e.grade
      from evaluation e where e.instance_id = any ($1::uuid[])`,
    values: [ids],
  });
  return rows;
}
