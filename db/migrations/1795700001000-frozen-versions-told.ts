import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A frozen version is told to open pages like an act: whoever waits to sign it sees it come. The matter itself stays
 * at its version, because nothing has been done yet.
 */
export class FrozenVersionsTold1795700001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function tell_frozen() returns trigger language plpgsql as $$
        begin
          insert into live_change (tx, at, instance_id, version_before, version, region_id, unit_id, division_id)
          select pg_current_xact_id()::text::bigint, clock_timestamp(), i.id, i.version, i.version, i.region_id,
            i.unit_id, i.division_id
          from instance i where i.id = new.instance_id;
          return null;
        end
      $$;
      create trigger version_told after insert on document_version for each row execute function tell_frozen();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger version_told on document_version;
      drop function tell_frozen();
    `);
  }
}
