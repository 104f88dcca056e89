import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import type { SignOffRule, SignOffStep } from '../../../domain/policy/sign-off-rule.ts';
import { seatsOf } from '../../../domain/sign-off/chain.ts';
import type { SignOffCommand } from '../../../domain/sign-off/sign-off-command.ts';
import { undoableBy } from '../../../domain/sign-off/take-back.ts';
import { allQualified, submitted } from '../../support/budget-item-play.ts';
import { Office, officer, rule, step } from './office.ts';
import { officeAt, ONE_STEP, order, submit } from './places.ts';

const PEOPLE = [
  officer('liu', ['financeOfficer']),
  officer('ma', ['financeOfficer']),
  officer('peng', ['performanceOfficer']),
  officer('qi', ['performanceOfficer']),
  officer('deng', ['financeDirector']),
  officer('su', ['supervisingLeader']),
  officer('lead', ['unitLeader']),
  officer('admin', ['administrator']),
];
const PUT = { kind: 'qualifyTargets' as const, criteria: allQualified, opinion: '' };
const K = { chain: 'qualifyTargets' };
const sign: SignOffCommand = { kind: 'sign', ...K, opinion: '同意' };
const decline: SignOffCommand = { kind: 'decline', ...K, opinion: '不同意' };
const resubmit: SignOffCommand = { kind: 'resubmit', ...K, note: '' };
const takeBack: SignOffCommand = { kind: 'takeBack', ...K };
const urge: SignOffCommand = { kind: 'urgeSigners', ...K, note: '请抓紧' };
const back = (to: string, then?: 'replay' | 'straight'): SignOffCommand => ({
  kind: 'sendBack',
  ...K,
  to,
  opinion: '请改',
  ...(then && { then }),
});
const add = (person: string, place: 'before' | 'after' | 'parallel'): SignOffCommand => ({
  kind: 'addSigner',
  ...K,
  person,
  place,
  note: '',
});

/** Submitted targets, to be found qualified by signatures; liu has put it forward. */
function office(steps: readonly SignOffStep[], more: Partial<SignOffRule> = {}, people = PEOPLE): Office {
  const signOff = { qualifyTargets: rule(steps, { proposedBy: ['financeOfficer'], ...more }) };
  return new Office(submitted().on('2024-10-22'), people, signOff).does('liu', PUT);
}

const division = step('division', ['performanceOfficer']);
const director = step('director', ['financeDirector']);
const waiting = (at: Office): readonly string[] =>
  at.tasks
    .filter(({ chain }) => chain !== undefined)
    .map(({ command, roles, people = [] }) => [command, ...roles, ...people.map(({ id }) => id)].join(' '));
const isQualified = (at: Office): boolean => at.instance.state.position.main === 'qualified';

describe('an act that needs signatures', () => {
  it('is put forward, waits for each step in turn, and is carried out with the last signature by its authority', () => {
    const at = office([division, director]);
    expect(waiting(at)).toEqual(['sign performanceOfficer']);
    at.does('peng', sign);
    expect(waiting(at)).toEqual(['sign financeDirector']);
    expect(isQualified(at)).toBe(false);
    at.does('deng', sign);
    expect(isQualified(at)).toBe(true);
    expect(at.chain).toBeUndefined();
    const types = at.types();
    const signed = types.lastIndexOf('signatureGiven');
    expect(types.slice(signed, signed + 3)).toEqual(['signatureGiven', 'signOffFinished', 'targetsQualified']);
    expect(at.record.find(({ event }) => event.type === 'targetsQualified')).toMatchObject({
      cause: 'qualifyTargets',
      by: { personId: 'deng', role: 'financeDirector' },
    });
    expect(at.record.find(({ event }) => event.type === 'signOffFinished')?.event).toMatchObject({
      signatures: [{ by: { personId: 'peng' } }, { by: { personId: 'deng' } }],
    });
  });

  it('tells at once what is wrong with it, and cannot be put forward twice', () => {
    const at = office([director]);
    expect(at.tries('ma', PUT)).toBe('signOffRunning');
    at.does('liu', { kind: 'withdraw', ...K, reason: '重办' });
    expect(at.tries('liu', { ...PUT, on: asPlainDate('2024-10-01') })).toBe('dateBeforeFact');
    const qualified = office([director]).does('deng', sign);
    expect(qualified.tries('liu', PUT)).toBe('notNow');
  });

  it('is put forward only by whom the policy names, and the work stands in his inbox', () => {
    const at = office([director]).does('liu', { kind: 'withdraw', ...K, reason: '重办' });
    expect(at.tries('peng', PUT)).toBe('notYours');
    expect(at.tasks.find(({ command }) => command === 'qualifyTargets')?.roles).toEqual(['financeOfficer']);
  });

  it('ends with the reason when the other side has moved the matter on without it', () => {
    const at = officeAt(0, { orderSubmission: ONE_STEP }).does('liu', order).does('lead', submit);
    expect(at.chain).toBeUndefined();
    expect(at.record.find(({ event }) => event.type === 'signOffLapsed')?.event).toMatchObject({
      code: 'notNow',
      proposer: { id: 'liu' },
    });
  });
});

