import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ActAnswersSchema } from '../../api/commands/act.schemas.ts';
import { MachineMadeSchema, TokenIssuedSchema } from '../../api/machines/machines.schemas.ts';
import { ok } from './support/client.ts';
import { CITY, openOffice, type Office } from './support/office.ts';

const PAGE = readFileSync('docs/open-interface.md', 'utf8');
const BLOCK = /```http\n(GET|POST) (\S+)\n((?:[A-Za-z-]+: .+\n)*)(\{.*\}\n)?```/g;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ start: '2025-09-01' });
});
afterAll(() => office.close());

/** An account for the budget system, as an administrator makes it. */
async function tokenOfSystem(): Promise<string> {
  const administrator = await office.as('administrator');
  const machine = {
    login: 'budget-system',
    name: '预算一体化系统',
    purpose: '导入年度预算',
    regionId: CITY,
    regionIds: [CITY],
    owner: 'performance',
    abilities: ['read', 'results', 'open'],
  };
  const key = { 'Idempotency-Key': randomUUID() };
  const { id } = ok(await administrator.post('/machines', machine, key), MachineMadeSchema, 201);
  const asked = { expiresOn: '2026-08-31', note: '对接' };
  const issued = ok(await administrator.post(`/machines/${id}/tokens`, asked, key), TokenIssuedSchema, 201);
  return issued.token ?? '';
}

it('every request that the page of the open interface shows works as it stands (S4)', async () => {
  const known: Record<string, string> = {
    token: await tokenOfSystem(),
    key: randomUUID(),
    code: '2026-301-017',
  };
  const filled = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => known[name] ?? name);
  const client = office.anonymous();
  const shown = [...PAGE.matchAll(BLOCK)];
  expect(shown).toHaveLength(PAGE.split('```http').length - 1);
  for (const [, method = '', path = '', headers = '', body = ''] of shown) {
    const sent = Object.fromEntries(
      headers
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => filled(line).split(': ') as [string, string]),
    );
    const reply =
      method === 'GET'
        ? await client.get(filled(path), sent)
        : await client.post(filled(path), z.record(z.string(), z.unknown()).parse(JSON.parse(filled(body))), sent);
    expect([method, path, reply.status < 300]).toEqual([method, path, true]);
    if (path === '/budget-items/batch') known['id'] = ok(reply, ActAnswersSchema, 201).answers[0]?.id ?? '';
  }
});
