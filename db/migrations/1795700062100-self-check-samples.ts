import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Samples of self-evaluations (E4). The list is frozen, with the hash of a seed, before the lot is known; the draw adds
 * the seed and where every line ended up. What came of a check stands with its item.
 */
export class SelfCheckSamples1795700062100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(`
      grant select, insert on self_check_sample, self_check_line to bihuan_app;
      grant update (seed, drawn, drawn_at, drawn_by) on self_check_sample to bihuan_app;
      grant update (standing, exclusion, ticket, checker_id, checker_name) on self_check_line to bihuan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table self_check_line, self_check_sample');
  }
}

const TABLES = `
  create table self_check_sample (
    id uuid constraint self_check_sample_pkey primary key,
    region_id text not null constraint self_check_sample_region_fkey references region,
    fiscal_year integer not null,
    rules jsonb not null,
    population_hash text not null,
    -- SHA-256 of the seed, published before it
    seed_hash text not null,
    seed text,
    candidates integer not null,
    excluded integer not null,
    drawn integer not null default 0,
    note text not null,
    frozen_at timestamptz not null,
    frozen_by uuid not null constraint self_check_sample_frozen_by_fkey references person,
    drawn_at timestamptz,
    drawn_by uuid constraint self_check_sample_drawn_by_fkey references person
  );
  -- a bureau's samples, the newest first
  create index self_check_sample_list on self_check_sample (region_id, frozen_at, id);

  create table self_check_line (
    sample_id uuid not null constraint self_check_line_sample_fkey references self_check_sample,
    no integer not null,
    item_id uuid not null,
    code text not null,
    name text not null,
    unit_id text not null,
    unit_name text not null,
    amount_fen bigint not null,
    stratum text not null,
    standing text not null,
    exclusion text,
    ticket text,
    checker_id uuid constraint self_check_line_checker_fkey references person,
    checker_name text,
    constraint self_check_line_pkey primary key (sample_id, no)
  );
  -- what an earlier sample has drawn
  create index self_check_line_drawn on self_check_line (item_id) where standing = 'drawn';
`;
