import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LIFECYCLE } from '../../domain/processes/budget-item/lifecycle.ts';
import { signs } from '../../domain/processes/signing.ts';
import { grouped, readCode } from '../../domain/people/second-factor.ts';

describe('a code is read as people type it', () => {
  it('takes six digits with spaces, dashes or of a Chinese keyboard for an authenticator’s', () => {
    for (const typed of ['123456', '123 456', ' 123-456 ', '１２３４５６', '123　456', '123–456'])
      expect(readCode(typed)).toEqual({ kind: 'totp', code: '123456' });
  });

  it('takes anything else for a recovery code, without its dashes and in small letters', () => {
    expect(readCode('ABCD-efgh-2345')).toEqual({ kind: 'recovery', code: 'abcdefgh2345' });
    expect(readCode('12345').kind).toBe('recovery');
    expect(readCode('1234567').kind).toBe('recovery');
  });

  it('reads back whatever it prints', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z2-9]{12}$/), (code) => {
        expect(readCode(grouped(code))).toEqual({ kind: 'recovery', code });
      }),
    );
  });
});

describe('what signs', () => {
  it('is what the lifecycle table lets nobody do but those who sign', () => {
    const signing = [...new Set(LIFECYCLE.rows.map(({ command }) => command))].filter(signs).toSorted();
    expect(signing).toEqual([
      'approveAmendment',
      'approveBudget',
      'concludeEvaluation',
      'correctDisclosure',
      'decideConsequence',
      'decideDeferral',
      'decideDisclosure',
      'issueFeedback',
      'refuseAmendment',
      'refuseTargets',
      'reportRectification',
      'requestAmendment',
      'resubmitAmendment',
      'resubmitSelfEvaluation',
      'resubmitTargets',
      'resumeItem',
      'stopItem',
      'submitSelfEvaluation',
      'submitTargets',
      'suspendItem',
    ]);
    expect(signs('nothing')).toBe(false);
  });

  it('is found in the tables of every process, and in what a signer answers in a chain', () => {
    const [other, own] = [
      ['approvePlan', 'signContract', 'signPerformanceReport', 'issueResultDocument'],
      ['closeSupervision'],
    ];
    for (const command of [...other, ...own, 'sign', 'decline'])
      expect([command, signs(command)]).toEqual([command, true]);
    for (const command of ['submitPerformanceReport', 'answerSupervision', 'urge', 'advise', 'takeBack', 'noSuchAct'])
      expect([command, signs(command)]).toEqual([command, false]);
  });
});
