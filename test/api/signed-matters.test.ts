import { randomUUID } from 'node:crypto';
import { AttachmentListSchema, AttachmentSchema } from '../../api/attachments/attachments.schemas.ts';
import { ActAnswerSchema } from '../../api/commands/act.schemas.ts';
import { InboxSchema, type InboxEntry } from '../../api/inbox/inbox.schemas.ts';
import {
  PerformanceReportSchema,
  PerformanceReportsSchema,
  ReportPrefillSchema,
  type PerformanceReportView,
} from '../../api/performance-reports/performance-reports.schemas.ts';
import { ResultDocumentSchema } from '../../api/result-documents/result-documents.schemas.ts';
import { InstanceViewSchema } from '../../api/rehearsal/rehearsal.schemas.ts';
import { SeasonPreviewSchema } from '../../api/seasons/announcing.schemas.ts';
import { SeasonSchema, type SeasonView } from '../../api/seasons/seasons.schemas.ts';
import { SignersSchema, SignOffsSchema, type SignOffsView } from '../../api/sign-off/sign-off.schemas.ts';
import { SupervisionSchema, type SupervisionView } from '../../api/supervision/supervision.schemas.ts';
import { rule, step } from '../domain/sign-off/office.ts';
import { ok, type Reply } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

const UP = step('up', ['levelUp']);
let office: Office;
beforeAll(async () => {
  office = await openOffice({ start: '2026-07-06' });
  const signOff = {
    answerSupervision: rule([UP], { copies: ['performanceOfficer'] }),
    signPerformanceReport: rule([UP]),
    acceptPerformanceReport: rule([UP]),
    issueResultDocument: rule([step('director', ['financeDirector'])], { proposedBy: ['performanceOfficer'] }),
    announceSeason: rule([UP], { copies: ['supervisingLeader'] }),
    closeSeason: rule([UP]),
  };
  await office.asOwner(`update policy_version set body = body || '${JSON.stringify({ signOff })}'::jsonb`);
  await Loop.open(office, { fiscalYear: 2026 });
}, 60_000);
afterAll(() => office.close());

async function get(login: Login, path: string): Promise<Reply> {
  return (await office.as(login)).get(path);
}

async function post(login: Login, path: string, body: object): Promise<Reply> {
  return (await office.as(login)).post(path, body, { 'Idempotency-Key': randomUUID() });
}

async function act(login: Login, matter: string, command: object): Promise<void> {
  ok(await post(login, `${matter}/commands`, { command }), ActAnswerSchema);
}

async function chain(login: Login, matter: string): Promise<SignOffsView['rows'][number] | undefined> {
  return ok(await get(login, `${matter}/sign-offs`), SignOffsSchema).rows[0];
}

async function inbox(login: Login, matter: string, view = 'todo'): Promise<readonly InboxEntry[]> {
  const { rows } = ok(await get(login, `/inbox?limit=200&view=${view}`), InboxSchema);
  return rows.filter(({ itemId }) => itemId !== null && matter.endsWith(itemId));
}

const ANSWER = {
  kind: 'answerSupervision',
  measures: '专班督办。',
  done: '目标已报送。',
  evidence: [{ name: '目标申报表', where: '系统内第 1 版' }],
};

