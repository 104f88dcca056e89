import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { SelfCheckRules } from '../../domain/policy/plan-rules.ts';
import type { SampleExclusion, SampleStanding } from '../../domain/self-check/sample.ts';
import type { Queryable } from '../pool.ts';
import type { PopulationRow } from './self-checks.ts';

/** A list as it is to be frozen. */
export interface NewSample {
  readonly id: string;
  readonly regionId: string;
  readonly year: number;
  readonly rules: SelfCheckRules;
  readonly populationHash: string;
  readonly seedHash: string;
  readonly lines: readonly (PopulationRow & { readonly stratum: string })[];
  readonly note: string;
  readonly by: string;
  readonly now: Instant;
}

/** Freezes a list. Within one transaction; nothing where this id is there already. */
export async function freezeSample(db: Queryable, one: NewSample): Promise<void> {
  const excluded = one.lines.filter(({ exclusion }) => exclusion !== null).length;
  const { rowCount } = await db.query(
    `insert into self_check_sample (id, region_id, fiscal_year, rules, population_hash, seed_hash, candidates, excluded,
       note, frozen_at, frozen_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing`,
    [
      one.id,
      one.regionId,
      one.year,
      JSON.stringify(one.rules),
      one.populationHash,
      one.seedHash,
      one.lines.length - excluded,
      excluded,
      one.note,
      one.now,
      one.by,
    ],
  );
  if (rowCount !== 1) return;
  await db.query('insert into self_check_line select * from jsonb_populate_recordset(null::self_check_line, $1)', [
    JSON.stringify(
      one.lines.map((line, index) => ({
        sample_id: one.id,
        no: index + 1,
        item_id: line.id,
        code: line.code,
        name: line.name,
        unit_id: line.unitId,
        unit_name: line.unitName,
        amount_fen: line.amountFen,
        stratum: line.stratum,
        standing: line.exclusion === null ? 'waiting' : 'excluded',
        exclusion: line.exclusion,
      })),
    ),
  ]);
}

/** Where a line ended up. */
export interface LineOutcome {
  readonly no: number;
  readonly standing: SampleStanding;
  readonly exclusion: SampleExclusion | null;
  readonly ticket: string | null;
  readonly checkerId: string | null;
  readonly checkerName: string | null;
}

/** Writes down the draw: the seed, and where every line ended up. Written twice it is the same. */
export async function recordDraw(
  db: Queryable,
  { id, seed, by, now, lines }: { id: string; seed: string; by: string; now: Instant; lines: readonly LineOutcome[] },
): Promise<void> {
  const drawn = lines.filter(({ standing }) => standing === 'drawn').length;
  await db.query(
    'update self_check_sample set seed = $2, drawn = $3, drawn_at = $4, drawn_by = $5 where id = $1 and seed is null',
    [id, seed, drawn, now, by],
  );
  await db.query(
    `update self_check_line l set standing = o.standing, exclusion = o.exclusion, ticket = o.ticket,
       checker_id = o."checkerId", checker_name = o."checkerName"
     from jsonb_to_recordset($2) as o (no int, standing text, exclusion text, ticket text, "checkerId" uuid,
       "checkerName" text)
     where l.sample_id = $1 and l.no = o.no`,
    [id, JSON.stringify(lines)],
  );
}

/** Another checks what was drawn. */
export async function recordChecker(
  db: Queryable,
  id: string,
  itemId: string,
  checker: { readonly personId: string; readonly name: string },
): Promise<void> {
  await db.query(
    `update self_check_line set checker_id = $3, checker_name = $4
     where sample_id = $1 and item_id = $2 and standing = 'drawn'`,
    [id, itemId, checker.personId, checker.name],
  );
}
