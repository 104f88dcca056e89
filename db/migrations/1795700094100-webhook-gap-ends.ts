import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Numbers of the outbox that are passed over are kept as spans: `missing` is where each begins, `missing_to` where it
 * ends; without an end it is that number alone, as the release before writes it. A sequence that jumps by millions is one
 * span.
 */
export class WebhookGapEnds1795700094100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table webhook_place add column missing_to bigint[] not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table webhook_place drop column missing_to');
  }
}
