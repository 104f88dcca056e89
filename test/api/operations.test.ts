import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { INCIDENT_CODES } from '../../activities/contract.ts';
import { AccountEventPageSchema } from '../../api/audit/audit.schemas.ts';
import { INCIDENT_KINDS_WITH_WORDS } from '../../api/operations/incident-text.ts';
import {
  OperationAskedSchema,
  OperationPageSchema,
  OperationsSchema,
  StuckPageSchema,
  type StuckPage,
} from '../../api/operations/operations.schemas.ts';
import { partsStanding } from '../../api/operations/parts-standing.ts';
import { noteBackup } from '../../db/queries/backups.ts';
import { beat, type HeartbeatRow } from '../../db/queries/heartbeats.ts';
import { queueMails } from '../../db/queries/mail.ts';
import { runMorningRound } from '../../db/queries/morning-round.ts';
import { markOperationTold, untoldOperations } from '../../db/queries/operations.ts';
import { openIncident } from '../../db/queries/reconcile.ts';
import { addReconciledPage } from '../../db/queries/reconciliation-runs.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { ok, type Client, type Reply } from './support/client.ts';
import { Evaluating } from './support/evaluating.ts';
import { Loop } from './support/loop.ts';
import { CITY, openOffice, type Office } from './support/office.ts';

let office: Office;
let administrator: Client;
beforeAll(async () => {
  office = await openOffice();
  administrator = await office.as('administrator');
});
afterAll(() => office.close());

const NOW = asInstant('2024-09-02T02:00:00.000Z');

function ask(body: object, by = administrator, key: string = randomUUID()): Promise<Reply> {
  return by.post('/operations', { note: '值班', ...body }, { 'Idempotency-Key': key });
}

async function stuck(query = '', by = administrator): Promise<StuckPage['rows']> {
  return ok(await by.get(`/operations/stuck${query}`), StuckPageSchema).rows;
}

describe('which processes are missed', () => {
  const one = (part: string, place: string, startedSecondsAgo: number, ageSeconds: number): HeartbeatRow => ({
    part,
    place,
    state: 'ready',
    detail: '',
    version: '',
    startedAt: NOW,
    startedSecondsAgo,
    ageSeconds,
  });
  const shown = (...beats: HeartbeatRow[]): unknown => partsStanding(beats).map(({ place, alive }) => [place, alive]);

  it('forgets those in whose place another of their kind came, however often', () => {
    const beats = [one('worker', 'now', 100, 3), one('worker', 'b', 900, 200), one('worker', 'a', 9000, 1000)];
    expect(shown(...beats)).toEqual([['now', true]]);
  });

  it('misses one that fell silent beside the others, and one of another kind', () => {
    const beats = [one('worker', 'now', 5000, 3), one('worker', 'beside', 5000, 300), one('relay', 'r', 5000, 300)];
    expect(shown(...beats)).toEqual([
      ['now', true],
      ['beside', false],
      ['r', false],
    ]);
  });

  it('counts one for one: of three that stopped and two that came, one is missing', () => {
    const gone = ['a', 'b', 'c'].map((place, no) => one('worker', place, 9000, 500 + no));
    expect(shown(one('worker', 'x', 100, 1), one('worker', 'y', 100, 1), ...gone)).toEqual([
      ['x', true],
      ['y', true],
      ['a', false],
    ]);
  });
});

describe('how the installation does', () => {
  it('tells whether parts live, how old the queue is, whether each region had its morning', async () => {
    await beat(office.pool, { part: 'worker', place: 'a:1', state: 'ready', detail: '', version: '1.0.0' });
    await beat(office.pool, { part: 'relay', place: 'a:2', state: 'waiting', detail: 'Temporal', version: '1.0.0' });
    await office.asOwner(`update heartbeat set at = now() - interval '5 minutes' where part = 'relay'`);
    const finishedAt = asInstant(new Date(Date.now() - 40 * 3_600_000).toISOString());
    const run = { name: '2026', startedAt: finishedAt, finishedAt, bytes: 2_097_152, detail: '' };
    await noteBackup(office.pool, { ...run, kind: 'backup', ok: true });
    await Loop.open(office);
    office.at('2024-09-02T02:20:00.000Z');
    await runMorningRound(office.pool, { regionId: CITY, on: asPlainDate('2024-09-02'), now: NOW });
    const seen = ok(await administrator.get('/operations'), OperationsSchema);
    expect(seen.parts.map(({ part, alive }) => [part, alive])).toEqual([
      ['relay', false],
      ['worker', true],
    ]);
    expect(seen.parts.map(({ version }) => version)).toEqual(['1.0.0', '1.0.0']);
    // A day and a half old: operators are told before they need it.
    expect(seen.backups).toMatchObject([{ kind: 'backup', ok: true, old: true, bytes: 2_097_152 }]);
    expect(seen.outbox).toMatchObject({ waiting: 1, ageSeconds: 1200 });
    expect(seen.rounds.map(({ regionId, onTime }) => [regionId, onTime])).toEqual([
      [CITY, true],
      ['431021', false],
    ]);
    expect(seen.calendar.missingYear).toBe(null);
    expect((await (await office.as('director')).get('/operations')).body.code).toBe('permissionMissing');
  });

  it('reminds in November that next year’s arrangement is missing', async () => {
    const later = await openOffice({ start: '2026-11-23' });
    try {
      const seen = ok(await (await later.as('administrator')).get('/operations'), OperationsSchema);
      expect(seen.calendar.missingYear).toBe(2027);
    } finally {
      await later.close();
    }
  });
});