describe('P4: the answer to a supervised matter may need signatures', () => {
  const read = async (login: Login, matter: string): Promise<SupervisionView> =>
    ok(await get(login, matter), SupervisionSchema);

  async function supervised(): Promise<string> {
    const body = { name: '督办：进度滞后', demand: '说明原因。', answerBy: '2026-07-20', unitId: 'unit-1' };
    return `/supervisions/${ok(await post('supervisor', '/supervisions', body), ActAnswerSchema, 201).id}`;
  }

  it('put forward by the clerk, signed by his leader from his inbox, and carried out in the name of who signed', async () => {
    const matter = await supervised();
    const offered = (await read('clerk', matter)).available.find(({ command }) => command === ANSWER.kind);
    expect(offered).toMatchObject({ name: '提请签批：报送办理情况', signOff: true, mine: true });
    await act('clerk', matter, ANSWER);
    expect((await read('supervisor', matter)).phase).toBe('unitAnswering');
    expect(await inbox('leader', matter)).toMatchObject([{ process: 'supervision', commands: [{ command: 'sign' }] }]);
    expect((await chain('leader', matter))?.mine).toEqual(expect.arrayContaining(['sign', 'decline', 'sendBack']));
    expect((await get('otherLeader', `${matter}/sign-offs`)).status).toBe(404);
    expect((await get('otherLeader', `${matter}/instance`)).status).toBe(404);
    expect(ok(await get('leader', `${matter}/instance`), InstanceViewSchema).process).toBe('supervision');
    const { rows: signers } = ok(await get('leader', `${matter}/signers`), SignersSchema);
    expect(signers.map(({ id }) => id)).toContain(office.ids.leader);
    await act('leader', matter, { kind: 'sign', chain: ANSWER.kind, opinion: '同意' });
    const answered = await read('supervisor', matter);
    expect([answered.phase, answered.answers.map(({ measures }) => measures)]).toEqual([
      'leaderDeciding',
      ['专班督办。'],
    ]);
    expect((await chain('clerk', matter))?.end?.type).toBe('signOffFinished');
    expect(await inbox('performance', matter, 'copied')).toMatchObject([{ process: 'supervision', readAt: null }]);
    expect((await post('performance', `${matter}/copies/read`, {})).status).toBe(204);
    expect(await inbox('performance', matter, 'copied')).not.toMatchObject([{ readAt: null }]);
  });

  it('returned to the clerk, it is put forward anew in other words', async () => {
    const matter = await supervised();
    await act('clerk', matter, ANSWER);
    await act('leader', matter, {
      kind: 'sendBack',
      chain: ANSWER.kind,
      opinion: '补充日期',
      to: 'proposer',
      then: 'replay',
    });
    expect(await inbox('clerk', matter)).toMatchObject([{ commands: [{ command: 'resubmit' }] }]);
    await act('clerk', matter, { ...ANSWER, done: '目标已于 7 月 3 日报送。' });
    await act('leader', matter, { kind: 'sign', chain: ANSWER.kind, opinion: '' });
    expect((await read('clerk', matter)).answers.map(({ done }) => done)).toEqual(['目标已于 7 月 3 日报送。']);
  });
});

describe('P4: what proves an answer is handed in as files', () => {
  const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF');

  it('kept by its hash, named by the answer, for whoever reads the matter; a file that nobody handed in is refused', async () => {
    const body = { name: '督办：归档', demand: '补齐归档。', answerBy: '2026-07-20', unitId: 'unit-1' };
    const { id } = ok(await post('supervisor', '/supervisions', body), ActAnswerSchema, 201);
    const files = `/budget-items/${id}/attachments`;
    const place = `${files}?kind=supervisionAnswer&name=${encodeURIComponent('归档清单.pdf')}`;
    expect((await (await office.as('officer')).upload(place, PDF)).body.code).toBe('notYours');
    expect((await (await office.as('otherClerk')).upload(place, PDF)).status).toBe(404);
    const { sha256 } = ok(await (await office.as('clerk')).upload(place, PDF), AttachmentSchema, 201);
    const names = async (login: Login) =>
      ok(await get(login, files), AttachmentListSchema).rows.map((row) => [row.name, row.sha256]);
    expect([await names('leader'), await names('supervisor')]).toEqual([[['归档清单.pdf', sha256]], []]);

    const missing = { ...ANSWER, evidence: [{ name: '归档清单.pdf', sha256: 'f'.repeat(64) }, { name: '会议纪要' }] };
    const refused = await post('clerk', `/supervisions/${id}/commands`, { command: missing });
    expect(refused.body.errors?.map(({ pointer }) => pointer)).toContain('/command/evidence/1/where');
    const unknown = { ...missing, evidence: missing.evidence.slice(0, 1) };
    const again = await post('clerk', `/supervisions/${id}/commands`, { command: unknown });
    expect(again.body.errors).toMatchObject([{ pointer: '/command/evidence/0' }]);

    await act('clerk', `/supervisions/${id}`, { ...ANSWER, evidence: [{ name: '归档清单.pdf', sha256 }] });
    // Put forward, it is part of the record: whoever is to sign sees it, and so does the leader.
    expect(await names('supervisor')).toEqual([['归档清单.pdf', sha256]]);
    await act('leader', `/supervisions/${id}`, { kind: 'sign', chain: ANSWER.kind, opinion: '' });
    const { answers } = ok(await get('supervisor', `/supervisions/${id}`), SupervisionSchema);
    expect(answers[0]?.evidence).toEqual([{ name: '归档清单.pdf', where: null, sha256 }]);
    const { rows } = ok(await get('supervisor', files), AttachmentListSchema);
    const { status, file } = await (await office.as('supervisor')).download(`${files}/${rows[0]?.id ?? ''}`);
    expect([status, file.equals(PDF)]).toEqual([200, true]);
  });
});

