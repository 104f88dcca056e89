import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActAnswerSchema } from '../../api/commands/act.schemas.ts';
import { ReadySchema } from '../../api/health/health.schemas.ts';
import { ok } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('PostgreSQL away: 503 with Retry-After (design.md §4)', () => {
  it('is alive and ready, and only alive while PostgreSQL is away', async () => {
    const anybody = office.anonymous();
    expect(ok(await anybody.get('/health/ready'), ReadySchema).database.status).toBe('ok');
    await office.wire.cut();
    const away = await anybody.get('/health/ready');
    const alive = await anybody.get('/health/live');
    await office.wire.mend();
    expect([away.status, away.body.code, alive.status]).toEqual([503, 'databaseAway', 200]);
    expect((await anybody.get('/health/ready')).status).toBe(200);
  });

  it('records nothing meanwhile, and the same key does it once afterwards', async () => {
    const loop = await Loop.open(office);
    const officer = await office.as('officer');
    const key = { 'Idempotency-Key': randomUUID() };
    const act = () =>
      officer.post(
        `/budget-items/${loop.id}/commands`,
        { command: { kind: 'recordBudgetPassed', on: '2024-09-01' } },
        key,
      );
    await office.wire.cut();
    const away = await act();
    await office.wire.mend();
    expect([away.status, away.headers['retry-after'], away.body.code]).toEqual([503, '2', 'databaseAway']);
    const { version } = ok(await act(), ActAnswerSchema);
    expect(ok(await act(), ActAnswerSchema)).toMatchObject({ version, repeated: true });
  });

  it('tells of clocks that are not followed, without failing', async () => {
    await Loop.open(office);
    office.on('2024-09-09');
    expect(ok(await office.anonymous().get('/health/ready'), ReadySchema)).toMatchObject({
      status: 'degraded',
      relay: { status: 'behind' },
    });
  });
});
