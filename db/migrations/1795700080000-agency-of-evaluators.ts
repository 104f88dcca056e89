import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An evaluator belongs to an agency of the registry (S5), as a clerk belongs to a unit. Who has such a role already keeps
 * it without one until an administrator says which.
 */
export class AgencyOfEvaluators1795700080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person_grant add column agency_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person_grant drop column agency_id');
  }
}
