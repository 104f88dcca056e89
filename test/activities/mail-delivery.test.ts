import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openSmtp, type SmtpChannel, type SmtpOptions } from '../../activities/channels/smtp.ts';
import { carryDue } from '../../activities/delivery/carry.ts';
import { createPlan } from '../../activities/delivery/planner.ts';
import { markVerified, putAddress, resumeAddress } from '../../db/queries/mail-address.ts';
import { queueMails } from '../../db/queries/mail.ts';
import { openIncidents } from '../../db/queries/reconcile.ts';
import { seedOrganisation } from '../../db/seed.ts';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import { morning } from '../support/budget-item-play.ts';
import { organisation } from '../support/organisation.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { startMailServer, type MailServer } from './support/mail-server.ts';

let test: TestStore;
let server: MailServer;
let smtp: SmtpChannel;
let ids: Readonly<Record<string, string>>;
const now = morning('2024-10-17');
let at: Instant;

beforeEach(async () => {
  test = await openTestStore();
  server = await startMailServer();
  smtp = open();
  at = now;
  const made = organisation({ clerk: [], leader: [], nobody: [] });
  ids = made.ids;
  await seedOrganisation(test.pool, made.organisation);
  for (const name of ['clerk', 'leader']) await address(name, `${name}@example.org`);
});
afterEach(async () => {
  smtp.close();
  await server.stop();
  await test.close();
});

function open(more: Partial<SmtpOptions> = {}): SmtpChannel {
  return openSmtp({
    url: server.url,
    from: '闭环 <bihuan@example.org>',
    plain: true,
    silenceMs: 2_000,
    longestMs: 3_000,
    ...more,
  });
}

async function address(name: string, of: string): Promise<void> {
  const personId = ids[name] ?? '';
  await putAddress(test.pool, { personId, address: of, codeHash: 'x', codeUntil: now, now });
  await markVerified(test.pool, personId, now);
}

async function queue(
  count: number,
  name = 'clerk',
  more: { readonly notBefore?: Instant } = {},
): Promise<readonly string[]> {
  const mails = Array.from({ length: count }, () => ({
    messageId: `notice.${randomUUID()}@bihuan`,
    personId: ids[name] ?? '',
    subject: '提醒',
    body: '“马铃薯种薯”已逾期',
    at: now,
    ...more,
  }));
  await queueMails(test.pool, mails);
  await createPlan(test.pool, { mail: true })(now);
  return mails.map(({ messageId }) => messageId).toSorted();
}

function carry(channel = smtp): Promise<'quiet' | 'away'> {
  return carryDue({ pool: test.pool, now: () => at }, { name: 'mail', channels: ['mail'], send: channel.send });
}

function later(minutes: number): void {
  at = new Date(Date.parse(at) + minutes * 60_000).toISOString() as Instant;
}

async function fates(): Promise<readonly unknown[]> {
  const { rows } = await test.pool.query<Record<string, unknown>>(
    'select state, reason, response_code as code, attempts from delivery order by address, created_at, id',
  );
  return rows;
}

async function logged(): Promise<readonly unknown[]> {
  const { rows } = await test.pool.query<{ status: string }>('select distinct status from mail_log order by 1');
  return rows.map(({ status }) => status);
}

