import { createHash, randomUUID } from 'node:crypto';
import { AttachmentSchema } from '../../api/attachments/attachments.schemas.ts';
import { AccountEventPageSchema } from '../../api/audit/audit.schemas.ts';
import { ActAnswerSchema, type ActAnswerView } from '../../api/commands/act.schemas.ts';
import { BoardPageSchema } from '../../api/oversight/oversight.schemas.ts';
import { SearchResultSchema } from '../../api/search/search.schemas.ts';
import {
  SupervisionCountsSchema,
  SupervisionSchema,
  SupervisionsSchema,
  type SupervisionView,
} from '../../api/supervision/supervision.schemas.ts';
import { proveArchive } from '../../cli/archive-proof.ts';
import { unzipped } from '../support/unzip.ts';
import { ok, type Reply } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
let loop: Loop;
beforeAll(async () => {
  office = await openOffice();
  loop = await Loop.open(office);
}, 60_000);
afterAll(() => office.close());
beforeEach(() => {
  office.on('2026-03-02');
});

const asked = { name: '督办：目标逾期未报', demand: '说明原因并报送目标。', answerBy: '2026-03-13' };

async function open(login: Login, body: object = {}, key: string = randomUUID()): Promise<Reply> {
  const client = await office.as(login);
  return client.post('/supervisions', { ...asked, aboutId: loop.id, ...body }, { 'Idempotency-Key': key });
}

async function opened(body: object = {}): Promise<string> {
  return ok(await open('supervisor', body), ActAnswerSchema, 201).id;
}

async function attempt(login: Login, id: string, command: object, more: object = {}): Promise<Reply> {
  const client = await office.as(login);
  return client.post(`/supervisions/${id}/commands`, { command, ...more }, { 'Idempotency-Key': randomUUID() });
}

async function act(login: Login, id: string, command: object): Promise<ActAnswerView> {
  return ok(await attempt(login, id, command), ActAnswerSchema);
}

async function read(login: Login, id: string): Promise<SupervisionView> {
  return ok(await (await office.as(login)).get(`/supervisions/${id}`), SupervisionSchema);
}

const answer = {
  kind: 'answerSupervision',
  measures: '专班督办。',
  done: '目标已报送。',
  evidence: [{ name: '目标申报表', where: '系统内第 1 版' }],
};

