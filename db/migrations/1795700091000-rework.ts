import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every return of a year is counted where its clock stands, open or settled: a small index knows them. */
export class Rework1795700091000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a year's clocks that a return started, by kind, in a region or of a unit
      create index obligation_rework on obligation (fiscal_year, kind, region_id, unit_id, division_id)
      where process = 'budgetItem' and (
        kind = 'resubmitTargets' and key not like '%:ordered%' or kind = 'resubmitAmendment'
        or kind = 'correctDeviation' and key not like '%.1' or kind = 'redoSelfEvaluation'
        or kind = 'redoRectification' or kind = 'giveFeedback' and key not like 'giveFeedback')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index obligation_rework');
  }
}
