import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a yearly plan of key evaluations was proposed from (E6): every candidate with its facts and points, by which
 * rules, so that anybody can compute it again. Nothing of it is ever changed: the application may add and read.
 */
export class KeyPlans1795700062000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table key_plan (
        id uuid constraint key_plan_pkey primary key,
        region_id text not null constraint key_plan_region_fkey references region,
        fiscal_year integer not null,
        rules jsonb not null,
        inputs_hash text not null,
        candidates integer not null,
        frozen_at timestamptz not null,
        frozen_by uuid not null constraint key_plan_person_fkey references person
      );
      create table key_plan_candidate (
        plan_id uuid not null constraint key_plan_candidate_plan_fkey references key_plan,
        -- in the order of their points
        no integer not null,
        kind text not null,
        subject_id text not null,
        code text not null,
        name text not null,
        unit_id text not null,
        unit_name text not null,
        amount_fen bigint not null,
        livelihood boolean not null,
        attention integer not null,
        attention_source text not null,
        last_grade text,
        recurring integer not null,
        points jsonb not null,
        total numeric(7, 2) not null,
        constraint key_plan_candidate_pkey primary key (plan_id, no)
      )`);
    await runner.query('grant select, insert on key_plan, key_plan_candidate to bihuan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table key_plan_candidate, key_plan');
  }
}
