import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger holds the problems of evaluations by finance beside those of items: each row says whose it is. Rows of
 * evaluations that are older than this are made from their record when the migrations have run.
 */
export class EvaluationsInLedger1795700063000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table problem add column process text not null default 'budgetItem';
      alter table problem alter column process drop default;
      -- the ledger of evaluations alone: they are few among the problems of items
      create index problem_of_evaluations on problem (region_id, fiscal_year, due, instance_id, no)
        where process = 'evaluation';
      -- evaluations whose feedback waits for its receipt, those due first on top
      create index evaluation_unsigned on evaluation (region_id, next_due, instance_id)
        where feedback_phase = 'delivered'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index evaluation_unsigned;
      delete from problem_words w using problem p
      where p.instance_id = w.instance_id and p.no = w.no and p.process = 'evaluation';
      delete from problem where process = 'evaluation';
      alter table problem drop column process`);
  }
}
