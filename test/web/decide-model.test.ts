import { chainsToAnswer, opinionsOf } from '../../web/src/pages/decide/opinions.ts';
import type { SignOffChain } from '../../web/src/api/sign-off-answers.ts';

const line = (seq: number, type: string, by: string, event: Readonly<Record<string, unknown>>) => ({
  seq,
  type,
  by,
  event,
});

describe('opinions so far', () => {
  it('are each person’s own words once; withdrawing is none, and an end repeats nobody', () => {
    const lines = [
      line(9, 'signOffDeclined', '局长', { opinion: '不妥' }),
      line(8, 'signatureDeclined', '局长', { opinion: '不妥' }),
      line(7, 'signOffWithdrawn', '经办人', { reason: '撤' }),
      line(6, 'signOffTakenBack', '经办人', { what: 'signature' }),
      line(5, 'extensionRequested', '经办人', { reason: '资料未齐' }),
      line(4, 'targetsQualified', '经办人', { opinion: '同意' }),
      line(3, 'signatureGiven', '经办人', { opinion: '同意' }),
      line(2, 'signatureGiven', '科长', { opinion: '同意' }),
    ];
    expect(opinionsOf(lines).map(({ by, words }) => [by, words])).toEqual([
      ['局长', '不妥'],
      ['经办人', '资料未齐'],
      ['经办人', '同意'],
      ['科长', '同意'],
    ]);
  });
});

describe('what of a matter waits for my signature', () => {
  const chain = (key: string, mine: readonly string[], end: SignOffChain['end'] = null): SignOffChain =>
    ({ key, mine, end }) as unknown as SignOffChain;
  const over = chain('submitTargets', ['sign'], { type: 'signOffFinished', at: '', sentence: '' } as never);
  const chains = [chain('issueFeedback', ['sign', 'decline']), chain('grantExtension:x', ['urgeSigners']), over];

  it('is found without a line of the inbox, by what I may answer in a chain that runs', () => {
    expect(chainsToAnswer(chains, null).map(({ key }) => key)).toEqual(['issueFeedback']);
  });

  it('is the chain of the inbox’s line, and none of work of another kind', () => {
    expect(chainsToAnswer(chains, 'sign:grantExtension:x:0.0').map(({ key }) => key)).toEqual(['grantExtension:x']);
    expect(chainsToAnswer(chains, 'concludeEvaluation')).toEqual([]);
  });
});
