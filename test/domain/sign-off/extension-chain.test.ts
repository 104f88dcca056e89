import { defaultPolicy } from '../../../domain/policy/default-policy.ts';
import { LIFECYCLE } from '../../../domain/processes/budget-item/lifecycle.ts';
import { signOffFaults } from '../../../domain/sign-off/check-rules.ts';
import { V } from '../../support/budget-item-play.ts';
import { people } from '../../support/people.ts';
import { answered, rectification } from '../../support/rectification-play.ts';
import { Office, officer, rule, step } from './office.ts';

const PEOPLE = [
  officer('peng', ['performanceOfficer']),
  officer('deng', ['financeDirector']),
  officer('su', ['supervisingLeader']),
  officer('lead', ['unitLeader']),
  officer('admin', ['administrator']),
];
const KEY = 'reportRectification';
const CHAIN = `grantExtension:${KEY}`;
const GRANT = { kind: 'grantExtension', key: KEY, workingDays: 5, opinion: '同意' } as const;
const RULE = rule([step('director', ['financeDirector'])], { proposedBy: ['performanceOfficer'] });

/** The unit has asked for five working days; the policy lets an officer put the answer forward and the director sign. */
function asked(): Office {
  const play = answered().act(people.leader, {
    kind: 'askExtension',
    key: KEY,
    workingDays: 5,
    reason: '资料未齐',
  });
  return new Office(play, PEOPLE, { grantExtension: RULE }, [
    { id: V.rectification, kind: 'rectification', authorId: 'clerk', body: rectification('rectified', 'rectified') },
  ]);
}
const waiting = (at: Office): readonly string[] =>
  at.tasks.map(({ command, roles, obligationKey }) => [command, ...roles, obligationKey].join(' '));

describe('an extension that needs signatures', () => {
  it('waits for who puts the answer forward, then for who signs, on the clock it is about', () => {
    const at = asked();
    expect(waiting(at)).toContain(`grantExtension performanceOfficer ${KEY}`);
    at.does('peng', GRANT);
    expect(at.chain?.key).toBe(CHAIN);
    expect(waiting(at)).toContain(`sign financeDirector ${KEY}`);
    expect(waiting(at).some((line) => line.startsWith('grantExtension'))).toBe(false);
    expect(at.instance.book.open.find(({ key }) => key === KEY)?.due).toBe('2026-05-27');
  });

  it('moves the date with the last signature, and the legal date stays', () => {
    const at = asked().does('peng', GRANT).does('deng', { kind: 'sign', chain: CHAIN, opinion: '同意' });
    expect(at.chain).toBeUndefined();
    expect(at.instance.book.open.find(({ key }) => key === KEY)).toMatchObject({
      due: '2026-06-03',
      legal: { due: '2026-05-27' },
    });
    expect(at.record.find(({ event }) => event.type === 'extensionGranted')?.by).toMatchObject({ personId: 'deng' });
  });

  it('is tried before it is put forward', () => {
    expect(asked().tries('peng', { ...GRANT, workingDays: 90 })).toBe('extensionTooLong');
    expect(asked().tries('deng', GRANT)).toBe('notYours');
    expect(asked().tries('peng', { ...GRANT, key: 'decideConsequence' })).toBe('noExtensionAsked');
  });

  it('is not taken away by the other answer, given at once: that waits until the first is withdrawn or signed', () => {
    const refuse = { kind: 'refuseExtension', key: KEY, opinion: '不同意' } as const;
    const at = asked().does('peng', GRANT);
    expect(at.tries('deng', refuse)).toBe('signOffContradicts');
    expect(at.chain?.key).toBe(CHAIN);
    at.does('peng', { kind: 'withdraw', chain: CHAIN, reason: '另议' });
    expect(at.tries('deng', refuse)).toBeUndefined();
  });

  it('ends by itself where its clock has ended meanwhile, the report having come', () => {
    const at = asked().does('peng', GRANT).does('lead', { kind: 'reportRectification', versionId: V.rectification });
    expect(at.chain).toBeUndefined();
    const ended = at.record.find(({ event }) => event.type === 'signOffLapsed')?.event;
    expect(ended).toMatchObject({ chain: CHAIN, code: 'obligationNotOpen' });
  });

  it('is a rule that the policy may hold, with a last step that could decide', () => {
    const clocks = { grantExtension: defaultPolicy.extension.grantedBy };
    expect(signOffFaults({ grantExtension: RULE }, [LIFECYCLE], clocks)).toEqual([]);
    const weak = rule([step('officer', ['financeOfficer'])]);
    expect(signOffFaults({ grantExtension: weak }, [LIFECYCLE], clocks)).toMatchObject([
      { code: 'signOffCannotDecide' },
    ]);
    expect(signOffFaults({ urge: RULE }, [LIFECYCLE], clocks)).toMatchObject([{ code: 'signOffUnknownAct' }]);
  });
});
