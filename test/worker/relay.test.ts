import { setTimeout as sleep } from 'node:timers/promises';
import { createPool } from '../../db/pool.ts';
import { whileLeading } from '../../worker/leadership.ts';
import type { Outbox, Parcel } from '../../worker/outbox.ts';
import { relay } from '../../worker/relay.ts';
import { morning } from '../support/budget-item-play.ts';
import { people } from '../support/people.ts';
import { itemInput, openItem } from '../support/store.ts';
import { openRealTemporal } from '../support/temporal.ts';
import { DurableStack } from './support/stack.ts';

let stack: DurableStack;

beforeAll(async () => {
  // The product's clock stands at the items' opening: nothing happens by itself while these tests run.
  stack = await DurableStack.open(await openRealTemporal(), Date.parse(morning('2024-09-02')) - Date.now());
  await stack.startWorkers();
}, 180_000);
afterAll(() => stack.close());

/** An act that a finance officer may do again and again. */
async function note(instanceId: string): Promise<void> {
  const command = { kind: 'recordBudgetPassed', on: itemInput().openedOn };
  await stack.test.store.act({ instanceId, command, actor: people.officer, now: morning('2024-09-04') });
}

const runId = async (id: string): Promise<string> => (await stack.handle(id).describe()).runId;
const status = async (id: string): Promise<string> => (await stack.handle(id).describe()).status.name;

/** What Temporal's page can filter the matter's workflow by. */
async function filters(id: string): Promise<Readonly<Record<string, unknown>>> {
  const { typedSearchAttributes } = await stack.handle(id).describe();
  return Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
}

/** A sender that keeps what it was given. */
function listening(): { readonly parcels: Parcel[]; readonly send: (parcel: Parcel) => Promise<void> } {
  const parcels: Parcel[] = [];
  const { send } = stack.relayParts();
  return {
    parcels,
    send: (parcel) => {
      parcels.push(parcel);
      return send(parcel);
    },
  };
}

describe('design.md §2: a relay, the only sender, carries the outbox to the workflows', () => {
  it('starts a workflow that can be filtered by phase, region and next due date', async () => {
    const id = await openItem(stack.test);
    await stack.relayAll();
    expect(await stack.caughtUp(id)).toMatchObject({ phase: 'drafting', regionId: '431000' });
    await sleep(500);
    expect(await filters(id)).toMatchObject({ BihuanPhase: 'drafting', BihuanRegion: '431000' });
  }, 60_000);

  it('keeps the filters through a continuation', async () => {
    const id = await openItem(stack.test);
    await stack.relayAll();
    const first = await runId(id);
    for (let acts = 0; acts < 7; acts += 1) {
      await note(id);
      await stack.relayAll();
      await stack.caughtUp(id);
    }
    expect(await runId(id)).not.toBe(first);
    await sleep(500);
    expect(await filters(id)).toMatchObject({ BihuanPhase: 'drafting', BihuanRegion: '431000' });
  }, 60_000);

  it('tells several acts of one matter in one signal', async () => {
    const { parcels, send } = listening();
    const id = await openItem(stack.test);
    await note(id);
    await note(id);
    await stack.relayAll({ send });
    expect(parcels.map(({ entries }) => entries.map(({ act }) => act.after > 0))).toEqual([[false, true, true]]);
    await stack.caughtUp(id);
  }, 60_000);

  it('sends again what it could not strike off, and the workflow ignores what it knows', async () => {
    const { parcels, send } = listening();
    const id = await openItem(stack.test);
    let failures = 1;
    const outbox: Outbox = {
      waiting: (limit) => stack.outbox.waiting(limit),
      markSent: (ids) => (failures-- > 0 ? Promise.reject(new Error('killed')) : stack.outbox.markSent(ids)),
    };
    await expect(relay({ ...stack.relayParts(), outbox, send }, new AbortController().signal)).rejects.toThrow(
      'killed',
    );
    expect(await stack.outbox.waiting(10)).toHaveLength(1);
    await stack.relayAll({ outbox, send });
    expect(parcels).toHaveLength(2);
    expect((await stack.caughtUp(id)).version).toBe((await stack.test.store.load(id))?.version);
  }, 60_000);

  it('starts a workflow that is missing, which then reads everything from the store', async () => {
    const id = await openItem(stack.test);
    await stack.relayAll();
    await stack.caughtUp(id);
    await stack.handle(id).terminate('as if its history had been lost');
    await note(id);
    await stack.relayAll();
    await stack.caughtUp(id);
    expect(await status(id)).toBe('RUNNING');
  }, 60_000);

  it('takes a workflow that ended with its matter as told', async () => {
    const { id, parcel } = await endedMatter();
    await expect(stack.relayParts().send(parcel)).resolves.toBeUndefined();
    expect(await status(id)).toBe('COMPLETED');
  }, 60_000);

  it('opens a new run when a matter that was over asks for something after all', async () => {
    const { id } = await endedMatter();
    await note(id);
    await stack.relayAll();
    await stack.caughtUp(id);
    expect(await status(id)).toBe('RUNNING');
  }, 60_000);
});