describe('what is stuck', () => {
  it('has words for every kind of incident: where, why, what to do', () => {
    expect([...INCIDENT_KINDS_WITH_WORDS].toSorted()).toEqual([...INCIDENT_CODES].toSorted());
  });

  it('names the item, the date at stake, the cause and the acts; within the regions administered only', async () => {
    const { id } = await Loop.open(office);
    await openIncident(office.pool, { kind: 'workflowClosed', instanceId: id, detail: 'version 2', now: NOW });
    await openIncident(office.pool, {
      kind: 'nobodyToRemind',
      instanceId: '431021',
      detail: '2024-09-02: 1',
      now: NOW,
    });
    await openIncident(office.pool, { kind: 'outboxStuck', instanceId: '', detail: 'since …', now: NOW });
    await openIncident(office.pool, { kind: 'momentMissed', instanceId: randomUUID(), detail: '', now: NOW });
    const rows = await stuck();
    expect(rows.map(({ kind, regionName }) => [kind, regionName])).toEqual([
      ['outboxStuck', null],
      ['nobodyToRemind', '桂阳县'],
      ['workflowClosed', '郴州市'],
    ]);
    expect(rows[2]).toMatchObject({
      itemId: id,
      title: '马铃薯种薯繁育示范推广项目',
      nextDue: '2024-10-31',
      nextDueName: '报送绩效目标',
      acts: ['rebuild', 'reconcile', 'close'],
    });
    expect(rows[2]?.advice).toMatch(/重建/);
  });

  it('is struck off with a reason, and stays to be looked up', async () => {
    const [first] = await stuck();
    expect((await administrator.post(`/operations/stuck/${first?.id ?? ''}/close`, {})).status).toBe(422);
    const closing = { note: '转告进程已重启' };
    expect((await administrator.post(`/operations/stuck/${first?.id ?? ''}/close`, closing)).status).toBe(204);
    expect((await stuck()).map(({ id }) => id)).not.toContain(first?.id);
    expect((await stuck('?closed=true'))[0]).toMatchObject({
      closingNote: '转告进程已重启',
      closedByName: '某某（administrator）',
    });
    expect((await administrator.post('/operations/stuck/999999/close', closing)).status).toBe(404);
  });
});

