import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sums over a whole scope are read from indexes alone: each index of a list also carries what is added up over it, so
 * that no act writes one index more than before. Measured at a hundred thousand rows in docs/performance.md.
 */
export class Sums1795700002200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index monitoring_period_region, item_result_consequence, problem_state, publication_year;
      -- a region's year by period: the list over all units, and the heads of the columns
      create index monitoring_period_region on monitoring_period (region_id, fiscal_year, period, rank, instance_id)
        include (ended_on, deviation, division_id);
      -- next year's money: the largest budgets first, and what they come to
      create index item_result_consequence on item_result (region_id, fiscal_year, budget_fen, instance_id)
        include (consequence_phase, suggested_fen, decided_fen, division_id) where consequence_phase <> 'none';
      -- one cell of the ledger's matrix, and all of them with their distances
      create index problem_state on problem (region_id, fiscal_year, finance_status, unit_status, due, instance_id, no)
        include (unit_id, category, open, paused, division_id);
      -- the portal's table of a year: livelihood first, then by amount; and what it adds up to
      create index publication_year on publication (fiscal_year, livelihood, sort_fen, instance_id)
        include (decision, ground, grade, budget_fen, problems_all, problems_closed, overdue, corrected_on, changed_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index monitoring_period_region, item_result_consequence, problem_state, publication_year;
      create index monitoring_period_region on monitoring_period (region_id, fiscal_year, period, rank, instance_id);
      create index item_result_consequence on item_result (region_id, fiscal_year, budget_fen, instance_id)
        where consequence_phase <> 'none';
      create index problem_state on problem (region_id, fiscal_year, finance_status, unit_status, due, instance_id, no);
      create index publication_year on publication (fiscal_year, livelihood, sort_fen, instance_id);
    `);
  }
}