describe('会签, 或签, 票签, 顺签', () => {
  const both = step('both', ['performanceOfficer', 'financeDirector']);

  it('会签 passes with every signature, in any order; one 不同意 ends it', () => {
    const at = office([both]).does('deng', sign);
    expect(isQualified(at)).toBe(false);
    expect(isQualified(at.does('peng', sign))).toBe(true);
    expect(office([both]).does('peng', decline).types()).toContain('signOffDeclined');
  });

  it('或签: the first to decide decides, and nobody else is waited for', () => {
    const any = step('any', ['performanceOfficer', 'financeDirector'], { mode: { kind: 'anyOf' } });
    expect(isQualified(office([any]).does('peng', sign))).toBe(true);
    expect(office([any]).does('deng', decline).chain).toBeUndefined();
  });

  it('票签 by number or share passes with enough votes, and fails when they cannot come any more', () => {
    const vote = (mode: SignOffStep['mode']): SignOffStep =>
      step('vote', [], {
        mode,
        signers: ['performanceOfficer', 'financeDirector'].map((one) => ({
          office: one as 'financeDirector',
          every: true,
        })),
      });
    const two = office([vote({ kind: 'count', pass: 2 })]).does('peng', decline);
    expect(two.chain).toBeDefined();
    expect(isQualified(two.does('qi', sign).does('deng', sign))).toBe(true);
    const share = office([vote({ kind: 'percent', pass: 66 })])
      .does('peng', decline)
      .does('qi', decline);
    expect(share.types()).toContain('signOffDeclined');
  });

  it('顺签 goes from one to the next', () => {
    const order = step('order', ['performanceOfficer', 'financeDirector'], { mode: { kind: 'inOrder' } });
    const at = office([order]);
    expect(at.tries('deng', sign)).toBe('notYourTurn');
    expect(waiting(at.does('qi', sign))).toEqual(['sign financeDirector']);
  });

  it('each person signs once in a step, whatever offices he holds', () => {
    const people = [
      ...PEOPLE.slice(0, 2),
      officer('all', ['performanceOfficer', 'financeDirector']),
      officer('su', ['supervisingLeader']),
    ];
    const at = office([both], {}, people).does('all', sign);
    expect(at.tries('all', sign)).toBe('notYourTurn');
    expect(waiting(at)).toEqual(['sign supervisingLeader']);
    expect(isQualified(at.does('su', sign))).toBe(true);
  });
});

