import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The year's ended deadlines in an index of a tenth of its size: what is counted of them are key columns now, of which
 * PostgreSQL keeps one copy for all rows alike, where included columns are kept row by row.
 */
export class SumsOfClocks1795700071000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index obligation_done_year;
      -- a year's deadlines of some kinds, in a region or of a unit, with everything that is counted of them
      create index obligation_done_year on obligation_done
        (fiscal_year, kind, region_id, unit_id, division_id, key, outcome, highest_rung, extensions, used_working_days);
      -- sums read the index alone where pages are known to be visible: the rows of a fiftieth more are not waited for
      alter table obligation_done set (autovacuum_vacuum_insert_scale_factor = 0.02)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation_done reset (autovacuum_vacuum_insert_scale_factor);
      drop index obligation_done_year;
      create index obligation_done_year on obligation_done (fiscal_year, kind, region_id, unit_id)
        include (outcome, used_working_days, highest_rung, extensions, division_id, key)`);
  }
}
