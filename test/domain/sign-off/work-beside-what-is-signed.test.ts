import fc from 'fast-check';
import { act, type KernelCommand } from '../../../domain/process/act.ts';
import type { Person } from '../../../domain/process/actor.ts';
import type { Instance, Task } from '../../../domain/process/process.ts';
import { tasksOf, workOf } from '../../../domain/process/tasks-of.ts';
import { budgetItem } from '../../../domain/processes/budget-item/index.ts';
import type { CommandOf, EvaluationCommand } from '../../../domain/processes/evaluation/commands.ts';
import { evaluation } from '../../../domain/processes/evaluation/index.ts';
import type { EvaluationState } from '../../../domain/processes/evaluation/state.ts';
import { defaultRules, morning } from '../../support/budget-item-play.ts';
import { agent, formed, uuid } from '../../support/evaluation-play.ts';
import { people } from '../../support/people.ts';
import { officer, rule, step, type Office } from './office.ts';
import {
  closeOut,
  grant,
  officeAt,
  ONE_STEP,
  PLACES,
  PROPOSERS,
  refuse,
  RULES,
  sendBack,
  verifyBoth,
  type Put,
} from './places.ts';

/** What people wait for who sign nothing: each act with the clock that it serves. */
const waiting = (tasks: readonly Task[]): readonly string[] =>
  tasks
    .filter(({ chain, work }) => chain === undefined && work === 'act')
    .map(({ command, obligationKey }) => (obligationKey === undefined ? command : `${command} ${obligationKey}`));
const signing = ({ tasks }: Office): readonly string[] =>
  tasks
    .filter(({ command }) => command === 'sign')
    .map(({ chain, obligationKey }) => [chain, obligationKey ?? '-'].join(' '));

