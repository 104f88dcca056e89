import { asPlainDate } from '../../../../domain/calendar/plain-date.ts';
import { eventSentence } from '../../../../domain/messages/event-text.ts';
import {
  choiceFaults,
  contractFaults,
  mayEvaluate,
  type AgencyEvaluator,
  type Registered,
} from '../../../../domain/processes/evaluation/agency-choice.ts';
import type { CommandOf } from '../../../../domain/processes/evaluation/commands.ts';
import { worksFromOutside } from '../../../../domain/processes/evaluation/outside-members.ts';
import { agent, drawn, formed, lead, pool, uuid } from '../../../support/evaluation-play.ts';
import { people, subject } from '../../../support/people.ts';

const select: CommandOf<'selectAgency'> = {
  kind: 'selectAgency',
  agencyId: uuid(77),
  name: '虚构评价咨询公司',
  candidates: ['虚构评价咨询公司', '虚构会计师事务所'],
  method: 'negotiation',
  reason: '报价与人员最优',
  evaluators: [{ personId: 'agent', name: '评价员' }],
};
const again: CommandOf<'changeAgency'> = { ...select, kind: 'changeAgency', cause: '原评价员已离职' };

const agency = { id: uuid(77), name: '虚构评价咨询公司' };
const staff: AgencyEvaluator = { id: 'agent', name: '评价员', agency, unitIds: [] };
const registered: Registered = { agencies: [agency], evaluators: [staff] };

/** Each fault as place and code. */
function faults(choice: Partial<CommandOf<'selectAgency'>>, known = registered, play = drawn()): readonly string[] {
  return choiceFaults(play.state, { ...select, ...choice }, known).map(({ path, code }) => `${path} ${code}`);
}

describe('the choice of an agency (S5)', () => {
  it('has no fault where agency and people are as registry and accounts have them', () => {
    expect(faults({})).toEqual([]);
  });

  it('names an agency of the registry, by the name that it has there', () => {
    expect(faults({ agencyId: uuid(78) })).toEqual(['/agencyId agencyNotListed', '/evaluators/0 ofOtherAgency']);
    expect(faults({ name: '虚构会计师事务所' })).toEqual(['/name agencyNamedOtherwise']);
  });

  it('names people by the accounts of evaluators, under their own names, each once', () => {
    const evaluators = [
      { personId: 'clerk', name: '某某' },
      { personId: 'agent', name: '张三' },
      { personId: 'agent', name: '评价员' },
    ];
    expect(faults({ evaluators })).toEqual([
      '/evaluators/2 memberTwice',
      '/evaluators/0 notAnEvaluator',
      '/evaluators/1 personNamedOtherwise',
    ]);
  });

  it('takes nobody of another agency, and nobody whose account names none; the refusal names both', () => {
    const elsewhere = { ...staff, agency: { id: uuid(78), name: '虚构会计师事务所' } };
    expect(choiceFaults(drawn().state, select, { ...registered, evaluators: [elsewhere] })).toEqual([
      { path: '/evaluators/0', code: 'ofOtherAgency', params: { name: '评价员', agency: '虚构会计师事务所' } },
    ]);
    const untied = { ...registered, evaluators: [{ ...staff, agency: null }] };
    expect(faults({}, untied)).toEqual(['/evaluators/0 ofNoAgency']);
  });

  it('holds until the contract: who has left the agency by then is not let in by it', () => {
    const { state } = formed().act(people.officer, select);
    const codes = (evaluators: readonly AgencyEvaluator[]): readonly string[] =>
      contractFaults(state, { ...registered, evaluators }).map(({ path, code }) => `${path} ${code}`);
    expect(codes([staff])).toEqual([]);
    expect(codes([{ ...staff, agency: { id: uuid(78), name: '别家' } }])).toEqual(['/evaluators/0 ofOtherAgency']);
    expect(codes([])).toEqual(['/evaluators/0 notAnEvaluator']);
  });

  it('lets its people see the evaluation while their accounts are not of another agency', () => {
    const { state } = formed().act(people.officer, select);
    const sees = (...agencyIds: readonly string[]): boolean =>
      worksFromOutside(state, { id: 'agent', grants: agencyIds.map((agencyId) => ({ agencyId })) });
    expect([sees(agency.id), sees(), sees(uuid(78))]).toEqual([true, true, false]);
    expect(worksFromOutside(state, { id: 'somebody', grants: [{ agencyId: agency.id }] })).toBe(false);
  });

  it('takes nobody of the evaluated unit or of one above it', () => {
    for (const unitId of [subject.unitId, 'bureau']) {
      const own = { ...staff, unitIds: ['elsewhere', unitId] };
      expect(faults({}, { ...registered, evaluators: [own] })).toEqual(['/evaluators/0 ofEvaluatedUnit']);
      expect(mayEvaluate(formed().state, own)).toBe(false);
    }
    expect(mayEvaluate(formed().state, { ...staff, unitIds: ['elsewhere'] })).toBe(true);
  });

  it('takes nobody of the team, of the panel or of its reserves, whatever roles the account has', () => {
    const play = drawn();
    const [seated] = play.state.panel?.experts ?? [];
    const [reserve] = play.state.panel?.reserves ?? [];
    const ids = [lead.id, seated?.personId ?? '', reserve?.personId ?? ''];
    const evaluators = ids.map((personId) => ({ personId, name: personId }));
    const accounts = ids.map((id) => ({ id, name: id, agency, unitIds: [] }));
    const codes = ['/evaluators/0 worksOnTeam', '/evaluators/1 sitsOnPanel', '/evaluators/2 sitsOnPanel'];
    expect(faults({ evaluators }, { ...registered, evaluators: accounts }, play)).toEqual(codes);
    expect(accounts.map((account) => mayEvaluate(play.state, account))).toEqual([false, false, false]);
    const refused = play.refusal(people.officer, { ...select, evaluators }).faults;
    expect(refused.map(({ path, code }) => `${path} ${code}`)).toEqual(codes);
  });
});

