import type { Browser } from 'playwright-core';
import { Client, Connection } from '@temporalio/client';
import { waitingActs } from '../../db/queries/outbox.ts';
import { verifyRecord } from '../../db/verify.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { until } from '../../stack/running.ts';
import { details, instanceWorkflowId } from '../../workflows/contract.ts';
import { Installation } from '../worker/support/installation.ts';
import { openBrowser, signIn, type Seat } from './support/browser.ts';
import { builtPage } from './support/built-page.ts';
import { startPlayground, type Playground } from './support/playground.ts';

/** Workflows of the whole demo year begin before the first act is followed. */
const FOLLOWED_WITHIN_MS = 120_000;

let installation: Installation;
let play: Playground;
let browser: Browser;
let temporal: Connection;
beforeAll(async () => {
  const page = await builtPage();
  installation = await Installation.start(0);
  play = await startPlayground({
    databaseUrl: installation.databaseUrl,
    page,
    start: new Date().toISOString(),
    runs: true,
  });
  temporal = await Connection.connect({ address: installation.temporalAddress });
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await temporal.close();
  await play.close();
  await installation.stop();
}, 120_000);

const seats: Seat[] = [];
async function as(login: string, path: string): Promise<Seat> {
  const seat = await signIn(browser, play.address, login, path);
  seats.push(seat);
  return seat;
}
afterEach(async () => {
  await Promise.all(seats.splice(0).map((seat) => seat.close()));
});

async function unsigned(): Promise<readonly { readonly id: string; readonly clerk: string }[]> {
  const { rows } = await play.pool.query<{ id: string; clerk: string }>(
    `select t.instance_id as id, min(p.login) as clerk from task t
     join person_grant g on g.role = 'unitClerk' and g.unit_id = t.unit_id join person p on p.id = g.person_id
     where 'signReceipt' = any (t.commands) group by t.instance_id order by min(t.due), t.instance_id`,
  );
  return rows;
}

/** What the item's workflow knows of it. */
async function followed(id: string): Promise<number | undefined> {
  try {
    return (
      await new Client({ connection: temporal }).workflow.getHandle(instanceWorkflowId('budgetItem', id)).query(details)
    ).version;
  } catch {
    // Not there yet, or its server is on the way up.
    return undefined;
  }
}

async function version(id: string): Promise<number> {
  const { rows } = await play.pool.query<{ version: number }>('select version from instance where id = $1', [id]);
  return rows[0]?.version ?? 0;
}

async function sign(clerk: Seat): Promise<string> {
  await clerk.page.locator('.sign-card button', { hasText: '签收' }).first().click();
  return (await clerk.page.locator('.answer-place .act-done').textContent()) ?? '';
}

describe('the page on PostgreSQL, Temporal, relay and worker as real processes', () => {
  it('what a clerk signs by clicking is on an open page of finance without reload, and its workflow follows', async () => {
    const [first] = await unsigned();
    const id = first?.id ?? '';
    const finance = await as('performance', `/items/${id}`);
    await finance.page.waitForSelector('.timeline li');
    const clerk = await as(first?.clerk ?? '', `/receipt/${id}`);
    expect(await sign(clerk)).toMatch(/整改情况须在 \d+年\d+月\d+日（周.*）前报送/);
    await finance.page.waitForSelector('.timeline :text("签收反馈")');
    const known = await until(async () => (await followed(id)) === (await version(id)), FOLLOWED_WITHIN_MS);
    expect(known).toBe(true);
    expect([...clerk.errors, ...finance.errors]).toEqual([]);
  }, 180_000);

  it('with Temporal and worker killed an act is answered all the same, and is followed when they are back', async () => {
    const [next] = await unsigned();
    const id = next?.id ?? '';
    const clerk = await as(next?.clerk ?? '', `/receipt/${id}`);
    await clerk.page.waitForSelector('.sign-card');
    await Promise.all([
      installation.killAndRestart('worker', 4000),
      installation.killAndRestart('temporal', 2000),
      sign(clerk),
    ]);
    const known = await until(async () => (await followed(id)) === (await version(id)), FOLLOWED_WITHIN_MS);
    expect(known).toBe(true);
    expect(await until(async () => (await waitingActs(play.pool, 1)).length === 0, FOLLOWED_WITHIN_MS)).toBe(true);
    expect((await verifyRecord(play.pool, PROCESSES)).breaks).toEqual([]);
  }, 240_000);
});