describe('R4: the signature and the acceptance of a report may need signatures', () => {
  const read = async (login: Login, matter: string): Promise<PerformanceReportView> =>
    ok(await get(login, matter), PerformanceReportSchema);

  it('whoever is asked to sign reads the words before they bear a name; others then', async () => {
    await post('performance', '/performance-reports/rounds', { year: 2026, period: 'h1', of: 'units' });
    const list = ok(await get('clerk', '/performance-reports?year=2026&period=h1&side=unit'), PerformanceReportsSchema);
    const matter = `/performance-reports/${list.rows[0]?.id ?? ''}`;
    const { parts } = ok(await get('clerk', `${matter}/prefill`), ReportPrefillSchema);
    ok(await post('clerk', `${matter}/submission`, { parts }), ActAnswerSchema);
    expect((await read('supervisor', matter)).content).toBeNull();
    // A rehearsal tells no more than the page: figures that bear no name are their authors'.
    const rehearsed = async (login: Login): Promise<unknown> =>
      ok(await get(login, `${matter}/instance`), InstanceViewSchema).state['submitted'];
    expect(await rehearsed('clerk')).toMatchObject({ figures: { items: 1 } });
    expect(await rehearsed('performance')).toMatchObject({ figures: { items: 0 } });
    expect((await get('otherClerk', `${matter}/instance`)).status).toBe(404);
    await act('leader', matter, { kind: 'signPerformanceReport' });
    expect(await inbox('supervisor', matter)).toMatchObject([{ process: 'performanceReport' }]);
    const [signing, waiting] = [await read('supervisor', matter), await read('performance', matter)];
    expect([signing.phase, signing.content?.parts, waiting.content]).toEqual(['unitReportSigning', parts, null]);
    await act('supervisor', matter, { kind: 'sign', chain: 'signPerformanceReport', opinion: '同意' });
    expect((await read('performance', matter)).content?.parts).toEqual(parts);

    await act('performance', matter, { kind: 'acceptPerformanceReport' });
    expect((await read('director', matter)).phase).toBe('unitReportReviewing');
    await act('director', matter, { kind: 'sign', chain: 'acceptPerformanceReport', opinion: '同意' });
    expect(await read('clerk', matter)).toMatchObject({ phase: 'reportAccepted', available: [] });
    expect((await chain('clerk', matter))?.end?.type).toBe('signOffFinished');
  });
});

describe('R6: beside the issue of a document about results that is being signed', () => {
  it('its return, which the same clock waits for, says what is being signed, and is open again once that is withdrawn', async () => {
    const body = { documentKind: 'assessment', year: 2026, subject: 'unit' };
    const { id } = ok(await post('performance', '/result-documents', body), ActAnswerSchema, 201);
    const document = `/result-documents/${id}`;
    const back = async (): Promise<object | undefined> => {
      const { available } = ok(await get('director', document), ResultDocumentSchema);
      return available.find(({ command }) => command === 'returnResultDocument');
    };
    const commands = async (): Promise<readonly string[]> =>
      (await inbox('director', document))
        .flatMap((row) => (row.view === 'todo' ? row.commands : []))
        .map((one) => one.command);
    expect([await back(), await commands()]).toMatchObject([{ mine: true }, ['returnResultDocument']]);
    await act('performance', document, { kind: 'issueResultDocument', documentNumber: '郴财绩〔2026〕78号' });
    expect(await back()).toMatchObject({ mine: false, closed: expect.stringContaining('正在签批') });
    expect(await commands()).toEqual(['sign']);
    await act('performance', document, { kind: 'withdraw', chain: 'issueResultDocument', reason: '再议' });
    expect(await back()).toMatchObject({ mine: true });
    expect(await back()).not.toHaveProperty('closed');
  });
});