describe('deadlines.md: at least once on the channel, with a stable message id', () => {
  it('hands everything to the mail server once, in Chinese, under its own id, and knows the server took it', async () => {
    const queued = await queue(50);
    expect(await carry()).toBe('quiet');
    expect(server.taken.toSorted()).toEqual(queued);
    expect(server.texts[0]).toMatch(/^Auto-Submitted: auto-generated/im);
    expect(await logged()).toEqual(['sent']);
    expect(new Set((await fates()).map((fate) => JSON.stringify(fate)))).toEqual(
      new Set([JSON.stringify({ state: 'sent', reason: null, code: 250, attempts: 1 })]),
    );
  });

  it('is planned and sent by several workers at once without giving any message twice', async () => {
    const queued = await queue(60);
    const others = [open(), open()];
    await Promise.all([carry(), ...others.map((other) => carry(other))]);
    others.forEach((other) => {
      other.close();
    });
    expect(server.taken.toSorted()).toEqual(queued);
  });

  it('loses nothing when the sender is killed between the server’s taking a message and its own writing it down', async () => {
    const queued = await queue(30);
    let child: ChildProcess | undefined;
    server.behave({
      onMessage: async (_id, count) => {
        if (count !== 11) return;
        const ended = once(child ?? process, 'exit');
        child?.kill('SIGKILL');
        await ended;
      },
    });
    child = carrier(now);
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    const before = server.taken.length;
    server.behave({});
    // What it had claimed is free again once its lease is over.
    child = carrier(new Date(Date.parse(now) + 6 * 60_000).toISOString());
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect([...new Set(server.taken)].toSorted()).toEqual(queued);
    expect(before).toBeGreaterThanOrEqual(11);
    // Only what was under way comes twice, under the same id.
    expect(server.taken.length - queued.length).toBeGreaterThanOrEqual(1);
    expect(server.taken.length - queued.length).toBeLessThanOrEqual(4);
    expect(await logged()).toEqual(['sent']);
  }, 60_000);
});

function carrier(at: string): ChildProcess {
  const script = fileURLToPath(new URL('support/carrier.ts', import.meta.url));
  return spawn(process.execPath, ['--import', '@swc-node/register/esm-register', script, test.url, server.url, at], {
    stdio: 'inherit',
  });
}

