import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a deferral that ran out began a clock is found in the record without reading a matter's whole record for it. */
export class RecordOfRework1795700093000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a year's rework: at which moments a deferral ran out, which returned nothing
      create index record_rework on record (instance_id, at, recorded_at) where body like '%"type":"deferralExpired"%'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index record_rework');
  }
}
