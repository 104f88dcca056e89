import { randomUUID } from 'node:crypto';
import { ActAnswerSchema } from '../../api/commands/act.schemas.ts';
import {
  DocumentStandingSchema,
  type DocumentStandingView,
} from '../../api/result-documents/document-standing.schemas.ts';
import {
  ResultDocumentSchema,
  ResultDocumentsSchema,
  type ResultDocumentView,
} from '../../api/result-documents/result-documents.schemas.ts';
import { SearchResultSchema } from '../../api/search/search.schemas.ts';
import { ok, type Reply } from './support/client.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

const COUNTY = '431021';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
}, 60_000);
afterAll(() => office.close());
beforeEach(async () => {
  office.on('2026-03-20');
  // Each begins in a year of which nothing has been put forward.
  await office.asOwner(`update instance set phase = 'documentWithdrawn' where process = 'resultDocument'`);
});

async function put(body: object, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const key = { 'Idempotency-Key': randomUUID() };
  return (await office.as('performance')).post('/result-documents', body, { ...key, ...headers });
}

async function opened(body: object): Promise<string> {
  return ok(await put(body), ActAnswerSchema, 201).id;
}

async function attempt(login: Login, id: string, command: object): Promise<Reply> {
  const client = await office.as(login);
  return client.post(`/result-documents/${id}/commands`, { command }, { 'Idempotency-Key': randomUUID() });
}

let serial = 100;
const issue = () => ({ kind: 'issueResultDocument', documentNumber: `郴财绩〔2026〕${String((serial += 1))}号` });

async function issued(body: object): Promise<string> {
  const id = await opened(body);
  ok(await attempt('director', id, issue()), ActAnswerSchema);
  return id;
}

async function read(login: Login, id: string): Promise<ResultDocumentView> {
  return ok(await (await office.as(login)).get(`/result-documents/${id}`), ResultDocumentSchema);
}

function faults({ status, body }: Reply): readonly (string | undefined)[] {
  expect([status, body.code]).toEqual([422, 'invalidInput']);
  return (body.errors ?? []).flatMap(({ code, detail }) => [code, detail]);
}

const range = (subject: 'unit' | 'county') => ({ year: 2025, subject });
const added = (subject: 'unit' | 'county', reason: string) => [
  { subjectId: subject === 'unit' ? 'unit-2' : COUNTY, reason },
];
const assessment = (subject: 'unit' | 'county') => ({ documentKind: 'assessment', ...range(subject) });
const list = (documentKind: string, subject: 'unit' | 'county', reason = '事实充分') => ({
  documentKind,
  ...range(subject),
  added: added(subject, reason),
});

const KINDS = [
  ['assessment', '绩效考核', 'The assessment', assessment('county')],
  ['commendation', '通报表彰', 'The commendation', list('commendation', 'county')],
  ['criticism', '通报批评', 'The public criticism', list('criticism', 'unit')],
] as const;

