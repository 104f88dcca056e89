import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Supervised matters (督办件, P4) are matters like others; those of a region are found by an index of their own. */
export class Supervision1795700064000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a region's supervised matters, the latest first
      create index instance_supervision on instance (region_id, (state ->> 'openedOn'), id) where process = 'supervision';
      -- those about one matter, for its page and for the board
      create index instance_supervision_about on instance ((state #>> '{about,instanceId}'))
        where process = 'supervision'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index instance_supervision, instance_supervision_about');
  }
}
