import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AuditFiltersSchema,
  AuditPageSchema,
  SavedChecksSchema,
  SignInPageSchema,
} from '../../api/audit/audit.schemas.ts';
import { DelegationMadeSchema } from '../../api/people/delegations.schemas.ts';
import { RecordCheckPageSchema, RecordCheckSchema, SealedDaysSchema } from '../../api/record/record.schemas.ts';
import { sealDay } from '../../db/daily-head.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { ok, type Client } from './support/client.ts';
import { Loop, targetTable } from './support/loop.ts';
import { CITY, openOffice, type Office } from './support/office.ts';

let office: Office;
let auditor: Client;
let item: string;
beforeAll(async () => {
  office = await openOffice();
  auditor = await office.as('auditor');
  const loop = await (await Loop.open(office.on('2024-09-02'))).submitted();
  item = loop.id;
  await Loop.open(office, { unitId: 'unit-2' });
  // Dated back by a person: the congress passed the budget on Sunday, it is recorded on Wednesday.
  await loop.on('2024-11-06').act('officer', { kind: 'recordBudgetPassed', on: '2024-11-03' });
});
afterAll(() => office.close());

async function found(query: string, by = auditor): Promise<ReturnType<typeof AuditPageSchema.parse>['rows']> {
  return ok(await by.get(`/audit/records?limit=200${query}`), AuditPageSchema).rows;
}

describe('the record across items', () => {
  it('is listed newest first, page by page, each line with its hash and the one before it', async () => {
    const all = await found('');
    const pages: typeof all = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = ok(await auditor.get(`/audit/records?limit=3${more}`), AuditPageSchema);
      pages.push(...page.rows);
      cursor = page.next;
    }
    expect(pages).toEqual(all);
    expect(all.map(({ recordedAt }) => recordedAt)).toEqual(
      all
        .map(({ recordedAt }) => recordedAt)
        .toSorted()
        .toReversed(),
    );
    const own = all.filter(({ itemId }) => itemId === item).toReversed();
    own.slice(1).forEach((line, index) => {
      expect(line.previousHash).toBe(own[index]?.hash);
    });
  });

  it('is found by person, act, unit, item and day', async () => {
    expect((await found('&person=officer')).every(({ by }) => by.startsWith('某某（officer）'))).toBe(true);
    const passed = await found('&command=recordBudgetPassed');
    expect(passed.length).toBeGreaterThan(0);
    expect(new Set(passed.map(({ commandName }) => commandName))).toEqual(new Set(['登记人大批准预算']));
    expect(new Set((await found('&unit=unit-2')).map(({ unitName }) => unitName))).toEqual(
      new Set(['市民政局（虚构）']),
    );
    expect(new Set((await found(`&item=${item}`)).map(({ itemId }) => itemId))).toEqual(new Set([item]));
    expect(await found('&from=2024-11-06&until=2024-11-06&person=performance')).toEqual([]);
    expect((await found('&from=2024-11-06&until=2024-11-06')).length).toBeGreaterThan(0);
    expect(await found('&person=nobody')).toEqual([]);
  });

  it('finds what a person dated back, and by how many days', async () => {
    const lines = await found('&datedBack=true');
    expect(lines.map(({ command, datedBackDays }) => [command, datedBackDays])).toContainEqual([
      'recordBudgetPassed',
      3,
    ]);
    expect(lines.every(({ datedBackDays }) => datedBackDays !== null && datedBackDays > 0)).toBe(true);
  });

  it('finds what was done in another’s place', async () => {
    expect(await found('&inPlace=true')).toEqual([]);
    office.on('2024-11-06');
    const leader = await office.as('otherLeader');
    const period = { validFrom: '2024-11-06', validUntil: '2024-11-20', reason: '出差' };
    const made = await leader.post('/delegations', {
      delegateId: office.ids.otherClerk,
      roles: ['unitLeader'],
      ...period,
    });
    const { id } = ok(made, DelegationMadeSchema, 201);
    // Neither he nor the leader drafted it: a third person of the unit did.
    await office.pool.query(
      `insert into person_grant (person_id, role, region_id, unit_id) values ($1, 'unitClerk', $2, 'unit-2')`,
      [office.ids.expert, CITY],
    );
    const loop = await Loop.open(office, { unitId: 'unit-2' });
    const versionId = await loop.freeze('expert', 'targets', targetTable);
    await loop.act('otherClerk', { kind: 'submitTargets', versionId });
    const lines = await found('&inPlace=true');
    expect(lines.map(({ command }) => command)).toContain('submitTargets');
    for (const line of lines) expect(line.onBehalfOf).toBe(`某某（otherLeader）（代理第 ${id} 号）`);
  });

  it('shows a scope only: a county’s nothing of the city, and nobody without the permission anything', async () => {
    const query = '/audit/records';
    expect((await (await office.as('clerk')).get(query)).body.code).toBe('permissionMissing');
    expect(await found('&region=431021')).toEqual([]);
    expect(
      ok(await auditor.get('/audit/filters', { 'Accept-Language': 'en' }), AuditFiltersSchema).commands,
    ).toContainEqual({
      command: 'urge',
      name: 'urge',
    });
  });

  it('is searched again by a saved name', async () => {
    const filter = { datedBack: 'true', unit: 'unit-1' };
    const saved = ok(await auditor.post('/audit/saved', { name: '倒填日期', filter }), SavedChecksSchema);
    expect(saved.rows).toMatchObject([{ name: '倒填日期', filter }]);
    const again = ok(await auditor.post('/audit/saved', { name: '倒填日期', filter: {} }), SavedChecksSchema);
    expect(again.rows).toMatchObject([{ name: '倒填日期', filter: {} }]);
    expect((await auditor.delete(`/audit/saved/${again.rows[0]?.id ?? ''}`)).status).toBe(204);
    expect(ok(await auditor.get('/audit/saved'), SavedChecksSchema).rows).toEqual([]);
  });
});

