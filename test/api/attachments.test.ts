import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import {
  AttachmentListSchema,
  AttachmentSchema,
  type AttachmentView,
} from '../../api/attachments/attachments.schemas.ts';
import { sweep } from '../../files/receive.ts';
import { zip } from '../support/zip.ts';
import { ok, type Reply } from './support/client.ts';
import { Loop, RECTIFIED } from './support/loop.ts';
import { openOffice, PASSWORD, type Login, type Office } from './support/office.ts';

const LIMIT = 4 * 2 ** 20;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF');

let office: Office;
let loop: Loop;
beforeAll(async () => {
  office = await openOffice({ fileLimit: LIMIT });
  loop = await Loop.open(office);
  await loop.submitted();
});
afterAll(() => office.close());

async function upload(
  file: Buffer,
  name: string,
  { login = 'clerk', ...more }: { login?: Login; kind?: string; place?: string; replaces?: string } = {},
): Promise<Reply> {
  const query = new URLSearchParams({ kind: 'rectification', place: '1', name, ...more });
  return (await office.as(login)).upload(`/budget-items/${loop.id}/attachments?${query.toString()}`, file);
}

async function added(file: Buffer, name: string, more: object = {}): Promise<AttachmentView> {
  return ok(await upload(file, name, more), AttachmentSchema, 201);
}

async function list(login: Login = 'clerk'): Promise<readonly AttachmentView[]> {
  const reply = await (await office.as(login)).get(`/budget-items/${loop.id}/attachments`);
  return ok(reply, AttachmentListSchema).rows;
}

const sha256 = (file: Buffer): string => createHash('sha256').update(file).digest('hex');
const docx = (...more: readonly { name: string; data: Buffer | string }[]): Buffer =>
  zip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: '<w:document/>' },
    ...more,
  ]);

describe('attachments: taken in, kept by their hash, handed out as they came', () => {
  it('keeps a file under its SHA-256 and hands it out to be saved under its own name', async () => {
    const one = await added(PDF, '更正表 第1号.pdf');
    expect(one).toMatchObject({
      name: '更正表 第1号.pdf',
      size: PDF.length,
      sha256: sha256(PDF),
      mediaType: 'application/pdf',
      uploadedByName: '某某（clerk）',
      replacedBy: null,
    });
    const { status, headers, file } = await (
      await office.as('clerk')
    ).download(`/budget-items/${loop.id}/attachments/${one.id}`);
    expect([status, file.equals(PDF)]).toEqual([200, true]);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(headers['content-disposition']).toBe(
      `attachment; filename="___ _1_.pdf"; filename*=UTF-8''${encodeURIComponent('更正表 第1号.pdf')}`,
    );
  });

  it('makes one row of a file that is sent twice', async () => {
    const [first, again] = [await added(PDF, '同一份.pdf'), await added(PDF, '同一份.pdf')];
    expect(again.id).toBe(first.id);
  });

  it('replaces a file and keeps both; a replaced one is not replaced again', async () => {
    const old = await added(Buffer.concat([PDF, Buffer.from('old')]), '凭证.pdf');
    const next = await added(Buffer.concat([PDF, Buffer.from('new')]), '凭证（更正）.pdf', { replaces: old.id });
    expect((await list()).find(({ id }) => id === old.id)?.replacedBy).toBe(next.id);
    const kept = await (await office.as('clerk')).download(`/budget-items/${loop.id}/attachments/${old.id}`);
    expect(kept.file.toString().endsWith('old')).toBe(true);
    const third = await upload(Buffer.concat([PDF, Buffer.from('third')]), '凭证3.pdf', { replaces: old.id });
    expect([third.status, third.body.code]).toEqual([409, 'attachmentReplaced']);
    expect((await list()).some(({ name }) => name === '凭证3.pdf')).toBe(false);
  });

  it('never lets the application change or remove a row', async () => {
    await expect(office.pool.query("update attachment set name = 'x'")).rejects.toThrow(/permission denied/);
    await expect(office.pool.query('delete from attachment')).rejects.toThrow(/permission denied/);
  });

  it('keeps the name’s last part, without what nobody sees', async () => {
    const names = await Promise.all(
      [
        '../../etc/passwd.pdf',
        'C:\\Users\\某某\\佐证.pdf',
        '合同\u202efdp.pdf',
        '\u0000\u0007清单.pdf',
        'a<b>?.pdf',
      ].map(async (name) => (await added(PDF, name)).name),
    );
    expect(names).toEqual(['passwd.pdf', '佐证.pdf', '合同fdp.pdf', '清单.pdf', 'a_b__.pdf']);
    expect((await upload(PDF, '...')).body.code).toBe('fileNameUnusable');
  });

  it('takes office files, images, text and archives that are what they say', async () => {
    const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(20)]);
    const nested = zip([{ name: '表.docx', data: docx() }]);
    for (const [name, file] of [
      ['报告.docx', docx()],
      ['照片.png', png],
      ['说明.txt', Buffer.from('整改说明\r\n')],
      ['材料.zip', nested],
    ] as const)
      expect((await added(file, name)).name).toBe(name);
  });
});

