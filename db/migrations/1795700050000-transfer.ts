import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What came in as tables: a year's budget, and results of years before the system. A file is kept by its hash with who
 * gave it and when; results are closed facts, without workflow and clocks, and go again only as the whole that they came as.
 */
export class Transfer1795700050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table past_result; drop table import_batch');
  }
}

const TABLES = `
  create table import_batch (
    id uuid constraint import_batch_pkey primary key,
    kind text not null,
    region_id text not null constraint import_batch_region_fkey references region,
    -- of a budget; results say it row by row
    fiscal_year integer,
    file_name text not null,
    sha256 text not null,
    size bigint not null,
    row_count integer not null,
    amount_fen bigint not null,
    imported_by uuid not null constraint import_batch_person_fkey references person,
    imported_at timestamptz not null,
    withdrawn_by uuid constraint import_batch_withdrawer_fkey references person,
    withdrawn_at timestamptz
  );
  -- what came into these regions, the last first
  create index import_batch_list on import_batch (region_id, imported_at, id);

  create table past_result (
    id uuid constraint past_result_pkey primary key,
    batch_id uuid not null constraint past_result_batch_fkey references import_batch,
    -- in the file, as its reader's program counts
    row integer not null,
    region_id text not null,
    unit_id text not null constraint past_result_unit_fkey references unit,
    fiscal_year integer not null,
    code text not null,
    name text not null,
    budget_fen bigint,
    executed_fen bigint,
    score numeric(5, 2) not null,
    grade text not null,
    -- title and whether it was still open
    problems jsonb not null,
    constraint past_result_once unique (unit_id, fiscal_year, code)
  );
  create index past_result_batch on past_result (batch_id);
  grant select, insert on import_batch to bihuan_app;
  grant update (withdrawn_by, withdrawn_at) on import_batch to bihuan_app;
  grant select, insert, delete on past_result to bihuan_app;
`;
