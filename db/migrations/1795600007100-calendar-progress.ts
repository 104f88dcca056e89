import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a confirmed calendar has been carried to the clocks that run: administrators watch it. */
export class CalendarProgress1795600007100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calendar_version
        add column matters_all integer,
        add column recomputed integer not null default 0,
        add column moved integer not null default 0,
        -- the last matter that was looked at
        add column carried_to uuid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calendar_version drop column matters_all, drop column recomputed, drop column moved, drop column carried_to
    `);
  }
}
