import { randomUUID } from 'node:crypto';
import { ActAnswerSchema, type ActAnswerView } from '../../api/commands/act.schemas.ts';
import { HonourProposalsSchema } from '../../api/assessments/assessments.schemas.ts';
import {
  RankingDetailSchema,
  RankingFrozenSchema,
  RankingPreviewSchema,
  type RankingDetail,
} from '../../api/rankings/rankings.schemas.ts';
import {
  ResultDocumentSchema,
  ResultDocumentsSchema,
  type ResultDocumentView,
} from '../../api/result-documents/result-documents.schemas.ts';
import { InstanceViewSchema } from '../../api/rehearsal/rehearsal.schemas.ts';
import { SearchResultSchema } from '../../api/search/search.schemas.ts';
import { usualMethod, type Ranked } from '../../domain/ranking/method.ts';
import { ok, type Reply } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
let rankingId: string;
let ofCounties: string;

async function frozen(note = '', subject: Ranked = 'unit'): Promise<string> {
  const body = { year: 2025, method: usualMethod(subject) };
  const performance = await office.as('performance');
  const { inputsHash } = ok(await performance.post('/rankings/preview', body), RankingPreviewSchema);
  const reply = await performance.post('/rankings', { ...body, inputsHash, note }, { 'Idempotency-Key': randomUUID() });
  return ok(reply, RankingFrozenSchema, 201).id;
}

beforeAll(async () => {
  office = await openOffice();
  const loop = await (
    await (await (await (await Loop.open(office)).submitted()).qualified()).approved()
  ).selfEvaluated();
  await loop.concluded();
  office.on('2026-03-20');
  rankingId = await frozen();
  ofCounties = await frozen('', 'county');
}, 60_000);
afterAll(() => office.close());
beforeEach(async () => {
  office.on('2026-03-20');
  // Each begins in a year of which nothing has been put forward.
  await office.asOwner(`update instance set phase = 'documentWithdrawn' where process = 'resultDocument'`);
});

async function put(login: Login, body: object, key: string = randomUUID()): Promise<Reply> {
  return (await office.as(login)).post('/result-documents', body, { 'Idempotency-Key': key });
}

async function opened(body: object = { documentKind: 'ranking', rankingId }): Promise<string> {
  return ok(await put('performance', body), ActAnswerSchema, 201).id;
}

async function attempt(login: Login, id: string, command: object, more: object = {}): Promise<Reply> {
  const client = await office.as(login);
  return client.post(`/result-documents/${id}/commands`, { command, ...more }, { 'Idempotency-Key': randomUUID() });
}

async function act(login: Login, id: string, command: object): Promise<ActAnswerView> {
  return ok(await attempt(login, id, command), ActAnswerSchema);
}

async function read(login: Login, id: string): Promise<ResultDocumentView> {
  return ok(await (await office.as(login)).get(`/result-documents/${id}`), ResultDocumentSchema);
}

const issue = (no: number) => ({ kind: 'issueResultDocument', documentNumber: `郴财绩〔2026〕${String(no)}号` });

