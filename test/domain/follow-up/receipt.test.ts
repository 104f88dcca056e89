import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../../../domain/policy/default-policy.ts';
import { eventSentence } from '../../../domain/messages/event-text.ts';
import { budgetItem } from '../../../domain/processes/budget-item/index.ts';
import {
  approved,
  defaultRules,
  evaluated,
  fedBack,
  feedbackContent,
  Play,
  received,
  submitted,
} from '../../support/budget-item-play.ts';
import { people } from '../../support/people.ts';

const SENT_BACK = { kind: 'returnReceipt', returnGround: 'defective', reason: '附表金额与正文不一致' } as const;
const keys = (play: Play): readonly string[] => play.open.map(({ key }) => key);

/** Sent back on 27 March, two days after it was delivered. */
const sentBack = (play = fedBack()): Play => play.on('2026-03-27').act(people.clerk, SENT_BACK);

const again = (play: Play, on = '2026-04-02', documentNumber = '郴财绩〔2026〕11号'): Play =>
  play
    .on(on)
    .save('feedback', '00000000-0000-4000-8000-0000000000f2', feedbackContent, people.performance)
    .act(people.performance, { kind: 'draftFeedback', versionId: '00000000-0000-4000-8000-0000000000f2' })
    .act(people.director, { kind: 'issueFeedback', documentNumber });

describe('R1 a feedback that comes back unsigned', () => {
  it('does not start the two months', () => {
    const play = sentBack();
    expect(play.state.position.feedback).toBe('sentBack');
    expect(keys(play)).not.toContain('reportRectification');
    expect(keys(play).some((key) => key.startsWith('signReceipt'))).toBe(false);
  });

  it('is owed again until the end of the same month', () => {
    const play = sentBack();
    expect(play.settled('giveFeedback')).toMatchObject({ legalDue: '2026-04-16', outcome: 'onTime' });
    expect(play.open.find(({ kind }) => kind === 'giveFeedback')).toMatchObject({
      key: 'giveFeedback:2',
      from: '2026-03-16',
      due: '2026-04-16',
      statutory: true,
    });
  });

  it('is overdue at once where the month has passed meanwhile', () => {
    const late = fedBack(evaluated(), '2026-03-16', '2026-04-16').on('2026-04-20').act(people.clerk, SENT_BACK);
    const clock = late.open.find(({ kind }) => kind === 'giveFeedback');
    expect(clock?.overdueSince).toBeDefined();
    expect(clock?.rungs.find(({ workingDays }) => workingDays === 1)?.reached).toBe(true);
  });

  it('waits for who drafts it, and its return is told at once', () => {
    const play = sentBack();
    const tasks = budgetItem.tasks(play.state, play.instance.book);
    expect(tasks.find(({ command }) => command === 'draftFeedback')).toMatchObject({ obligationKey: 'giveFeedback:2' });
    const returned = play.record.find(({ event }) => event.type === 'receiptReturned');
    const [told] = budgetItem.effects(returned?.event as never, play.state);
    expect(told).toMatchObject({ urgency: 'now', topic: 'receiptReturned', params: { reason: SENT_BACK.reason } });
    expect(told?.kind === 'notice' ? told.roles : []).toContain('performanceOfficer');
  });

  it('starts the two months from the receipt of the delivery that stays', () => {
    const play = again(sentBack()).on('2026-04-03').act(people.leader, { kind: 'signReceipt', paper: false });
    expect(play.state.feedback).toMatchObject({
      documentNumber: '郴财绩〔2026〕11号',
      issuedOn: '2026-04-02',
      receivedOn: '2026-04-03',
      deliveriesReturned: [{ documentNumber: '郴财绩〔2026〕8号', issuedOn: '2026-03-25', on: '2026-03-27' }],
    });
    expect(play.open.find(({ key }) => key === 'reportRectification')).toMatchObject({ from: '2026-04-03' });
  });

  it('leaves the decision on next year’s money running from the first delivery, and decided where it was', () => {
    const before = fedBack().open.find(({ kind }) => kind === 'decideConsequence');
    const play = again(sentBack());
    expect(play.open.find(({ kind }) => kind === 'decideConsequence')).toEqual(before);
    const decided = sentBack(
      fedBack().act(people.director, { kind: 'decideConsequence', action: 'prioritise', amountFen: null, reason: '' }),
    );
    expect(again(decided).state.position.consequence).toBe('decided');
  });

  it('comes back once on each ground: who still disagrees signs and says so in the ledger', () => {
    const play = again(sentBack()).on('2026-04-03');
    expect(play.refusal(people.clerk, SENT_BACK)).toMatchObject({
      code: 'returnedOnThatGround',
      details: { on: '2026-03-27' },
    });
    expect(play.act(people.clerk, { ...SENT_BACK, returnGround: 'incomplete' }).state.position.feedback).toBe(
      'sentBack',
    );
  });

  it('cannot come back once it is signed for', () => {
    // Of the tracks it tells the main one and the one on which a receipt is.
    expect(received().refusal(people.clerk, SENT_BACK)).toMatchObject({
      code: 'notNow',
      details: { position: 'followUp,received', possible: 'delivered' },
    });
  });

  it('is not deemed received while it lies with finance, and by its own date after that', () => {
    const deemed = { ...defaultRules, policy: { ...defaultPolicy, deemedReceipt: { enabled: true } } };
    const play = again(sentBack(fedBack(evaluated(approved(submitted(new Play({}, deemed)))))), '2026-04-02');
    expect(play.state.position.feedback).toBe('delivered');
    expect(play.on('2026-04-09').state.feedback).toMatchObject({ deemed: true, receivedOn: '2026-04-08' });
  });
});

