import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents about results (R6, S8) are matters like others; a bureau's are found by an index of their own. */
export class ResultDocuments1795700040100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a bureau's documents about results, the latest year first
      create index instance_result_documents on instance (region_id, fiscal_year, id) where process = 'resultDocument'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index instance_result_documents');
  }
}
