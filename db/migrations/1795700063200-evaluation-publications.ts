import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the public reads of evaluations by finance (R7): beside the publications of items, because the money that an
 * evaluation looks at is an item's and must not be counted twice. Rows of evaluations that are older are made from their
 * state when the migrations have run.
 */
export class EvaluationPublications1795700063200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(KEEP);
    await runner.query('grant select, insert, update, delete on evaluation_publication to bihuan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function keep_public_evaluations(jsonb); drop table evaluation_publication');
  }
}

const TABLE = `
  create table evaluation_publication (
    instance_id uuid constraint evaluation_publication_pkey primary key,
    region_id text not null,
    fiscal_year integer not null,
    decision text not null,
    ground text,
    unit_id text,
    disclosed_on date not null,
    changed_at timestamptz not null,
    body jsonb
  ) with (fillfactor = 80);
  -- the portal's list of a year, of the whole and of one county, the newest first
  create index evaluation_publication_year on evaluation_publication (fiscal_year, disclosed_on, instance_id);
  create index evaluation_publication_region on evaluation_publication (region_id, fiscal_year, disclosed_on, instance_id);
`;

/** Written in the same statement as `commit_acts`. */
const KEEP = `
  create function keep_public_evaluations(rows jsonb) returns void language sql as $$
    insert into evaluation_publication select * from jsonb_populate_recordset(null::evaluation_publication, rows)
    on conflict (instance_id) do update
    set region_id = excluded.region_id, decision = excluded.decision, ground = excluded.ground,
      unit_id = excluded.unit_id, disclosed_on = excluded.disclosed_on, changed_at = excluded.changed_at,
      body = excluded.body
  $$;
`;