describe('加签 and 减签', () => {
  it('before: he waits until they have signed; after: it passes only with them; beside: both', () => {
    const before = office([director]).does('deng', add('qi', 'before'));
    expect(waiting(before)).toEqual(['sign qi']);
    expect(before.tries('deng', sign)).toBe('notYourTurn');
    expect(waiting(before.does('qi', sign))).toEqual(['sign financeDirector']);
    const after = office([director]).does('deng', add('lead', 'after'));
    expect(waiting(after)).toEqual(['sign financeDirector']);
    expect(waiting(after.does('deng', sign))).toEqual(['sign lead']);
    expect(isQualified(after.does('lead', sign))).toBe(true);
    expect(after.record.find(({ event }) => event.type === 'targetsQualified')?.by).toMatchObject({ personId: 'deng' });
    const beside = office([director]).does('deng', add('qi', 'parallel'));
    expect(waiting(beside)).toEqual(['sign financeDirector', 'sign qi']);
    expect(isQualified(beside.does('qi', sign))).toBe(false);
  });

  it('goes one level deep, and never to the proposer, to oneself or to one who is there', () => {
    const at = office([director]).does('deng', add('qi', 'before'));
    expect(at.tries('qi', add('peng', 'before'))).toBe('addedCannotAdd');
    const fresh = office([director]);
    expect(fresh.tries('deng', add('liu', 'before'))).toBe('signerOwns');
    expect(fresh.tries('deng', add('deng', 'before'))).toBe('signerIsYourself');
    expect(fresh.tries('deng', add('stranger', 'before'))).toBe('signerUnknown');
    expect(fresh.does('deng', add('qi', 'after')).tries('deng', add('qi', 'before'))).toBe('signerAlready');
  });

  it('beside one whose signature alone passes the step, only an office that may pass it is added', () => {
    const any = step('any', ['financeDirector'], { mode: { kind: 'anyOf' } });
    expect(office([any]).tries('deng', add('qi', 'parallel'))).toBe('signerUnknown');
    expect(office([any]).tries('deng', add('su', 'parallel'))).toBeUndefined();
  });

  it('减签 takes away only who was added and has not signed, by who added him', () => {
    const at = office([director]).does('deng', add('qi', 'before'));
    const remove: SignOffCommand = { kind: 'removeSigner', ...K, seat: '0.0+1' };
    expect(at.tries('qi', remove)).toBe('addedByOther');
    expect(at.tries('deng', { ...remove, seat: '0.0' })).toBe('notAdded');
    expect(at.copy().does('qi', sign).tries('deng', remove)).toBe('notAdded');
    expect(waiting(at.does('deng', remove))).toEqual(['sign financeDirector']);
  });
});

describe('退回', () => {
  const steps = [division, step('second', ['financeOfficer']), director];

  it('逐级重走 signs every step again; 直送退回人 comes straight back', () => {
    const replay = office(steps).does('peng', sign).does('ma', sign).does('deng', back('division', 'replay'));
    expect(waiting(replay)).toEqual(['sign peng']);
    expect(waiting(replay.does('peng', sign))).toEqual(['sign financeOfficer']);
    const straight = office(steps).does('peng', sign).does('ma', sign).does('deng', back('division', 'straight'));
    expect(waiting(straight.does('peng', sign))).toEqual(['sign financeDirector']);
  });

  it('goes to the proposer or to a step that has passed, to no other', () => {
    const at = office(steps).does('peng', sign);
    expect(at.tries('ma', back('director'))).toBe('notReturnable');
    expect(at.tries('ma', back('second'))).toBe('notReturnable');
    expect(waiting(at.does('ma', back('proposer')))).toEqual(['resubmit financeOfficer']);
    expect(at.tries('peng', sign)).toBe('withProposer');
  });

  it('asked for again with a change, the act that is carried out is the changed one', () => {
    const at = office([director])
      .does('deng', back('proposer'))
      .does('liu', { ...PUT, opinion: '已补充' })
      .does('deng', sign);
    expect(at.record.find(({ event }) => event.type === 'targetsQualified')?.event).toMatchObject({
      opinion: '已补充',
    });
  });

  it('a signature falls when its owner has a part in what is put forward again', () => {
    const people = [...PEOPLE.filter(({ id }) => id !== 'ma'), officer('ma', ['financeOfficer', 'performanceOfficer'])];
    const at = office([division, director], {}, people).does('ma', sign).does('deng', back('proposer', 'straight'));
    expect(waiting(at.does('ma', PUT))).toEqual(['sign performanceOfficer']);
    expect(at.tries('ma', sign)).toBe('ownDraft');
    expect(isQualified(at.does('qi', sign).does('deng', sign))).toBe(true);
  });

  it('the policy may set how it goes on', () => {
    const fixed = [division, step('director', ['financeDirector'], { resubmit: 'straight' })];
    const at = office(fixed).does('peng', sign);
    expect(at.tries('deng', back('division', 'replay'))).toBe('returnFixed');
    expect(at.does('deng', back('division')).chain?.returns[0]?.then).toBe('straight');
  });
});