describe('a ranking is signed, issued, delivered and received (R6)', () => {
  it('goes to the three that the policy names, each with its receipt, and then it is closed', async () => {
    const answer = ok(await put('performance', { documentKind: 'ranking', rankingId }), ActAnswerSchema, 201);
    const { id } = answer;
    expect(answer.dues.map(({ sentence }) => sentence)).toEqual([
      '结果排名须在 2026年4月16日（周四）前报送',
      '结果文书须在 2026年3月27日（周五）前签发',
    ]);
    await act('director', id, issue(21));
    const issued = await read('auditor', id);
    expect(issued).toMatchObject({
      name: '2025 年度部门（单位）绩效评价结果排名',
      documentNumber: '郴财绩〔2026〕21号',
      rankingId,
    });
    expect(issued.delivery.map(({ name }) => name)).toEqual([
      '中共郴州市委员会',
      '郴州市人民政府',
      '中共郴州市委员会组织部',
    ]);
    office.on('2026-03-23');
    await act('performance', id, { kind: 'deliverResultDocument', recipients: [1, 2, 3], means: '机要交换' });
    office.on('2026-03-24');
    await act('performance', id, { kind: 'recordResultReceipt', recipients: [1, 2], receivedBy: '机要室' });
    expect(await read('director', id)).toMatchObject({ phase: 'documentDelivering', received: 2 });
    await act('performance', id, { kind: 'recordResultReceipt', recipients: [3], receivedBy: '办公室' });
    const closed = await read('director', id);
    expect(closed).toMatchObject({ phase: 'closed', received: 3, obligations: [], available: [] });
    expect(closed.history.map(({ sentence }) => sentence)).toContain('全部签收，办结（2026年3月24日）');
  });

  it('waits in the inboxes of whoever must act, by its own clocks', async () => {
    const id = await opened();
    const tasks = async (): Promise<readonly object[]> => {
      const sql = 'select distinct commands, obligation_key as key from task where instance_id = $1';
      const { rows } = await office.pool.query<{ commands: readonly string[]; key: string }>(sql, [id]);
      return rows;
    };
    expect(await tasks()).toEqual([
      {
        commands: expect.arrayContaining(['issueResultDocument', 'returnResultDocument']),
        key: 'signResultDocument:1',
      },
    ]);
    await act('director', id, { kind: 'returnResultDocument', opinion: '县市区未列入，请补。' });
    expect(await tasks()).toEqual([{ commands: ['submitResultDocument'], key: 'reviseResultDocument:1' }]);
  });

  it('is signed by another than who drafted it, and by nobody of another office', async () => {
    const id = await opened();
    expect((await attempt('performance', id, issue(30))).body.code).toBe('notYours');
    expect((await attempt('supervisor', id, issue(30))).body.code).toBe('notYours');
  });

  it('tells every wrong recipient at once', async () => {
    const id = await opened();
    await act('director', id, issue(22));
    const early = await attempt('performance', id, {
      kind: 'recordResultReceipt',
      recipients: [1, 9],
      receivedBy: '某某',
    });
    expect([early.status, early.body.code]).toEqual([422, 'invalidInput']);
    expect((early.body.errors ?? []).length).toBe(2);
  });

  it('is opened once per key, by the performance office', async () => {
    const [key, body] = [randomUUID(), { documentKind: 'ranking', rankingId }];
    const [one, again] = [await put('performance', body, key), await put('performance', body, key)];
    expect(ok(again, ActAnswerSchema, 201).id).toBe(ok(one, ActAnswerSchema, 201).id);
    expect((await put('director', body)).status).toBe(403);
    expect((await put('performance', { documentKind: 'ranking', rankingId: randomUUID() })).status).toBe(422);
  });

  it('is read by the counties that it ranks once it is issued, and its ranking with it (P2)', async () => {
    const id = await opened({ documentKind: 'ranking', rankingId: ofCounties });
    const county = await office.as('countyDirector');
    expect((await county.get(`/result-documents/${id}`)).status).toBe(404);
    await act('director', id, issue(23));
    const view = await read('countyDirector', id);
    expect(view.available.every(({ mine }) => !mine)).toBe(true);
    expect((await county.get(`/rankings/${ofCounties}/lines`)).status).toBe(200);
    const { rows } = ok(await county.get('/result-documents?year=2025'), ResultDocumentsSchema);
    expect(rows.every(({ documentNumber }) => documentNumber !== null)).toBe(true);
    expect(rows.map((row) => row.id)).toContain(id);
    expect((await (await office.as('leader')).get(`/result-documents/${id}`)).status).toBe(403);
  });

  it('is nothing to the counties where it ranks the city’s departments, neither its document nor its places', async () => {
    const id = await opened();
    await act('director', id, issue(29));
    const county = await office.as('countyDirector');
    expect((await county.get(`/result-documents/${id}`)).status).toBe(404);
    expect((await county.get(`/rankings/${rankingId}`)).status).toBe(404);
    expect((await county.get(`/rankings/${rankingId}/lines`)).status).toBe(404);
    const { rows } = ok(await county.get('/result-documents?year=2025'), ResultDocumentsSchema);
    expect(rows.map((row) => row.id)).not.toContain(id);
    const reply = await county.get(`/search?q=${encodeURIComponent('郴财绩〔2026〕29号')}&kind=results`);
    expect(ok(reply, SearchResultSchema).groups.flatMap((group) => group.rows)).toEqual([]);
  });

  it('is returned with an opinion, put forward again, or withdrawn', async () => {
    const id = await opened();
    await act('director', id, { kind: 'returnResultDocument', opinion: '补充说明' });
    const client = await office.as('performance');
    const again = (body: object) =>
      client.post(`/result-documents/${id}/resubmission`, body, { 'Idempotency-Key': randomUUID() });
    expect((await again({ documentKind: 'assessment', year: 2025, subject: 'unit' })).status).toBe(422);
    ok(await again({ documentKind: 'ranking', rankingId }), ActAnswerSchema);
    expect((await read('director', id)).returned).toEqual({ on: '2026-03-20', opinion: '补充说明' });
    await act('performance', id, { kind: 'withdrawResultDocument', reason: '重新冻结后再报' });
    expect(await read('director', id)).toMatchObject({ phase: 'documentWithdrawn', obligations: [] });
  });
});

