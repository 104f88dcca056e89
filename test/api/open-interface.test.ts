import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { MeSchema } from '../../api/session/session.schemas.ts';
import { ActAnswersSchema } from '../../api/commands/act.schemas.ts';
import { Client, ok } from './support/client.ts';
import { openOffice, PASSWORD, type Office } from './support/office.ts';

const PAGE = readFileSync('docs/open-interface.md', 'utf8');
const BLOCK = /```http\n(GET|POST) (\S+)\n((?:[A-Za-z-]+: .+\n)*)(\{.*\}\n)?```/g;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ start: '2025-09-01' });
});
afterAll(() => office.close());

it('every request that the page of the open interface shows works as it stands (S4)', async () => {
  const known: Record<string, string> = {
    login: 'performance',
    password: PASSWORD,
    key: randomUUID(),
    code: '2026-301-017',
  };
  const filled = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => known[name] ?? name);
  let client: Client = office.anonymous();
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
    if (path === '/session') client = new Client(client.agent, office.contract, ok(reply, MeSchema, 201).csrfToken);
    if (path === '/budget-items/batch') known['id'] = ok(reply, ActAnswersSchema, 201).answers[0]?.id ?? '';
  }
});