describe('撤回 and 撤销', () => {
  it('a signature is taken back until the next one acts', () => {
    const at = office([division, director]).does('peng', sign);
    expect(waiting(at.copy().does('peng', takeBack))).toEqual(['sign performanceOfficer']);
    expect(at.tries('qi', takeBack)).toBe('nothingToTakeBack');
    at.does('deng', add('su', 'before'));
    expect(at.tries('peng', takeBack)).toBe('nothingToTakeBack');
  });

  it('a colleague of the same step does not stand in the way', () => {
    const at = office([step('both', ['performanceOfficer', 'financeDirector']), step('last', ['supervisingLeader'])]);
    at.does('peng', sign).does('deng', sign).does('peng', takeBack);
    expect(waiting(at)).toEqual(['sign performanceOfficer']);
    expect(seatsOf({ steps: at.chain?.steps ?? [] }).map(({ signature }) => signature?.by.personId)).toEqual([
      undefined,
      'deng',
    ]);
    expect(at.chain && undoableBy(at.chain, 'deng')).toMatchObject({ what: 'signature' });
  });

  it('only the proposer withdraws; once he holds the office no more, whoever does', () => {
    const withdraw: SignOffCommand = { kind: 'withdraw', ...K, reason: '重办' };
    expect(office([director]).tries('ma', withdraw)).toBe('notProposer');
    const gone = office([director]).copy();
    const left = new Office(submitted().on('2024-10-22'), PEOPLE.slice(1), { qualifyTargets: rule([director]) });
    left.instance = gone.instance;
    expect(left.tries('ma', withdraw)).toBeUndefined();
  });
});

describe('转办, 委派, 代理', () => {
  const to = (id: string): SignOffCommand => ({ kind: 'transfer', ...K, to: id, note: '请办' });

  it('转办 hands over for good, within the office or above it', () => {
    const at = office([division, director]);
    expect(at.tries('peng', to('lead'))).toBe('signerUnknown');
    expect(at.tries('peng', to('peng'))).toBe('signerIsYourself');
    expect(waiting(at.does('peng', to('qi')))).toEqual(['sign qi']);
    expect(at.tries('peng', sign)).toBe('notYourTurn');
    expect(waiting(at.copy().does('peng', takeBack))).toEqual(['sign performanceOfficer']);
    expect(waiting(at.does('qi', sign))).toEqual(['sign financeDirector']);
  });

  it('转办 is taken back though somebody had been added before, until the new holder adds one himself', () => {
    const at = office([division]).does('peng', add('deng', 'parallel'));
    const before = waiting(at);
    at.does('peng', to('qi'));
    expect(waiting(at.copy().does('peng', takeBack))).toEqual(before);
    expect(at.does('qi', add('su', 'before')).tries('peng', takeBack)).toBe('nothingToTakeBack');
  });

  it('委派 asks for advice and gets the seat back with it', () => {
    const at = office([director]).does('deng', { kind: 'consult', ...K, with: 'qi', question: '妥否' });
    expect(waiting(at)).toEqual(['advise qi']);
    expect(at.tries('deng', sign)).toBe('consultOpen');
    expect(at.tries('peng', { kind: 'advise', ...K, advice: '可以' })).toBe('notAsked');
    at.does('qi', { kind: 'advise', ...K, advice: '可以' });
    expect(waiting(at)).toEqual(['sign financeDirector']);
    expect(waiting(at.copy().does('qi', takeBack))).toEqual(['advise qi']);
    expect(at.tries('peng', takeBack)).toBe('nothingToTakeBack');
    const asked = at.copy().does('deng', { kind: 'consult', ...K, with: 'peng', question: '妥否' });
    expect(asked.tries('qi', takeBack)).toBe('nothingToTakeBack');
    expect(at.copy().does('deng', add('su', 'before')).tries('qi', takeBack)).toBe('nothingToTakeBack');
    expect(
      at
        .copy()
        .does('deng', { kind: 'transfer', ...K, to: 'su', note: '请办' })
        .tries('qi', takeBack),
    ).toBe('nothingToTakeBack');
    expect(isQualified(at.does('deng', sign))).toBe(true);
  });

  it('代理: who stands in signs in the other’s place, never over the other’s or his own proposal', () => {
    const standIn = officer('zhang', ['unitClerk'], { deng: ['financeDirector'] });
    const at = office([director], {}, [...PEOPLE, standIn]).does('zhang', sign);
    expect(at.record.find(({ event }) => event.type === 'targetsQualified')?.by).toMatchObject({
      personId: 'zhang',
      onBehalfOf: 'deng',
    });
    const own = officer('liu', ['financeOfficer'], { deng: ['financeDirector'] });
    const mine = office([director], {}, [own, ...PEOPLE.slice(1)]);
    expect(mine.tries('liu', sign)).toBe('ownDraft');
    const forLiu = officer('zhang', [], { liu: ['financeOfficer'] });
    const other = office([step('officer', ['financeOfficer'])], {}, [...PEOPLE, forLiu]);
    expect(other.tries('zhang', sign)).toBe('ownDraft');
    expect(other.tries('ma', sign)).toBeUndefined();
  });
});

