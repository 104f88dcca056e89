import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ItemPageSchema } from '../../api/items/list.schemas.ts';
import { FUND_ACCOUNTS } from '../../domain/processes/budget-item/state.ts';
import { ok } from './support/client.ts';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

it('an item of every fund account is opened and found by it, whatever money it is (P1)', async () => {
  const performance = await office.as('performance');
  for (const [index, fundAccount] of FUND_ACCOUNTS.entries()) {
    const item = { unitId: 'unit-1', code: `p1-${String(index)}`, name: '项目', itemKind: 'project', fundAccount };
    const opening = { ...item, fiscalYear: 2025, requestedFen: 5_000_000 };
    const reply = await performance.post('/budget-items', opening, { 'Idempotency-Key': randomUUID() });
    expect(reply.status).toBe(201);
  }
  const found = await Promise.all(
    FUND_ACCOUNTS.map(async (fund) => ok(await performance.get(`/budget-items?fund=${fund}`), ItemPageSchema).rows),
  );
  expect(found.map((rows) => rows.map(({ code, fundAccount }) => [code, fundAccount]))).toEqual(
    FUND_ACCOUNTS.map((fundAccount, index) => [[`p1-${String(index)}`, fundAccount]]),
  );
});
