import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What other systems have been told goes on past a number whose transaction has not ended, and remembers it. What the
 * old place had not settled yet is looked at once more.
 */
export class WebhookGaps1795700094000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table webhook_place
        -- numbers up to seen that were not there yet when it went past them
        add column missing bigint[] not null default '{}';
      -- of what is missing, all up to awaited will never come once every transaction up to awaited_before has ended
      alter table webhook_place rename column done to awaited;
      alter table webhook_place rename column seen_before to awaited_before;
      update webhook_place
        set missing = array(select generate_series(awaited + 1, seen)), awaited = seen,
          awaited_before = pg_current_xact_id()::text::bigint`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update webhook_place set awaited = coalesce((select min(number) - 1 from unnest(missing) number), seen);
      alter table webhook_place rename column awaited_before to seen_before;
      alter table webhook_place rename column awaited to done;
      alter table webhook_place drop column missing`);
  }
}