describe('nobody to sign', () => {
  it('an office that nobody holds: the administrator finds a signer, and signs nothing himself', () => {
    const people = PEOPLE.filter(({ id }) => id !== 'deng');
    const at = office([director], {}, people);
    expect(waiting(at)).toEqual(['sign financeDirector', 'transfer administrator']);
    expect(at.tries('admin', sign)).toBe('notYourTurn');
    at.does('admin', { kind: 'transfer', ...K, to: 'su', note: '局长空缺' });
    expect(isQualified(at.does('su', sign))).toBe(true);
  });

  it('an office held only by who puts it forward: one level up', () => {
    const at = office(
      [step('officer', ['financeOfficer'])],
      {},
      PEOPLE.filter(({ id }) => id !== 'ma'),
    );
    expect(waiting(at)).toEqual(['sign financeDirector']);
    const up = office([step('up', ['levelUp'])]);
    expect(waiting(up)).toEqual(['sign financeDirector']);
  });

  it('with no administrator either, it cannot be put forward', () => {
    const people = PEOPLE.filter(({ id }) => id !== 'deng' && id !== 'admin');
    const at = new Office(submitted().on('2024-10-22'), people, {
      qualifyTargets: rule([director], { proposedBy: ['financeOfficer'] }),
    });
    expect(at.tries('liu', PUT)).toBe('nobodySigns');
  });
});

describe('催办 and 抄送', () => {
  it('once per working day, whatever becomes of it: return and resubmission do not open it again', () => {
    const at = office([director]).does('liu', urge);
    expect(at.tries('liu', urge)).toBe('urgedToday');
    at.does('deng', back('proposer')).does('liu', resubmit);
    expect(at.tries('deng', urge)).toBe('urgedToday');
    at.day = '2024-10-23';
    expect(at.tries('liu', urge)).toBeUndefined();
    at.day = '2024-10-26';
    expect(at.tries('liu', urge)).toBeUndefined();
    at.day = '2024-10-27';
    expect(at.tries('liu', urge)).toBe('urgedToday');
    expect(at.tries('lead', urge)).toBe('notYours');
  });

  it('a reminder of the clock survives return and resubmission, and so does the due date', () => {
    const before = office([director]);
    const at = office([director]).does('deng', back('proposer')).does('liu', resubmit);
    expect(at.instance.book).toEqual(before.instance.book);
    expect(at.tasks.find(({ command }) => command === 'sign')?.obligationKey).toBe('reviewTargets:1');
  });

  it('抄送 holds nothing up; at the end the offices named by the policy get their copy', () => {
    const at = office([director], { copies: ['unitLeader', 'financeOfficer'] });
    at.does('liu', { kind: 'copyTo', ...K, people: ['su'], note: '' });
    expect(at.tries('liu', { kind: 'copyTo', ...K, people: ['su'], note: '' })).toBe('signerAlready');
    expect(at.tries('su', { kind: 'copyTo', ...K, people: ['qi'], note: '' })).toBe('notYourTurn');
    at.does('deng', sign);
    expect(at.record.find(({ event }) => event.type === 'signOffFinished')?.event).toMatchObject({
      copies: [{ id: 'ma' }, { id: 'lead' }],
    });
  });
});