describe('R1 who signs on paper', () => {
  const signed = (signer: object): Play =>
    fedBack()
      .on('2026-03-27')
      .act(people.clerk, { kind: 'signReceipt', paper: true, on: asPlainDate('2026-03-26'), signer } as never);

  it('stands on record: who, for whom, by what authority', () => {
    const signer = { name: '何某', onBehalfOf: '李某', authority: '局办公室值班授权 2026-3' };
    const play = signed(signer);
    expect(play.record.find(({ event }) => event.type === 'receiptSigned')).toMatchObject({
      by: { personId: people.clerk.id },
      event: { on: '2026-03-26', signer },
    });
  });

  it.each([
    [{ name: '何某', onBehalfOf: '李某' }, '/signer/authority', 'proxyNeedsAuthority'],
    [{ name: '何某', authority: '值班授权' }, '/signer/onBehalfOf', 'proxyForWhom'],
  ])('is complete or refused', (signer, path, code) => {
    const command = { kind: 'signReceipt', paper: true, signer } as never;
    expect(fedBack().on('2026-03-27').refusal(people.clerk, command).faults).toMatchObject([{ path, code }]);
  });

  it('is nobody else within the system, where a delegate signs by his delegation', () => {
    const command = { kind: 'signReceipt', paper: false, signer: { name: '何某' } } as const;
    const refused = fedBack().on('2026-03-27').refusal(people.clerk, command);
    expect(refused.faults).toMatchObject([{ path: '/signer', code: 'signerNotOnPaper' }]);
    const [own] = people.leader.grants;
    const delegation = { id: 'd-7', onBehalfOf: people.leader.id, onBehalfOfName: people.leader.name };
    const standIn = { ...people.officer, id: 'stand-in', name: '何某', grants: own ? [{ ...own, delegation }] : [] };
    const play = fedBack().on('2026-03-27').act(standIn, { kind: 'signReceipt', paper: false });
    expect(play.record.find(({ event }) => event.type === 'receiptSigned')?.by).toMatchObject({
      name: '何某',
      onBehalfOf: people.leader.id,
      onBehalfOfName: people.leader.name,
      delegationId: 'd-7',
    });
  });
});

const RECORDED = {
  kind: 'recordReceipt',
  on: asPlainDate('2026-03-26'),
  signer: { name: '何某' },
  why: '单位没有系统账号',
  scan: { name: '送达回证.pdf', sha256: 'a'.repeat(64) },
} as const;

describe('R1 R2 a receipt that finance writes down for a unit that cannot sign here', () => {
  it('starts the two months on the date on the paper, and says who signed, who wrote it down and why', () => {
    const play = fedBack().on('2026-03-30').act(people.officer, RECORDED);
    expect(play.state.position.feedback).toBe('received');
    expect(play.state.feedback).toMatchObject({ receivedOn: '2026-03-26', deemed: false });
    expect(play.open.find(({ key }) => key === 'reportRectification')).toMatchObject({ from: '2026-03-26' });
    const signed = play.record.find(({ event }) => event.type === 'receiptSigned');
    expect(signed?.by).toMatchObject({ kind: 'person', personId: people.officer.id, role: 'financeOfficer' });
    expect(eventSentence(signed?.event ?? { type: '' }, 'zh-CN')).toBe(
      '补记纸质送达回证：何某 于 2026年3月26日 签收；单位没有系统账号',
    );
  });

  it('is finance’s act, bound by the rules of every receipt, and waits for nobody', () => {
    const play = fedBack().on('2026-03-30');
    expect(play.refusal(people.clerk, RECORDED)).toMatchObject({ code: 'notYours' });
    expect(play.refusal(people.officer, { ...RECORDED, on: asPlainDate('2026-03-24') })).toMatchObject({
      code: 'dateBeforeFact',
    });
    const proxy = { ...RECORDED, signer: { name: '何某', onBehalfOf: '李某' } };
    expect(play.refusal(people.officer, proxy)).toMatchObject({
      code: 'invalidInput',
      faults: [{ path: '/signer/authority', code: 'proxyNeedsAuthority' }],
    });
    const tasks = budgetItem.tasks(play.state, play.instance.book);
    expect(tasks.map(({ command }) => command)).not.toContain('recordReceipt');
    expect(received(play).refusal(people.officer, RECORDED)).toMatchObject({ code: 'notNow' });
  });
});
