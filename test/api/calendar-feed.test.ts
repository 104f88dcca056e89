import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import { FeedStateSchema, NewFeedSchema } from '../../api/calendar-feed/calendar-feed.schemas.ts';
import { calendarText } from '../../api/calendar-feed/ics.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { ok } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

const NOW = asInstant('2024-09-02T02:00:00.000Z');

/** The other way round: lines unfolded, text unescaped. */
function read(text: string): readonly (readonly [string, string])[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  return lines.map((line) => {
    const at = line.indexOf(':');
    const value = line.slice(at + 1).replaceAll(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one));
    return [line.slice(0, at), value];
  });
}

describe('iCalendar after RFC 5545', () => {
  const entry = { uid: 'x@bihuan', day: asPlainDate('2024-12-31'), description: '', tentative: false };

  it('says the same after it has been written and read, whatever the text; no line is longer than 75 octets', () => {
    const anyText = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((text) => text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ''));
    fc.assert(
      fc.property(anyText, (summary) => {
        const text = calendarText('名', [{ ...entry, summary }], NOW);
        expect(read(text).find(([name]) => name === 'SUMMARY')?.[1]).toBe(summary);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('writes a day as a day, its end as the day after, and what may still move as tentative', () => {
    const text = calendarText('名', [{ ...entry, summary: 'a;b,c', tentative: true }], NOW);
    expect(read(text)).toEqual(
      expect.arrayContaining([
        ['DTSTAMP', '20240902T020000Z'],
        ['DTSTART;VALUE=DATE', '20241231'],
        ['DTEND;VALUE=DATE', '20250101'],
        ['STATUS', 'TENTATIVE'],
      ]),
    );
    expect(text).toContain('SUMMARY:a\\;b\\,c\r\n');
  });
});

describe('a calendar under a secret address (page.md §4.13)', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  const subscribe = async (login: Login): Promise<string> =>
    ok(await (await office.as(login)).post('/calendar/feed'), NewFeedSchema, 201).path;
  const fetched = (path: string) => request(office.app.getHttpServer()).get(path).buffer(true);

  it('holds what waits for the person within his scope, and nothing else', async () => {
    const [own, foreign] = [await Loop.open(office), await Loop.open(office, { unitId: 'unit-2' })];
    const reply = await fetched(await subscribe('leader'));
    expect([reply.status, reply.type]).toEqual([200, 'text/calendar']);
    expect(reply.headers['cache-control']).toBe('private, no-store');
    const uids = read(reply.text).flatMap(([name, value]) => (name === 'UID' ? [value] : []));
    expect(uids).toContain(`${own.id}.submitTargets@bihuan`);
    expect(uids.some((uid) => uid.startsWith(foreign.id))).toBe(false);
    const summary = read(reply.text).find(([name]) => name === 'SUMMARY')?.[1];
    expect(summary).toMatch(/^报送绩效目标：/);
    expect(read(reply.text)).toContainEqual(['DTSTART;VALUE=DATE', '20241031']);
  });

  it('ends with the grant, not with the subscription', async () => {
    const path = await subscribe('otherLeader');
    expect((await fetched(path)).text).toContain('BEGIN:VEVENT');
    const take = 'update person_grant set valid_until = $2 where person_id = $1';
    await office.pool.query(take, [office.ids.otherLeader, '2024-09-01']);
    expect((await fetched(path)).text).not.toContain('BEGIN:VEVENT');
    await office.pool.query(take, [office.ids.otherLeader, 'infinity']);
  });

  it('has one address at a time, which can be taken away and is kept nowhere', async () => {
    const clerk = await office.as('clerk');
    expect(ok(await clerk.get('/calendar/feed'), FeedStateSchema)).toEqual({ since: null });
    const first = await subscribe('clerk');
    const second = await subscribe('clerk');
    expect((await fetched(first)).status).toBe(404);
    expect((await fetched(second)).status).toBe(200);
    const { rows } = await office.pool.query<{ hash: string }>('select token_hash as hash from calendar_feed');
    expect(rows.some(({ hash }) => second.includes(hash))).toBe(false);
    expect((await clerk.delete('/calendar/feed')).status).toBe(204);
    expect((await fetched(second)).status).toBe(404);
    expect(ok(await clerk.get('/calendar/feed'), FeedStateSchema)).toEqual({ since: null });
  });
});
