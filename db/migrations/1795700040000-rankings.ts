import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Frozen rankings (R6): what went in, by which method, and what came out, so that anybody can compute it again. Nothing
 * of a snapshot is ever changed: the application may add and read.
 */
export class Rankings1795700040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query('grant select, insert on ranking, ranking_subject, ranking_item to bihuan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index item_result_year; drop table ranking_item, ranking_subject, ranking');
  }
}

const TABLES = `
  create table ranking (
    id uuid constraint ranking_pkey primary key,
    region_id text not null constraint ranking_region_fkey references region,
    fiscal_year integer not null,
    subject text not null,
    method jsonb not null,
    -- version of the arithmetic
    calculation integer not null,
    inputs_hash text not null,
    result_hash text not null,
    places integer not null,
    excluded integer not null,
    items integer not null,
    scored integer not null,
    note text not null,
    frozen_at timestamptz not null,
    frozen_by uuid not null constraint ranking_person_fkey references person
  );
  -- a region's snapshots, the newest first; the last one of a year and subject
  create index ranking_list on ranking (region_id, frozen_at, id);
  create index ranking_of_year on ranking (region_id, subject, fiscal_year, frozen_at);

  -- everybody who could have had a place, with the name of that day: places first, then who has none
  create table ranking_subject (
    ranking_id uuid not null constraint ranking_subject_ranking_fkey references ranking,
    no integer not null,
    subject_id text not null,
    name text not null,
    code text not null,
    rank integer,
    shared_by integer,
    score numeric(7, 2),
    comparable boolean,
    items integer not null,
    scored integer not null,
    budget_fen bigint not null,
    scored_fen bigint not null,
    reason text,
    note text,
    constraint ranking_subject_pkey primary key (ranking_id, no)
  );
  -- somebody's place in one ranking
  create index ranking_subject_of on ranking_subject (ranking_id, subject_id);

  -- what the scores were made of
  create table ranking_item (
    ranking_id uuid not null constraint ranking_item_ranking_fkey references ranking,
    item_id uuid not null,
    subject_id text not null,
    budget_fen bigint not null,
    score numeric(7, 2),
    constraint ranking_item_pkey primary key (ranking_id, item_id)
  );

  -- a year's results of a region, for rankings and assessments
  create index item_result_year on item_result (region_id, fiscal_year, unit_id);
`;
