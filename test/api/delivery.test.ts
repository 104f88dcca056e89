import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { withDatabase } from '../../stack/postgres-database.ts';
import { openOutward } from '../../activities/channels/outward.ts';
import { outwardAddresses } from '../../config/outward-addresses.ts';
import { carryDue } from '../../activities/delivery/carry.ts';
import { createEndpointChannel } from '../../activities/delivery/endpoints.ts';
import { createPlan } from '../../activities/delivery/planner.ts';
import {
  AddressPageSchema,
  DeliveryPageSchema,
  DeliverySummarySchema,
  EndpointMadeSchema,
  EndpointsSchema,
  RetriedSchema,
  ToldSchema,
  type DeliveryPage,
  type EndpointMade,
} from '../../api/delivery/delivery.schemas.ts';
import { DigestPreviewSchema, MyDeliverySchema, type MyDelivery } from '../../api/delivery/my-delivery.schemas.ts';
import { StuckPageSchema } from '../../api/operations/operations.schemas.ts';
import { reportChannel } from '../../db/queries/deliveries.ts';
import { runMorningRound } from '../../db/queries/morning-round.ts';
import { deliverNotices } from '../../db/queries/notices.ts';
import { openIncident } from '../../db/queries/reconcile.ts';
import { createSeal } from '../../db/sealed.ts';
import { asInstant, asPlainDate, type Instant } from '../../domain/calendar/plain-date.ts';
import { DEFAULT_PREFERENCES } from '../../domain/delivery/preferences.ts';
import { ok, type Client, type Reply } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { CITY, openOffice, type Office } from './support/office.ts';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let office: Office;
let administrator: Client;
let clerk: Client;
let loop: Loop;
let system: Server;
let address: string;
let answer: { status: number; body: string; headers?: Record<string, string> };
const received: Received[] = [];
let now: Instant;

