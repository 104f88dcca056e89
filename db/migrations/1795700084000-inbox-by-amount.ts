import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of work that is due on the same day the larger amount is done first: the inbox is read so from its index. */
export class InboxByAmount1795700084000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index task_inbox;
      -- the inbox: each audience's work by due date and amount, read page by page from the index; no amount comes last
      create index task_inbox on task (audience, due, (-coalesce(amount_fen, 0)), instance_id, key, near_from)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index task_inbox;
      create index task_inbox on task (audience, due, instance_id, key, near_from)`);
  }
}