describe('what operators ask for', () => {
  it('is written down for the relay with what it must know, once for one key, and is on record', async () => {
    const { id: itemId } = await Loop.open(office);
    const key = randomUUID();
    const [first, again] = [
      await ask({ kind: 'rebuild', itemId }, administrator, key),
      await ask({ kind: 'rebuild', itemId }, administrator, key),
    ];
    const { id } = ok(first, OperationAskedSchema, 202);
    expect(ok(again, OperationAskedSchema, 202).id).toBe(id);
    const waiting = (await untoldOperations(office.pool)).filter((one) => one.id === id);
    expect(waiting).toMatchObject([
      { kind: 'rebuild', payload: { process: 'budgetItem', instanceId: itemId, regionId: CITY } },
    ]);
    const asked = ok(await administrator.get('/operations/asked'), OperationPageSchema).rows;
    expect(asked[0]).toMatchObject({ id, note: '值班', toldAt: null, askedByName: '某某（administrator）' });
    const { rows } = ok(
      await (await office.as('auditor')).get('/account-events?kind=operationAsked'),
      AccountEventPageSchema,
    );
    expect(rows[0]).toMatchObject({ note: '值班', after: { operation: 'rebuild' } });
  });

  it('rebuilds the workflow of any process, and names the matter and the date at stake', async () => {
    const { id: itemId } = await Evaluating.open(office);
    await openIncident(office.pool, { kind: 'workflowClosed', instanceId: itemId, detail: 'version 1', now: NOW });
    const [row] = (await stuck()).filter((one) => one.itemId === itemId);
    expect(row).toMatchObject({ nextDue: '2024-09-14' });
    const { id } = ok(await ask({ kind: 'rebuild', itemId }), OperationAskedSchema, 202);
    const waiting = (await untoldOperations(office.pool)).filter((one) => one.id === id);
    expect(waiting).toMatchObject([{ kind: 'rebuild', payload: { process: 'evaluation', instanceId: itemId } }]);
  });

  it('says of what is stuck that it was rebuilt, until a later comparison has looked at it', async () => {
    const { id: itemId } = await Loop.open(office);
    office.at('2024-09-02T02:20:00.000Z');
    for (const kind of ['workflowClosed', 'effectFailed']) {
      await openIncident(office.pool, { kind, instanceId: itemId, detail: '', now: NOW });
    }
    const seen = async () =>
      Object.fromEntries(
        (await stuck())
          .filter((one) => one.itemId === itemId)
          .map(({ kind, rebuildAskedAt, rebuiltAt }) => [kind, [rebuildAskedAt, rebuiltAt]]),
      );
    expect(await seen()).toEqual({ workflowClosed: [null, null], effectFailed: [null, null] });
    const { id } = ok(await ask({ kind: 'rebuild', itemId }), OperationAskedSchema, 202);
    expect(await seen()).toEqual({ workflowClosed: [expect.any(String), null], effectFailed: [null, null] });
    await markOperationTold(office.pool, id, asInstant('2024-09-02T02:30:00.000Z'));
    expect(await seen()).toMatchObject({ workflowClosed: [expect.any(String), '2024-09-02T02:30:00.000Z'] });
    const run = { id: randomUUID(), from: null, to: null, checked: 1, repaired: 1 };
    await addReconciledPage(office.pool, { ...run, regionId: '431021', now: asInstant('2024-09-03T02:00:00.000Z') });
    expect(await seen()).toMatchObject({ workflowClosed: [expect.any(String), expect.any(String)] });
    const all = { ...run, id: randomUUID(), regionId: null };
    await addReconciledPage(office.pool, { ...all, now: asInstant('2024-09-03T02:00:00.000Z') });
    expect(await seen()).toMatchObject({ workflowClosed: [null, null] });
  });

  it('names no date at stake where no clock runs: targets are qualified, the budget has not passed', async () => {
    const loop = await Loop.open(office.on('2024-09-02'));
    const { id: itemId } = await (await loop.submitted()).qualified();
    await openIncident(office.pool, { kind: 'momentMissed', instanceId: itemId, detail: '', now: NOW });
    const [row] = (await stuck()).filter((one) => one.itemId === itemId);
    expect(row).toMatchObject({ nextDue: null, nextDueName: null });
  });

  it('retries exactly what an incident says has failed', async () => {
    const loop = await Loop.open(office.on('2024-09-02'));
    await loop.on('2024-11-04').act('officer', { kind: 'orderSubmission', reason: '逾期未报' });
    const { rows } = await office.pool.query<{ id: string }>(
      `select effect ->> 'id' as id from outbox, jsonb_array_elements(payload -> 'effects') effect where instance_id = $1`,
      [loop.id],
    );
    const effect = rows.at(-1);
    const detail = `${effect?.id ?? ''}: DomainError: notFound`;
    await openIncident(office.pool, { kind: 'effectFailed', instanceId: loop.id, detail, now: NOW });
    const [incident] = (await stuck()).filter(({ kind }) => kind === 'effectFailed');
    // Whom it was for, and what he would have been told.
    expect(incident?.untold.map(({ to }) => to)).toEqual([['单位经办', '单位负责人']]);
    expect(incident?.untold[0]?.sentence).toContain('马铃薯种薯繁育示范推广项目');
    const { id } = ok(await ask({ kind: 'retry', incidentId: incident?.id ?? '' }), OperationAskedSchema, 202);
    const asked = (await untoldOperations(office.pool)).find((one) => one.id === id);
    expect(asked).toMatchObject({ kind: 'retryEffects', payload: { effects: [{ id: effect?.id }] } });
    const other = (await stuck()).find(({ kind }) => kind === 'workflowClosed');
    const refused = await ask({ kind: 'retry', incidentId: other?.id ?? '' });
    expect(refused.body.errors).toMatchObject([{ pointer: '/incidentId', code: 'notAllowed' }]);
  });

  it('puts failed mails back into the queue', async () => {
    const mail = { messageId: `m.${randomUUID()}`, personId: office.ids.clerk, subject: 's', body: 'b', at: NOW };
    await queueMails(office.pool, [mail]);
    await office.pool.query(`update mail_log set status = 'failed' where message_id = $1`, [mail.messageId]);
    expect(ok(await administrator.get('/operations'), OperationsSchema).mails.failed).toBe(1);
    ok(await ask({ kind: 'retryMails' }), OperationAskedSchema, 202);
    const { rows } = await office.pool.query('select status from mail_log where message_id = $1', [mail.messageId]);
    expect(rows).toEqual([{ status: 'queued' }]);
  });

  it('is refused outside the scope and without a reason', async () => {
    expect((await ask({ kind: 'rebuild', itemId: randomUUID() })).body.errors).toMatchObject([{ pointer: '/itemId' }]);
    expect((await ask({ kind: 'reconcile', region: '999' })).body.errors).toMatchObject([{ pointer: '/region' }]);
    expect((await ask({ kind: 'reconcile', note: '' })).body.errors).toMatchObject([{ pointer: '/note' }]);
    const auditor = await office.as('auditor');
    expect((await ask({ kind: 'reconcile' }, auditor)).body.code).toBe('permissionMissing');
  });
});
