import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rules as data: versions of policy and calendar, never changed once written. */
export class Rules1795500001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table policy_version (
        ref text constraint policy_version_pkey primary key,
        body jsonb not null,
        loaded_at timestamptz not null default now()
      );
      create table calendar_version (
        version text constraint calendar_version_pkey primary key,
        body jsonb not null,
        note text not null default '',
        loaded_by text not null,
        loaded_at timestamptz not null,
        active boolean not null default false,
        activated_at timestamptz,
        -- when every open clock had been laid again by it
        carried_out_at timestamptz
      );
      -- there is one calendar, and every act asks for its name
      create unique index calendar_version_active on calendar_version (active) where active;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_version, policy_version');
  }
}