beforeAll(async () => {
  // The systems that answer here stand on this machine.
  office = await openOffice({ allowPrivate: true });
  [administrator, clerk] = [await office.as('administrator'), await office.as('clerk')];
  system = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((ready) => system.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${String((system.address() as AddressInfo).port)}`;
  loop = await Loop.open(office);
});
afterAll(async () => {
  system.closeAllConnections();
  system.close();
  await office.close();
});
beforeEach(() => {
  received.length = 0;
  answer = { status: 200, body: 'ok' };
  at('2024-09-02T02:00:00.000Z');
});

function at(instant: string): void {
  now = asInstant(instant);
  office.at(instant);
}

function later(minutes: number): void {
  at(new Date(Date.parse(now) + minutes * 60_000).toISOString());
}

/** As the worker's loop does it. */
async function carry(allowPrivate = true): Promise<void> {
  const { pool } = office;
  await createPlan(pool, { mail: true })(now);
  const seal = createSeal('bihuan delivery', 'a secret of the tests, long enough for anybody');
  const send = createEndpointChannel({
    post: openOutward({ addresses: outwardAddresses(allowPrivate), longestMs: 3_000 }),
    seal,
    nowMs: () => Date.parse(now),
  });
  await carryDue(
    { pool, now: () => now },
    { name: 'endpoints', channels: ['webhook', 'wecom', 'dingtalk', 'feishu'], send },
  );
}

function make(body: object, by = administrator): Promise<Reply> {
  const whole = {
    channel: 'webhook',
    regionId: CITY,
    name: '预算一体化',
    url: `${address}/hook`,
    types: ['targetsSubmitted'],
    ...body,
  };
  return by.post('/delivery/endpoints', whole, { 'Idempotency-Key': randomUUID() });
}

async function made(body: object = {}): Promise<EndpointMade> {
  return ok(await make(body), EndpointMadeSchema, 201);
}

async function listed(query = ''): Promise<DeliveryPage['rows']> {
  return ok(await administrator.get(`/delivery/deliveries${query}`), DeliveryPageSchema).rows;
}

async function off(id: string): Promise<void> {
  expect((await administrator.put(`/delivery/endpoints/${id}`, { active: false, note: '试完' })).status).toBe(204);
}

/** An item's acts get their numbers in the outbox now, and are there when the client commits. */
async function writeAgainUncommitted(client: pg.PoolClient, itemId: string): Promise<void> {
  const { rows } = await office.pool.query<{ written: string }>(
    'delete from outbox where instance_id = $1 returning to_json(outbox)::text as written',
    [itemId],
  );
  await client.query('begin');
  await client.query(
    `insert into outbox (instance_id, process, after_version, version, payload, created_at)
     select w.instance_id, w.process, w.after_version, w.version, w.payload, w.created_at
     from unnest($1::text[]) text, json_populate_record(null::outbox, text::json) w order by w.id`,
    [rows.map(({ written }) => written)],
  );
}

/** Entries that nobody wants to hear of. */
async function fillOutbox(count: number): Promise<void> {
  await office.pool.query(
    `insert into outbox (instance_id, process, after_version, version, payload, created_at, sent_at)
     select instance_id, process, version, version, payload, created_at, created_at
     from (select * from outbox limit 1) one, generate_series(1, $1)`,
    [count],
  );
}

function verify({ headers, body }: Received, secret: string): boolean {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const wanted = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(wanted);
}

describe('webhooks for other systems', () => {
  it('tells of a recorded event once, signed as Standard Webhooks say, with the secret shown once', async () => {
    const { id, secret } = await made();
    const matter = await Loop.open(office);
    await matter.submitted();
    at('2024-10-15T03:00:00.000Z');
    await carry();
    await carry();
    expect(received).toHaveLength(1);
    const [got] = received;
    if (!got) throw new Error('nothing received');
    expect(verify(got, secret ?? '')).toBe(true);
    expect(JSON.parse(got.body)).toMatchObject({
      id: got.headers['webhook-id'],
      type: 'targetsSubmitted',
      version: 1,
      item: { id: matter.id, regionId: CITY, unitId: 'unit-1' },
      data: { on: expect.any(String) as string, versionId: expect.any(String) as string },
    });
    expect((await listed(`?endpoint=${id}`))[0]).toMatchObject({
      state: 'sent',
      responseCode: 200,
      response: 'ok',
      attempts: 1,
    });
    const shown = await administrator.get('/delivery/endpoints');
    expect(ok(shown, EndpointsSchema).rows).toMatchObject([{ id, host: new URL(address).host, sent: 1 }]);
    expect(shown.text).not.toContain(secret ?? 'nothing');
    const { rows } = await office.pool.query<Record<string, string>>(
      'select url_sealed, secret_sealed from delivery_endpoint',
    );
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`hook|${(secret ?? '').slice(6, 20)}`));
    await off(id);
  });

  it('is never told of another region, nor of what it did not ask for', async () => {
    const { id } = await made({ regionId: '431021', types: ['targetsSubmitted', 'itemClosed'] });
    await (await Loop.open(office)).submitted();
    at('2024-10-15T03:00:00.000Z');
    await carry();
    expect(received).toEqual([]);
    await off(id);
    expect((await make({ regionId: '999' })).body.errors).toMatchObject([{ pointer: '/regionId', code: 'idUnknown' }]);
  });

  it('tells of nothing that was recorded before, whatever the clocks say and however long another transaction runs', async () => {
    const long = await office.pool.connect();
    await long.query('begin; select pg_current_xact_id()');
    at('2024-10-15T02:00:00.000Z');
    const { id } = await made({ types: ['itemClosed'] });
    await (await Loop.open(office)).submitted();
    await carry();
    at('2024-10-14T02:00:00.000Z');
    const newer = await made();
    await carry();
    expect(received).toEqual([]);
    await long.query('commit');
    long.release();
    await carry();
    await carry();
    expect(received).toEqual([]);
    await (await Loop.open(office)).submitted();
    await carry();
    expect(received).toHaveLength(1);
    await off(id);
    await off(newer.id);
  });

  it('tells of everything else though one transaction runs long, even in another database, and of its act when it ends', async () => {
    const { id } = await made();
    const elsewhere = new pg.Client({ connectionString: withDatabase(office.url, 'postgres') });
    await elsewhere.connect();
    const slow = await office.pool.connect();
    try {
      await elsewhere.query('begin; select pg_current_xact_id()');
      const late = await Loop.open(office);
      await late.submitted();
      await writeAgainUncommitted(slow, late.id);
      await fillOutbox(450);
      await (await Loop.open(office)).submitted();
      for (let round = 0; round < 4; round += 1) await carry();
      expect(received).toHaveLength(1);
      await slow.query('commit');
      await carry();
      expect(received.map(({ body }) => (JSON.parse(body) as { item: { id: string } }).item.id)).toContain(late.id);
      await carry();
      expect(received).toHaveLength(2);
    } finally {
      slow.release(true);
      await elsewhere.end();
    }
    await carry();
    await carry();
    expect(received).toHaveLength(2);
    expect((await office.pool.query('select to_json(missing) as missing from webhook_place')).rows).toEqual([
      { missing: [] },
    ]);
    await off(id);
  });

  it('goes on where it was restored to a server that counts its transactions anew', async () => {
    const { id } = await made();
    await office.pool.query(`update webhook_place set awaited_before = 9000000000, missing = array[0]`);
    await fillOutbox(450);
    await (await Loop.open(office)).submitted();
    for (let round = 0; round < 4; round += 1) await carry();
    expect(received).toHaveLength(1);
    expect((await office.pool.query('select to_json(missing) as missing from webhook_place')).rows).toEqual([
      { missing: [] },
    ]);
    await off(id);
  });

  it('is told of what comes after a jump of the record by millions, which is kept as one span', async () => {
    const { id } = await made();
    await (await Loop.open(office)).submitted();
    await carry();
    const elsewhere = await office.pool.connect();
    try {
      await elsewhere.query('begin; select pg_current_xact_id()');
      await office.asOwner(
        `select setval(pg_get_serial_sequence('outbox', 'id'), (select max(id) from outbox) + 50000000)`,
      );
      await (await Loop.open(office)).submitted();
      await carry();
      expect(received).toHaveLength(2);
      const { rows } = await office.pool.query(
        `select max(last - first + 1)::int as most, count(*)::int as spans
         from webhook_place, unnest(missing, missing_to) as gap (first, last)`,
      );
      expect(rows).toEqual([{ most: 50_000_000, spans: expect.any(Number) }]);
      expect((rows as { spans: number }[])[0]?.spans).toBeLessThan(10);
      await elsewhere.query('commit');
    } finally {
      elsewhere.release(true);
    }
    await carry();
    await carry();
    expect((await office.pool.query('select to_json(missing) as missing from webhook_place')).rows).toEqual([
      { missing: [] },
    ]);
    await off(id);
  });

  it('is told of nothing that happened while it was switched off', async () => {
    const { id } = await made();
    await off(id);
    await (await Loop.open(office)).submitted();
    await carry();
    expect((await administrator.put(`/delivery/endpoints/${id}`, { active: true, note: '再开' })).status).toBe(204);
    await (await Loop.open(office)).submitted();
    await carry();
    expect(received).toHaveLength(1);
    await off(id);
  });

  it('comes again with growing waits until it is taken, is given up in the end, and can be sent again by hand', async () => {
    const { id } = await made();
    expect((await administrator.post(`/delivery/endpoints/${id}/test`)).status).toBe(204);
    answer = { status: 500, body: 'database away' };
    await carry();
    await carry();
    expect(received).toHaveLength(1);
    for (let tries = 0; tries < 12; tries += 1) {
      later(25 * 60);
      await carry();
    }
    const [row] = await listed(`?endpoint=${id}`);
    expect(row).toMatchObject({ state: 'givenUp', responseCode: 500, response: 'database away', attempts: 10 });
    const stuck = ok(await administrator.get('/operations/stuck'), StuckPageSchema).rows;
    expect(stuck).toMatchObject([
      { kind: 'endpointFailing', title: '预算一体化', regionName: '郴州市', aboutId: id, acts: ['resend', 'close'] },
    ]);
    expect(stuck[0]?.missing).toMatchObject({ count: 1, itemTitle: null, due: null });
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);

    answer = { status: 204, body: '' };
    const other = await administrator.post('/delivery/retry', { endpoint: randomUUID(), note: '对方已恢复' });
    expect(ok(other, RetriedSchema).count).toBe(0);
    const again = await administrator.post('/delivery/retry', { endpoint: id, note: '对方已恢复' });
    expect(ok(again, RetriedSchema).count).toBe(1);
    await carry();
    expect(await listed(`?endpoint=${id}`)).toMatchObject([{ state: 'sent', attempts: 1 }]);
    expect(ok(await administrator.get('/operations/stuck'), StuckPageSchema).rows).toEqual([]);
    await off(id);
  });

  it('keeps two secrets valid while one is being changed', async () => {
    const { id, secret: old } = await made();
    const rotated = ok(
      await administrator.post(`/delivery/endpoints/${id}/secret`, { note: '例行更换' }),
      EndpointMadeSchema,
    );
    const send = async (): Promise<Received> => {
      await administrator.post(`/delivery/endpoints/${id}/test`);
      await carry();
      const got = received.at(-1);
      if (!got) throw new Error('nothing received');
      return got;
    };
    const during = await send();
    expect([verify(during, old ?? ''), verify(during, rotated.secret ?? '')]).toEqual([true, true]);
    later(8 * 24 * 60);
    const after = await send();
    expect([verify(after, old ?? ''), verify(after, rotated.secret ?? '')]).toEqual([false, true]);
    await off(id);
  });

  it('is switched off by its own word “gone”, and follows no redirect', async () => {
    const { id } = await made();
    await administrator.post(`/delivery/endpoints/${id}/test`);
    answer = { status: 302, body: '', headers: { Location: `${address}/elsewhere` } };
    await carry();
    expect(received.map(({ path }) => path)).toEqual(['/hook']);
    answer = { status: 410, body: '' };
    await administrator.post(`/delivery/endpoints/${id}/test`);
    await carry();
    const { rows } = ok(await administrator.get('/delivery/endpoints'), EndpointsSchema);
    expect(rows.find((one) => one.id === id)).toMatchObject({ active: false });
    const off = await administrator.post(`/delivery/endpoints/${id}/test`);
    expect(off.body.errors).toMatchObject([{ code: 'endpointOff' }]);
  });

  it('never lets anybody speak through us to this machine or the internal network', async () => {
    const { id } = await made();
    const named = await made({ url: `http://localhost:${new URL(address).port}/hook` });
    await administrator.post(`/delivery/endpoints/${id}/test`);
    await administrator.post(`/delivery/endpoints/${named.id}/test`);
    await carry(false);
    expect(received).toEqual([]);
    for (const one of [id, named.id])
      expect(await listed(`?endpoint=${one}`)).toMatchObject([
        { state: 'failed', reason: expect.stringContaining('内部网络') as string },
      ]);
    expect((await make({ url: 'ftp://a.example/x' })).body.errors).toMatchObject([{ pointer: '/url' }]);
    expect((await make({ url: 'https://a:b@a.example/x' })).body.errors).toMatchObject([{ pointer: '/url' }]);
    await off(id);
    await off(named.id);
  });

  it('takes no address of this machine or the internal network, unless configured, neither at first nor at a change', async () => {
    const closed = await openOffice();
    try {
      const of = await closed.as('administrator');
      const refused = [expect.objectContaining({ pointer: '/url', code: 'endpointAddress' })];
      for (const url of ['http://127.0.0.1:3010/', 'https://169.254.169.254/', 'http://[::1]/', 'http://localhost/a'])
        expect((await make({ url }, of)).body.errors).toEqual(refused);
      const { id } = ok(await make({ url: 'https://budget.example.org/hook' }, of), EndpointMadeSchema, 201);
      const changed = await of.put(`/delivery/endpoints/${id}`, { url: 'http://10.0.0.1/', note: '换地址' });
      expect(changed.body.errors).toEqual(refused);
      expect(ok(await of.get('/delivery/endpoints'), EndpointsSchema).rows).toMatchObject([
        { id, host: 'budget.example.org' },
      ]);
    } finally {
      await closed.close();
    }
  });

  it('is the administrator’s alone', async () => {
    expect((await make({}, await office.as('director'))).body.code).toBe('permissionMissing');
    expect((await (await office.as('auditor')).get('/delivery/deliveries')).body.code).toBe('permissionMissing');
    expect((await make({ types: ['overdue'] })).body.errors).toMatchObject([
      { pointer: '/types', code: 'typesOfOther' },
    ]);
  });
});

