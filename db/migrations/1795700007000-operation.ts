import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which release a process runs, and when the last backups and tried restores were. */
export class Operation1795700007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table heartbeat add column version text not null default '';

      create table backup_run (
        id bigint generated always as identity constraint backup_run_pkey primary key,
        -- 'backup', or 'restoreTest': a backup that was restored into an empty database and proven there
        kind text not null,
        -- the folder of the backup, named by its time
        name text not null,
        started_at timestamptz not null,
        finished_at timestamptz not null,
        ok boolean not null,
        bytes bigint not null default 0,
        -- why it failed, or what was proven
        detail text not null default ''
      );
      -- the last of each kind
      create index backup_run_last on backup_run (kind, finished_at);
      grant select, insert on backup_run to bihuan_app;
      grant usage on all sequences in schema public to bihuan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table backup_run; alter table heartbeat drop column version');
  }
}
