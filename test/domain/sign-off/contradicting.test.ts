import fc from 'fast-check';
import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { DomainError } from '../../../domain/domain-error.ts';
import type { KernelCommand } from '../../../domain/process/act.ts';
import { contradicts } from '../../../domain/process/contradicting.ts';
import type { BudgetItemCommand } from '../../../domain/processes/budget-item/commands.ts';
import { LIFECYCLE } from '../../../domain/processes/budget-item/lifecycle.ts';
import { chainKey, proposalOf } from '../../../domain/sign-off/chain.ts';
import {
  allQualified,
  approved,
  oneNeedsWork,
  Play,
  received,
  submitted,
  targetTable,
  V,
} from '../../support/budget-item-play.ts';
import { people } from '../../support/people.ts';
import { Office, officer, rule, step } from './office.ts';

type Put = BudgetItemCommand | KernelCommand;

const PEOPLE = [
  officer('lead', ['unitLeader']),
  officer('liu', ['financeOfficer', 'performanceOfficer']),
  officer('deng', ['financeDirector']),
  officer('su', ['supervisingLeader']),
  officer('admin', ['administrator']),
];
const PROPOSERS = ['lead', 'liu', 'deng', 'su'] as const;
const EVIDENCE = [{ name: '采购合同.pdf' }];

const stop = {
  kind: 'stopItem',
  reason: '已无法实现',
  documentNumber: '郴财绩〔2025〕20号',
  recoverableFen: 1,
} as const;
const suspend = { kind: 'suspendItem', reason: '投诉', documentNumber: '郴财绩〔2025〕11号' } as const;
const resume = { kind: 'resumeItem', reason: '已处理' } as const;
const qualify = { kind: 'qualifyTargets', criteria: allQualified, opinion: '' } as const;
const giveBack = { kind: 'returnTargets' as const, criteria: oneNeedsWork, opinion: '请改', annotations: [] };
const refuse = { kind: 'refuseTargets', reason: '两次不合格', documentNumber: '郴财绩〔2024〕3号' } as const;
const submit = { kind: 'submitTargets', versionId: V.targets1 } as const;
const order = { kind: 'orderSubmission', reason: '至今未报' } as const;
const correct = { kind: 'orderCorrection', findings: '滞后' } as const;
const check = { kind: 'openSpotCheck', matters: '账目', inspectors: '刘某、彭某' } as const;
const closeOut = (problemNo: number) => ({ kind: 'verifyProblem', problemNo, opinion: '已核' }) as const;
const sendBack = (problemNo: number) => ({ kind: 'returnProblem', problemNo, opinion: '佐证不足' }) as const;
const verifyBoth = {
  kind: 'verifyRectification' as const,
  results: [1, 2].map((problemNo) => ({ problemNo, result: 'closedOut' as const, opinion: '已核' })),
};
const CLOCK = { key: 'reportRectification' };
const grant = { kind: 'grantExtension', ...CLOCK, workingDays: 5, opinion: '同意' } as const;
const deny = { kind: 'refuseExtension', ...CLOCK, opinion: '不同意' } as const;

/** Both problems are reported as done, and wait to be verified. */
function reported(): Play {
  const answer = { stance: 'agree', measure: '核对', person: '刘某', by: asPlainDate('2026-05-20') } as const;
  const problems = [1, 2].map((no) => ({ no, result: 'rectified', account: '已更正', evidence: EVIDENCE }));
  return received()
    .act(people.clerk, { kind: 'answerProblem', problemNo: 1, ...answer })
    .act(people.clerk, { kind: 'answerProblem', problemNo: 2, ...answer })
    .on('2026-05-20')
    .save('rectification', V.rectification, { summary: '整改情况', problems })
    .act(people.leader, { kind: 'reportRectification', versionId: V.rectification })
    .on('2026-05-25');
}
const extensionAsked = (): Play =>
  received().act(people.leader, { kind: 'askExtension', ...CLOCK, workingDays: 5, reason: '资料未齐' });

/** Places where several things can be put forward, and what. */
const PLACES: readonly { readonly play: Play; readonly puts: readonly Put[] }[] = [
  { play: new Play().on('2024-11-05'), puts: [submit, order] },
  { play: submitted().on('2024-10-22'), puts: [qualify, giveBack, refuse] },
  { play: approved().on('2025-03-03'), puts: [suspend, stop, correct, check] },
  { play: approved().on('2025-03-03').act(people.director, suspend), puts: [resume, stop, correct, check] },
  { play: reported(), puts: [closeOut(1), closeOut(2), sendBack(1), sendBack(2), verifyBoth] },
  { play: extensionAsked(), puts: [grant, deny] },
];
const ONE_STEP = rule([step('over', ['levelUp'])], { proposedBy: ['unitLeader', 'financeOfficer', 'financeDirector'] });
const RULES = Object.fromEntries(PLACES.flatMap(({ puts }) => puts.map(({ kind }) => [kind, ONE_STEP])));
const DOCUMENTS = [{ id: V.targets1, kind: 'targets', authorId: 'clerk', body: targetTable }];