describe('a leader supervises a matter (P4)', () => {
  it('keeps his own date on a day off, and the answer says so; of a working day it says nothing', async () => {
    const because = async (answerBy: string): Promise<readonly string[]> =>
      ok(await open('supervisor', { answerBy }), ActAnswerSchema, 201).dues.flatMap((due) => [...due.because]);
    expect(await because('2026-03-15')).toContain('2026年3月15日（周日）是休息日');
    expect((await because('2026-03-16')).filter((one) => one.includes('是休息日'))).toEqual([]);
  });

  it('is answered by the unit on his date, returned with a new one, answered again, and closed by him', async () => {
    const done = ok(await open('supervisor'), ActAnswerSchema, 201);
    const { id } = done;
    expect(done.dues.map(({ sentence }) => sentence)).toEqual(['督办办理情况须在 2026年3月13日（周五）前报送']);
    expect(await read('clerk', id)).toMatchObject({ phase: 'unitAnswering', byLadder: false, answers: [] });
    await act('clerk', id, answer);
    expect((await attempt('director', id, { kind: 'closeSupervision', opinion: '办结' })).body.code).toBe('notYours');
    await act('supervisor', id, { kind: 'returnSupervision', opinion: '佐证不全', answerBy: '2026-03-20' });
    office.on('2026-03-18');
    await act('leader', id, answer);
    const waiting = await read('supervisor', id);
    expect(waiting.available.filter(({ mine }) => mine).map(({ command }) => command)).toContain('closeSupervision');
    await act('supervisor', id, { kind: 'closeSupervision', opinion: '属实，销号。' });
    const closed = await read('auditor', id);
    expect(closed).toMatchObject({ phase: 'closed', closedOn: '2026-03-18', obligations: [], available: [] });
    expect(closed.answers.map(({ returned }) => returned?.opinion ?? null)).toEqual(['佐证不全', null]);
  });

  it('waits in the inboxes of both: of the unit, and of the leader by name', async () => {
    const id = await opened();
    const waiting = async (): Promise<readonly object[]> => {
      const sql = 'select distinct commands, obligation_key as key from task where instance_id = $1';
      return (await office.pool.query<{ commands: readonly string[]; key: string }>(sql, [id])).rows;
    };
    expect(await waiting()).toEqual([{ commands: ['answerSupervision'], key: 'answerSupervision:1' }]);
    await act('clerk', id, answer);
    expect(await waiting()).toEqual([
      {
        commands: expect.arrayContaining(['returnSupervision', 'closeSupervision']),
        key: 'decideSupervision:1',
      },
    ]);
  });

  it('is found on the page of the item, in the list of those that run, and among the counts', async () => {
    const id = await opened({ name: '督办：项目页上可见' });
    const client = await office.as('clerk');
    const about = ok(await client.get(`/supervisions?about=${loop.id}`), SupervisionsSchema);
    expect(about.rows.map((row) => row.id)).toContain(id);
    const ended = ok(await client.get('/supervisions?state=ended'), SupervisionsSchema);
    expect(ended.rows.map((row) => row.id)).not.toContain(id);
    const before = ok(await (await office.as('supervisor')).get('/supervisions/counts'), SupervisionCountsSchema);
    await act('supervisor', id, { kind: 'dropSupervision', reason: '已无必要。' });
    const after = ok(await (await office.as('supervisor')).get('/supervisions/counts'), SupervisionCountsSchema);
    expect(before.running - after.running).toBe(1);
  });

  it('is read page by page, the latest first, each once', async () => {
    for (const day of ['2026-03-03', '2026-03-03', '2026-03-04']) {
      office.on(day);
      await opened({ unitId: 'unit-1', aboutId: undefined });
    }
    const client = await office.as('auditor');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = ok(await client.get(`/supervisions?limit=2${query}`), SupervisionsSchema);
      seen.push(...page.rows.map(({ openedOn, id }) => `${openedOn} ${id}`));
      cursor = page.next;
    }
    expect(seen).toEqual(seen.toSorted().toReversed());
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('comes before the leader again on the board when its own date passes', async () => {
    const id = await opened({ answerBy: '2026-03-05' });
    office.on('2026-04-01');
    await act('clerk', id, { ...answer, on: '2026-04-01' });
    await act('supervisor', id, { kind: 'returnSupervision', opinion: '重办', answerBy: '2026-04-02' });
    office.on('2026-05-12');
    const answered = await attempt('performance', id, { kind: 'urge', key: 'answerSupervision:2', note: '请抓紧。' });
    expect(answered.status).toBe(200);
    const board = ok(await (await office.as('supervisor')).get('/board?limit=100'), BoardPageSchema);
    expect(board.rows.find(({ itemId }) => itemId === id)).toMatchObject({ process: 'supervision', onBoard: true });
  });
});

describe('the search over everything finds a supervised matter (P4)', () => {
  const found = async (login: Login, q: string): Promise<readonly [number, readonly string[]]> => {
    const reply = await (await office.as(login)).get(`/search?kind=supervisions&q=${encodeURIComponent(q)}`);
    const [group] = ok(reply, SearchResultSchema).groups;
    const rows = group?.rows ?? [];
    return [group?.count ?? -1, rows.flatMap((row) => (row.kind === 'supervisions' ? [row.itemId] : []))];
  };

  it('by two characters of its name and demand, by its number, its unit, and what it is about; those who may read it', async () => {
    const id = await opened({ name: '督办：泵站检修滞后', demand: '汛前完成轴承更换。' });
    const { code, about } = await read('auditor', id);
    for (const word of ['泵站', '轴承', code.toLowerCase()])
      expect([word, await found('supervisor', word)]).toEqual([word, [1, [id]]]);
    for (const word of ['农业农村局', about?.title ?? '', about?.code ?? ''])
      expect([word, (await found('auditor', word))[1].includes(id)]).toEqual([word, true]);
    const seen = await Promise.all(
      (['clerk', 'otherClerk', 'countyDirector'] as const).map((one) => found(one, '泵站')),
    );
    expect(seen).toEqual([
      [1, [id]],
      [0, []],
      [0, []],
    ]);
  });

  it('by the new name of its unit', async () => {
    const id = await opened({ unitId: 'unit-2', aboutId: undefined, name: '督办：养老补贴发放' });
    const { rows } = await office.asOwner(`select name from unit where id = 'unit-2'`);
    await office.asOwner(`update unit set name = '市民政事务局' where id = 'unit-2'`);
    expect((await found('auditor', '民政事务'))[1]).toEqual([id]);
    await office.asOwner(`update unit set name = '${String(rows[0]?.['name'])}' where id = 'unit-2'`);
    expect((await found('auditor', '民政事务'))[1]).toEqual([]);
  });
});

describe('归档包: a supervised matter whole, as a file that proves itself (P4)', () => {
  const taken = async (login: Login, id: string): Promise<{ readonly status: number; readonly file: Buffer }> =>
    (await office.as(login)).download(`/supervisions/${id}/archive.zip`);

  /** Returned once, with a file as evidence, and closed. */
  async function closed(): Promise<string> {
    const id = await opened({ name: '督办：台账未建' });
    const query = new URLSearchParams({ kind: 'supervisionAnswer', place: '1', name: '台账.pdf' });
    const upload = `/budget-items/${id}/attachments?${query.toString()}`;
    const bytes = Buffer.from('%PDF-1.7 台账');
    const { sha256 } = ok(await (await office.as('clerk')).upload(upload, bytes), AttachmentSchema, 201);
    await act('clerk', id, { ...answer, evidence: [{ name: '台账.pdf', sha256 }] });
    await act('supervisor', id, { kind: 'returnSupervision', opinion: '缺签章', answerBy: '2026-03-20' });
    await act('leader', id, answer);
    await act('supervisor', id, { kind: 'closeSupervision', opinion: '销号。' });
    return id;
  }

  it('holds its history, its slip, replies, return and close, the record and the evidence, each with its hash', async () => {
    const id = await closed();
    const { status, file } = await taken('auditor', id);
    expect(status).toBe(200);
    const files = await unzipped(file);
    expect([...files.keys()].map((path) => path.replace(/\/[0-9a-f]{8}-/, '/').replace(/\/\d+-/, '/'))).toEqual([
      'README.txt',
      'schema.json',
      'data/item.json',
      'data/record.json',
      'data/documents.json',
      'history.pdf',
      'papers/督办单.pdf',
      'papers/督办回复单.pdf',
      'papers/退回重办通知.pdf',
      'papers/督办回复单.pdf',
      'papers/办结销号单.pdf',
      'attachments/台账.pdf',
      'manifest.json',
    ]);
    const parts = [...files].map(([path, content]) => ({
      path,
      content,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    }));
    const { manifest, faults } = proveArchive(parts);
    expect(faults).toEqual([]);
    expect(manifest?.item).toMatchObject({ id, name: '督办：台账未建', unitName: '市农业农村局（虚构）' });
    expect(manifest?.missing).toEqual([]);
  });

  it('is for those who may take archives of what they may read, and never without a line about it', async () => {
    const id = await opened();
    const status = async (login: Login): Promise<number> => (await taken(login, id)).status;
    expect(await Promise.all((['auditor', 'performance', 'clerk'] as const).map(status))).toEqual([200, 200, 200]);
    expect(await Promise.all((['supervisor', 'administrator'] as const).map(status))).toEqual([403, 403]);
    expect(await Promise.all((['otherClerk', 'countyDirector'] as const).map(status))).toEqual([404, 404]);
    const asItem = await (await office.as('auditor')).download(`/budget-items/${id}/archive.zip`);
    expect(asItem.status).toBe(404);
    const lines = await (await office.as('auditor')).get('/account-events?kind=archiveTaken&limit=1');
    expect(ok(lines, AccountEventPageSchema).rows[0]?.after).toMatchObject({ itemId: id });
  });
});

describe('who may do what (P4)', () => {
  it('is opened by a supervising leader only', async () => {
    const replies = await Promise.all(
      (['performance', 'director', 'leader', 'auditor'] as const).map((one) => open(one)),
    );
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('is opened where the leader leads, not where he only reads', async () => {
    const held = `person_id = '${office.ids.performance}' and role = 'supervisingLeader'`;
    await office.asOwner(`insert into person_grant (person_id, role, region_id)
      values ('${office.ids.performance}', 'supervisingLeader', '431021')`);
    const [about, unit, below] = await Promise.all([
      open('performance'),
      open('performance', { aboutId: undefined, unitId: 'unit-1' }),
      open('performance', { aboutId: undefined, unitId: 'unit-9' }),
    ]);
    await office.asOwner(`delete from person_grant where ${held}`);
    expect([about.status, about.body.code, unit.status, below.status]).toEqual([403, 'notYours', 422, 201]);
  });

  it('does not exist for another unit, nor for another region', async () => {
    const id = await opened();
    const hidden = await Promise.all(
      (['otherClerk', 'countyDirector'] as const).map(async (login) =>
        (await office.as(login)).get(`/supervisions/${id}`),
      ),
    );
    expect(hidden.map(({ status }) => status)).toEqual([404, 404]);
    expect((await attempt('otherLeader', id, answer)).status).toBe(404);
  });

  it('is opened once however often the same key is sent', async () => {
    const key = randomUUID();
    const first = ok(await open('supervisor', {}, key), ActAnswerSchema, 201);
    const again = ok(await open('supervisor', {}, key), ActAnswerSchema, 201);
    expect(again).toMatchObject({ id: first.id, repeated: true });
  });

  it('tells every fault at its place', async () => {
    const reply = await open('supervisor', { answerBy: '2026-03-01', aboutKey: 'noSuchClock' });
    expect(reply.status).toBe(422);
    const { errors } = reply.body as unknown as { errors: readonly { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/answerBy', '/aboutKey']);
    expect((await open('supervisor', { aboutId: undefined })).status).toBe(422);
  });

  it('says what changed to whoever looked at an old version', async () => {
    const id = await opened();
    await act('clerk', id, answer);
    const stale = await attempt('supervisor', id, { kind: 'dropSupervision', reason: '撤' }, { expectedVersion: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'staleVersion']);
  });
});