describe('a ranking of a year and kind is reported once (R6)', () => {
  const refusal = async (body: object): Promise<readonly (string | undefined)[]> => {
    const { status, body: told } = await put('performance', { documentKind: 'ranking', ...body });
    expect([status, told.code]).toEqual([422, 'invalidInput']);
    return (told.errors ?? []).flatMap(({ code, detail }) => [code, detail]);
  };
  const detail = async (login: Login, id: string): Promise<RankingDetail> =>
    ok(await (await office.as(login)).get(`/rankings/${id}`), RankingDetailSchema);

  it('is refused while its document is under way and once it is issued, and its page says where that stands', async () => {
    expect(await detail('performance', rankingId)).toMatchObject({ own: null, mayPutForward: true });
    expect((await detail('director', rankingId)).mayPutForward).toBe(false);
    const id = await opened();
    const { code } = await read('director', id);
    expect(await refusal({ rankingId })).toEqual([
      'rankingUnderWay',
      `这份排名已于 2026年3月20日 提请签发（编号 ${code}），不能重复提请。`,
    ]);
    expect(await refusal({ rankingId: await frozen('另一份') })).toEqual([
      'otherUnderWay',
      expect.stringContaining(code),
    ]);
    await act('director', id, issue(26));
    expect(await refusal({ rankingId })).toEqual([
      'rankingIssued',
      '这份排名已由 郴财绩〔2026〕26号 签发（2026年3月20日），不能再提请。',
    ]);
    expect(await detail('performance', rankingId)).toMatchObject({
      own: { id, issued: { documentNumber: '郴财绩〔2026〕26号', on: '2026-03-20' } },
      mayPutForward: false,
    });
  });

  it('is replaced by another only with the reason, which stands in the document, over a return too', async () => {
    const first = await opened();
    await act('director', first, issue(27));
    const second = await frozen('更正');
    expect(await detail('performance', second)).toMatchObject({
      own: null,
      former: { id: first },
      mayPutForward: true,
    });
    expect((await refusal({ rankingId: second }))[0]).toBe('replacementUnsaid');
    const id = await opened({ documentKind: 'ranking', rankingId: second, replacement: '得分复核后更正' });
    const replaces = { documentId: first, documentNumber: '郴财绩〔2026〕27号', reason: '得分复核后更正' };
    expect((await read('director', id)).replaces).toEqual(replaces);
    await act('director', id, { kind: 'returnResultDocument', opinion: '补充说明' });
    const client = await office.as('performance');
    const again = { documentKind: 'ranking', rankingId: second };
    const key = { 'Idempotency-Key': randomUUID() };
    ok(await client.post(`/result-documents/${id}/resubmission`, again, key), ActAnswerSchema);
    expect((await read('director', id)).replaces).toEqual(replaces);
    const proposals = async (): Promise<readonly (string | null)[]> => {
      const reply = await client.get('/honours/proposals?year=2025&subject=unit');
      const told = ok(reply, HonourProposalsSchema);
      return [told.rankingId, told.rankingNumber];
    };
    expect(await proposals()).toEqual([rankingId, '郴财绩〔2026〕27号']);
    await act('director', id, issue(28));
    expect(await proposals()).toEqual([second, '郴财绩〔2026〕28号']);
  });

  it('tells the counties of what replaces it only once that is issued', async () => {
    await act('director', await opened({ documentKind: 'ranking', rankingId: ofCounties }), issue(31));
    const second = await frozen('更正', 'county');
    const id = await opened({ documentKind: 'ranking', rankingId: second, replacement: '得分复核后更正' });
    expect((await detail('countyDirector', ofCounties)).former).toBeNull();
    await act('director', id, issue(32));
    expect((await detail('countyDirector', ofCounties)).former?.id).toBe(id);
  });

  it('is put forward once by two who do it at the same moment', async () => {
    const both = await Promise.all([1, 2].map(() => put('performance', { documentKind: 'ranking', rankingId })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
  });
});

describe('its paper (GB/T 9704)', () => {
  it('is had as a file before and after it is signed, by whoever reads the document', async () => {
    const id = await opened({ documentKind: 'ranking', rankingId: ofCounties });
    const paper = async (login: Login, file: string): Promise<readonly [number, string]> => {
      const { status, file: bytes } = await (await office.as(login)).download(`/result-documents/${id}/papers/${file}`);
      return [status, bytes.subarray(0, 4).toString('latin1')];
    };
    expect(await paper('director', 'document.docx')).toEqual([200, 'PK\u0003\u0004']);
    expect(await paper('director', 'document.pdf')).toEqual([200, '%PDF']);
    expect((await paper('countyDirector', 'document.pdf'))[0]).toBe(404);
    await act('director', id, issue(24));
    expect((await paper('countyDirector', 'document.pdf'))[0]).toBe(200);
  });
});

describe('it is found and rehearsed', () => {
  it('by its name and number, by whoever reads whole bureaus; by the counties it ranks once it is issued', async () => {
    const id = await opened({ documentKind: 'ranking', rankingId: ofCounties });
    const search = async (login: Login, q: string): Promise<readonly string[]> => {
      const reply = await (await office.as(login)).get(`/search?q=${encodeURIComponent(q)}&kind=results`);
      const { groups } = ok(reply, SearchResultSchema);
      return groups.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'results' ? [row.itemId] : [])));
    };
    expect(await search('performance', '评价结果排名')).toContain(id);
    expect(await search('countyDirector', '评价结果排名')).not.toContain(id);
    expect(await search('officer', '评价结果排名')).toEqual([]);
    await act('director', id, issue(25));
    expect(await search('countyDirector', '郴财绩〔2026〕25号')).toEqual([id]);
    const instance = await (await office.as('performance')).get(`/result-documents/${id}/instance`);
    expect(ok(instance, InstanceViewSchema).process).toBe('resultDocument');
  });
});

