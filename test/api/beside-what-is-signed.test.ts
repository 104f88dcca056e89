import { randomUUID } from 'node:crypto';
import { BatchAnswerSchema } from '../../api/commands/batch.schemas.ts';
import type { ItemView } from '../../api/items/item.schemas.ts';
import { rule, step } from '../domain/sign-off/office.ts';
import { ok, type Reply } from './support/client.ts';
import { allQualified, Loop, oneNeedsWork } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

const PUT = { kind: 'qualifyTargets', criteria: allQualified };
const BACK = { kind: 'returnTargets', criteria: oneNeedsWork, opinion: '请补。' };
const WHY = '与此相抵的“审核合格”正在签批';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const signOff = { qualifyTargets: rule([step('director', ['financeDirector'])], { proposedBy: ['financeOfficer'] }) };
  await office.asOwner(`update policy_version set body = body || '${JSON.stringify({ signOff })}'::jsonb`);
});
afterAll(() => office.close());

/** Submitted targets; where asked, the officer has put forward that they are qualified. */
async function submitted(signing: boolean): Promise<Loop> {
  office.on('2024-09-02');
  const loop = await (await Loop.open(office)).submitted();
  if (signing) await loop.on('2024-10-22').act('officer', PUT);
  return loop.on('2024-10-23');
}

async function offered(
  loop: Loop,
  login: Login,
  command = BACK.kind,
): Promise<ItemView['available'][number] | undefined> {
  return (await loop.item(login)).available.find((act) => act.command === command);
}

async function batch(body: object): Promise<Reply> {
  const officer = await office.as('officer');
  return officer.post('/budget-items/commands/batch', body, { 'Idempotency-Key': randomUUID() });
}

describe('an act that speaks against what is being signed', () => {
  it('is closed to whoever may do it, with what is signed and by whom, and is refused with the very sentence', async () => {
    const loop = await submitted(true);
    const act = await offered(loop, 'officer');
    expect(act).toMatchObject({ mine: false, closed: expect.stringContaining(WHY) });
    expect(act?.closed).toContain('现在等 财政局长');
    expect((await loop.try('officer', BACK)).body).toMatchObject({ code: 'signOffContradicts', detail: act?.closed });
    expect((await loop.item()).position.find(({ track }) => track === 'main')?.phase).toBe('submitted');
  });

  it('is not explained to who could not do it anyway', async () => {
    const loop = await submitted(true);
    for (const login of ['leader', 'auditor'] as const) {
      const act = await offered(loop, login);
      expect(act).toMatchObject({ mine: false });
      expect(act).not.toHaveProperty('closed');
    }
  });

  it('is open again, and done, once what was put forward is withdrawn', async () => {
    const loop = await submitted(true);
    await loop.act('officer', { kind: 'withdraw', chain: PUT.kind, reason: '重看' });
    const act = await offered(loop, 'officer');
    expect(act).toMatchObject({ mine: true });
    expect(act).not.toHaveProperty('closed');
    const done = await loop.act('officer', BACK);
    expect(done.events.map(({ type }) => type)).toContain('targetsReturned');
  });

  it('in a batch it is refused on its own row, and the others are done', async () => {
    const [signing, free] = [await submitted(true), await submitted(false)];
    const items = [{ id: signing.id }, { id: free.id }];
    const { results } = ok(await batch({ command: BACK, items }), BatchAnswerSchema);
    expect(results.map(({ status, problem }) => problem?.code ?? status)).toEqual(['signOffContradicts', 'done']);
    expect(results[0]?.problem?.detail).toContain(WHY);
  });

  it('in a batch that is done together nothing is done, and the row says why', async () => {
    const [signing, free] = [await submitted(true), await submitted(false)];
    const items = [{ id: free.id }, { id: signing.id }];
    const { body } = await batch({ command: BACK, items, atomic: true });
    expect(body).toMatchObject({
      code: 'batchRefused',
      errors: [
        { pointer: expect.stringContaining('1'), code: 'signOffContradicts', detail: expect.stringContaining(WHY) },
      ],
    });
    expect(await offered(free, 'officer')).toMatchObject({ mine: true });
  });
});
