import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that people attach to a matter. The content lies in the file store under its hash; a row says who gave it, when
 * and where it belongs. A file may be replaced by another one, and both stay: no row is changed otherwise.
 */
export class Attachments1795700004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachment (
        id uuid constraint attachment_pkey primary key,
        instance_id uuid not null,
        -- the kind of document it supports, and the place in it: the number of a problem, the key of an indicator
        kind text not null,
        place text not null,
        name text not null,
        size bigint not null,
        media_type text not null,
        sha256 text not null,
        uploaded_by text not null,
        uploaded_at timestamptz not null,
        replaced_by uuid constraint attachment_replaced_fkey references attachment (id)
      );
      -- the attachments of a matter, in the order in which they came
      create index attachment_instance on attachment (instance_id, uploaded_at, id);
      revoke all on attachment from bihuan_app;
      grant select, insert on attachment to bihuan_app;
      grant update (replaced_by) on attachment to bihuan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table attachment');
  }
}