describe('lists of commendation and criticism (S8)', () => {
  const list = { documentKind: 'criticism', year: 2025, subject: 'unit' };

  it('hold whom people add, with the reason, and are delivered to them too', async () => {
    const id = await opened({ ...list, added: [{ subjectId: 'unit-2', reason: '连续两年未报目标' }] });
    const view = await read('director', id);
    expect(view.entries).toEqual([
      {
        subjectId: 'unit-2',
        name: '市民政局（虚构）',
        grounds: [],
        standing: 'added',
        reason: '连续两年未报目标',
      },
    ]);
    expect(view.delivery.at(-1)?.name).toBe('市民政局（虚构）');
    expect(view.summary).toBe('拟通报批评 1 个，从建议名单移出 0 个。');
  });

  it('refuse whom nothing proposes and who does not exist, all at once; and a list of nobody', async () => {
    const reply = await put('performance', {
      ...list,
      added: [{ subjectId: 'nobody', reason: '没有理由' }],
      removed: [{ subjectId: 'unit-1', reason: '没有理由' }],
    });
    expect([reply.status, (reply.body.errors ?? []).map(({ code }) => code)]).toEqual([
      422,
      ['noSuchSubject', 'notProposed'],
    ]);
    expect((await put('performance', list)).body.errors).toMatchObject([{ code: 'emptyList' }]);
  });

  it('keep whom people took off, with the facts and the reason', async () => {
    await office.asOwner(`update item_result set grade = 'good', score = 91`);
    await office.asOwner('update ranking_item set score = 91');
    const director = await office.as('director');
    const { rows } = ok(await director.get('/honours/proposals?year=2025&subject=unit'), HonourProposalsSchema);
    expect(rows.map(({ subjectId, proposed }) => [subjectId, proposed])).toEqual([['unit-1', true]]);
    const removed = [{ subjectId: 'unit-1', reason: '审计中' }];
    const added = [{ subjectId: 'unit-2', reason: '改进明显' }];
    const reply = await put('performance', { ...list, documentKind: 'commendation', added, removed });
    const { entries } = await read('director', ok(reply, ActAnswerSchema, 201).id);
    expect(entries.map(({ standing }) => standing)).toEqual(['removed', 'added']);
  });

  it('hold the facts in Chinese, as the paper does, in whichever language they are put forward', async () => {
    const added = [{ subjectId: 'unit-2', reason: '改进明显' }];
    const client = await office.as('performance');
    const headers = { 'Idempotency-Key': randomUUID(), 'Accept-Language': 'en' };
    const reply = await client.post('/result-documents', { ...list, documentKind: 'commendation', added }, headers);
    const { entries } = await read('director', ok(reply, ActAnswerSchema, 201).id);
    expect(entries[0]?.grounds[0]).toBe('排名第 1，共 1 个');
  });
});

describe('the assessment is handed to the government (S2, P4)', () => {
  it('as a document with the hash of its figures', async () => {
    const id = await opened({ documentKind: 'assessment', year: 2025, subject: 'unit' });
    const view = await read('director', id);
    expect(view).toMatchObject({ summary: '考核 2 个，其中无适用事项 1 个。', documentKind: 'assessment' });
    expect(view.delivery.map(({ name }) => name)).toEqual(['郴州市人民政府']);
  });
});
