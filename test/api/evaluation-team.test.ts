import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvaluationPeopleSchema } from '../../api/finance-evaluations/finance-evaluations.schemas.ts';
import { ok, type Reply } from './support/client.ts';
import { Evaluating } from './support/evaluating.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02' });
});
afterAll(() => office.close());

const named = (login: Login): object => ({ personId: office.ids[login], name: `某某（${login}）` });
const faults = ({ body }: Reply): readonly string[] =>
  (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

describe('the team of an evaluation (E6)', () => {
  it('is made of the bureau’s officers over the unit, by their accounts and under their own names', async () => {
    const one = await Evaluating.open(office);
    const logins = ['otherOfficer', 'expert', 'clerk', 'countyDirector', 'director', 'agent'] as const;
    const members = [...logins.map(named), { personId: office.ids.officer, name: '张三' }];
    const refused = await one.try('performance', { kind: 'formTeam', leader: named('performance'), members });
    expect(faults(refused)).toEqual([
      ...logins.map((_login, index) => `/members/${String(index)} notAnOfficer`),
      '/members/6 personNamedOtherwise',
    ]);
    expect(refused.body.errors?.[0]?.detail).toContain('“某某（otherOfficer）”不是本级财政');
    const { officers } = ok(await one.seen('performance', '/people'), EvaluationPeopleSchema);
    expect(officers).toEqual([
      { id: office.ids.officer, name: '某某（officer）', roles: ['financeOfficer'] },
      { id: office.ids.performance, name: '某某（performance）', roles: ['performanceOfficer'] },
    ]);
    await one.act('performance', { kind: 'formTeam', leader: named('performance'), members: [named('officer')] });
    const change = { kind: 'changeTeam', leader: named('expert'), members: [], reason: '换人' };
    expect(faults(await one.try('performance', change))).toEqual(['/leader notAnOfficer']);
  });

  it('takes nobody who belonged to the unit in the evaluated year or since', async () => {
    const held = (until: string): Promise<unknown> =>
      office.asOwner(
        `insert into person_grant (person_id, role, region_id, unit_id, valid_until)
         values ($1, 'unitClerk', '431000', 'unit-1', $2)`,
        [office.ids.officer, until],
      );
    const team = { kind: 'formTeam', leader: named('performance'), members: [named('officer')] };
    await held('2024-12-31');
    await (await Evaluating.open(office)).act('performance', team);
    await held('2025-06-30');
    const one = await Evaluating.open(office);
    expect(faults(await one.try('performance', team))).toEqual(['/members/0 ofEvaluatedUnit']);
    const { officers } = ok(await one.seen('performance', '/people'), EvaluationPeopleSchema);
    expect(officers.map(({ id }) => id)).toEqual([office.ids.performance]);
  });
});