describe('work that speaks against what is being signed', () => {
  it('waits for nobody while it is signed, and is back once that ends without having been done', () => {
    const at = officeAt(6, { [refuse.kind]: ONE_STEP });
    const before = waiting(at.tasks);
    expect(before).toEqual(['returnTargets reviewTargets:2', 'qualifyTargets reviewTargets:2']);
    at.does('deng', refuse);
    expect(waiting(at.tasks)).toEqual([]);
    at.does('su', { kind: 'decline', chain: refuse.kind, opinion: '再看' });
    expect(waiting(at.tasks)).toEqual(before);
  });

  it('is back with its proposer too: his chain still runs', () => {
    const at = officeAt(6, { [refuse.kind]: ONE_STEP }).does('deng', refuse);
    at.does('su', { kind: 'sendBack', chain: refuse.kind, to: 'proposer', then: 'straight', opinion: '请补依据' });
    expect(waiting(at.tasks)).toEqual([]);
    expect(at.tasks.map(({ command }) => command)).toEqual(['resubmit']);
  });

  it('leaves its clock to whoever signs, because that runs on', () => {
    const at = officeAt(6, { [refuse.kind]: ONE_STEP }).does('deng', refuse);
    expect(signing(at)).toEqual(['refuseTargets reviewTargets:2']);
  });

  it('waits while one of the problems that it is about is free, and no longer', () => {
    const at = officeAt(4, { [closeOut(1).kind]: ONE_STEP, [sendBack(1).kind]: ONE_STEP });
    const both = ['verifyProblem verifyRectification:1', 'returnProblem verifyRectification:1'];
    at.does('liu', closeOut(1));
    expect(waiting(at.tasks)).toEqual(expect.arrayContaining(both));
    at.does('liu', sendBack(2));
    expect(waiting(at.tasks).filter((line) => both.includes(line))).toEqual([]);
    at.does('liu', { kind: 'withdraw', chain: 'returnProblem:2', reason: '重看' });
    expect(waiting(at.tasks)).toEqual(expect.arrayContaining(both));
  });

  it('waits for nobody where what is signed is about all of them at once', () => {
    const at = officeAt(4, { [verifyBoth.kind]: ONE_STEP }).does('liu', verifyBoth);
    expect(waiting(at.tasks).filter((line) => line.includes('Problem'))).toEqual([]);
  });

  it('of another clock, another track or the other side waits as before', () => {
    const at = officeAt(5, { [grant.kind]: ONE_STEP });
    const before = waiting(at.tasks).filter((line) => !line.startsWith('grantExtension'));
    expect(before).not.toEqual([]);
    expect(waiting(at.does('deng', grant).tasks)).toEqual(before);
  });

  it('is still known as work, so that its page says why it cannot be done', () => {
    const at = officeAt(6, { [refuse.kind]: ONE_STEP }).does('deng', refuse);
    expect(waiting(workOf(budgetItem, at.instance, at.policy).every)).toEqual([
      'returnTargets reviewTargets:2',
      'qualifyTargets reviewTargets:2',
    ]);
  });

  it('whatever is put forward, nobody waits for an act that is refused on everything it may be done on', () => {
    const anyPuts = fc.nat({ max: PLACES.length - 1 }).chain((place) =>
      fc.record({
        place: fc.constant(place),
        puts: fc.array(
          fc.record({
            put: fc.constantFrom<Put>(...(PLACES[place]?.puts ?? [])),
            who: fc.constantFrom(...PROPOSERS),
          }),
          { maxLength: 4 },
        ),
        signed: fc.boolean(),
      }),
    );
    let held = 0;
    fc.assert(
      fc.property(anyPuts, ({ place, puts, signed }) => {
        const at = officeAt(place, signed ? RULES : { [puts[0]?.put.kind ?? '']: ONE_STEP });
        for (const { put, who } of signed ? puts : puts.slice(0, 1)) at.tries(who, put);
        const known = PLACES[place]?.puts ?? [];
        const lines = new Set(at.tasks.filter(({ chain }) => chain === undefined).map(({ command }) => command));
        for (const kind of new Set(known.map((put) => put.kind))) {
          const tried = known.filter((put) => put.kind === kind).map((put) => isHeldUp(at, put));
          if (tried.every(Boolean) && tried.length > 0) {
            held += 1;
            expect([kind, lines.has(kind)]).toEqual([kind, false]);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(held).toBeGreaterThan(100);
  });
});

/** Whether all who may do an act are refused it because of what is being signed. */
function isHeldUp(at: Office, put: Put): boolean {
  const codes = PROPOSERS.map((who) => at.copy().tries(who, put)).filter((code) => code !== 'notYours');
  return (
    codes.length > 0 &&
    codes.every((code) => code !== undefined && ['signOffRunning', 'signOffContradicts'].includes(code))
  );
}

describe('work that no clock serves', () => {
  const choice: Omit<CommandOf<'selectAgency'>, 'kind'> = {
    agencyId: uuid(77),
    name: '虚构评价咨询公司',
    candidates: ['虚构评价咨询公司', '虚构会计师事务所'],
    method: 'negotiation',
    reason: '报价与人员最优',
    evaluators: [{ personId: 'agent', name: '评价员' }],
  };
  const signOff = { changeAgency: rule([step('director', ['financeDirector'])], { proposedBy: ['financeOfficer'] }) };
  const policy = { ...defaultRules.policy, signOff };
  const [liu, deng] = [officer('liu', ['financeOfficer']), officer('deng', ['financeDirector'])];

  const does = (
    instance: Instance<EvaluationState>,
    actor: Person,
    command: EvaluationCommand | KernelCommand,
  ): Instance<EvaluationState> =>
    act(evaluation, instance, command, {
      policy,
      calendar: defaultRules.calendar,
      now: morning('2026-03-06'),
      actor,
      signers: [liu, deng].flatMap(({ id, name, grants }) => grants.map(({ role }) => ({ id, name, role }))),
    }).instance;
  const lines = (instance: Instance<EvaluationState>): readonly string[] =>
    waiting(tasksOf(evaluation, instance, policy));

  it('the contract with an agency waits for nobody while another agency is being signed, and is back when that is withdrawn', () => {
    const { instance } = formed()
      .act(people.officer, { kind: 'selectAgency', ...choice })
      .act(agent, { kind: 'declareInterests', conflict: false, statement: '无' });
    expect(lines(instance)).toContain('signContract');
    const put = does(instance, liu, { kind: 'changeAgency', ...choice, cause: '原评价员已离职' });
    expect(lines(put)).not.toContain('signContract');
    expect(lines(does(put, liu, { kind: 'withdraw', chain: 'changeAgency', reason: '另议' }))).toEqual(lines(instance));
  });
});