describe('a hostile file gets a clear refusal and leaves nothing', () => {
  const bomb = Buffer.alloc(40 * 2 ** 20);
  const cases: readonly (readonly [string, string, () => Buffer, string])[] = [
    ['an empty file', '空.pdf', () => Buffer.alloc(0), 'fileEmpty'],
    ['a program by its name', '工具.exe', () => Buffer.from('MZ......'), 'fileActive'],
    ['a program under another name', '发票.pdf', () => Buffer.from('MZ\u0090\u0000program'), 'fileActive'],
    ['a script under another name', '说明.txt', () => Buffer.from('#!/bin/sh\nrm -rf /'), 'fileActive'],
    ['another content than the name says', '照片.png', () => PDF, 'fileTypeMismatch'],
    ['bytes called text', '清单.csv', () => Buffer.from([0x61, 0, 0x62]), 'fileTypeMismatch'],
    ['an archive called a document', '报告.docx', () => zip([{ name: 'a.txt', data: 'a' }]), 'fileTypeMismatch'],
    ['a kind nobody asked for', '网页.html', () => Buffer.from('<script>'), 'fileTypeRefused'],
    ['a document with macros', '表.docx', () => docx({ name: 'word/vbaProject.bin', data: 'x' }), 'fileActive'],
    ['a macro document under a plain name', '宏.docm', () => docx(), 'fileActive'],
    ['a program in an archive', '包.zip', () => zip([{ name: 'run.dat', data: 'MZ program' }]), 'fileActive'],
    ['a program packed in a document', '夹.docx', () => docx(PACKAGED), 'fileActive'],
    ['a PDF that runs something', '表单.pdf', () => Buffer.concat([PDF, Buffer.from('/Launch')]), 'fileActive'],
    ['a bomb', '弹.zip', () => zip([{ name: 'zeros.txt', data: bomb }]), 'archiveTooLarge'],
    ['a bomb in a document', '弹.docx', () => docx({ name: 'word/media/a.txt', data: bomb }), 'archiveTooLarge'],
    ['archives in archives in archives', '层.zip', () => layers(3), 'archiveTooLarge'],
    ['more entries than anybody reads', '多.zip', () => zip(many(2_001)), 'archiveTooLarge'],
    [
      'an archive that lies about its size',
      '谎.zip',
      () => zip([{ name: 'a.txt', data: 'aaaa', claims: 1 }]),
      'archiveBroken',
    ],
    ['a path out of the archive', '径.zip', () => zip([{ name: '../../a.txt', data: 'a' }]), 'archiveBroken'],
    ['half an archive', '半.zip', () => zip([{ name: 'a.txt', data: 'a' }]).subarray(0, 40), 'archiveBroken'],
    [
      'an archive under a password',
      '锁.zip',
      () => zip([{ name: 'a.txt', data: 'a', encrypted: true }]),
      'archiveLocked',
    ],
  ];

  it.each(cases)('refuses %s', async (_what, name, file, code) => {
    const before = await list();
    const reply = await upload(file(), name);
    expect([reply.status, reply.body.code]).toEqual([422, code]);
    expect(reply.body.detail).not.toMatch(/\{\w+\}/);
    expect(await list()).toEqual(before);
    expect(left()).toEqual([]);
  });

  it('refuses what is too large, whether or not it says so beforehand', async () => {
    const reply = await upload(Buffer.alloc(LIMIT + 1), '大.pdf');
    expect([reply.status, reply.body.code]).toEqual([413, 'fileTooLarge']);
    const chunked = await raw(`Transfer-Encoding: chunked\r\n\r\n${(LIMIT + 10).toString(16)}\r\n`, LIMIT + 10);
    expect(chunked).toMatch(/^HTTP\/1\.1 413/);
    expect(left()).toEqual([]);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const before = await list();
    await raw('Content-Length: 1000000\r\n\r\n', 5_000, true);
    await untilEmpty();
    expect(await list()).toEqual(before);
  });

  it('removes what a crash left behind a day ago, and nothing younger', async () => {
    mkdirSync(office.files.incoming, { recursive: true });
    const [old, young] = ['old', 'young'].map((name) => join(office.files.incoming, `${name}.part`)) as [
      string,
      string,
    ];
    for (const path of [old, young]) writeFileSync(path, 'half a file');
    utimesSync(old, new Date('2020-01-01'), new Date('2020-01-01'));
    await sweep(office.files.incoming, Date.now());
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
    utimesSync(young, new Date('2020-01-01'), new Date('2020-01-01'));
    await sweep(office.files.incoming, Date.now());
  });

  it('takes a JSON body for no file', async () => {
    const reply = await (
      await office.as('clerk')
    ).post(`/budget-items/${loop.id}/attachments?kind=rectification&name=a.txt`, {});
    expect(reply.status).toBe(415);
  });
});

