import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds (季节; G1, M1, E1) are matters like others; beside them stands which units an opened round has reached. */
export class Seasons1795700066000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a region's rounds, the latest date first
      create index instance_season on instance (region_id, (state ->> 'due'), id) where process = 'season';
      -- whether a round of a year is there already: announcing it, and the morning round
      create index instance_season_year on instance (region_id, fiscal_year) where process = 'season';
      create table season_unit (
        season_id uuid not null,
        unit_id text not null constraint season_unit_unit_fkey references unit,
        -- when the unit was told; once, however often the opening is begun again
        called_at timestamptz not null,
        constraint season_unit_pkey primary key (season_id, unit_id)
      )`);
    await runner.query('grant select, insert on season_unit to bihuan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table season_unit; drop index instance_season, instance_season_year');
  }
}
