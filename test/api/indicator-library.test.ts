import { randomUUID } from 'node:crypto';
import { EditionsComparedSchema, EditionsSchema, IndicatorSpreadSchema } from '../../api/libraries/edition.schemas.ts';
import { schemasOf, type EntryDetail, type EntryPage } from '../../api/libraries/library.schemas.ts';
import { ok, type Reply } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { CITY, openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const { page, detail } = schemasOf('indicators');

async function post(login: Login, path: string, body: object): Promise<Reply> {
  return (await office.as(login)).post(path, body, { 'Idempotency-Key': randomUUID() });
}
async function listed(login: Login, query = ''): Promise<EntryPage> {
  return ok(await (await office.as(login)).get(`/libraries/indicators?limit=200${query}`), page);
}
const indicator = (edition: string, name: string, more: object = {}) => ({
  shared: true,
  content: {
    framework: 'targets',
    edition,
    l1: '产出指标',
    l2: '质量指标',
    name,
    comparator: 'gte',
    unit: '%',
    ...more,
  },
});
async function entered(edition: string, name: string, more: object = {}): Promise<EntryDetail> {
  return ok(await post('performance', '/libraries/indicators', indicator(edition, name, more)), detail, 201);
}
const editions = async (login: Login) =>
  ok(await (await office.as(login)).get('/indicator-editions'), EditionsSchema).rows;

describe('editions of the indicator library (S3)', () => {
  it('an indicator is written only into an edition that is being prepared', async () => {
    const none = await post('performance', '/libraries/indicators', indicator('2026', '验收合格率'));
    expect(none.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/content/edition', 'editionUnknown'],
    ]);
    const begun = await post('performance', '/indicator-editions', { framework: 'targets', edition: '2026' });
    expect(ok(begun, EditionsSchema, 201).rows).toMatchObject([{ edition: '2026', state: 'draft', mayApprove: false }]);
    expect((await entered('2026', '验收合格率', { explanation: '合格数占验收数' })).state).toBe('draft');
    await entered('2026', '培训合格率');
    const again = await post('performance', '/indicator-editions', { framework: 'targets', edition: '2027' });
    expect(again.body.code).toBe('editionOpen');
  });

  it('is seen by its keepers only until it is approved, and approved by somebody else than who prepared it', async () => {
    expect((await listed('clerk')).rows).toEqual([]);
    expect(await editions('clerk')).toEqual([]);
    const own = await post('performance', '/indicator-editions/approve', { framework: 'targets', edition: '2026' });
    expect(own.body.code).toBe('ownEdition');
    const approved = await post('director', '/indicator-editions/approve', { framework: 'targets', edition: '2026' });
    expect(ok(approved, EditionsSchema).rows).toMatchObject([{ state: 'approved', indicators: 2 }]);
    expect((await listed('clerk')).rows.map(({ name }) => name)).toEqual(['培训合格率', '验收合格率']);
    expect((await listed('countyClerk')).rows).toHaveLength(2);
  });

  it('does not change any more once approved: the next one does', async () => {
    const { rows } = await listed('performance');
    const { id = '', version = 0 } = rows.find(({ name }) => name === '验收合格率') ?? {};
    const client = await office.as('performance');
    const change = { ...indicator('2026', '验收合格率'), version };
    expect((await client.put(`/libraries/indicators/${id}`, change)).body.code).toBe('entryLocked');
    const next = { framework: 'targets', edition: '2027', from: '2026' };
    await post('performance', '/indicator-editions', next);
    const drafts = (await listed('performance', '&state=draft')).rows;
    expect(drafts.map(({ name }) => name)).toEqual(['培训合格率', '验收合格率']);
    const draft = drafts.find(({ name }) => name === '验收合格率');
    const rewritten = { ...indicator('2027', '验收合格率', { explanation: '一次验收合格' }), version: draft?.version };
    expect((await client.put(`/libraries/indicators/${draft?.id ?? ''}`, rewritten)).status).toBe(200);
    const gone = drafts.find(({ name }) => name === '培训合格率');
    await post('performance', `/libraries/indicators/${gone?.id ?? ''}/acts`, {
      act: 'remove',
      version: gone?.version,
    });
    await entered('2027', '按期完成率');
  });

  it('is compared with the one before it', async () => {
    const query = `region=${CITY}&before=2026&after=2027`;
    const compared = ok(
      await (await office.as('performance')).get(`/indicator-editions/targets/compare?${query}`),
      EditionsComparedSchema,
    );
    expect(compared.added.map(({ name }) => name)).toEqual(['按期完成率']);
    expect(compared.changed).toMatchObject([
      { name: '验收合格率', fields: [{ name: '指标解释', before: '合格数占验收数', after: '一次验收合格' }] },
    ]);
    expect((await (await office.as('clerk')).get(`/indicator-editions/targets/compare?${query}`)).status).toBe(404);
  });

  it('takes the place of the one before', async () => {
    await post('director', '/indicator-editions/approve', { framework: 'targets', edition: '2027' });
    expect((await listed('clerk')).rows.map(({ name }) => name)).toEqual(['按期完成率', '验收合格率']);
    expect((await listed('clerk', '&state=removed&facet=edition:2026')).rows[0]?.stateReason).toBe('被 2027 版取代');
    expect((await editions('clerk')).map(({ edition, state }) => [edition, state])).toEqual(
      expect.arrayContaining([
        ['2027', 'approved'],
        ['2026', 'superseded'],
      ]),
    );
  });
});