describe('R6: an office that nobody holds, on a document about results', () => {
  it('is filled by the administrator from his inbox: he reads this one document and no other, and signs nothing', async () => {
    const opened = async (subject: string): Promise<string> => {
      // Of another year than above: of one year and range one document is under way at a time.
      const body = { documentKind: 'assessment', year: 2025, subject };
      return `/result-documents/${ok(await post('performance', '/result-documents', body), ActAnswerSchema, 201).id}`;
    };
    const [other, document] = [await opened('county'), await opened('unit')];
    const phase = async (login: Login): Promise<string> => ok(await get(login, document), ResultDocumentSchema).phase;
    const closed = async (...paths: readonly string[]): Promise<readonly number[]> =>
      Promise.all(paths.map(async (path) => (await get('administrator', path)).status));
    await office.asOwner(`update person set active = false where id = '${office.ids.director}'`);
    try {
      expect(await closed(document)).toEqual([404]);
      await act('performance', document, { kind: 'issueResultDocument', documentNumber: '郴财绩〔2026〕77号' });
      expect(await inbox('administrator', document)).toMatchObject([
        { process: 'resultDocument', commands: [{ command: 'transfer' }] },
      ]);
      expect(await phase('administrator')).toBe('documentSigning');
      expect(await closed(other, `${other}/sign-offs`)).toEqual([404, 404]);
      expect(await closed('/result-documents', '/rankings', `${document}/papers/document.pdf`)).toEqual([
        403, 403, 403,
      ]);
      expect((await chain('administrator', document))?.mine).toEqual(['transfer']);
      const signers = ok(await get('administrator', `${document}/signers`), SignersSchema).rows;
      expect(signers.map(({ id }) => id)).toContain(office.ids.supervisor);
      const turn = { chain: 'issueResultDocument' };
      const signed = await post('administrator', `${document}/commands`, {
        command: { kind: 'sign', ...turn, opinion: '' },
      });
      expect(signed.status).toBe(403);
      await act('administrator', document, { kind: 'transfer', ...turn, to: office.ids.supervisor, note: '局长空缺' });
      // What he has done he can still look at, and take back while nobody has signed.
      expect(await phase('administrator')).toBe('documentSigning');
      await act('supervisor', document, { kind: 'sign', ...turn, opinion: '同意' });
      expect(await phase('administrator')).toBe('documentDelivering');
    } finally {
      await office.asOwner(`update person set active = true where id = '${office.ids.director}'`);
    }
  });
});

describe('G1: the announcement and the closing of a round may need signatures', () => {
  const ROUND = { kind: 'targets', year: 2027 };
  const NOTE = '请随同部门预算申报绩效目标。';
  const read = async (login: Login, matter: string): Promise<SeasonView> => ok(await get(login, matter), SeasonSchema);
  const announced = async (note: string): Promise<string> =>
    `/seasons/${ok(await post('performance', '/seasons', { ...ROUND, note }), ActAnswerSchema, 201).id}`;

  it('is put forward by the performance office, signed by the director from his inbox, and only then said to units', async () => {
    expect(ok(await post('performance', '/seasons/preview', ROUND), SeasonPreviewSchema).signOff).toBe(true);
    const matter = await announced(NOTE);
    expect(await read('performance', matter)).toMatchObject({ phase: 'seasonOwed', announced: null });
    expect(await chain('performance', matter)).toMatchObject({ command: 'announceSeason', put: { note: NOTE } });
    expect(await inbox('director', matter)).toMatchObject([{ process: 'season' }]);
    const signing = (await read('director', matter)).available.find((act) => act.chain === 'announceSeason');
    expect(signing).toMatchObject({ command: 'sign', mine: true });
    const { rows } = ok(await get('director', `${matter}/signers`), SignersSchema);
    expect(rows.flatMap(({ roles }) => roles)).not.toContain('administrator');
    for (const path of [`${matter}/sign-offs`, `${matter}/signers`])
      expect((await get('clerk', path)).status).toBe(404);
    await act('director', matter, { kind: 'sign', chain: 'announceSeason', opinion: '同意' });
    expect(await read('performance', matter)).toMatchObject({ phase: 'seasonAnnounced', announced: { note: NOTE } });
    expect(await inbox('supervisor', matter, 'copied')).toHaveLength(1);
    expect((await post('supervisor', `${matter}/copies/read`, {})).status).toBe(204);
  });

  it('what the director returns is put forward anew, and closed with the figures that he signs', async () => {
    const matter = await announced(`${NOTE}10月31日前报送。`);
    await act('director', matter, { kind: 'sign', chain: 'announceSeason', opinion: '' });
    await act('performance', matter, { kind: 'openSeason' });
    await act('performance', matter, { kind: 'closeSeason', reason: '本年不申报。' });
    const figures = { expected: 0, begun: 0, reported: 0, reviewed: 0 };
    expect((await chain('director', matter))?.put).toEqual({ reason: '本年不申报。', figures });
    await act('director', matter, { kind: 'sendBack', chain: 'closeSeason', to: 'proposer', opinion: '写明依据。' });
    expect(await read('performance', matter)).toMatchObject({ phase: 'seasonOpen', closed: null });
    await act('performance', matter, { kind: 'closeSeason', reason: '人大决定本年不申报。' });
    await act('director', matter, { kind: 'sign', chain: 'closeSeason', opinion: '同意' });
    expect(await read('performance', matter)).toMatchObject({
      phase: 'seasonClosed',
      closed: { reason: '人大决定本年不申报。', figures },
      available: [],
    });
  });
});
