import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the running application may do: everything but change what is append-only. A role belongs to the whole server,
 * so another database of it may have made it first, even at this moment.
 */
export class ApplicationRole1795500005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      begin
        if not exists (select from pg_roles where rolname = 'bihuan_app') then
          create role bihuan_app nologin;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$;
      -- whoever owns the database connects and then acts under this role; a superuser may anyway
      do $$
      begin
        if not (select rolsuper from pg_roles where rolname = current_user) then
          execute format('grant bihuan_app to %I', current_user);
        end if;
      end $$;
      grant select, insert, update, delete on all tables in schema public to bihuan_app;
      grant usage on all sequences in schema public to bihuan_app;
      revoke update, delete on record, document_version, daily_head, policy_version from bihuan_app;
      revoke insert, update, delete on migration from bihuan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke all on all tables in schema public from bihuan_app');
  }
}