describe('what units propose (S6)', () => {
  const proposal = (name: string) => ({
    content: { l1: '效益指标', l2: '社会效益', name, comparator: 'gte', unit: '%' },
    reason: '本行业年年使用',
  });
  const proposed = async (name: string): Promise<EntryDetail> =>
    ok(await post('clerk', '/indicator-proposals', proposal(name)), detail, 201);
  const mails = async (login: Login): Promise<readonly string[]> => {
    const { rows } = await office.pool.query<{ subject: string }>(
      'select subject from mail_log where person_id = $1 order by at',
      [office.ids[login]],
    );
    return rows.map(({ subject }) => subject);
  };

  it('is read by the unit and by finance, and by nobody else', async () => {
    const { id, state, unitName } = await proposed('受益人口覆盖率');
    expect([state, unitName]).toEqual(['proposed', '市农业农村局（虚构）']);
    expect((await (await office.as('otherClerk')).get(`/libraries/indicators/${id}`)).status).toBe(404);
    expect((await listed('performance', '&state=proposed')).rows.map((row) => row.id)).toEqual([id]);
    expect((await post('officer', '/indicator-proposals', proposal('业务科提出'))).status).toBe(403);
  });

  it('is accepted into an edition that is being prepared, and the proposer is told', async () => {
    const { id, version } = await proposed('带动就业人数');
    const accept = { framework: 'targets', edition: '2028' };
    const path = `/indicator-proposals/${id}/decide`;
    expect((await post('performance', path, { version, accept })).body.errors?.[0]?.code).toBe('editionUnknown');
    await post('performance', '/indicator-editions', { ...accept, from: '2027' });
    const accepted = ok(await post('performance', path, { version, accept, opinion: '口径清楚' }), detail);
    expect([accepted.state, accepted.content['edition']]).toEqual(['draft', '2028']);
    expect(await mails('clerk')).toContain('您提出的指标已采纳：带动就业人数');
    expect((await post('performance', path, { version: 2, accept })).body.code).toBe('entryNotNow');
  });

  it('is declined with its reason only', async () => {
    const { id, version } = await proposed('群众点赞数');
    const path = `/indicator-proposals/${id}/decide`;
    expect((await post('performance', path, { version })).body.errors?.[0]?.code).toBe('entryReasonRequired');
    ok(await post('director', path, { version, opinion: '不反映项目绩效' }), detail);
    const seen = ok(await (await office.as('clerk')).get(`/libraries/indicators/${id}`), detail);
    expect([seen.state, seen.stateReason]).toEqual(['declined', '不反映项目绩效']);
    expect(await mails('clerk')).toContain('您提出的指标未采纳：群众点赞数');
  });

  it('is withdrawn by its own unit', async () => {
    const { id, version } = await proposed('误提指标');
    expect((await post('otherClerk', `/indicator-proposals/${id}/withdraw`, { version })).status).toBe(404);
    expect(ok(await post('leader', `/indicator-proposals/${id}/withdraw`, { version }), detail).state).toBe('removed');
  });
});

describe('how often an indicator is used', () => {
  it('is counted from the last frozen target table of each item, and so are the values', async () => {
    const loop = await (await Loop.open(office.on('2024-09-02'))).submitted();
    const { rows } = await office.pool.query<{ name: string; value: string | null; unit: string }>(
      `select i ->> 'name' as name, i #>> '{target,value}' as value, i #>> '{target,unit}' as unit
       from document_version v, jsonb_array_elements(v.body -> 'indicators') i where v.instance_id = $1
         and i #>> '{target,value}' is not null limit 1`,
      [loop.id],
    );
    const [used] = rows;
    if (!used) throw new Error('no indicator with a value');
    const draft = await entered('2028', ` ${used.name}`.trim());
    const found = (await listed('performance', '&state=draft')).rows.find(({ id }) => id === draft.id);
    expect(found?.figures.uses).toBe(1);
    const client = await office.as('performance');
    const { spread } = ok(await client.get(`/libraries/indicators/${draft.id}/spread`), IndicatorSpreadSchema);
    expect(spread).toMatchObject({ count: 1, median: Number(used.value), unit: used.unit });
    await (await Loop.open(office, { unitId: 'unit-2' })).on('2024-10-15').freeze('otherClerk', 'targets', {
      ...(await office.pool
        .query<{ body: object }>('select body from document_version where instance_id = $1 limit 1', [loop.id])
        .then((answer) => answer.rows[0]?.body)),
    });
    const again = (await listed('performance', '&state=draft')).rows.find(({ id }) => id === draft.id);
    expect(again?.figures.uses).toBe(2);
  });
});
