import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What other systems have been told goes on past a number whose transaction has not ended, and remembers it. What the
 * old place had not settled yet is looked at once more. The old columns stay for the release before, which may run
 * beside this one or come back; what both lay is laid once.
 */
export class WebhookGaps1795700094000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table webhook_place
        add column reached bigint,
        -- numbers up to reached that were not there yet when it went past them
        add column missing bigint[] not null default '{}',
        -- of what is missing, all up to awaited will never come once every transaction up to awaited_before has ended
        add column awaited bigint not null default 0,
        add column awaited_before bigint not null default 0;
      update webhook_place
        set reached = seen, missing = array(select generate_series(done + 1, seen)), awaited = seen,
          awaited_before = pg_current_xact_id()::text::bigint`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update webhook_place
        set done = coalesce((select min(number) - 1 from unnest(missing) number), reached), seen = reached,
          seen_before = awaited_before
        where reached is not null;
      alter table webhook_place drop column reached, drop column missing, drop column awaited, drop column awaited_before`);
  }
}