/** A matter whose workflow was told that it is closed, and what it was told. */
async function endedMatter(): Promise<{ readonly id: string; readonly parcel: Parcel }> {
  const { parcels, send } = listening();
  const id = await openItem(stack.test);
  await stack.relayAll({ send });
  await stack.caughtUp(id);
  const [entry] = parcels[0]?.entries ?? [];
  if (!entry) throw new Error('nothing was told');
  const { act } = entry;
  const closing = { after: act.version, version: act.version + 1, phase: 'closed', nextMoment: null, effects: [] };
  const parcel: Parcel = { instanceId: id, entries: [{ ...entry, act: closing }] };
  await send(parcel);
  await stack.handle(id).result();
  return { id, parcel };
}

describe('design.md §2: acts stand while Temporal is away, and clocks catch up when it is back', () => {
  it('waits while nobody takes anything, says so, and goes on', async () => {
    const id = await openItem(stack.test);
    const reports: string[] = [];
    const { send } = stack.relayParts();
    let failures = 2;
    await stack.relayAll({
      send: (parcel) => (failures-- > 0 ? Promise.reject(new Error('14 UNAVAILABLE')) : send(parcel)),
      report: ({ state }) => {
        reports.push(state);
      },
    });
    expect(reports.slice(0, 2)).toEqual(['waiting', 'waiting']);
    expect(reports.at(-1)).toBe('ready');
    await stack.caughtUp(id);
  }, 60_000);

  it('lets one matter that cannot be told wait without stopping the others', async () => {
    const [ill, ...well] = await Promise.all([1, 2, 3].map(() => openItem(stack.test)));
    const { send } = stack.relayParts();
    const ending = new AbortController();
    const running = relay(
      {
        ...stack.relayParts(),
        send: (parcel) =>
          parcel.instanceId === ill ? sleep(50).then(() => Promise.reject(new Error('ill'))) : send(parcel),
      },
      ending.signal,
    );
    while ((await stack.outbox.waiting(10)).length > 1) await sleep(20);
    ending.abort();
    await running;
    expect((await stack.outbox.waiting(10)).map(({ instanceId }) => instanceId)).toEqual([ill]);
    await stack.relayAll();
    await Promise.all([ill ?? '', ...well].map((id) => stack.caughtUp(id)));
  }, 60_000);

  it('never sends faster than its rate', async () => {
    await Promise.all(Array.from({ length: 30 }, () => openItem(stack.test)));
    const began = performance.now();
    await stack.relayAll({ rates: { ...stack.relayParts().rates, startsPerSecond: 10 } });
    // Ten at once, then ten a second.
    expect(performance.now() - began).toBeGreaterThan(1900);
  }, 60_000);
});

describe('of several relays one leads', () => {
  it('hands over when the leader’s connection dies, and never lets two lead at once', async () => {
    const pool = createPool(stack.test.url, { max: 4 });
    const ending = new AbortController();
    const led: string[] = [];
    let leading = 0;
    const candidate = async (name: string): Promise<void> => {
      while (!ending.signal.aborted) {
        await whileLeading(
          pool,
          ending.signal,
          () => undefined,
          async (_db, lost) => {
            led.push(name);
            leading += 1;
            expect(leading).toBe(1);
            await sleep(60_000, undefined, { signal: lost }).catch(() => undefined);
            leading -= 1;
          },
        ).catch(() => undefined);
      }
    };
    const running = ['first', 'second'].map(candidate);
    while (led.length === 0) await sleep(20);
    await sleep(200);
    expect(led).toHaveLength(1);
    await stack.test.asOwner(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`,
    );
    while (led.length === 1) await sleep(20);
    ending.abort();
    await Promise.all(running);
    await pool.end();
  }, 60_000);
});
