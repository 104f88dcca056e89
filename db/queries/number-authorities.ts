import type { NumberPurpose } from '../../domain/papers/number-rules.ts';
import type { NumberSeries } from '../../domain/papers/document-number.ts';
import type { Queryable } from '../pool.ts';

/** 发文机关代字: the code that numbers of a finance bureau begin with. */
export interface NumberAuthority {
  readonly code: string;
  readonly regionId: string;
  /** 发文机关. */
  readonly name: string;
  readonly purposes: readonly NumberPurpose[];
  /** The first year whose numbers are kept in the register. */
  readonly sinceYear: number;
  /** Whether new numbers are given under it. */
  readonly active: boolean;
}

const COLUMNS = `a.code, a.region_id as "regionId", a.name, a.purposes, a.since_year as "sinceYear", a.active`;

/** Codes of these regions, by region and code. */
export async function authoritiesOf(db: Queryable, regionIds: readonly string[]): Promise<readonly NumberAuthority[]> {
  const { rows } = await db.query<NumberAuthority>({
    name: 'number-authorities',
    text: `select ${COLUMNS} from number_authority a where a.region_id = any ($1::text[]) order by a.region_id, a.code`,
    values: [regionIds],
  });
  return rows;
}

export async function authorityOf(db: Queryable, code: string): Promise<NumberAuthority | undefined> {
  const { rows } = await db.query<NumberAuthority>(`select ${COLUMNS} from number_authority a where a.code = $1`, [
    code,
  ]);
  return rows[0];
}

/** Registers a code, or changes what stands there: whose it is, is never changed. */
export async function saveAuthority(db: Queryable, authority: NumberAuthority): Promise<void> {
  const { code, regionId, name, purposes, sinceYear, active } = authority;
  await db.query(
    `insert into number_authority (code, region_id, name, purposes, since_year, active)
     values ($1, $2, $3, $4, $5, $6) on conflict (code) do update
     set name = excluded.name, purposes = excluded.purposes, since_year = excluded.since_year, active = excluded.active`,
    [code, regionId, name, purposes, sinceYear, active],
  );
}

/** A series as it stands, locked until the transaction ends; made where no number has been given yet. */
export async function lockSeries(db: Queryable, code: string, year: number): Promise<NumberSeries> {
  await db.query('insert into number_series (code, year) values ($1, $2) on conflict do nothing', [code, year]);
  const { rows } = await db.query<NumberSeries>(
    `select code, year, starts_after as "startsAfter", last from number_series
     where code = $1 and year = $2 for update`,
    [code, year],
  );
  const [series] = rows;
  if (!series) throw new Error(`The series ${code} ${String(year)} vanished.`);
  return series;
}

/** Says after which number, given on paper before, the register begins. */
export async function beginSeries(
  db: Queryable,
  { code, year, startsAfter }: Omit<NumberSeries, 'last'>,
): Promise<void> {
  await db.query('update number_series set starts_after = $3, last = $3 where code = $1 and year = $2', [
    code,
    year,
    startsAfter,
  ]);
}

/** How far each of these codes has come in a year; one that has given no number stands at 0. */
export async function seriesOf(
  db: Queryable,
  codes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, NumberSeries>> {
  const { rows } = await db.query<NumberSeries>({
    name: 'number-series',
    text: `select code, year, starts_after as "startsAfter", last from number_series
      where code = any ($1::text[]) and year = $2`,
    values: [codes, year],
  });
  return new Map(rows.map((series) => [series.code, series]));
}

/** What a series holds, and what it should: the proof that there is no gap. */
export interface SeriesProof extends NumberSeries {
  readonly used: number;
  readonly reserved: number;
  readonly cancelled: number;
  /** Serials that are missing, as ranges; none where the register keeps its promise. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
}

// Between one number and the next of its series there must be nothing; the last one must be the series' own.
const PROOF = `
  select s.code, s.year, s.starts_after as "startsAfter", s.last,
    count(*) filter (where d.state = 'used')::int as used,
    count(*) filter (where d.state = 'reserved')::int as reserved,
    count(*) filter (where d.state = 'cancelled')::int as cancelled,
    coalesce((
      select json_agg(json_build_object('from', g.before + 1, 'to', g.serial - 1) order by g.serial)
      from (
        select n.serial, lag(n.serial, 1, s.starts_after) over (order by n.serial) as before
        from (
          select serial from document_number where code = s.code and year = s.year
          union all select s.last + 1
        ) n
      ) g where g.serial > g.before + 1
    ), '[]'::json) as gaps
  from number_series s
  left join document_number d on d.code = s.code and d.year = s.year
  where s.code = any ($1::text[]) and ($2::int is null or s.year = $2)
  group by s.code, s.year order by s.year desc, s.code`;

/** The proof of every series of these codes, newest year first. */
export async function seriesProofs(
  db: Queryable,
  codes: readonly string[],
  year?: number,
): Promise<readonly SeriesProof[]> {
  const { rows } = await db.query<SeriesProof>({ name: 'number-proofs', text: PROOF, values: [codes, year ?? null] });
  return rows;
}

/** The region whose bureau numbers a matter's papers. */
export async function regionOfMatter(db: Queryable, id: string): Promise<string | undefined> {
  const { rows } = await db.query<{ region: string }>({
    name: 'number-region',
    text: 'select region_id as region from instance where id = $1',
    values: [id],
  });
  return rows[0]?.region;
}
