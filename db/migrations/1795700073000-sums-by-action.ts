import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Next year's money is added up by what was decided: the index that the sums are read from alone names the action. */
export class SumsByAction1795700073000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index item_result_consequence;
      -- next year's money: the largest budgets first, and what they come to by year and action
      create index item_result_consequence on item_result (region_id, fiscal_year, budget_fen, instance_id)
        include (consequence_phase, action, suggested_fen, decided_fen, division_id) where consequence_phase <> 'none'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index item_result_consequence;
      create index item_result_consequence on item_result (region_id, fiscal_year, budget_fen, instance_id)
        include (consequence_phase, suggested_fen, decided_fen, division_id) where consequence_phase <> 'none'`);
  }
}
