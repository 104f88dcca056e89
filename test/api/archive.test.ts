import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { z } from 'zod';
import { AccountEventPageSchema } from '../../api/audit/audit.schemas.ts';
import { ManifestSchema } from '../../domain/archive/archive-schema.ts';
import { faultSentence, proofLines } from '../../cli/archive-proof-text.ts';
import { proveArchive, PROVEN, type ArchiveProof } from '../../cli/archive-proof.ts';
import { run } from '../../cli/verify-archive.ts';
import { readArchive } from '../../files/archive/read-archive.ts';
import { unzipped } from '../support/unzip.ts';
import { zip } from '../support/zip.ts';
import { written } from '../support/written.ts';
import { ok } from './support/client.ts';
import { Loop, OPENING, RECTIFIED } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

const IndexSchema = z.object({
  archives: z.array(
    z.object({
      path: z.string(),
      size: z.int(),
      sha256: z.string(),
      id: z.string(),
      records: z.int(),
      headHash: z.string(),
    }),
  ),
});
const folder = mkdtempSync(join(tmpdir(), 'bihuan-archive-'));
const PDF = Buffer.from('%PDF-1.7');
let office: Office;
let loop: Loop;
beforeAll(async () => {
  office = await openOffice();
  loop = await Loop.open(office);
  await loop.submitted();
  await loop.qualified();
  await loop.approved();
  await loop.selfEvaluated();
  await loop.concluded();
  await loop.received();
  await loop.answered();
  const { sha256 } = await loop.attached('clerk', '更正表.pdf');
  const [first, second] = RECTIFIED.problems;
  const versionId = await loop.freeze('clerk', 'rectification', {
    ...RECTIFIED,
    problems: [{ ...first, evidence: [{ name: '更正表.pdf', sha256 }] }, second],
  });
  await loop.act('leader', { kind: 'reportRectification', versionId });
  await loop.attached('clerk', '还在写.pdf');
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

async function taken(login: Login, id = loop.id): Promise<{ status: number; name: string; file: Buffer }> {
  const reply = await (await office.as(login)).download(`/budget-items/${id}/archive.zip`);
  return {
    status: reply.status,
    file: reply.file,
    name: decodeURIComponent(reply.headers['content-disposition'] ?? ''),
  };
}

async function proven(file: Buffer): Promise<ArchiveProof> {
  const path = join(folder, 'one.zip');
  writeFileSync(path, file);
  return proveArchive(await readArchive(path, PROVEN));
}

/** The archive with one of its files changed, packed again. */
async function changed(path: string, change: (text: string) => string): Promise<Buffer> {
  const files = await unzipped((await taken('auditor')).file);
  return zip(
    [...files].map(([name, data]) => ({ name, data: name === path ? Buffer.from(change(data.toString())) : data })),
  );
}

describe('归档包: an item whole, as a file that proves itself', () => {
  it('holds the history, every paper, the record, every version and the attachments of the record, each with its hash', async () => {
    const { status, name, file } = await taken('auditor');
    expect([status, name.endsWith('归档包.zip')]).toEqual([200, true]);
    const files = await unzipped(file);
    const manifest = ManifestSchema.parse(JSON.parse(files.get('manifest.json')?.toString() ?? ''));
    expect(manifest.files.map(({ path }) => path)).toEqual(
      [...files.keys()].filter((path) => path !== 'manifest.json'),
    );
    expect([...files.keys()].map((path) => path.replace(/\/[0-9a-f]{8}-/, '/').replaceAll(/\d+/g, '#'))).toEqual(
      expect.arrayContaining([
        'README.txt',
        'schema.json',
        'history.pdf',
        'data/item.json',
        'data/record.json',
        'data/documents.json',
        'papers/#-反馈文件-郴财绩〔#〕#号.pdf',
        'papers/#-送达回证-郴财绩〔#〕#号.pdf',
        'attachments/更正表.pdf',
      ]),
    );
    expect(manifest.missing).toEqual([]);
    expect(files.get('history.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is what its own schema says', async () => {
    const files = await unzipped((await taken('auditor')).file);
    const json = (path: string): unknown => JSON.parse(files.get(path)?.toString() ?? '');
    const { files: schemas } = json('schema.json') as { files: Record<string, object> };
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    expect(Object.keys(schemas)).toEqual([
      'manifest.json',
      'data/item.json',
      'data/record.json',
      'data/documents.json',
    ]);
    for (const [path, schema] of Object.entries(schemas))
      expect([path, ajv.validate(schema, json(path))]).toEqual([path, true]);
  });

  it('leaves out what somebody is still writing with', async () => {
    const files = await unzipped((await taken('auditor')).file);
    expect([...files.keys()].filter((path) => path.includes('还在写'))).toEqual([]);
  });

  it('is for the auditor, for finance and for the unit of its own; who only reads has no permission, who is outside finds nothing', async () => {
    const status = async (login: Login): Promise<number> => (await taken(login)).status;
    expect(await Promise.all((['auditor', 'performance', 'clerk'] as const).map(status))).toEqual([200, 200, 200]);
    expect(await Promise.all((['supervisor', 'administrator'] as const).map(status))).toEqual([403, 403]);
    expect(await Promise.all((['otherClerk', 'countyDirector'] as const).map(status))).toEqual([404, 404]);
  });

  it('never goes out without a line about who took it', async () => {
    await taken('leader');
    const { rows } = ok(
      await (await office.as('auditor')).get('/account-events?kind=archiveTaken&limit=1'),
      AccountEventPageSchema,
    );
    expect(rows[0]).toMatchObject({ byName: '某某（leader）', kindName: '取走归档包' });
    expect(rows[0]?.after).toMatchObject({ itemId: loop.id });
  });
});

describe('批量归档: the archives of a filtered list as one file', () => {
  const many = async (login: Login, query = ''): Promise<{ status: number; file: Buffer; name: string }> => {
    const reply = await (await office.as(login)).download(`/archives/items.zip${query}`);
    return { ...reply, name: decodeURIComponent(reply.headers['content-disposition'] ?? '') };
  };
  const ahead = async (login: Login, query = '') => (await office.as(login)).get(`/archives/items${query}`);

  it('holds one for each item, which proves itself, and an index with a row and a hash for each', async () => {
    const other = await Loop.open(office, { code: '2025-431-099', name: '另一个项目' });
    const { status, file, name } = await many('auditor', '?sort=name');
    expect([status, name.endsWith('-2个项目.zip')]).toEqual([200, true]);
    const files = await unzipped(file);
    const { archives } = IndexSchema.parse(JSON.parse(files.get('index.json')?.toString() ?? ''));
    expect([...files.keys()]).toEqual([...archives.map(({ path }) => path), 'index.csv', 'index.json']);
    expect(archives.map(({ id }) => id).toSorted()).toEqual([loop.id, other.id].toSorted());
    for (const { path, sha256, size, headHash, records } of archives) {
      const archive = files.get(path) ?? Buffer.of();
      expect([archive.length, createHash('sha256').update(archive).digest('hex')]).toEqual([size, sha256]);
      expect((await proven(archive)).faults).toEqual([]);
      const manifest = ManifestSchema.parse(
        JSON.parse((await unzipped(archive)).get('manifest.json')?.toString() ?? ''),
      );
      expect(manifest.record).toEqual({ count: records, headHash });
    }
    const lines = files.get('index.csv')?.toString().trim().split('\r\n') ?? [];
    expect(lines).toHaveLength(3);
    for (const [index, { sha256 }] of archives.entries()) expect(lines[index + 1]).toContain(sha256);
    expect(lines[0]).toContain('SHA-256');
  });

  it('is of the filter and of the scope in which archives may be taken; each taking is a line of its own', async () => {
    const of = async (login: Login, query: string): Promise<unknown> => (await ahead(login, query)).body;
    expect(await of('auditor', '')).toEqual({ count: 2, most: 200 });
    expect(await of('auditor', `?q=${encodeURIComponent('另一个')}`)).toEqual({ count: 1, most: 200 });
    expect((await ahead('supervisor')).status).toBe(403);
    for (const login of ['otherClerk', 'countyDirector'] as const)
      expect(await of(login, '')).toMatchObject({ code: 'archivesNone' });
    const taken = async (): Promise<number> =>
      Number(
        (await office.asOwner(`select count(*) as n from account_event where kind = 'archiveTaken'`)).rows[0]?.['n'],
      );
    const before = await taken();
    await many('auditor');
    expect((await taken()) - before).toBe(2);
  });

  it('is refused above its bound before anything is sent, and says how many match', async () => {
    const items = Array.from({ length: 199 }, (_, no) => ({ ...OPENING, code: `多${String(no)}` }));
    const officer = await office.as('performance');
    const opened = await officer.post('/budget-items/batch', { items }, { 'Idempotency-Key': randomUUID() });
    expect(opened.status).toBe(201);
    const { code, detail } = (await ahead('auditor')).body;
    expect([code, detail.includes('201'), detail.includes('200')]).toEqual(['archivesTooMany', true, true]);
    expect((await many('auditor')).status).toBe(422);
    expect((await ahead('auditor', `?q=${encodeURIComponent('另一个')}`)).body).toMatchObject({ count: 1 });
  });
});

describe('verify-archive: the archive against itself and against the record', () => {
  it('holds as it came', async () => {
    const proof = await proven((await taken('auditor')).file);
    expect(proof.faults).toEqual([]);
    expect(proofLines(proof, 0, 'zh-CN').at(-1)).toBe('与数据库里的记录一致。');
    expect(proofLines(proof, undefined, 'en').at(-1)).toMatch(/^Proven against itself only/);
  });

  it.each([
    ['data/record.json', 'submitTargets', 'withdrawTargets'],
    ['data/documents.json', '脱毒马铃薯', '普通马铃薯'],
    ['data/item.json', '马铃薯', '红薯'],
    ['README.txt', '归档包', '归档'],
  ])('finds a change in %s', async (path, from, to) => {
    const { faults } = await proven(await changed(path, (text) => text.replace(from, to)));
    expect(faults).toContainEqual({ code: 'fileChanged', path });
    if (path === 'data/record.json') expect(faults.map(({ code }) => code)).toContain('recordBroken');
    if (path === 'data/documents.json') expect(faults.map(({ code }) => code)).toContain('documentChanged');
    for (const fault of faults) expect(faultSentence(fault, 'zh-CN')).not.toMatch(/[{}]/);
  });

  it('finds a file that was put in and one that was taken out', async () => {
    const files = await unzipped((await taken('auditor')).file);
    const entries = [...files].filter(([name]) => name !== 'README.txt').map(([name, data]) => ({ name, data }));
    const { faults } = await proven(zip([...entries, { name: 'attachments/extra.pdf', data: PDF }]));
    expect(faults).toEqual([
      { code: 'fileMissing', path: 'README.txt' },
      { code: 'fileUnlisted', path: 'attachments/extra.pdf' },
    ]);
  });

  it('says what is no archive', async () => {
    expect((await proven(zip([{ name: 'a.txt', data: 'a' }]))).faults).toEqual([
      { code: 'partUnreadable', path: 'manifest.json' },
    ]);
    const path = join(folder, 'no.zip');
    writeFileSync(path, 'no archive');
    expect((await written(() => run([path]))).status).toBe(2);
    expect((await written(() => run([]))).err).toContain('verify-archive FILE');
  });

  it('compares with the record: the same, gone on since, or another', async () => {
    const { file } = await taken('auditor');
    const path = join(folder, 'kept.zip');
    writeFileSync(path, file);
    process.env['DATABASE_URL'] = office.wire.url;
    const verify = async (): Promise<readonly [number, string]> => {
      const { status, out } = await written(() => run([path, '--record']));
      return [status, out.trim().split('\n').at(-1) ?? ''];
    };
    try {
      expect(await verify()).toEqual([0, '与数据库里的记录一致。']);
      await loop.act('performance', { kind: 'verifyProblem', problemNo: 1, opinion: '属实' });
      expect((await verify())[1]).toMatch(/^与数据库里的记录一致；归档后又有 \d+ 条记录。$/);
      const { out } = await written(() => run([path, '--record', '--json']));
      expect(JSON.parse(out)).toMatchObject({ holds: true, faults: [] });
      await office.asOwner(`set session_replication_role = replica;
        update record set hash = 'sha256:00' where instance_id = '${loop.id}'`);
      expect(await verify()).toMatchObject([1, expect.stringMatching(/^链头/)]);
      expect((await written(() => run([path, '--record']))).out).toContain('链头与数据库里的记录不符');
    } finally {
      delete process.env['DATABASE_URL'];
    }
  });
});
