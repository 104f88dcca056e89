import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { withDatabase } from '../../stack/postgres-database.ts';
import { until } from '../../stack/running.ts';
import { deliverNotices } from '../../db/queries/notices.ts';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import { Loop, targetTable } from './support/loop.ts';
import { CITY, openOffice, PASSWORD, type Login, type Office } from './support/office.ts';

let office: Office;
let address: string;
beforeAll(async () => {
  office = await openOffice();
  await office.app.listen(0, '127.0.0.1');
  address = `http://127.0.0.1:${String((office.app.getHttpServer().address() as AddressInfo).port)}/api/v1`;
});
afterAll(() => office.close());

interface Told {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Somebody with a cookie of his own, as a browser has it. */
class Browser {
  private constructor(
    private readonly cookie: string,
    private readonly csrf: string,
  ) {}

  static async of(login: Login): Promise<Browser> {
    const reply = await fetch(`${address}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: PASSWORD }),
    });
    const { csrfToken } = (await reply.json()) as { csrfToken: string };
    return new Browser(reply.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '', csrfToken);
  }

  async listen(lastEventId?: string, behind = 0): Promise<Ear> {
    const headers = { cookie: this.cookie, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
    const reply = await fetch(`${address}/events?behind=${String(behind)}`, { headers });
    return new Ear(reply);
  }

  async signOut(): Promise<void> {
    const headers = { cookie: this.cookie, 'x-csrf-token': this.csrf };
    await fetch(`${address}/session`, { method: 'DELETE', headers });
  }
}

const ears: Ear[] = [];
afterEach(async () => {
  await Promise.all(ears.splice(0).map((ear) => ear.close()));
});

/** What one stream has told so far. */
class Ear {
  readonly told: Told[] = [];
  /** What a browser would come back with. */
  lastId = '';
  over = false;
  private readonly reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(readonly reply: Response) {
    this.reader = reply.body?.getReader();
    ears.push(this);
    void this.read();
  }

  async close(): Promise<void> {
    await this.reader?.cancel();
  }

  changesOf(itemId: string): readonly Told[] {
    return this.told.filter(({ event, data }) => event === 'change' && data['itemId'] === itemId);
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const part = await this.reader?.read().catch(() => undefined);
      if (!part || part.done) break;
      text += decoder.decode(part.value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.hear(block);
    }
    this.over = true;
  }

  private hear(block: string): void {
    const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
    if (field('id') !== '') this.lastId = field('id');
    if (field('event') === '') return;
    const data = JSON.parse(field('data')) as Told['data'];
    this.told.push({ event: field('event'), data });
  }
}

const heard = async (what: () => boolean): Promise<void> => {
  expect(await until(what, 8000)).toBe(true);
};

describe('the event stream (page.md §2 Live)', () => {
  it('begins with the product’s time and tells what was frozen and who did what, within a second', async () => {
    const ear = await (await Browser.of('performance')).listen();
    expect(ear.reply.headers.get('content-type')).toContain('text/event-stream');
    await heard(() => ear.told.some(({ event, data }) => event === 'beat' && data['today'] === '2024-09-02'));
    const loop = await Loop.open(office);
    await heard(() => ear.changesOf(loop.id).length === 1);
    const before = await loop.item();
    const versionId = await loop.freeze('clerk', 'targets', targetTable);
    await heard(() => ear.changesOf(loop.id).length === 2);
    // Nothing has been done yet: whoever waits to sign reads the versions again.
    expect(ear.changesOf(loop.id)[1]?.data).toEqual({ itemId: loop.id, version: before.version, kinds: [], by: null });
    await loop.act('leader', { kind: 'submitTargets', versionId });
    await heard(() => ear.changesOf(loop.id).length === 3);
    const { version } = await loop.item();
    expect(ear.changesOf(loop.id)[2]?.data).toEqual({
      itemId: loop.id,
      version,
      kinds: ['submitTargets'],
      by: { id: office.ids.leader, name: '某某（leader）' },
    });
  });

  it('tells nobody of what lies outside his scope (P2)', async () => {
    const [own, other, county, above] = await Promise.all(
      (['clerk', 'otherClerk', 'countyDirector', 'auditor'] as const).map(async (login) =>
        (await Browser.of(login)).listen(),
      ),
    );
    const loop = await Loop.open(office);
    await heard(() => own?.changesOf(loop.id).length === 1 && above?.changesOf(loop.id).length === 1);
    // What comes after it has come to all: then the one before it would have come as well.
    const foreign = await Loop.open(office, { unitId: 'unit-2' });
    await heard(() => other?.changesOf(foreign.id).length === 1);
    expect(other?.changesOf(loop.id)).toEqual([]);
    expect(own?.changesOf(foreign.id)).toEqual([]);
    expect(county?.told.filter(({ event }) => event === 'change')).toEqual([]);
  });

  it('stops telling at once when a grant is taken away, though the stream stays open', async () => {
    const ear = await (await Browser.of('otherLeader')).listen();
    const before = await Loop.open(office, { unitId: 'unit-2' });
    await heard(() => ear.changesOf(before.id).length === 1);
    const take = 'update person_grant set valid_until = $2 where person_id = $1';
    await office.pool.query(take, [office.ids.otherLeader, '2024-09-01']);
    const loop = await Loop.open(office, { unitId: 'unit-2' });
    await deliverNotices(office.pool, { instanceId: loop.id, effects: [noticeTo('unitLeader', loop.id)], now: NOW });
    const witness = await (await Browser.of('auditor')).listen(undefined, 60);
    await heard(() => witness.changesOf(loop.id).length === 1);
    await office.pool.query(take, [office.ids.otherLeader, 'infinity']);
    const after = await Loop.open(office, { unitId: 'unit-2' });
    await heard(() => ear.changesOf(after.id).length === 1);
    expect(ear.changesOf(loop.id)).toEqual([]);
  });

  it('says that there is something to read, to the person told and to nobody else', async () => {
    const [leader, clerk] = [await (await Browser.of('leader')).listen(), await (await Browser.of('clerk')).listen()];
    const loop = await Loop.open(office);
    await deliverNotices(office.pool, { instanceId: loop.id, effects: [noticeTo('unitLeader', loop.id)], now: NOW });
    await heard(() => leader.told.some(({ event }) => event === 'notice'));
    expect(clerk.told.some(({ event }) => event === 'notice')).toBe(false);
  });

  it('goes on from the last event read', async () => {
    const browser = await Browser.of('performance');
    const first = await browser.listen();
    const seen = await Loop.open(office);
    await heard(() => first.changesOf(seen.id).length === 1 && first.lastId !== '');
    await first.close();
    const missed = await Loop.open(office);
    const again = await browser.listen(first.lastId);
    await heard(() => again.changesOf(missed.id).length === 1);
    expect(again.changesOf(seen.id)).toEqual([]);
  });

  it('asks for everything to be read again where what was missed is no longer kept', async () => {
    const ear = await (await Browser.of('performance')).listen('5:7:6@1');
    await heard(() => ear.told.some(({ event }) => event === 'resync'));
  });

  it('tells at once though another transaction has been running for long, even one of another database', async () => {
    const ear = await (await Browser.of('performance')).listen();
    const elsewhere = new pg.Client({ connectionString: withDatabase(office.url, 'postgres') });
    await elsewhere.connect();
    try {
      await elsewhere.query('begin; select pg_current_xact_id()');
      const loop = await Loop.open(office);
      await heard(() => ear.changesOf(loop.id).length === 1);
    } finally {
      await elsewhere.end();
    }
  });

  it('misses nothing of an act that took its place before another and was written after it', async () => {
    const ear = await (await Browser.of('performance')).listen();
    const [slow, fast] = [await Loop.open(office), await Loop.open(office)];
    await heard(() => ear.changesOf(slow.id).length === 1 && ear.changesOf(fast.id).length === 1);
    const client = await office.pool.connect();
    await client.query('begin');
    await client.query(
      `insert into live_change (tx, at, instance_id, version_before, version, region_id, unit_id, division_id)
       select pg_current_xact_id()::text::bigint, now(), id, version, version, region_id, unit_id, division_id
       from instance where id = $1`,
      [slow.id],
    );
    await fast.act('officer', { kind: 'recordBudgetPassed', on: '2024-09-01' });
    await heard(() => ear.changesOf(fast.id).length === 2);
    expect(ear.changesOf(slow.id).length).toBe(1);
    await client.query('commit');
    client.release();
    await heard(() => ear.changesOf(slow.id).length === 2);
    expect(ear.changesOf(fast.id).length).toBe(2);
  });

  it('closes when its session is over, wherever that was ended', async () => {
    const browser = await Browser.of('director');
    const ear = await browser.listen();
    await heard(() => ear.told.length > 0);
    await browser.signOut();
    await heard(() => ear.over);
    expect((await browser.listen()).reply.status).toBe(401);
  });

  it('opens no more than six streams for one session', async () => {
    const browser = await Browser.of('supervisor');
    for (let no = 1; no <= 6; no += 1) expect((await browser.listen()).reply.status).toBe(200);
    const refused = await browser.listen();
    expect([refused.reply.status, refused.reply.headers.get('retry-after')]).toEqual([429, '30']);
  });

  it('is for people who have signed in', async () => {
    expect((await fetch(`${address}/events`)).status).toBe(401);
  });
});

const NOW = asInstant('2024-09-02T02:00:00.000Z');

function noticeTo(role: 'unitLeader', itemId: string) {
  const effect = {
    kind: 'notice',
    urgency: 'now',
    roles: [role],
    topic: 'itemSuspended',
    params: { item: '马铃薯', code: 'M-1', region: CITY },
  } as const;
  return { id: `${itemId}:9:0`, seq: 9, effect };
}
