import { randomUUID } from 'node:crypto';
import { ActAnswersSchema } from '../../api/commands/act.schemas.ts';
import { AccountEventPageSchema, SignInPageSchema } from '../../api/audit/audit.schemas.ts';
import { ItemPageSchema } from '../../api/items/list.schemas.ts';
import { HistoryPageSchema } from '../../api/items/history.schemas.ts';
import { MachineMadeSchema, MachinePageSchema, TokenIssuedSchema } from '../../api/machines/machines.schemas.ts';
import { verifyAccountEvents } from '../../db/account-record.ts';
import { mailsOf } from '../../db/queries/mail.ts';
import { noticesOf } from '../../db/queries/notices.ts';
import { runMorningRound } from '../../db/queries/morning-round.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { ok, type Client, type Reply } from './support/client.ts';
import { CITY, openOffice, type Office } from './support/office.ts';

const START = '2025-09-01';
const NOTE = { note: '一体化系统对接' };
const OPEN = {
  unitId: 'unit-1',
  name: '马铃薯种薯繁育示范推广项目',
  itemKind: 'project',
  fiscalYear: 2026,
  requestedFen: 30_000_000,
};

let office: Office;
let administrator: Client;
beforeAll(async () => {
  office = await openOffice({ start: START, limits: { machineRequestsPerMinute: 40, signInsPerMinute: 60 } });
  administrator = await office.as('administrator');
});
afterAll(() => office.close());
beforeEach(() => {
  office.on(START);
});

/** Three counties beside the one that is there; of the first, two units. */
const COUNTIES = `
  insert into region (id, parent_id, name, path)
    select id, '431000', name, array['43', '431000', id]
    from (values ('431022', '宜章县'), ('431023', '永兴县'), ('431024', '嘉禾县')) as county (id, name)
    on conflict do nothing;
  insert into unit (id, region_id, name, code, fictitious) values
    ('unit-92', '431022', '宜章一', '092', true), ('unit-94', '431022', '宜章二', '094', true),
    ('unit-93', '431023', '永兴一', '093', true), ('unit-95', '431024', '嘉禾一', '095', true)
    on conflict do nothing`;

const key = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': randomUUID() });
const rights = {
  owner: 'performance',
  abilities: ['read', 'open'],
  regionIds: [CITY],
  unitIds: [] as string[],
  addresses: [] as string[],
};

function make(more: object = {}): Promise<Reply> {
  const login = `system-${randomUUID().slice(0, 8)}`;
  const body = { login, name: '预算一体化系统', purpose: '导入年度预算', regionId: CITY, ...rights, ...more };
  return administrator.post('/machines', body, key());
}

async function made(more: object = {}): Promise<string> {
  return ok(await make(more), MachineMadeSchema, 201).id;
}

async function issued(id: string, more: object = {}): Promise<string> {
  const asked = { expiresOn: '2026-08-31', ...NOTE, ...more };
  return ok(await administrator.post(`/machines/${id}/tokens`, asked, key()), TokenIssuedSchema, 201).token ?? '';
}

const shown = (token: string): { Authorization: string } => ({ Authorization: `Bearer ${token}` });
const ask = (token: string, path: string): Promise<Reply> => office.anonymous().get(path, shown(token));
const send = (token: string, path: string, body: object): Promise<Reply> =>
  office.anonymous().post(path, body, { ...shown(token), ...key() });
const codes = ({ body }: Reply): readonly (readonly [string, string])[] =>
  (body.errors ?? []).map(({ pointer, code }) => [pointer, code]);

async function machineOf(id: string) {
  const { rows } = ok(await administrator.get('/machines?limit=100'), MachinePageSchema);
  const found = rows.find((row) => row.id === id);
  if (!found) throw new Error('the machine is not listed');
  return found;
}

