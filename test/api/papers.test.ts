import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PaperListSchema } from '../../api/papers/papers.schemas.ts';
import { PolicyChangedSchema } from '../../api/policy-changes/policy-change.schemas.ts';
import { createProcessStore } from '../../db/process-store.ts';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { checkFile } from '../../files/check-file.ts';
import { unzipped } from '../support/unzip.ts';
import { ok } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
let loop: Loop;
/** Corrected, suspended and stopped. */
let stopped: Loop;
const folder = mkdtempSync(join(tmpdir(), 'bihuan-papers-'));
beforeAll(async () => {
  office = await openOffice();
  loop = await Loop.open(office);
  await loop.submitted();
  await loop.qualified();
  await loop.approved();
  await loop.selfEvaluated();
  await loop.concluded();
  await loop.received();
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

async function paper(
  file: string,
  { login = 'clerk', id = loop.id }: { login?: Login; id?: string } = {},
): Promise<{ status: number; file: Buffer; name: string }> {
  const {
    status,
    headers,
    file: bytes,
  } = await (await office.as(login)).download(`/budget-items/${id}/papers/${file}`);
  return { status, file: bytes, name: decodeURIComponent(headers['content-disposition'] ?? '') };
}

/** The text of a .docx, one paragraph a line. */
async function textOf(docx: Buffer): Promise<string> {
  const xml = (await unzipped(docx)).get('word/document.xml')?.toString() ?? '';
  return xml
    .replaceAll('</w:p>', '\n')
    .replaceAll('<w:tab/>', '\t')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');
}

describe('official papers are made from the record', () => {
  it('are listed with number and date, and nothing that was not issued', async () => {
    const { rows } = ok(await (await office.as('clerk')).get(`/budget-items/${loop.id}/papers`), PaperListSchema);
    expect(rows.map(({ kind, number, on }) => [kind, number, on])).toEqual([
      ['feedback', '郴财绩〔2026〕8号', '2026-03-25'],
      ['rectification', '郴财绩〔2026〕8号', '2026-03-25'],
      ['receipt', '郴财绩〔2026〕8号', '2026-03-25'],
    ]);
    expect((await paper('stop.pdf')).status).toBe(404);
    expect((await paper('feedback.pdf?seq=1')).status).toBe(404);
    expect((await (await office.as('clerk')).get(`/budget-items/${loop.id}/papers/feedback.exe`)).status).toBe(404);
  });

  it('the feedback document says what was recorded, in the typefaces and on the page of the standard', async () => {
    const { file, name } = await paper('feedback.docx');
    expect(name).toContain('马铃薯种薯繁育示范推广项目-反馈文件.docx');
    const text = await textOf(file);
    for (const words of [
      '郴州市财政局',
      '郴财绩〔2026〕8号',
      '市农业农村局（虚构）：',
      '自收到本文件之日起两个月内',
      '2026年3月25日',
      '郴州市财政局\t2026年3月25日印发',
    ])
      expect(text).toContain(words.replace('两', '2'));
    const parts = await unzipped(file);
    const xml = parts.get('word/document.xml')?.toString() ?? '';
    expect(xml).toMatch(/w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toMatch(/w:docGrid w:type="lines" w:linePitch="580"/);
    // 28 characters of 16 points, each closer by a quarter of a point, are just narrower than the 156 mm of the core.
    expect(xml).toMatch(/w:spacing w:val="-5"\/>/);
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体']) expect(xml).toContain(face);
    expect(parts.get('word/settings.xml')?.toString()).toContain('evenAndOddHeaders');
    expect(parts.get('docProps/core.xml')?.toString()).toContain('2026-03-25T02:00:00Z');
  });

  it('the same line of the record gives the same bytes, whenever and whoever asks', async () => {
    for (const file of ['feedback.docx', 'feedback.pdf', 'receipt.docx', 'receipt.pdf']) {
      const first = await paper(file);
      office.on('2026-04-20');
      const again = await paper(file, { login: 'auditor' });
      office.on('2026-03-27');
      expect(again.file.equals(first.file)).toBe(true);
    }
  });

  it('a PDF brings its typefaces with it and passes our own check of files', async () => {
    const { file } = await paper('feedback.pdf');
    const text = file.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toMatch(/\/MediaBox \[0 0 595\.27\d* 841\.88\d*\]/);
    expect((text.match(/\/FontFile[23]/g) ?? []).length).toBeGreaterThanOrEqual(3);
    for (const format of ['pdf', 'docx'] as const) {
      const path = join(folder, `feedback.${format}`);
      writeFileSync(path, (await paper(`feedback.${format}`)).file);
      await expect(checkFile(path, `feedback.${format}`)).resolves.toContain('application/');
    }
  });

  it('the receipt holds who received it and when', async () => {
    const text = await textOf((await paper('receipt.docx')).file);
    for (const words of ['送达回证', '2026年3月27日', '某某（leader）', '系统送达']) expect(text).toContain(words);
  });

  it('the slip of an overdue matter is dated by the day on which it is printed', async () => {
    office.on('2026-07-20');
    const text = await textOf((await paper('slip.docx?key=reportRectification', { login: 'director' })).file);
    office.on('2026-03-27');
    for (const words of ['督办单', '2026年5月27日', '逾期', '2026年7月20日', '办理结果']) expect(text).toContain(words);
  });

  it('nobody outside the scope learns of a paper', async () => {
    for (const login of ['otherClerk', 'countyClerk'] as const) {
      expect((await paper('feedback.pdf', { login })).status).toBe(404);
      expect((await (await office.as(login)).get(`/budget-items/${loop.id}/papers`)).status).toBe(404);
    }
  });
});

describe('notices of what was decided on an item', () => {
  it('refusal, suspension, order to correct and stop, each with its reason', async () => {
    office.on('2024-09-02');
    stopped = await Loop.open(office);
    const item = stopped;
    await item.submitted();
    await item.qualified();
    await item.approved();
    await item.on('2025-08-20').act('performance', { kind: 'orderCorrection', findings: '进度滞后，执行率12.40%。' });
    await item
      .on('2025-09-01')
      .act('director', { kind: 'suspendItem', reason: '施工用地未取得批准。', documentNumber: '郴财绩〔2025〕21号' });
    await item.on('2025-09-20').act('director', {
      kind: 'stopItem',
      reason: '已不能实现目标。',
      documentNumber: '郴财绩〔2025〕22号',
      recoverableFen: 16_200_000,
    });
    const texts = await Promise.all(
      ['correction.docx', 'suspension.docx', 'stop.docx'].map(async (file) =>
        textOf((await paper(file, { id: item.id })).file),
      ),
    );
    expect(texts[0]).toContain('进度滞后，执行率12.40%。');
    expect(texts[0]).toContain('15个工作日内');
    expect(texts[1]).toContain('决定自2025年9月1日起暂缓执行');
    expect(texts[1]).toContain('郴财绩〔2025〕21号');
    expect(texts[2]).toContain('16.20万元由财政收回');
    const pdf = await paper('stop.pdf', { id: item.id });
    expect(pdf.status).toBe(200);
  });
});

describe('when the rules change', () => {
  const { id: _id, version: _version, ...body } = defaultPolicy;
  const replaces = 'chenzhou-2014-5@1';
  const policy = {
    ...body,
    title: { 'zh-CN': '另一个办法', en: 'Other measures' },
    obligations: {
      ...body.obligations,
      correctDeviation: { ...body.obligations.correctDeviation, term: { unit: 'workingDay', count: 20 } },
    },
  };

  /** Puts the version into force and has the items follow it, as the workflow does with each. */
  async function changed(ids: readonly string[]): Promise<string> {
    const asked = { policy, replaces, note: '办法修订', carries: true };
    const [author, director] = [await office.as('performance'), await office.as('director')];
    const { ref } = ok(await author.post('/policy/changes', asked), PolicyChangedSchema, 201);
    ok(await director.post(`/policy/changes/${ref}/confirm`, { note: '同意' }), PolicyChangedSchema, 202);
    const store = createProcessStore({ pool: office.pool, processes: PROCESSES, hash: 'sha256' });
    const command = { kind: 'changePolicy', policy: ref, note: '办法修订' } as const;
    const actor = { kind: 'system', ruleId: 'policyChange' } as const;
    const now = asInstant('2026-04-01T02:00:00.000Z');
    for (const instanceId of ids) await store.act({ instanceId, command, actor, now });
    return ref;
  }

  it('what was issued before keeps every word and every byte, and what the item is kept by is another matter', async () => {
    office.on('2026-04-01');
    const issued = [
      ...['feedback.docx', 'rectification.docx', 'receipt.docx'].map((file) => [loop.id, file] as const),
      ...['correction.docx', 'suspension.docx', 'stop.pdf'].map((file) => [stopped.id, file] as const),
    ];
    const all = () => Promise.all(issued.map(async ([id, file]) => (await paper(file, { id })).file));
    const before = await all();
    const ref = await changed([loop.id, stopped.id]);
    expect((await loop.item()).rules).toMatchObject({ policy: ref, policyTitle: '另一个办法' });
    const after = await all();
    expect(issued.filter((_, index) => !before[index]?.equals(after[index] ?? Buffer.of()))).toEqual([]);
    const { rows } = ok(await (await office.as('clerk')).get(`/budget-items/${loop.id}/papers`), PaperListSchema);
    expect(rows.map((row) => row.policy)).toEqual([replaces, replaces, replaces]);
    const correction = await textOf((await paper('correction.docx', { id: stopped.id })).file);
    expect(correction).toContain(defaultPolicy.title['zh-CN']);
    expect(correction).toContain('15个工作日内');
  });

  it('what is issued afterwards goes by the new version', async () => {
    office.on('2024-09-02');
    const item = await Loop.open(office);
    await item.submitted();
    await item.qualified();
    await item.approved();
    await item.on('2025-08-20').act('performance', { kind: 'orderCorrection', findings: '进度滞后。' });
    const text = await textOf((await paper('correction.docx', { id: item.id })).file);
    expect(text).toContain('另一个办法');
    expect(text).toContain('20个工作日内');
  });
});

describe('while a PDF is written', () => {
  it('the API answers everybody else', async () => {
    const other = office.anonymous();
    // The first one reads the typefaces; it is not what is measured.
    await paper('feedback.pdf');
    const began = performance.now();
    const writing = paper('feedback.pdf').then(() => performance.now() - began);
    let [longest, done] = [0, false];
    void writing.then(() => {
      done = true;
    });
    while (!done) {
      const asked = performance.now();
      expect((await other.get('/health/live')).status).toBe(200);
      longest = Math.max(longest, performance.now() - asked);
    }
    // Written beside the others, as it once was, one of them would have waited for nearly all of it.
    expect(longest).toBeLessThan((await writing) * 0.5);
  });
});
