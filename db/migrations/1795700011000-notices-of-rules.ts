import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person is also told of what concerns no single matter: a version of the policy that waits for a decision. */
export class NoticesOfRules1795700011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notice alter column instance_id drop not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from notice where instance_id is null');
    await runner.query('alter table notice alter column instance_id set not null');
  }
}