describe('group robots behind the same port', () => {
  async function tell(id: string): Promise<void> {
    const params = {
      item: '项目',
      code: 'A-1',
      key: 'reportRectification',
      due: '2024-08-30',
      workingDays: 1,
      effect: 'escalate',
    };
    const effect = { kind: 'notice', urgency: 'now', roles: ['unitLeader'], topic: 'escalated', params } as const;
    await deliverNotices(office.pool, { instanceId: loop.id, effects: [{ id, seq: 1, effect }], now });
  }

  it('signs for DingTalk in the address and for Feishu in the body, and knows WeCom by its key', async () => {
    const secret = 'SEC-of-the-robot';
    const robots = [
      await made({ channel: 'wecom', url: `${address}/wecom?key=k`, types: ['overdue'] }),
      await made({ channel: 'dingtalk', url: `${address}/ding?access_token=t`, secret, types: ['overdue'] }),
      await made({ channel: 'feishu', url: `${address}/feishu/h`, secret, types: ['overdue'] }),
      await made({ channel: 'feishu', url: `${address}/other`, types: ['feedback'] }),
    ];
    answer = { status: 200, body: '{"errcode":0,"code":0}' };
    await tell('robots:1:0');
    await tell('robots:1:0');
    await carry();
    expect(received.map(({ path }) => path.split('?')[0]).toSorted()).toEqual(['/ding', '/feishu/h', '/wecom']);
    const of = (path: string): Received | undefined => received.find((one) => one.path.startsWith(path));
    const ms = String(Date.parse(now));
    const ding = new URL(of('/ding')?.path ?? '', address).searchParams;
    expect(Object.fromEntries(ding)).toEqual({
      access_token: 't',
      timestamp: ms,
      sign: createHmac('sha256', secret).update(`${ms}\n${secret}`).digest('base64'),
    });
    const seconds = ms.slice(0, -3);
    expect(JSON.parse(of('/feishu')?.body ?? '')).toMatchObject({
      timestamp: seconds,
      sign: createHmac('sha256', `${seconds}\n${secret}`).digest('base64'),
      msg_type: 'text',
    });
    expect(JSON.parse(of('/wecom')?.body ?? '')).toMatchObject({
      msgtype: 'text',
      text: { content: expect.stringContaining('逾期 1 个工作日') as string },
    });
    for (const { id } of robots) await off(id);
  });

  it('tries again where the robot says “not so fast”, and not where it says “no”', async () => {
    const { id } = await made({ channel: 'wecom', url: `${address}/wecom?key=k`, types: ['overdue'] });
    answer = { status: 200, body: '{"errcode":45009,"errmsg":"freq out of limit"}' };
    await tell('robots:2:0');
    await carry();
    expect(await listed(`?endpoint=${id}`)).toMatchObject([{ state: 'queued', responseCode: 45_009 }]);
    later(10);
    answer = { status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' };
    await carry();
    expect(await listed(`?endpoint=${id}&state=trouble`)).toMatchObject([{ state: 'failed', responseCode: 93_000 }]);
    await off(id);
    const [stuck] = ok(await administrator.get('/operations/stuck'), StuckPageSchema).rows;
    await administrator.post(`/operations/stuck/${stuck?.id ?? ''}/close`, { note: '已停用' });
  });
});

async function mine(): Promise<MyDelivery> {
  return ok(await clerk.get('/me/delivery'), MyDeliverySchema);
}

async function codeFor(to: string): Promise<string> {
  const { rows } = await office.pool.query<{ body: string }>(
    `select body from delivery where address = $1 and topic = 'addressProof' order by created_at desc limit 1`,
    [to],
  );
  return /[A-Z2-9]{8}/.exec(rows[0]?.body ?? '')?.[0] ?? '';
}

describe('what a person decides for himself', () => {
  it('is kept, with the language he is written to in', async () => {
    expect((await mine()).preferences).toEqual(DEFAULT_PREFERENCES);
    const quiet = { from: '20:00', until: '08:00', restDays: true };
    const preferences = {
      mail: { ...DEFAULT_PREFERENCES.mail, dates: 'off' as const, overdue: 'digest' as const },
      digestAt: '09:30',
      quiet,
    };
    expect((await clerk.put('/me/delivery', { preferences, locale: 'en' })).status).toBe(204);
    expect(await mine()).toMatchObject({ preferences, locale: 'en', morning: '08:00' });
    const bad = await clerk.put('/me/delivery', { preferences: { ...preferences, digestAt: '25:00' }, locale: 'en' });
    expect(bad.body.errors).toMatchObject([{ pointer: '/preferences/digestAt' }]);
    await clerk.put('/me/delivery', { preferences: { ...DEFAULT_PREFERENCES, quiet }, locale: 'zh-CN' });
  });

  it('needs an address proven by the code mailed there; wrong codes run out', async () => {
    expect((await clerk.put('/me/delivery/address', { address: 'no address' })).body.errors).toMatchObject([
      { pointer: '/address' },
    ]);
    expect((await clerk.put('/me/delivery/address', { address: 'clerk@example.org' })).status).toBe(204);
    expect((await clerk.put('/me/delivery/address', { address: 'clerk@example.org' })).body.errors).toMatchObject([
      { code: 'codeTooSoon' },
    ]);
    expect((await mine()).address).toMatchObject({ address: 'clerk@example.org', verified: false });
    const code = await codeFor('clerk@example.org');
    expect((await clerk.post('/me/delivery/address/proof', { code: 'WRONGONE' })).body.errors).toMatchObject([
      { code: 'addressCodeWrong', detail: expect.stringContaining('9') as string },
    ]);
    for (let tries = 0; tries < 9; tries += 1) await clerk.post('/me/delivery/address/proof', { code: 'WRONGONE' });
    expect((await clerk.post('/me/delivery/address/proof', { code })).body.errors).toMatchObject([
      { code: 'codeOver' },
    ]);
    later(2);
    await clerk.put('/me/delivery/address', { address: 'clerk@example.org' });
    const fresh = await codeFor('clerk@example.org');
    expect((await clerk.post('/me/delivery/address/proof', { code: fresh.toLowerCase() })).status).toBe(204);
    expect((await mine()).address).toMatchObject({ verified: true, bouncedAt: null });
    // Nobody who administers reads the code, neither in the log nor in the list.
    expect((await administrator.get('/mail-log')).text).not.toContain(fresh);
    expect((await administrator.get('/delivery/deliveries')).text).not.toContain(fresh);
  });

  it('shows what the next morning would tell, by what then truly happens', async () => {
    await reportChannel(office.pool, { channel: 'mail', configured: true, detail: 'mail.example.org' });
    const { rows } = await office.pool.query<{ day: string; key: string }>(
      `select next_reminder_on as day, key from obligation where instance_id = $1 and next_reminder_on is not null order by 1 limit 1`,
      [loop.id],
    );
    const day = asPlainDate(rows[0]?.day ?? '');
    at(`${day}T00:00:00.000Z`);
    later(-60);
    const preview = ok(await clerk.get('/me/delivery/preview'), DigestPreviewSchema);
    expect(preview).toMatchObject({ day, mailAt: `${day}T00:00:00.000Z` });
    later(60);
    await runMorningRound(office.pool, { regionId: CITY, on: day, now });
    const told = await office.pool.query<{ lines: readonly { instanceId: string }[] }>(
      'select lines from digest where person_id = $1 and day = $2',
      [office.ids.clerk, day],
    );
    expect(preview.lines.map(({ itemId }) => itemId)).toEqual(told.rows[0]?.lines.map(({ instanceId }) => instanceId));
    expect(preview.lines.length).toBeGreaterThan(0);
    later(24 * 60);
    expect(ok(await clerk.get('/me/delivery/preview'), DigestPreviewSchema).lines).toEqual([]);
  });
});

describe('field-notes 21: a bounce is an administrator’s task, and the item says who was told', () => {
  it('noted by hand, stops the address and opens the task; closing it sends what was held back', async () => {
    await office.pool.query(`update mail_address set verified_at = $1 where person_id = $2`, [now, office.ids.clerk]);
    await createPlan(office.pool, { mail: true })(now);
    await office.pool.query(`update delivery set state = 'sent' where person_id = $1 and topic = 'digest'`, [
      office.ids.clerk,
    ]);
    const [sent] = await listed('?channel=mail&state=sent');
    expect(
      (await administrator.post(`/delivery/deliveries/${sent?.id ?? ''}/bounce`, { note: '退信：查无此人' })).status,
    ).toBe(204);
    const [stuck] = ok(await administrator.get('/operations/stuck'), StuckPageSchema).rows;
    expect(stuck).toMatchObject({
      kind: 'mailBounced',
      title: '某某（clerk）',
      detail: expect.stringContaining('查无此人') as string,
      acts: ['resume'],
      // The digest that came back had a line of this item; its clock runs.
      missing: { itemTitle: '马铃薯种薯繁育示范推广项目', due: '2024-10-31', dueName: '报送绩效目标' },
    });
    const [back] = await listed('?channel=mail&state=failed');
    expect(back?.impact).toMatchObject({ unitName: '市农业农村局（虚构）', readAt: null, due: '2024-10-31' });
    expect((await listed('?state=sent')).every(({ impact }) => impact === null)).toBe(true);
    expect((await mine()).address?.bouncedAt).toBe(now);
    expect(ok(await administrator.get('/delivery/addresses'), AddressPageSchema).rows[0]).toMatchObject({
      login: 'clerk',
      bouncedReason: '退信：查无此人',
    });
    expect(
      (await administrator.post(`/operations/stuck/${stuck?.id ?? ''}/close`, { note: '邮箱已扩容' })).status,
    ).toBe(204);
    expect((await mine()).address?.bouncedAt).toBe(null);
    expect((await listed('?channel=mail&state=queued')).map(({ id }) => id)).toContain(sent?.id);
  });

  it('lets the administrator correct an address, which its owner still proves', async () => {
    await openIncident(office.pool, { kind: 'mailBounced', instanceId: office.ids.clerk, detail: 'x', now });
    const id = office.ids.clerk;
    expect(
      (await administrator.put(`/delivery/addresses/${id}`, { address: 'right@example.org', note: '本人告知' })).status,
    ).toBe(204);
    expect((await mine()).address).toMatchObject({ address: 'right@example.org', verified: false });
    await clerk.post('/me/delivery/address/proof', { code: await codeFor('right@example.org') });
    expect((await mine()).address).toMatchObject({ verified: true });
    expect(ok(await administrator.get('/operations/stuck'), StuckPageSchema).rows).toEqual([]);
    expect(
      (await administrator.put(`/delivery/addresses/${randomUUID()}`, { address: 'a@example.org', note: 'x' })).status,
    ).toBe(404);
  });

  it('tells of an item whom it was told to, in words, within the scope of items', async () => {
    const told = ok(await clerk.get(`/budget-items/${loop.id}/deliveries`), ToldSchema).rows;
    expect(told.map(({ person }) => person)).toContain('某某（leader）');
    expect(told.find(({ sentence }) => sentence.includes('逾期'))).toMatchObject({
      mail: 'recorded',
      fate: '未发邮件，只在页面通知',
    });
    expect(told.some(({ sentence }) => sentence.includes('到期，还有'))).toBe(true);
    expect((await (await office.as('otherClerk')).get(`/budget-items/${loop.id}/deliveries`)).status).toBe(404);
  });

  it('counts what did not get there', async () => {
    const summary = ok(await administrator.get('/delivery'), DeliverySummarySchema);
    expect(summary.mailServer).toMatchObject({ configured: true, host: 'mail.example.org' });
    expect(summary.wrong).toBeGreaterThan(0);
  });
});
