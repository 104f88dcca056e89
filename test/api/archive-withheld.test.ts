import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { run } from '../../cli/verify-archive.ts';
import { link } from '../../db/hash-chain.ts';
import type { Manifest } from '../../domain/archive/archive-schema.ts';
import { rule, step } from '../domain/sign-off/office.ts';
import { unzipped } from '../support/unzip.ts';
import { zip } from '../support/zip.ts';
import { written } from '../support/written.ts';
import { allQualified, Loop, targetTable } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

const RULES = {
  qualifyTargets: rule([step('division', ['performanceOfficer']), step('director', ['financeDirector'])], {
    proposedBy: ['financeOfficer'],
  }),
  submitTargets: rule([step('leader', ['unitLeader'])], { proposedBy: ['unitClerk'] }),
};
const UNITS = '单位内部：先报上去再说';
const BUREAUS = '局内：此件从严掌握';
const folder = mkdtempSync(join(tmpdir(), 'bihuan-withheld-'));
let office: Office;
let loop: Loop;
beforeAll(async () => {
  office = await openOffice();
  await office.asOwner(`update policy_version set body = body || '${JSON.stringify({ signOff: RULES })}'::jsonb`);
  loop = await Loop.open(office);
  const versionId = await loop.on('2024-10-15').freeze('clerk', 'targets', targetTable);
  await loop.act('clerk', { kind: 'submitTargets', versionId });
  await loop.act('leader', { kind: 'sign', chain: 'submitTargets', opinion: UNITS });
  await loop.on('2024-10-22').act('officer', { kind: 'qualifyTargets', criteria: allQualified });
  await loop.act('performance', { kind: 'sign', chain: 'qualifyTargets', opinion: BUREAUS });
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

async function taken(login: Login): Promise<{ readonly path: string; readonly text: string; readonly json: Json }> {
  const reply = await (await office.as(login)).download(`/budget-items/${loop.id}/archive.zip`);
  expect(reply.status).toBe(200);
  const path = join(folder, `${login}.zip`);
  writeFileSync(path, reply.file);
  const files = await unzipped(reply.file);
  const json: Json = (name) => JSON.parse(files.get(name)?.toString() ?? '');
  return { path, json, text: [...files].map(([name, content]) => `${name}\n${content.toString()}`).join('\n') };
}
type Json = (name: string) => unknown;

interface Link {
  readonly seq: number;
  readonly hash: string;
  readonly body?: string;
  readonly withheld?: object;
}
const linksOf = (json: Json): readonly Link[] => (json('data/record.json') as { links: Link[] }).links;

/** The archive with its first records told otherwise and hashed anew up to a withheld one, which is then tied to them. */
async function rewrittenBefore(path: string): Promise<string> {
  const files = new Map(await unzipped(readFileSync(path)));
  const json: Json = (name) => JSON.parse(files.get(name)?.toString() ?? '');
  const put = (name: string, value: object): unknown => files.set(name, Buffer.from(JSON.stringify(value)));
  let previousHash = 'genesis';
  let isAhead = true;
  const links = linksOf(json).map((one) => {
    if (!isAhead) return one;
    const tied = { ...one, previousHash };
    isAhead = one.body !== undefined;
    if (one.body === undefined) return tied;
    const body = one.body.replaceAll('马铃薯', '红薯');
    previousHash = link('sha256', previousHash, body);
    return { ...tied, body, hash: previousHash };
  });
  put('data/record.json', { links });
  const manifest = json('manifest.json') as Manifest;
  const listed = manifest.files.map((file) => {
    const content = files.get(file.path) ?? Buffer.of();
    return { ...file, size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  });
  put('manifest.json', { ...manifest, files: listed });
  const forged = join(folder, 'forged.zip');
  writeFileSync(forged, zip([...files].map(([name, data]) => ({ name, data }))));
  return forged;
}

describe('归档包 taken by somebody of another body', () => {
  it.each([
    ['clerk', UNITS, BUREAUS],
    ['officer', BUREAUS, UNITS],
  ] as const)('the %s has what his own body said, and of the other’s only the hashes', async (login, own, others) => {
    const { text, json } = await taken(login);
    expect([text.includes(own), text.includes(others)]).toEqual([true, false]);
    const links = linksOf(json);
    const whole = linksOf((await taken('auditor')).json);
    expect(links.map(({ seq, hash }) => [seq, hash])).toEqual(whole.map(({ seq, hash }) => [seq, hash]));
    expect(links.filter(({ body, withheld }) => (body === undefined) !== (withheld !== undefined))).toEqual([]);
    const withheld = links.filter((link) => link.withheld !== undefined).length;
    expect(withheld).toBeGreaterThan(2);
    expect(json('manifest.json')).toMatchObject({ version: 2, record: { count: whole.length, withheld } });
  });

  it('nobody guesses a withheld 同意 by its hash: each step has a salt of its own, hashed and withheld with it', async () => {
    const withheld = new Set(
      linksOf((await taken('clerk')).json).flatMap((one) => (one.withheld === undefined ? [] : [one.seq])),
    );
    const saltOf = ({ body = '{}' }: Link): string | undefined => (JSON.parse(body) as { salt?: string }).salt;
    const whole = linksOf((await taken('auditor')).json);
    const salts = whole.filter(({ seq }) => withheld.has(seq)).map(saltOf);
    expect(salts).toHaveLength(withheld.size);
    for (const salt of salts) expect(salt).toMatch(/^[\w-]{22}$/);
    expect(new Set(salts).size).toBe(salts.length);
    const { text } = await taken('clerk');
    expect(salts.filter((salt = '') => text.includes(salt))).toEqual([]);
    const others = whole.filter(({ body = '' }) => !/"type":"sign/.test(body)).map(saltOf);
    expect(others.filter((salt) => salt !== undefined)).toEqual([]);
  });

  it('the auditor has all of it, as before', async () => {
    const { text, json } = await taken('auditor');
    expect([text.includes(UNITS), text.includes(BUREAUS)]).toEqual([true, true]);
    const manifest = json('manifest.json') as { version: number; record: object };
    expect([manifest.version, Object.keys(manifest.record)]).toEqual([1, ['count', 'headHash']]);
  });

  it('is what its own schema says', async () => {
    const { json } = await taken('clerk');
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const { files } = json('schema.json') as { files: Record<string, object> };
    for (const [path, schema] of Object.entries(files))
      expect([path, ajv.validate(schema, json(path))]).toEqual([path, true]);
  });

  it('verify-archive finds a record that was rewritten before a withheld one: the head does not know of it, --record does', async () => {
    const { path } = await taken('clerk');
    const forged = await rewrittenBefore(path);
    expect((await written(() => run([forged]))).status).toBe(0);
    process.env['DATABASE_URL'] = office.wire.url;
    try {
      const { status, out } = await written(() => run([forged, '--record']));
      expect([status, out.split('\n')[0]]).toEqual([1, '第 1 条记录的散列与数据库里的不符：包或数据库被改动。']);
      expect((await written(() => run([path, '--record']))).status).toBe(0);
    } finally {
      delete process.env['DATABASE_URL'];
    }
  });

  it('verify-archive accepts it, says how many records it could only link, and compares those with the record too', async () => {
    const { path, json } = await taken('clerk');
    const withheld = linksOf(json).filter((link) => link.withheld !== undefined);
    process.env['DATABASE_URL'] = office.wire.url;
    try {
      const { status, out } = await written(() => run([path, '--record']));
      expect([status, out.trim().split('\n').at(-1)]).toEqual([0, '与数据库里的记录一致。']);
      expect(out).toContain(`其中 ${String(withheld.length)} 条是不对外公开的内部签批意见`);
      const machine = await written(() => run([path, '--json', '--lang', 'en']));
      expect(JSON.parse(machine.out)).toMatchObject({ holds: true, recordsLinkedOnly: withheld.length });
      await office.asOwner(`set session_replication_role = replica; update record set hash = 'sha256:00'
        where instance_id = '${loop.id}' and seq = ${String(withheld[0]?.seq)}`);
      expect((await written(() => run([path, '--record']))).out).toContain(
        `第 ${String(withheld[0]?.seq)} 条记录的散列与数据库里的不符`,
      );
    } finally {
      delete process.env['DATABASE_URL'];
    }
  });
});