describe('proving a scope', () => {
  it('goes on page by page to the end, and is kept for the next reader', async () => {
    await sealDay(office.pool, {
      day: asPlainDate('2024-09-02'),
      now: asInstant('2024-09-03T19:00:00.000Z'),
      hash: 'sha256',
    });
    let check = ok(await auditor.post('/record/checks', {}), RecordCheckSchema);
    while (check.finishedAt === null)
      check = ok(await auditor.post(`/record/checks/${check.id}/next`), RecordCheckSchema);
    expect(check).toMatchObject({ holds: true, breaks: [], days: 1 });
    expect(check.matters).toBe(check.mattersAll);
    expect(check.sentence).toMatch(/^链校验一致：/);
    const { rows } = ok(await auditor.get('/record/checks'), RecordCheckPageSchema);
    expect(rows[0]).toMatchObject({ id: check.id, startedByName: '某某（auditor）' });
    expect(ok(await auditor.get('/record/days'), SealedDaysSchema).rows).toMatchObject([{ day: '2024-09-02' }]);
    const other = await office.as('administrator');
    expect((await other.post(`/record/checks/${check.id}/next`)).status).toBe(404);
  });

  it('names the first broken link', async () => {
    await office.asOwner('alter table record disable trigger record_append_only');
    await office.asOwner(`update record set body = body || ' ' where instance_id = $1 and seq = 2`, [item]);
    const check = ok(await auditor.post('/record/checks', { region: CITY }), RecordCheckSchema);
    expect(check.holds).toBe(false);
    expect(check.breaks[0]).toMatchObject({ where: item, seq: 2 });
    expect(check.breaks[0]?.message).toMatch(/第 2 条/);
  });
});

describe('sign-ins', () => {
  it('are kept with outcome and address, shown to administrators and auditors, and never show what nobody is called', async () => {
    await office.anonymous().post('/session', { login: 'wode-mima-2024', password: 'x' });
    await office.anonymous().post('/session', { login: 'clerk', password: 'wrong' });
    const { rows } = ok(await (await office.as('administrator')).get('/sign-ins?failed=true'), SignInPageSchema);
    expect(rows.slice(0, 2)).toMatchObject([
      { login: 'clerk', outcome: 'wrongPassword' },
      { login: 'wo…', name: null, outcome: 'unknownLogin' },
    ]);
    expect(rows[0]?.address).toMatch(/127\.0\.0\.1/);
    expect(ok(await auditor.get('/sign-ins?failed=true'), SignInPageSchema).rows.length).toBeGreaterThan(1);
    expect((await (await office.as('clerk')).get('/sign-ins')).body.code).toBe('permissionMissing');
    await expect(office.pool.query('delete from sign_in')).rejects.toThrow(/permission denied/);
  });
});
