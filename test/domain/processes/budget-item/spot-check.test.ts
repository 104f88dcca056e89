import { defaultPolicy } from '../../../../domain/policy/default-policy.ts';
import { PolicySchema } from '../../../../domain/policy/policy.ts';
import { openRows } from '../../../../domain/process/lifecycle.ts';
import { LIFECYCLE } from '../../../../domain/processes/budget-item/lifecycle.ts';
import type { SpotCheckFinding } from '../../../../domain/processes/budget-item/spot-check.ts';
import { approved, defaultRules, Play, submitted } from '../../../support/budget-item-play.ts';
import { people } from '../../../support/people.ts';
import { rule, step } from '../../sign-off/office.ts';

const OPEN = { kind: 'openSpotCheck', matters: '专账核算和种薯发放', inspectors: '彭某、马某' } as const;
const general = {
  title: '发放台账缺签字',
  evidence: '抽 20 户，3 户无签字',
  severity: 'general',
  correct: false,
} as const;
const serious = { title: '种薯款未专账核算', evidence: '', severity: 'serious', correct: true } as const;
const conclude = (...findings: readonly SpotCheckFinding[]) => ({
  kind: 'concludeSpotCheck' as const,
  findings: [...findings],
  conclusion: '现场核对账册',
});
const checking = (play = approved()): Play => play.on('2025-05-12').act(people.officer, OPEN);

describe('M2 finance checks on the spot while an item runs', () => {
  it('owes the result within 15 working days, and the unit hears of both', () => {
    const play = checking();
    expect(play.state.position.spotCheck).toBe('checking');
    // Opened on Monday 12 May; Dragon Boat (31 May to 2 June) is not counted.
    expect(play.obligation('concludeSpotCheck:1')).toMatchObject({
      from: '2025-05-12',
      due: '2025-06-03',
      clause: 'M2',
    });
    const done = play.on('2025-05-20').act(people.performance, conclude());
    expect(done.settled('concludeSpotCheck:1')?.outcome).toBe('onTime');
    expect(done.state.position.spotCheck).toBe('none');
    expect(done.state.spotChecks).toMatchObject([{ no: 1, openedOn: '2025-05-12', concludedOn: '2025-05-20' }]);
  });

  it('has no place before the budget is approved nor after the year, and one runs at a time', () => {
    expect(submitted().refusal(people.officer, OPEN).code).toBe('notNow');
    // It is where it may be, so the refusal says what has to end first instead of naming where it stands already.
    expect(checking().refusal(people.officer, OPEN)).toMatchObject({
      code: 'notNow',
      details: { position: 'executing,checking', possible: 'none:spotCheck' },
    });
    const again = checking().act(people.officer, conclude()).act(people.officer, OPEN);
    expect(again.state.spotCheck).toMatchObject({ no: 2 });
    expect(checking().refusal(people.leader, conclude()).code).toBe('notYours');
  });

  it.each([
    [[], 'green'],
    [[general], 'yellow'],
    [[general, serious], 'red'],
  ] as const)('gives the light by a rule: %#', (findings, light) => {
    expect(checking().act(people.officer, conclude(...findings)).state.light).toBe(light);
  });

  it('never makes a light better', () => {
    const red = checking().act(people.officer, conclude({ ...serious, correct: false }));
    expect(red.act(people.officer, OPEN).act(people.officer, conclude(general)).state.light).toBe('red');
  });

  it('stands between an item and its end', () => {
    expect(checking().on('2026-01-05').act(people.officer, conclude()).state.position.main).toBe('evaluating');
  });
});

describe('M3 a finding may order a correction', () => {
  it('in the same act, with the clock of every correction', () => {
    const play = checking().on('2025-05-20').act(people.officer, conclude(general, serious));
    expect(play.state.position.correction).toBe('ordered');
    expect(play.state.correction).toMatchObject({ findings: serious.title, orderedOn: '2025-05-20' });
    expect(play.events('correctionOrdered')[0]?.event).toMatchObject({ spotCheckNo: 1 });
    expect(play.obligation('correctDeviation:1.1')).toMatchObject({ from: '2025-05-20', due: '2025-06-11' });
  });

  it('not while another runs, nor round a chain of signatures, nor after the year', () => {
    const running = checking().act(people.officer, { kind: 'orderCorrection', findings: '进度滞后' });
    expect(running.refusal(people.officer, conclude(serious)).code).toBe('correctionRunning');
    expect(running.act(people.officer, conclude(general)).state.position.spotCheck).toBe('none');
    const signOff = { orderCorrection: rule([step('director', ['financeDirector'])]) };
    const rules = { ...defaultRules, policy: { ...defaultPolicy, signOff } };
    const signed = checking(approved(submitted(new Play({}, rules))));
    expect(signed.refusal(people.officer, conclude(serious)).code).toBe('correctionNeedsSignOff');
    expect(checking().on('2026-01-05').refusal(people.officer, conclude(serious)).code).toBe('notExecuting');
  });
});

describe('what was stored before there were spot checks', () => {
  it('is at the beginning of the new track', () => {
    const { spotCheck: _none, ...position } = approved().state.position;
    expect(openRows(LIFECYCLE, position).map(({ command }) => command)).toContain('openSpotCheck');
  });

  it('is kept by a policy that does not name them: by the default', () => {
    const { concludeSpotCheck, ...obligations } = defaultPolicy.obligations;
    const read = PolicySchema.parse({ ...defaultPolicy, obligations });
    expect(read.obligations.concludeSpotCheck).toEqual(concludeSpotCheck);
  });
});