describe('nobody works in two places of one evaluation', () => {
  it('neither on the team that checks the agency', () => {
    const play = formed().act(people.officer, select);
    const leader = { personId: 'agent', name: '评价员' };
    const { faults: found } = play.refusal(people.performance, {
      kind: 'changeTeam',
      leader,
      members: [],
      reason: 'x',
    });
    expect(found).toEqual([{ path: '/leader', code: 'worksForAgency', params: { name: '评价员' } }]);
  });

  it('nor on the panel: a draw bars who works on the evaluation already', () => {
    const busy = { ...select, evaluators: [{ personId: 'e1', name: 'e1' }] };
    const play = drawn(formed().act(people.officer, busy), pool);
    expect(play.record.find(({ event }) => event.type === 'expertsDrawn')?.event).toMatchObject({
      barred: expect.arrayContaining([{ id: 'e1', name: 'e1', ground: 'worksOnIt' }]),
    });
    const { experts = [], reserves = [] } = play.state.panel ?? {};
    expect([...experts, ...reserves].map(({ personId }) => personId)).not.toContain('e1');
  });
});

describe('choosing again (S5)', () => {
  it('takes another before the contract, with the cause on record, and asks the new people by name', () => {
    const play = formed()
      .act(people.officer, { ...select, evaluators: [{ personId: 'gone', name: '甲' }] })
      .act(people.officer, again);
    expect(play.state.engagement?.evaluators).toEqual(again.evaluators);
    expect(play.tasks.find(({ command }) => command === 'declareInterests')?.people).toEqual([
      { id: 'agent', role: 'agencyEvaluator' },
    ]);
    const changed = play.record.find(({ event }) => event.type === 'agencyChanged')?.event;
    expect(changed && eventSentence(changed, 'zh-CN')).toContain('原评价员已离职');
    expect(changed && eventSentence(changed, 'en')).toContain('原评价员已离职');
  });

  it('asks for the declaration anew, and is over with the contract', () => {
    const free: CommandOf<'declareInterests'> = { kind: 'declareInterests', conflict: false, statement: '无' };
    const play = formed().act(people.officer, select).act(agent, free).act(people.officer, again);
    expect(play.state.position.engagement).toBe('selected');
    expect(play.state.engagement?.declaration).toBeUndefined();
    play.act(agent, free).act(people.director, {
      kind: 'signContract',
      contractNumber: '1',
      startsOn: asPlainDate('2026-03-06'),
      endsOn: asPlainDate('2026-09-30'),
      feeFen: 1,
      deliverables: [{ name: '评价报告', by: asPlainDate('2026-08-20') }],
    });
    expect(play.refusal(people.officer, again).code).toBe('notNow');
  });

  it('is never dated before the choice that it changes', () => {
    const play = formed().act(people.officer, select);
    expect(play.refusal(people.officer, { ...again, on: asPlainDate('2026-03-04') }).code).toBe('dateBeforeFact');
  });
});
