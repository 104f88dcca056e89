import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Performance reports (R4, R5) are matters like others; those of a round are found by an index of their own. */
export class PerformanceReports1795700060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a bureau's reports of a year in the order of their codes: the list of a round, and its sums
      create index instance_performance_reports on instance (region_id, fiscal_year, code, id)
        where process = 'performanceReport'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index instance_performance_reports');
  }
}
