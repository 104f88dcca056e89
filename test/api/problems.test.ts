import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('RFC 9457 problem details for whatever goes wrong', () => {
  it('says of malformed JSON that it cannot be read', async () => {
    const clerk = await office.as('clerk');
    const headers = { 'Content-Type': 'application/json' };
    const { status, body } = await clerk.send('post', '/deadlines/compute', '{"rows": [', headers);
    expect([status, body.code, body.type]).toEqual([400, 'malformedRequest', 'urn:bihuan:problem:malformedRequest']);
  });

  it('refuses a body that is no JSON instead of reading it as empty', async () => {
    const clerk = await office.as('clerk');
    const { status, body } = await clerk.send('post', '/deadlines/compute', 'rows=1', {
      'Content-Type': 'application/x-www-form-urlencoded',
    });
    expect([status, body.code]).toEqual([415, 'unsupportedMediaType']);
  });

  it('refuses a body that is too large', async () => {
    const clerk = await office.as('clerk');
    const { status, body } = await clerk.post('/deadlines/compute', { rows: 'x'.repeat(1_100_000) });
    expect([status, body.code, body.detail]).toEqual([413, 'payloadTooLarge', '正文超过上限 1024 KiB。']);
  });

  it('names an address that does not exist', async () => {
    const { status, body } = await (await office.as('clerk')).get('/nowhere');
    expect([status, body.code, body.detail]).toEqual([404, 'routeUnknown', '没有这个地址：/api/v1/nowhere。']);
  });

  it('answers an id that cannot be one like one that does not exist', async () => {
    const { status, body } = await (await office.as('clerk')).get('/budget-items/1');
    expect([status, body.code]).toEqual([404, 'notFound']);
  });

  it('tells every fault of a query, and where it lies', async () => {
    const { status, body } = await (await office.as('clerk')).get('/budget-items?limit=0&sort=luck&colour=red');
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([
      { in: 'query', pointer: '/sort', code: 'wrongChoice' },
      { in: 'query', pointer: '/limit', code: 'tooSmall' },
      { in: 'query', pointer: '/colour', code: 'unknownMember' },
    ]);
  });

  it('refuses a cursor of another list', async () => {
    const { body } = await (await office.as('clerk')).get('/budget-items?cursor=WyJ4Il0');
    expect(body.errors).toMatchObject([{ pointer: '/cursor', code: 'invalidCursor' }]);
  });

  it('gives every request an id, keeps one that a proxy gave, and replaces what is none', async () => {
    const server = office.app.getHttpServer();
    const ask = (id: string) => request(server).get('/api/v1/session').set('X-Request-Id', id);
    expect((await ask('proxy-7f6b6a0e')).headers['x-request-id']).toBe('proxy-7f6b6a0e');
    expect((await ask('<script>')).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says of a fault of its own nothing but an id', async () => {
    const clerk = await office.as('clerk');
    const asOwner = (sql: string) => office.pool.query(`set role none; ${sql}; set role bihuan_app`);
    await asOwner('alter table digest rename to digest_gone');
    const reply = await clerk.get('/digests');
    await asOwner('alter table digest_gone rename to digest');
    expect([reply.status, reply.body.code]).toEqual([500, 'internal']);
    expect(reply.body.detail).toBe(`程序出错，已记录，编号 ${reply.body.requestId}。`);
    expect(reply.text).not.toMatch(/digest_gone|relation|at /);
  });

  it("answers in the person's own language where the request asks for none", async () => {
    await office.pool.query(`update person set locale = 'en' where login = 'leader'`);
    const leader = await office.as('leader');
    expect((await leader.get('/nowhere')).body.detail).toBe('There is no such address: /api/v1/nowhere.');
    const chinese = await leader.get('/nowhere', { 'Accept-Language': 'zh' });
    expect(chinese.body.detail).toBe('没有这个地址：/api/v1/nowhere。');
  });
});
