import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The draft that a filled-in form took the place of: kept until somebody restores it, discards it, or imports again. */
export class FormerDrafts1795700065100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table former_draft');
  }
}

const TABLE = `
  create table former_draft (
    instance_id uuid not null,
    kind text not null,
    body jsonb not null,
    kept_by uuid not null constraint former_draft_person_fkey references person,
    kept_at timestamptz not null,
    constraint former_draft_pkey primary key (instance_id, kind)
  );
  grant select, insert, update, delete on former_draft to bihuan_app;
`;