describe('a machine account (S4)', () => {
  it('opens items without session and CSRF token, and the record names the system and no person', async () => {
    const token = await issued(await made());
    const opened = await send(token, '/budget-items/batch', { items: [{ ...OPEN, code: '2026-301-001' }] });
    const id = ok(opened, ActAnswersSchema, 201).answers[0]?.id ?? '';
    expect(opened.headers['set-cookie']).toBeUndefined();
    expect((await ask(token, `/budget-items/${id}`)).status).toBe(200);
    const { rows } = ok(await ask(token, `/budget-items/${id}/history?limit=50`), HistoryPageSchema);
    const [recorded] = rows.flatMap((row) => ('by' in row ? [[row.by, row.role]] : [])).slice(-1);
    expect(recorded).toEqual(['预算一体化系统（系统接口）', 'machine']);
  });

  it('does nothing that was not given to it, nothing that a person must do, and changes nothing by what it reads', async () => {
    const reader = await issued(await made({ abilities: ['read'] }));
    const opener = await issued(await made());
    const item = { ...OPEN, code: '2026-301-002' };
    const opened = ok(await send(opener, '/budget-items/batch', { items: [item] }), ActAnswersSchema, 201);
    const act = `/budget-items/${opened.answers[0]?.id ?? ''}/commands`;
    const refused = await Promise.all([
      send(reader, '/budget-items/batch', { items: [{ ...item, code: '2026-301-003' }] }),
      ask(reader, '/disclosures'),
      ask(opener, '/people'),
      ask(opener, '/session'),
      ask(opener, '/inbox'),
      send(opener, act, { command: { kind: 'approveTargets' } }),
      send(opener, '/calendar/feed', {}),
      send(opener, '/machines', {}),
    ]);
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [403, 'machineMayNot']));
  });

  it('is kept to its units and its region: nothing else exists for it', async () => {
    const wide = await issued(await made());
    const open = async (unitId: string, code: string, token: string): Promise<Reply> =>
      send(token, '/budget-items/batch', { items: [{ ...OPEN, unitId, code }] });
    const other = ok(await open('unit-2', '2026-302-001', wide), ActAnswersSchema, 201).answers[0]?.id ?? '';
    const id = await made({ unitIds: ['unit-1'] });
    const narrow = await issued(id);
    expect((await ask(narrow, `/budget-items/${other}`)).status).toBe(404);
    expect((await open('unit-2', '2026-302-002', narrow)).status).toBeGreaterThanOrEqual(400);
    expect((await open('unit-9', '2026-309-001', wide)).status).toBeGreaterThanOrEqual(400);
    await administrator.put(`/machines/${id}`, { ...rights, unitIds: ['unit-2'], ...NOTE });
    expect((await ask(narrow, `/budget-items/${other}`)).status).toBe(200);
    expect((await machineOf(id)).regions.map(({ units }) => units.map((unit) => unit.id))).toEqual([['unit-2']]);
  });

  it('stands for several regions: what is theirs it sees and brings in, and nothing of the county beside them', async () => {
    await office.asOwner(COUNTIES);
    const id = await made({ regionIds: ['431022', '431023'], unitIds: ['unit-92'] });
    const token = await issued(id);
    const wide = await issued(await made({ regionIds: ['431022', '431023', '431024'] }));
    const open = (unitId: string, code: string, by: string): Promise<Reply> =>
      send(by, '/budget-items/batch', { items: [{ ...OPEN, unitId, code }] });
    for (const [unitId, code] of [
      ['unit-92', '1'],
      ['unit-93', '2'],
    ] as const)
      ok(await open(unitId, `2026-90${code}-001`, token), ActAnswersSchema, 201);
    const hidden = await Promise.all([open('unit-94', '2026-904-001', wide), open('unit-95', '2026-905-001', wide)]);
    const ids = hidden.map((reply) => ok(reply, ActAnswersSchema, 201).answers[0]?.id ?? '');
    const found = await Promise.all(ids.map((other) => ask(token, `/budget-items/${other}`)));
    expect(found.map(({ status }) => status)).toEqual([404, 404]);
    const { rows } = ok(await ask(token, '/budget-items?limit=100'), ItemPageSchema);
    expect(rows.map(({ code }) => code).sort()).toEqual(['2026-901-001', '2026-902-001']);
    for (const unitId of ['unit-1', 'unit-94', 'unit-95'])
      expect((await open(unitId, '2026-909-001', token)).status).toBeGreaterThanOrEqual(400);
    expect((await machineOf(id)).regions.map((region) => [region.id, region.units.map((unit) => unit.id)])).toEqual([
      ['431022', ['unit-92']],
      ['431023', []],
    ]);
    await administrator.put(`/machines/${id}`, { ...rights, regionIds: ['431023'], ...NOTE });
    const kept = ok(await ask(token, '/budget-items?limit=100'), ItemPageSchema);
    expect(kept.rows.map(({ code }) => code)).toEqual(['2026-902-001']);
  });

  it('is seen by the administrators of each of its regions, and changed by those of all of them', async () => {
    await office.asOwner(COUNTIES);
    const id = await made({ regionIds: ['431022', '431023'] });
    await office.asOwner(
      `insert into person_grant (person_id, role, region_id) select id, 'administrator', '431022' from person
       where login = 'countyClerk'`,
    );
    const county = await office.as('countyClerk');
    const { rows } = ok(await county.get('/machines?limit=100'), MachinePageSchema);
    const seen = rows.find((row) => row.id === id);
    expect([seen?.closed, seen?.regions.map((region) => region.id)]).toEqual([true, ['431022']]);
    expect((await machineOf(id)).closed).toBe(false);
    expect((await county.post(`/machines/${id}/tokens`, { expiresOn: '2026-08-31', ...NOTE }, key())).body.code).toBe(
      'administeredElsewhere',
    );
    const other = await made();
    expect((await county.post(`/machines/${other}/stop`, NOTE)).status).toBe(404);
    const outside = await administrator.put(`/machines/${other}`, { ...rights, regionIds: ['43'], ...NOTE });
    expect([outside.status, codes(outside)]).toEqual([422, [['/regionIds', 'regionOutside']]]);
  });

  it('never gets more than its maker may give: his regions, people of them, the closed list of abilities', async () => {
    const faults = await make({
      regionId: '43',
      owner: 'countyDirector',
      unitIds: ['unit-9'],
      addresses: ['10.0.0.0/33'],
    });
    expect([faults.status, codes(faults)]).toEqual([
      422,
      [
        ['/regionId', 'regionOutside'],
        ['/owner', 'ownerUnknown'],
        ['/addresses', 'addressForm'],
        ['/unitIds', 'placeUnknown'],
      ],
    ]);
    expect((await make({ abilities: ['item.act'] })).status).toBe(422);
    const officer = await office.as('performance');
    expect((await officer.get('/machines')).body.code).toBe('permissionMissing');
  });

  it('never signs in, and is nobody among people', async () => {
    const id = await made();
    const { login } = await machineOf(id);
    const tried = await office.anonymous().post('/session', { login, password: '!' });
    expect(tried.body.code).toBe('invalidCredentials');
    expect((await administrator.get(`/people/${id}`)).status).toBe(404);
    expect((await make({ login })).status).toBe(422);
  });
});

