import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A round also asks the bureaus right below for their reports (R5): whom it has reached may be a unit or a region. */
export class SeasonCalls1795700069000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table season_unit drop constraint season_unit_unit_fkey;
      alter table season_unit rename column unit_id to reporter_id;
      alter table season_unit rename constraint season_unit_pkey to season_call_pkey;
      alter table season_unit rename to season_call`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from season_call where reporter_id not in (select id from unit);
      alter table season_call rename to season_unit;
      alter table season_unit rename constraint season_call_pkey to season_unit_pkey;
      alter table season_unit rename column reporter_id to unit_id;
      alter table season_unit add constraint season_unit_unit_fkey foreign key (unit_id) references unit`);
  }
}
