import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which number of the outbox on an endpoint is told; until now two machines' clocks were compared for it. */
export class ToldFrom1795700092000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table delivery_endpoint add column after_act bigint;
      update delivery_endpoint e
        set after_act = (select coalesce(max(o.id), 0) from outbox o where o.created_at < e.created_at);
      alter table delivery_endpoint alter column after_act set not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table delivery_endpoint drop column after_act');
  }
}