describe('a mail server that is not well', () => {
  it('is asked again when it is back; while it is away only what was under way counts as an attempt', async () => {
    const queued = await queue(12);
    const { port } = server;
    await server.stop();
    expect(await carry()).toBe('away');
    const tried = (await fates()).filter((fate) => (fate as { attempts: number }).attempts > 0);
    expect(tried.length).toBeLessThanOrEqual(4);
    expect(tried[0]).toMatchObject({ state: 'queued', reason: 'away' });
    server = await startMailServer({}, port);
    later(2);
    expect(await carry()).toBe('quiet');
    expect(server.taken.toSorted()).toEqual(queued);
  });

  it('that does not answer is left after a bounded time', async () => {
    await queue(1);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    server.behave({ onMessage: () => held });
    expect(await carry()).toBe('away');
    expect(await fates()).toMatchObject([{ state: 'queued', reason: 'timedOut', attempts: 1 }]);
    release();
  });

  it('that drops the connection in the middle of a message gets it again under the same id', async () => {
    const queued = await queue(3);
    server.behave({ dropMessage: (count) => count === 1 });
    expect(await carry()).toBe('away');
    server.behave({});
    later(3);
    await carry();
    expect([...new Set(server.taken)].toSorted()).toEqual(queued);
    expect(await logged()).toEqual(['sent']);
  });

  it('that says “later” is asked later, with growing waits', async () => {
    await queue(1);
    server.behave({ refuseRecipient: () => 450 });
    await carry();
    expect(await fates()).toMatchObject([{ state: 'queued', reason: 'deferred', code: 450, attempts: 1 }]);
    await carry();
    expect(await fates()).toMatchObject([{ attempts: 1 }]);
    later(2);
    server.behave({});
    await carry();
    expect(await fates()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('that says “later” for days is given up, and the log says so', async () => {
    await queue(1);
    server.behave({ refuseRecipient: () => 450 });
    for (let days = 0; days < 20; days += 1) {
      await carry();
      later(25 * 60);
    }
    expect(await fates()).toMatchObject([{ state: 'givenUp', reason: 'deferred', attempts: 9 }]);
    expect(await logged()).toEqual(['failed']);
  });

  it('that does not know our account holds everything, and says so', async () => {
    await server.stop();
    server = await startMailServer({ user: 'bihuan' });
    await queue(1);
    const wrong = open({ url: server.url.replace('://', '://other:x@') });
    expect(await carry(wrong)).toBe('away');
    wrong.close();
    expect(await fates()).toMatchObject([{ state: 'queued', reason: 'loginRefused', code: 535 }]);
    const right = open({ url: server.url.replace('://', '://bihuan:x@') });
    later(2);
    expect(await carry(right)).toBe('quiet');
    right.close();
    expect(server.taken).toHaveLength(1);
  });

  it('that offers no encryption is not spoken to, unless that is allowed', async () => {
    await queue(1);
    const strict = open({ plain: false });
    expect(await carry(strict)).toBe('away');
    strict.close();
    expect(server.taken).toEqual([]);
  });
});

describe('encryption', () => {
  it('is asked for, and a certificate that nobody has signed is not taken for one', async () => {
    await server.stop();
    server = await startMailServer({ tls: true });
    await queue(1);
    const strict = open({ plain: false });
    expect(await carry(strict)).toBe('away');
    strict.close();
    expect([server.taken, await fates()]).toMatchObject([[], [{ state: 'queued', reason: 'away' }]]);
  });
});

describe('an address that is changed', () => {
  it('gets nothing that waits before its owner has proven it, and then all of it', async () => {
    await queue(3);
    await putAddress(test.pool, {
      personId: ids['clerk'] ?? '',
      address: 'new@example.org',
      codeHash: 'x',
      codeUntil: now,
      now,
    });
    await carry();
    expect([server.taken, await logged()]).toEqual([[], ['recorded']]);
    await markVerified(test.pool, ids['clerk'] ?? '', now);
    expect(await resumeAddress(test.pool, ids['clerk'] ?? '', at)).toBe(3);
    await carry();
    expect(server.taken).toHaveLength(3);
    expect(server.texts[0]).toMatch(/^To: new@example.org/im);
  });
});

describe('field-notes 21: a bounce becomes an administrator’s task', () => {
  it('stops sending to the address, tells what came back, and goes on when it is resumed', async () => {
    await queue(6);
    await queue(1, 'leader');
    server.behave({ refuseRecipient: (to) => (to.startsWith('clerk') ? 550 : undefined) });
    await carry();
    expect((await fates()).map((fate) => (fate as { state: string }).state)).not.toContain('queued');
    expect(server.taken).toHaveLength(1);
    expect(await openIncidents(test.pool, 10)).toMatchObject([
      { kind: 'mailBounced', instanceId: ids['clerk'], detail: expect.stringContaining('clerk@example.org') as string },
    ]);
    const held = await queue(1);
    await carry();
    expect(server.taken).not.toEqual(expect.arrayContaining([...held]));

    server.behave({});
    expect(await resumeAddress(test.pool, ids['clerk'] ?? '', at)).toBe(7);
    await carry();
    expect(new Set(server.taken).size).toBe(8);
    expect(await logged()).toEqual(['sent']);
  });

  it('does not blame the address when the message itself is refused', async () => {
    await queue(1);
    server.behave({ refuseMessage: 554 });
    await carry();
    expect(await fates()).toMatchObject([{ state: 'failed', reason: 'messageRefused', code: 554 }]);
    expect(await openIncidents(test.pool, 10)).toEqual([]);
  });
});

describe('what goes nowhere is said to go nowhere', () => {
  it('leaves the mail of somebody without a proven address in the log', async () => {
    await queue(1, 'nobody');
    await carry();
    expect(await logged()).toEqual(['recorded']);
    expect(server.taken).toEqual([]);
  });

  it('leaves every mail in the log where there is no mail server, and does not pour them out when there is one', async () => {
    await queueMails(test.pool, [
      { messageId: 'notice.1@bihuan', personId: ids['clerk'] ?? '', subject: 's', body: 'b', at: now },
    ]);
    await createPlan(test.pool, { mail: false })(now);
    await createPlan(test.pool, { mail: true })(now);
    await carry();
    expect(await logged()).toEqual(['recorded']);
    expect(server.taken).toEqual([]);
  });

  it('keeps a mail until the quiet hours are over', async () => {
    await queue(1, 'clerk', { notBefore: new Date(Date.parse(now) + 600_000).toISOString() as Instant });
    await carry();
    expect(server.taken).toEqual([]);
    later(11);
    await carry();
    expect(server.taken).toHaveLength(1);
  });
});