describe('nobody outside the scope learns that a file exists', () => {
  it('answers 404 for list, upload and download, whatever is asked', async () => {
    const { id } = await added(PDF, '范围.pdf');
    for (const login of ['otherClerk', 'countyClerk'] as const) {
      const client = await office.as(login);
      expect((await client.get(`/budget-items/${loop.id}/attachments`)).status).toBe(404);
      expect((await client.get(`/budget-items/${loop.id}/attachments/${id}`)).status).toBe(404);
      expect((await upload(PDF, 'a.pdf', { login })).status).toBe(404);
    }
    expect((await office.anonymous().get(`/budget-items/${loop.id}/attachments/${id}`)).status).toBe(401);
    const other = await Loop.open(office);
    expect((await (await office.as('clerk')).get(`/budget-items/${other.id}/attachments/${id}`)).status).toBe(404);
  });

  it('shows a draft’s files to its writers alone, and lets nobody else add to it', async () => {
    const { id } = await added(PDF, '草稿佐证.pdf');
    expect(await list('performance')).toEqual([]);
    expect((await (await office.as('performance')).get(`/budget-items/${loop.id}/attachments/${id}`)).status).toBe(404);
    expect((await upload(PDF, 'a.pdf', { login: 'performance' })).status).toBe(403);
  });
});

describe('evidence that a report names was handed in', () => {
  it('refuses to freeze a report naming a file that never came, and names each', async () => {
    const evidence = [{ name: '没有传过.pdf', sha256: 'b'.repeat(64) }];
    const body = { ...RECTIFIED, problems: RECTIFIED.problems.map((one) => ({ ...one, evidence })) };
    const client = await office.as('clerk');
    const reply = await client.post(`/budget-items/${loop.id}/versions`, { kind: 'rectification', body });
    expect(reply.status).toBe(422);
    expect(reply.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/body/problems/0/evidence/0', 'attachmentMissing'],
      ['/body/problems/1/evidence/0', 'attachmentMissing'],
    ]);
  });

  it('freezes what was handed in, and then finance may read it', async () => {
    const { id, sha256: hash } = await added(Buffer.concat([PDF, Buffer.from('proof')]), '支付凭证.pdf');
    const evidence = [{ name: '支付凭证.pdf', sha256: hash }];
    const body = { ...RECTIFIED, problems: RECTIFIED.problems.map((one) => ({ ...one, evidence })) };
    await loop.freeze('clerk', 'rectification', body);
    expect((await list('performance')).map((one) => one.id)).toEqual([id]);
    const read = await (await office.as('performance')).download(`/budget-items/${loop.id}/attachments/${id}`);
    expect(read.status).toBe(200);
  });
});

const PACKAGED = {
  name: 'word/embeddings/oleObject1.bin',
  data: Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(500),
    Buffer.from('\u0001Ole10Native', 'utf16le'),
  ]),
};

function layers(depth: number): Buffer {
  return depth === 0 ? Buffer.from('text') : zip([{ name: depth === 1 ? 'a.txt' : 'a.zip', data: layers(depth - 1) }]);
}

function many(count: number): readonly { name: string; data: string }[] {
  return Array.from({ length: count }, (_, index) => ({ name: `${String(index)}.txt`, data: '' }));
}

/** Files that wait to be checked. */
function left(): readonly string[] {
  return existsSync(office.files.incoming) ? readdirSync(office.files.incoming) : [];
}

async function untilEmpty(): Promise<void> {
  const until = Date.now() + 10_000;
  while (left().length > 0) {
    if (Date.now() > until) throw new Error(left().join());
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A request as no client library would send it; answers what came back until the connection ended. */
async function raw(rest: string, bytes: number, breakOff = false): Promise<string> {
  const server = office.app.getHttpServer();
  if (!server.listening) await office.app.listen(0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  const session = await request(server).post('/api/v1/session').send({ login: 'clerk', password: PASSWORD });
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? '';
  const { csrfToken } = session.body as { csrfToken: string };
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (piece: Buffer) => {
      answer += piece.toString('latin1');
      if (answer.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('close', () => {
      resolve(answer);
    });
    socket.on('error', (error) => {
      if (answer === '' && !breakOff) reject(error);
    });
    socket.write(
      `POST /api/v1/budget-items/${loop.id}/attachments?kind=rectification&name=raw.pdf HTTP/1.1\r\nHost: localhost\r\n` +
        `Content-Type: application/octet-stream\r\nCookie: ${cookie}\r\nX-CSRF-Token: ${csrfToken}\r\n${rest}`,
    );
    socket.write(Buffer.alloc(bytes, 0x20), () => {
      if (breakOff) socket.destroy();
    });
  });
}
