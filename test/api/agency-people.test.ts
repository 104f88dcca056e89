import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AccountEventPageSchema } from '../../api/audit/audit.schemas.ts';
import { EvaluationPeopleSchema } from '../../api/finance-evaluations/finance-evaluations.schemas.ts';
import { AgenciesSchema, PersonDetailSchema, StaffPageSchema } from '../../api/people/people.schemas.ts';
import { ok, type Client, type Reply } from './support/client.ts';
import { Evaluating, listed, registered } from './support/evaluating.ts';
import { CITY, openOffice, type Office } from './support/office.ts';

const ROLE = { role: 'agencyEvaluator', regionId: CITY };
const NOTE = { note: '机构来函' };
const OTHER = '虚构会计师事务所';

let office: Office;
let administrator: Client;
/** The agency of the registry, and another one. */
let own: { readonly id: string; readonly name: string };
let other: string;

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02' });
  administrator = await office.as('administrator');
  await registered(office);
  const { rows } = await office.asOwner("select id, name from library_entry where library = 'agencies'");
  own = z.object({ id: z.string(), name: z.string() }).parse(rows[0]);
  other = randomUUID();
  await office.asOwner(
    `insert into library_entry
       (id, library, region_id, shared, state, name, code, facets, content, version, words, grams, changed_at)
     select $1::uuid, library, region_id, shared, state, $2, $1, facets, content, version, words, grams, changed_at
     from library_entry where library = 'agencies'`,
    [other, OTHER],
  );
});
afterAll(() => office.close());

const faults = ({ body }: Reply): readonly string[] =>
  (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

async function made(agencyId: string): Promise<{ readonly id: string; readonly name: string }> {
  const login = `agent.${randomUUID().slice(0, 8)}`;
  const body = { login, name: login, password: 'kua-yue-8-shan', grant: { ...ROLE, agencyId } };
  return ok(await administrator.post('/people', body, { 'Idempotency-Key': randomUUID() }), PersonDetailSchema, 201);
}

/** What the account of the office's agent says of its agency. */
async function agentIsOf(agencyId: string | null): Promise<void> {
  await office.asOwner("update person_grant set agency_id = $2 where person_id = $1 and role = 'agencyEvaluator'", [
    office.ids.agent,
    agencyId,
  ]);
}

describe('an account of an agency’s evaluator (S5)', () => {
  it('names an agency that the region may engage, and no other role does', async () => {
    const give = (grant: object): Promise<Reply> =>
      administrator.post(`/people/${office.ids.expert}/grants`, { ...ROLE, ...NOTE, ...grant });
    expect(faults(await give({}))).toEqual(['/agencyId agencyNeeded']);
    expect(faults(await give({ agencyId: randomUUID() }))).toEqual(['/agencyId agencyUnknown']);
    expect(faults(await give({ role: 'expert', agencyId: own.id }))).toContain('/agencyId agencyNotForRole');
    const offered = ok(await administrator.get(`/people/agencies?region=${CITY}`), AgenciesSchema);
    expect(offered.rows.map(({ id }) => id).sort()).toEqual([own.id, other].sort());
    expect(ok(await administrator.get('/people/agencies?region=43'), AgenciesSchema).rows).toEqual([]);
  });

  it('is shown with its agency, in the list and on the record', async () => {
    const { id, name } = await made(own.id);
    const found = ok(await administrator.get(`/people?q=${name}`), StaffPageSchema).rows[0];
    expect(found?.grants[0]).toMatchObject({ agencyId: own.id, agencyName: own.name });
    const { rows } = ok(await (await office.as('auditor')).get(`/account-events?person=${id}`), AccountEventPageSchema);
    expect(rows[0]?.afterText).toContain(`中介机构 ${own.name}`);
  });

  it('is of one agency at a time; a role from before that names none is only to be ended', async () => {
    const { id } = await made(own.id);
    const give = (agencyId: string, more: object = {}): Promise<Reply> =>
      administrator.post(`/people/${id}/grants`, { ...ROLE, ...NOTE, agencyId, ...more });
    expect(faults(await give(own.id))).toEqual(['/role grantHeld']);
    expect(faults(await give(other))).toEqual(['/agencyId agencyHeld']);
    await office.asOwner('update person_grant set agency_id = null where person_id = $1', [id]);
    expect((await give(other)).status).toBe(204);
  });
});

describe('the people of an agency', () => {
  const choice = (agency: { readonly id: string; readonly name: string }): object => ({
    kind: 'selectAgency',
    agencyId: agency.id,
    name: agency.name,
    candidates: [own.name, OTHER],
    method: 'negotiation',
    reason: '人员最优',
    evaluators: [{ personId: office.ids.agent, name: '某某（agent）' }],
  });

  it('are chosen with their own agency only; the refusal names the person and the agency', async () => {
    const one = await (await Evaluating.open(office)).formed();
    const refused = await one.try('performance', choice({ id: other, name: OTHER }));
    expect(faults(refused)).toEqual(['/evaluators/0 ofOtherAgency']);
    expect(refused.body.errors?.[0]?.detail).toBe(`“某某（agent）”是“${own.name}”的人，不是所选机构的人。`);
    const { evaluators } = ok(await one.seen('performance', '/people'), EvaluationPeopleSchema);
    expect(evaluators).toContainEqual({ id: office.ids.agent, name: '某某（agent）', agencyId: own.id });
    await one.act('performance', choice(own));
  });

  it('are of it still when the contract is signed, and see the evaluation while they are of no other', async () => {
    const one = await (await Evaluating.open(office)).formed();
    await one.act('performance', choice(own));
    await one.act('agent', { kind: 'declareInterests', conflict: false, statement: '无' });
    const contract = {
      kind: 'signContract',
      contractNumber: '1',
      startsOn: '2026-03-02',
      endsOn: '2026-09-30',
      feeFen: 8_000_000,
      deliverables: [{ name: '评价报告', by: '2026-08-20' }],
    };
    const sees = async (): Promise<object> => {
      const { rows } = await listed(office, 'agent');
      return { page: (await one.seen('agent')).status, list: rows.some(({ id }) => id === one.id) };
    };
    expect(await sees()).toEqual({ page: 200, list: true });
    await agentIsOf(other);
    expect(faults(await one.try('director', contract))).toEqual(['/evaluators/0 ofOtherAgency']);
    expect(await sees()).toEqual({ page: 404, list: false });
    // An account from before that names no agency keeps what it was let into, and is let into nothing more.
    await agentIsOf(null);
    expect(faults(await one.try('director', contract))).toEqual(['/evaluators/0 ofNoAgency']);
    expect(await sees()).toEqual({ page: 200, list: true });
    await agentIsOf(own.id);
    await one.act('director', contract);
  });
});