describe.each(KINDS)(
  'one %s of a year and range is under way, and one in force (S2, S8)',
  (kind, name, named, body) => {
    const standing = async (login: Login): Promise<DocumentStandingView> => {
      const reply = await (
        await office.as(login)
      ).get(`/result-documents/standing?documentKind=${kind}&year=2025&subject=${body.subject}`);
      return ok(reply, DocumentStandingSchema);
    };

    it('is refused while another is under way, by its code and date, in both languages; and its page says so before', async () => {
      expect(await standing('performance')).toEqual({ open: null, former: null, mayPutForward: true });
      expect((await standing('director')).mayPutForward).toBe(false);
      const id = await opened(body);
      const { code } = await read('director', id);
      expect(faults(await put(body))).toEqual([
        'otherUnderWay',
        `同一年度、同一范围的${name}已于 2026年3月20日 提请签发（编号 ${code}），签发或撤回后才能办这一份。`,
      ]);
      expect(faults(await put(body, { 'Accept-Language': 'en' }))[1]).toBe(
        `${named} of the same year and scope (document ${code}) was put forward on 20 March 2026: it must be issued or withdrawn before this one.`,
      );
      expect(await standing('performance')).toMatchObject({ open: { id, code }, former: null, mayPutForward: false });
      ok(await attempt('performance', id, { kind: 'withdrawResultDocument', reason: '重新提请' }), ActAnswerSchema);
      expect((await standing('performance')).mayPutForward).toBe(true);
    });

    it('is put forward once by two who do it at the same moment, and stands in the way of neither kind nor range beside it', async () => {
      const both = await Promise.all([put(body), put(body)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
      const other = body.subject === 'unit' ? 'county' : 'unit';
      await opened(kind === 'assessment' ? assessment(other) : list(kind, other));
      await opened(kind === 'criticism' ? list('commendation', 'unit') : list('criticism', body.subject));
    });

    it('takes the place of the issued one only with the reason, over a return too; the former is shown as replaced', async () => {
      const former = await issued(body);
      const { documentNumber } = await read('director', former);
      expect(await standing('performance')).toMatchObject({ former: { id: former }, mayPutForward: true });
      expect(faults(await put(body))).toEqual([
        'replacementUnsaid',
        `同一年度、同一范围的${name}已由 ${documentNumber ?? ''} 签发（2026年3月20日）；以这一份代替，须写明理由。`,
      ]);
      const again = { ...body, replacement: '数据复核后更正' };
      const id = await opened(again);
      const replaces = { documentId: former, documentNumber, reason: '数据复核后更正' };
      expect(await read('director', id)).toMatchObject({ replaces, former: { id: former } });
      ok(await attempt('director', id, { kind: 'returnResultDocument', opinion: '理由再写清楚' }), ActAnswerSchema);
      const client = await office.as('performance');
      const resubmit = (more: object) =>
        client.post(`/result-documents/${id}/resubmission`, { ...body, ...more }, { 'Idempotency-Key': randomUUID() });
      ok(await resubmit({ replacement: '两个单位的数据更正' }), ActAnswerSchema);
      expect((await read('director', id)).replaces?.reason).toBe('两个单位的数据更正');
      expect((await read('director', former)).former).toBeNull();
      ok(await attempt('director', id, issue()), ActAnswerSchema);
      const { documentNumber: now } = await read('director', id);
      expect(await read('director', former)).toMatchObject({ former: { id, issued: { documentNumber: now } } });
      const { rows } = ok(await client.get('/result-documents?year=2025'), ResultDocumentsSchema);
      const replacedBy = new Map(rows.map((row) => [row.id, row.replacedBy]));
      expect([replacedBy.get(former), replacedBy.get(id)]).toEqual([now, null]);
      expect(await standing('performance')).toMatchObject({ open: null, former: { id } });
    });

    it('is not issued beside another that was put forward before this was refused, and its page offers no button for it', async () => {
      const first = await opened(body);
      await office.asOwner(`update instance set phase = 'documentWithdrawn' where id = $1`, [first]);
      const second = await opened(body);
      await office.asOwner(`update instance set phase = 'documentSigning' where id = $1`, [first]);
      const { code } = await read('director', first);
      expect(faults(await attempt('director', second, issue()))[0]).toBe('otherUnderWay');
      const acts = async () =>
        (await read('director', second)).available.filter(({ command }) => command === 'issueResultDocument');
      expect(await acts()).toMatchObject([{ mine: false, closed: expect.stringContaining(code) }]);
      await office.asOwner(`update instance set phase = 'documentWithdrawn' where id = $1`, [second]);
      ok(await attempt('director', first, issue()), ActAnswerSchema);
      await office.asOwner(`update instance set phase = 'documentSigning' where id = $1`, [second]);
      expect(faults(await attempt('director', second, issue()))[0]).toBe('notReplacing');
      expect(await acts()).toMatchObject([{ mine: false, closed: expect.stringContaining('没有写明代替它') }]);
    });
  },
);

describe('where it stands', () => {
  it('is said of one’s own bureau and those below, and put forward only for one’s own', async () => {
    const query = `documentKind=assessment&year=2025&subject=unit`;
    const below = await (await office.as('performance')).get(`/result-documents/standing?${query}&region=${COUNTY}`);
    expect(ok(below, DocumentStandingSchema).mayPutForward).toBe(false);
    const above = await (await office.as('countyDirector')).get(`/result-documents/standing?${query}&region=431000`);
    expect(above.status).toBe(422);
    expect((await (await office.as('leader')).get(`/result-documents/standing?${query}`)).status).toBe(403);
  });

  it('tells every fault of the question at once', async () => {
    const reply = await (
      await office.as('performance')
    ).get('/result-documents/standing?documentKind=ranking&subject=item');
    expect((reply.body.errors ?? []).map(({ pointer }) => pointer).toSorted()).toEqual([
      '/documentKind',
      '/subject',
      '/year',
    ]);
  });
});

describe('who reads a list or an assessment that is not issued, and after (P2, S8)', () => {
  const IN_SCOPE = ['performance', 'director', 'supervisor', 'auditor'] as const;
  const NOT_YET = ['countyDirector', 'administrator'] as const;
  const NEVER = ['officer', 'leader', 'otherLeader', 'clerk', 'countyClerk', 'expert', 'agent'] as const;
  const statuses = async (logins: readonly Login[], path: string): Promise<readonly number[]> =>
    Promise.all(logins.map(async (login) => (await (await office.as(login)).get(path)).status));
  const knows = async (id: string): Promise<readonly boolean[]> => {
    const county = await office.as('countyDirector');
    const { rows } = ok(await county.get('/result-documents?year=2025'), ResultDocumentsSchema);
    const found = await county.get(`/search?q=${encodeURIComponent('郴财绩')}&kind=results`);
    const { groups } = ok(found, SearchResultSchema);
    return [
      (await county.get(`/result-documents/${id}`)).status === 200,
      (await county.get(`/result-documents/${id}/instance`)).status === 200,
      (await county.download(`/result-documents/${id}/papers/document.pdf`)).status === 200,
      rows.some((row) => row.id === id),
      groups.some((group) => group.rows.some((row) => row.kind === 'results' && row.itemId === id)),
    ];
  };
  const NOTHING = [false, false, false, false, false];
  const ALL = [true, true, true, true, true];

  it.each(KINDS)(
    'its makers, signers, supervisors and auditors, and nobody of whom it speaks: %s',
    async (_kind, _n, _e, body) => {
      const id = await opened(body);
      const path = `/result-documents/${id}`;
      expect(await statuses(IN_SCOPE, path)).toEqual(IN_SCOPE.map(() => 200));
      expect(await statuses(NOT_YET, path)).toEqual(NOT_YET.map(() => 404));
      expect(await statuses(NEVER, path)).toEqual(NEVER.map(() => 403));
      expect(await knows(id)).toEqual(NOTHING);
    },
  );

  it.each([KINDS[0], KINDS[1]])(
    'a county reads what is about counties once everybody has it: %s',
    async (_kind, _n, _e, body) => {
      const id = await issued(body);
      expect(await knows(id)).toEqual(NOTHING);
      const { delivery } = await read('performance', id);
      const numbers = delivery.map(({ no }) => no);
      const deliver = async (recipients: readonly number[]) =>
        ok(
          await attempt('performance', id, { kind: 'deliverResultDocument', recipients, means: '机要交换' }),
          ActAnswerSchema,
        );
      if (numbers.length > 1) {
        await deliver(numbers.slice(0, -1));
        expect(await knows(id)).toEqual(NOTHING);
      }
      await deliver(numbers.slice(-1));
      expect(await knows(id)).toEqual(ALL);
    },
  );

  it('a county reads nothing of what is about the city’s own departments', async () => {
    const id = await issued(list('criticism', 'unit'));
    const { delivery } = await read('performance', id);
    const recipients = delivery.map(({ no }) => no);
    const act = { kind: 'deliverResultDocument', recipients, means: '机要交换' };
    ok(await attempt('performance', id, act), ActAnswerSchema);
    expect(await knows(id)).toEqual(NOTHING);
  });

  it('a county is told of what replaces a list only once it may read that', async () => {
    const body = list('commendation', 'county');
    const all = async (id: string): Promise<void> => {
      const recipients = (await read('performance', id)).delivery.map(({ no }) => no);
      const act = { kind: 'deliverResultDocument', recipients, means: '机要交换' };
      ok(await attempt('performance', id, act), ActAnswerSchema);
    };
    const former = await issued(body);
    await all(former);
    const id = await issued({ ...body, replacement: '数据复核后更正' });
    const county = await office.as('countyDirector');
    const replacedBy = async (): Promise<string | null | undefined> => {
      const { rows } = ok(await county.get('/result-documents?year=2025'), ResultDocumentsSchema);
      return rows.find((row) => row.id === former)?.replacedBy;
    };
    expect([(await read('countyDirector', former)).former, await replacedBy()]).toEqual([null, null]);
    await all(id);
    const { documentNumber } = await read('countyDirector', id);
    expect((await read('countyDirector', former)).former?.id).toBe(id);
    expect(await replacedBy()).toBe(documentNumber);
  });
});