const officeAt = (place: number): Office =>
  new Office((PLACES[place] ?? { play: new Play() }).play, PEOPLE, RULES, DOCUMENTS);
const running = (at: Office): readonly string[] => (at.instance.state.signOff ?? []).map(({ key }) => key);
const against = (at: Office, one: Put, other: Put): boolean => contradicts(LIFECYCLE, at.instance.state, one, other);

/** A place, and what people put forward, sign and withdraw there. */
const anyPlay = fc.nat({ max: PLACES.length - 1 }).chain((place) =>
  fc.record({
    place: fc.constant(place),
    moves: fc.array(
      fc.record({
        put: fc.constantFrom<Put>(...(PLACES[place]?.puts ?? [])),
        who: fc.constantFrom(...PROPOSERS),
        then: fc.constantFrom('wait', 'wait', 'wait', 'sign', 'sendBack', 'withdraw'),
      }),
      { maxLength: 12 },
    ),
  }),
);

function goOn(at: Office, chain: string, who: string, then: string): void {
  if (then === 'wait') return;
  if (then === 'withdraw') at.tries(who, { kind: 'withdraw', chain, reason: '重办' });
  else if (then === 'sign') at.tries(who, { kind: 'sign', chain, opinion: '' });
  else at.tries(who, { kind: 'sendBack', chain, to: 'proposer', then: 'straight', opinion: '请改' });
}

describe('acts that contradict each other', () => {
  it('are never both under signature, whatever people put forward, sign, return and withdraw', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyPlay, ({ place, moves }) => {
        const at = officeAt(place);
        for (const { put, who, then } of moves) {
          const before = at.copy();
          const code = at.tries(who, put);
          if (code !== undefined) expect(at.instance).toEqual(before.instance);
          if (code === 'signOffContradicts') refused += 1;
          goOn(at, chainKey(put), who, then);
          const chains = at.instance.state.signOff ?? [];
          expect(new Set(running(at)).size).toBe(chains.length);
          const commands = chains.map((chain) => proposalOf(chain).command as Put);
          expect(commands.flatMap((one, no) => commands.slice(no + 1).filter((two) => against(at, one, two)))).toEqual(
            [],
          );
        }
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  it('contradict each other both ways', () => {
    for (const [place, { puts }] of PLACES.entries()) {
      const at = officeAt(place);
      for (const one of puts) for (const two of puts) expect(against(at, one, two)).toBe(against(at, two, one));
    }
  });

  it('are refused while the older is signed, and go forward once it is withdrawn', () => {
    const puts: readonly (readonly [place: number, first: Put, then: Put, who: string])[] = [
      [1, qualify, giveBack, 'liu'],
      [1, qualify, refuse, 'deng'],
      [2, suspend, stop, 'deng'],
      [3, stop, resume, 'deng'],
      [4, closeOut(2), sendBack(2), 'liu'],
      [4, closeOut(1), verifyBoth, 'liu'],
      [5, grant, deny, 'deng'],
    ];
    for (const [place, first, then, who] of puts) {
      const at = officeAt(place).does(who, first);
      expect([then.kind, at.tries(who, then)]).toEqual([then.kind, 'signOffContradicts']);
      expect([first.kind, at.tries(who, first)]).toEqual([first.kind, 'signOffRunning']);
      at.does(who, { kind: 'withdraw', chain: chainKey(first), reason: '重办' });
      expect(['signOffContradicts', 'signOffRunning']).not.toContain(at.tries(who, then));
    }
  });

  it('wait for one another too while the older is back with its proposer', () => {
    const at = officeAt(3).does('deng', stop);
    at.does('su', { kind: 'sendBack', chain: 'stopItem', to: 'proposer', then: 'straight', opinion: '请补依据' });
    expect(at.tries('deng', resume)).toBe('signOffContradicts');
    expect(at.tries('deng', stop)).toBeUndefined();
  });

  it('the refusal names what is signed, by whom it was put forward and with whom it is', () => {
    const at = officeAt(3).does('deng', stop);
    const refusal = (): unknown => at.does('deng', resume);
    expect(refusal).toThrow(DomainError);
    expect(refusal).toThrow(
      expect.objectContaining({ details: { command: 'stopItem', name: 'deng', roles: 'supervisingLeader' } }),
    );
  });

  it('what does not contradict goes side by side: other tracks, other problems, the other side', () => {
    const beside: readonly (readonly [place: number, puts: readonly (readonly [who: string, put: Put])[]])[] = [
      [
        0,
        [
          ['lead', submit],
          ['liu', order],
        ],
      ],
      [
        3,
        [
          ['deng', stop],
          ['liu', correct],
          ['liu', check],
        ],
      ],
      [
        4,
        [
          ['liu', closeOut(1)],
          ['liu', sendBack(2)],
        ],
      ],
    ];
    for (const [place, puts] of beside) {
      const at = officeAt(place);
      for (const [who, put] of puts) at.does(who, put);
      expect(running(at)).toEqual(puts.map(([, put]) => chainKey(put)));
    }
  });
});