describe('a token (S4)', () => {
  it('is shown once for one key, and nowhere again; of it only a hash and its beginning are kept', async () => {
    const id = await made();
    const asked = [`/machines/${id}/tokens`, { expiresOn: '2026-08-31', ...NOTE }, key()] as const;
    const first = ok(await administrator.post(...asked), TokenIssuedSchema, 201);
    const again = ok(await administrator.post(...asked), TokenIssuedSchema, 201);
    expect([again.id, again.token]).toEqual([first.id, null]);
    const token = first.token ?? '';
    expect((await ask(token, '/budget-items')).status).toBe(200);
    const { tokens } = await machineOf(id);
    expect(tokens.map(({ prefix, lastUsedFrom }) => [token.startsWith(prefix), lastUsedFrom])).toEqual([
      [true, '127.0.0.1'],
    ]);
    const kept = await office.asOwner('select t::text as row from machine_token t');
    expect(JSON.stringify(kept.rows)).not.toContain(token);
  });

  it('lives beside its successor for the overlap, not longer, and ends on its day', async () => {
    const id = await made();
    const old = await issued(id);
    const next = await issued(id, { overlapDays: 3 });
    const alive = async (token: string): Promise<string> => {
      const { status, body } = await ask(token, '/regions');
      return status === 200 ? 'open' : body.code;
    };
    office.on('2025-09-04');
    expect([await alive(old), await alive(next)]).toEqual(['open', 'open']);
    office.on('2025-09-05');
    expect([await alive(old), await alive(next)]).toEqual(['tokenOver', 'open']);
    office.on('2026-09-01');
    expect(await alive(next)).toBe('tokenOver');
  });

  it('opens nothing once revoked or its machine stopped, and from nowhere else than its machine may come from', async () => {
    const id = await made();
    const token = await issued(id);
    const second = await issued(id);
    const [, first] = (await machineOf(id)).tokens;
    await administrator.post(`/machines/${id}/tokens/${first?.id ?? ''}/revoke`, NOTE);
    expect((await ask(token, '/regions')).body.code).toBe('tokenOver');
    await administrator.post(`/machines/${id}/stop`, NOTE);
    expect((await ask(second, '/regions')).body.code).toBe('tokenOver');
    await administrator.post(`/machines/${id}/resume`, NOTE);
    expect((await ask(second, '/regions')).status).toBe(200);
    await administrator.put(`/machines/${id}`, { ...rights, addresses: ['10.1.0.0/16'], ...NOTE });
    expect((await ask(second, '/regions')).body.code).toBe('addressRefused');
    await administrator.put(`/machines/${id}`, { ...rights, addresses: ['10.1.0.0/16', '127.0.0.0/8'], ...NOTE });
    expect((await ask(second, '/regions')).status).toBe(200);
    expect((await ask('bihuan_nobody', '/regions')).body.code).toBe('tokenUnknown');
  });

  it('counts for itself: too many requests of one machine stop it and nobody else', async () => {
    const [busy, calm] = [await issued(await made()), await issued(await made())];
    const replies = await Promise.all(Array.from({ length: 41 }, () => ask(busy, '/regions')));
    const stopped = replies.filter(({ status }) => status === 429);
    expect([stopped.length, stopped[0]?.headers['retry-after'] === undefined]).toEqual([1, false]);
    expect((await ask(calm, '/regions')).status).toBe(200);
  });

  it('is guessed by nobody: an address that shows wrong ones is made to wait', async () => {
    const guarded = await openOffice({ limits: { signInsPerMinute: 2 } });
    const guess = (): Promise<Reply> => guarded.anonymous().get('/regions', shown('bihuan_guess'));
    const tries = [await guess(), await guess(), await guess()];
    expect(tries.map(({ status }) => status)).toEqual([401, 401, 429]);
    await guarded.close();
  });

  it('reminds who answers for it by mail before it ends, once per rung, and not where another follows it', async () => {
    const id = await made({ name: '审计联网系统', owner: 'auditor' });
    await issued(id, { expiresOn: '2025-09-20' });
    const round = (day: string) =>
      runMorningRound(office.pool, { regionId: CITY, on: asPlainDate(day), now: asInstant(`${day}T00:00:00.000Z`) });
    const told = async (): Promise<readonly string[]> =>
      (await mailsOf(office.pool, office.ids.auditor, {})).rows.map(({ subject }) => subject);
    await round('2025-09-06');
    await round('2025-09-07');
    expect(await told()).toEqual(['系统接口“审计联网系统”的令牌 2025年9月20日 到期']);
    await issued(id);
    await round('2025-09-13');
    expect(await told()).toHaveLength(1);
  });

  it('is on the page of the nearest administrators who may issue another, once per rung', async () => {
    await office.asOwner(COUNTIES);
    await office.asOwner(
      `insert into person_grant (person_id, role, region_id) select id, 'administrator', '431024' from person
       where login = 'countyDirector'`,
    );
    await issued(await made({ name: '县市通用系统', regionIds: ['431024'] }), { expiresOn: '2025-09-20' });
    // Looked after from the county, and working there alone: the city's administrator is not needed.
    const county = { regionId: '431024', regionIds: ['431024'], owner: 'countyDirector' };
    await issued(await made({ name: '县级系统', ...county }), { expiresOn: '2025-09-20' });
    for (const regionId of [CITY, '431024'])
      for (const day of ['2025-09-08', '2025-09-09']) {
        const on = asPlainDate(day);
        await runMorningRound(office.pool, { regionId, on, now: asInstant(`${day}T00:00:00.000Z`) });
      }
    const told = async (id: string): Promise<readonly string[]> =>
      (await noticesOf(office.pool, id, {})).rows
        .filter(({ topic }) => topic === 'tokenEnding')
        .map(({ params }) => String(params['machine']));
    expect(await told(office.ids.countyDirector)).toEqual(['县级系统']);
    expect(await told(office.ids.administrator)).toEqual(expect.arrayContaining(['县市通用系统']));
    expect(await told(office.ids.administrator)).not.toContain('县级系统');
  });

  it('stands in both logs: what was done to it, and what came by it', async () => {
    const id = await made();
    const token = await issued(id);
    await ask(token, '/regions');
    await administrator.post(`/machines/${id}/stop`, NOTE);
    await ask(token, '/regions');
    const events = ok(await administrator.get(`/account-events?person=${id}&limit=20`), AccountEventPageSchema);
    expect(events.rows.map(({ kind }) => kind)).toEqual(['accountDeactivated', 'tokenIssued', 'machineMade']);
    const came = ok(await administrator.get(`/sign-ins?person=${id}&limit=20`), SignInPageSchema);
    expect(came.rows.map(({ outcome, door }) => [outcome, door])).toEqual([
      ['tokenOver', 'token'],
      ['success', 'token'],
    ]);
    expect((await verifyAccountEvents(office.pool)).brokenAt).toBeUndefined();
  });
});
