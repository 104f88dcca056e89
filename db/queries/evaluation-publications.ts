import type { WithholdingGround } from '../../domain/follow-up/publication.ts';
import type { EvaluationPublication } from '../../domain/processes/evaluation/disclosure.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** An evaluation by finance as the public reads it. */
export interface PublicEvaluation {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly regionName: string;
  /** Of a demonstration: the unit does not exist. */
  readonly fictitious: boolean;
  readonly body: EvaluationPublication;
}

/** Which year, and which regions: all of them where none is named. */
export interface PublicEvaluationFilter {
  readonly fiscalYear: number;
  readonly regionIds: readonly string[] | undefined;
}

const ROW = `
  p.instance_id as id, p.unit_id as "unitId", coalesce(u.name, p.unit_id) as "unitName",
  (select name from region r where r.id = p.region_id) as "regionName", coalesce(u.fictitious, false) as fictitious,
  p.body, p.disclosed_on as "disclosedOn"`;
const OPEN = `p.fiscal_year = $1 and ($2::text[] is null or p.region_id = any ($2)) and p.decision <> 'withhold'`;

/** A year's published evaluations, the newest first. */
export async function publicEvaluations(
  db: Queryable,
  { fiscalYear, regionIds }: PublicEvaluationFilter,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<PublicEvaluation>> {
  const size = pageSize(limit);
  const before = decodeKey(cursor, 2) ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const { rows } = await db.query<PublicEvaluation & { readonly disclosedOn: string }>({
    name: 'public-evaluations',
    text: `select ${ROW} from evaluation_publication p left join unit u on u.id = p.unit_id
      where ${OPEN} and (p.disclosed_on, p.instance_id) < ($3::date, $4::uuid)
      order by p.disclosed_on desc, p.instance_id desc limit $5`,
    values: [fiscalYear, regionIds ?? null, ...before, size + 1],
  });
  return pageOf(rows, size, ({ disclosedOn, id }) => [disclosedOn, id]);
}

/** One of them; what is withheld does not exist for the public. */
export async function readPublicEvaluation(
  db: Queryable,
  fiscalYear: number,
  id: string,
): Promise<PublicEvaluation | undefined> {
  const { rows } = await db.query<PublicEvaluation>({
    name: 'public-evaluation',
    text: `select ${ROW} from evaluation_publication p left join unit u on u.id = p.unit_id
      where ${OPEN} and p.instance_id = $3`,
    values: [fiscalYear, null, id],
  });
  return rows[0];
}

/** How many are public, and how many are withheld on which ground. */
export interface EvaluationCounts {
  readonly count: number;
  readonly withheld: readonly { readonly ground: WithholdingGround; readonly count: number }[];
}

export async function countPublicEvaluations(
  db: Queryable,
  { fiscalYear, regionIds }: PublicEvaluationFilter,
): Promise<EvaluationCounts> {
  const { rows } = await db.query<{ ground: WithholdingGround | null; count: number }>({
    name: 'public-evaluation-counts',
    text: `select case when p.decision = 'withhold' then p.ground end as ground, count(*)::int as count
      from evaluation_publication p
      where p.fiscal_year = $1 and ($2::text[] is null or p.region_id = any ($2)) group by 1 order by 1`,
    values: [fiscalYear, regionIds ?? null],
  });
  return {
    count: rows.find(({ ground }) => ground === null)?.count ?? 0,
    withheld: rows.flatMap(({ ground, count }) => (ground === null ? [] : [{ ground, count }])),
  };
}
