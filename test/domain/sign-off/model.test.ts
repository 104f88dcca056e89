import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { EMPTY_BOOK } from '../../../domain/obligations/obligation.ts';
import { evolveInstance } from '../../../domain/process/evolve-instance.ts';
import type { Person } from '../../../domain/process/actor.ts';
import type { Role } from '../../../domain/process/roles.ts';
import type { BudgetItemCommand } from '../../../domain/processes/budget-item/commands.ts';
import { budgetItem } from '../../../domain/processes/budget-item/index.ts';
import type { SignOffRule, SignOffStep } from '../../../domain/policy/sign-off-rule.ts';
import { ownersOf, seatsOf, type Chain } from '../../../domain/sign-off/chain.ts';
import type { SignOffCommand } from '../../../domain/sign-off/sign-off-command.ts';
import { isSignOffEvent } from '../../../domain/sign-off/sign-off-event.ts';
import { isEnd } from '../../../domain/sign-off/evolve-sign-off.ts';
import { idsOf } from '../../../domain/sign-off/who-signs.ts';
import {
  allQualified,
  defaultRules,
  evaluated,
  feedbackContent,
  Play,
  submitted,
  targetTable,
  V,
} from '../../support/budget-item-play.ts';
import { people as standard } from '../../support/people.ts';
import { Office, officer, rule, step } from './office.ts';

const OFFICES = [
  'unitClerk',
  'unitLeader',
  'financeOfficer',
  'performanceOfficer',
  'financeDirector',
  'supervisingLeader',
] as const;
const NAMES = ['an', 'bo', 'chen', 'dai', 'e', 'fang'] as const;

const anyPeople: fc.Arbitrary<readonly Person[]> = fc
  .record({
    roles: fc.tuple(
      ...NAMES.map(() => fc.uniqueArray(fc.constantFrom<Role>(...OFFICES), { minLength: 1, maxLength: 3 })),
    ),
    lent: fc.tuple(...NAMES.map(() => fc.option(fc.constantFrom(...NAMES), { nil: undefined, freq: 3 }))),
  })
  .map(({ roles, lent }) => [
    ...NAMES.map((name, index) => {
      const principal = lent[index];
      const held = principal === undefined || principal === name ? [] : (roles[NAMES.indexOf(principal)] ?? []);
      return officer(name, roles[index] ?? [], principal === undefined ? {} : { [principal]: held });
    }),
    officer('admin', ['administrator']),
  ]);

const anyMode: fc.Arbitrary<SignOffStep['mode']> = fc.oneof(
  fc.constantFrom({ kind: 'allOf' as const }, { kind: 'anyOf' as const }, { kind: 'inOrder' as const }),
  fc.integer({ min: 1, max: 3 }).map((pass) => ({ kind: 'count' as const, pass })),
  fc.constantFrom(50, 66, 100).map((pass) => ({ kind: 'percent' as const, pass })),
);

const anyStep = (key: string): fc.Arbitrary<SignOffStep> =>
  fc
    .record({
      signers: fc.array(fc.record({ office: fc.constantFrom(...OFFICES, 'levelUp' as const), every: fc.boolean() }), {
        minLength: 1,
        maxLength: 3,
      }),
      mode: anyMode,
      resubmit: fc.constantFrom('replay' as const, 'straight' as const, 'choice' as const),
    })
    .map((more) => step(key, [], more));

const anyRule: fc.Arbitrary<SignOffRule> = fc
  .tuple(anyStep('a'), anyStep('b'), anyStep('c'), fc.integer({ min: 1, max: 3 }))
  .map(([a, b, c, count]) => rule([a, b, c].slice(0, count), { proposedBy: [...OFFICES], copies: ['unitLeader'] }));

const OUTCOME: Readonly<Record<string, string>> = {
  submitTargets: 'targetsSubmitted',
  qualifyTargets: 'targetsQualified',
  issueFeedback: 'feedbackIssued',
};

interface Matter {
  readonly play: Play;
  readonly put: BudgetItemCommand;
  readonly again: BudgetItemCommand;
  readonly documents: readonly { id: string; kind: string; authorId: string; body: unknown }[];
}

/** Three acts in which "one's own" means different things: the version's author, nobody but who puts it forward, who drafted. */
const MATTERS: readonly Matter[] = [
  {
    play: new Play().on('2024-10-15'),
    put: { kind: 'submitTargets', versionId: V.targets1 },
    again: { kind: 'submitTargets', versionId: V.targets2 },
    documents: [
      { id: V.targets1, kind: 'targets', authorId: 'an', body: targetTable },
      { id: V.targets2, kind: 'targets', authorId: 'bo', body: targetTable },
    ],
  },
  {
    play: submitted().on('2024-10-22'),
    put: { kind: 'qualifyTargets', criteria: allQualified, opinion: '' },
    again: { kind: 'qualifyTargets', criteria: allQualified, opinion: '再报' },
    documents: [],
  },
  {
    play: evaluated()
      .on('2026-03-16')
      .act(standard.director, { kind: 'concludeEvaluation' })
      .on('2026-03-25')
      .save('feedback', V.feedback, feedbackContent, { ...standard.performance, id: 'chen' })
      .act({ ...standard.performance, id: 'chen' }, { kind: 'draftFeedback', versionId: V.feedback }),
    put: { kind: 'issueFeedback', documentNumber: '郴财绩〔2026〕8号' },
    again: { kind: 'issueFeedback', documentNumber: '郴财绩〔2026〕9号' },
    documents: [],
  },
];

interface Move {
  readonly who: number;
  readonly kind: number;
  readonly pick: number;
  readonly undo: boolean;
}
const anyMove: fc.Arbitrary<Move> = fc.record({
  who: fc.nat({ max: NAMES.length }),
  kind: fc.nat({ max: 99 }),
  pick: fc.nat({ max: 1000 }),
  undo: fc.boolean(),
});

type Kind = SignOffCommand['kind'] | 'again';
/** Weighted towards what moves a chain on. */
const KINDS: readonly Kind[] = [
  'sign',
  'sign',
  'sign',
  'sign',
  'sign',
  'decline',
  'sendBack',
  'sendBack',
  'again',
  'again',
  'resubmit',
  'takeBack',
  'takeBack',
  'transfer',
  'transfer',
  'consult',
  'advise',
  'advise',
  'addSigner',
  'addSigner',
  'removeSigner',
  'urgeSigners',
  'copyTo',
  'withdraw',
] as Kind[];

function asked(chain: Chain, { kind, pick }: Move, matter: Matter): SignOffCommand | BudgetItemCommand {
  const at = { chain: chain.key };
  const of = <T>(list: readonly T[]): T => list[pick % list.length] as T;
  const person = of([...NAMES, 'admin', 'stranger']);
  const seat = of([...seatsOf(chain).map(({ id }) => id), 'none']);
  const what = KINDS[kind % KINDS.length] ?? 'sign';
  switch (what) {
    case 'again':
      return matter.again;
    case 'sign':
      return { kind: what, ...at, opinion: '同意' };
    case 'decline':
      return { kind: what, ...at, opinion: '不妥' };
    case 'sendBack':
      return {
        kind: what,
        ...at,
        to: of(['proposer', 'a', 'b', 'c']),
        opinion: '请改',
        ...(pick % 3 > 0 && { then: of(['replay', 'straight'] as const) }),
      };
    case 'resubmit':
      return { kind: what, ...at, note: '' };
    case 'takeBack':
      return { kind: what, ...at };
    case 'withdraw':
      return { kind: what, ...at, reason: '重办' };
    case 'transfer':
      return { kind: what, ...at, to: person, note: '请办', ...(pick % 2 === 0 && { seat }) };
    case 'consult':
      return { kind: what, ...at, with: person, question: '妥否' };
    case 'advise':
      return { kind: what, ...at, advice: '可以' };
    case 'addSigner':
      return { kind: what, ...at, person, place: of(['before', 'after', 'parallel'] as const), note: '' };
    case 'removeSigner':
      return { kind: what, ...at, seat };
    case 'urgeSigners':
      return { kind: what, ...at, note: '请抓紧' };
    case 'copyTo':
      return { kind: what, ...at, people: [person], note: '' };
  }
}

/** What undoes an act that was just done by a person, if anything does. */
function undoOf(
  before: Office,
  after: Office,
  command: SignOffCommand | BudgetItemCommand,
): SignOffCommand | undefined {
  const at = { chain: (after.chain ?? before.chain)?.key ?? '' };
  switch (command.kind) {
    case 'sign':
    case 'decline':
    case 'sendBack':
    case 'transfer':
    case 'consult':
    case 'advise':
      return { kind: 'takeBack', ...at };
    case 'addSigner': {
      const were = new Set(before.chain ? seatsOf(before.chain).map(({ id }) => id) : []);
      const added = after.chain && seatsOf(after.chain).find(({ id }) => !were.has(id));
      return added && { kind: 'removeSigner', ...at, seat: added.id };
    }
    default:
      return undefined;
  }
}

/** What everybody sees of a matter: the work, the clocks, the drawing, and all of its state. */
function seen(office: Office): unknown {
  return { tasks: office.tasks, book: office.instance.book, path: office.path, state: office.instance.state };
}

function replayed(office: Office): unknown {
  const [opened, ...rest] = office.record;
  const { input } = opened?.event as unknown as { input: Parameters<typeof budgetItem.start>[0] };
  const start = { ...office.instance, state: budgetItem.start(input, defaultRules.policy), book: EMPTY_BOOK };
  const { state, book } = rest.reduce((so, { event, at }) => evolveInstance(budgetItem, so, event, at), start);
  return { state, book };
}

/** Somebody whom the chain waits for, and who may do what it waits for. */
function somebodyCan(office: Office, matter: Matter): boolean {
  const key = office.chain?.key ?? '';
  const tries: readonly (SignOffCommand | BudgetItemCommand)[] = [
    { kind: 'sign', chain: key, opinion: '' },
    { kind: 'advise', chain: key, advice: '可以' },
    { kind: 'resubmit', chain: key, note: '' },
    matter.put,
  ];
  const does = office.people.some(({ id }) => tries.some((command) => office.copy().tries(id, command) === undefined));
  return does || office.tasks.some(({ chain, roles }) => chain === key && roles.includes('administrator'));
}

function signaturesOf(chain: Chain): ReturnType<typeof seatsOf> {
  return seatsOf(chain).filter(({ signature }) => signature !== undefined);
}

const anyPlay = fc.record({
  people: anyPeople,
  rule: anyRule,
  matter: fc.constantFrom(...MATTERS),
  proposer: fc.constantFrom(...NAMES),
  moves: fc.array(anyMove, { maxLength: 25 }),
});

type Played = typeof anyPlay extends fc.Arbitrary<infer T> ? T : never;

/** Plays the moves, and looks at every state on the way. */
function playThrough(
  { people, rule: chain, matter, proposer, moves }: Played,
  look: (
    before: Office,
    after: Office,
    done: { who: string; command: SignOffCommand | BudgetItemCommand },
    move: Move,
  ) => void,
): Office {
  const office = new Office(matter.play, people, { [matter.put.kind]: chain }, matter.documents);
  const first = office.copy();
  if (office.tries(proposer, matter.put) !== undefined) return office;
  look(first, office, { who: proposer, command: matter.put }, { who: 0, kind: 0, pick: 0, undo: true });
  for (const move of moves) {
    if (!office.chain) break;
    const command = asked(office.chain, move, matter);
    const who = people[move.who]?.id ?? 'admin';
    const before = office.copy();
    if (office.tries(who, command) !== undefined) {
      expect(seen(office)).toEqual(seen(before));
      continue;
    }
    look(before, office, { who, command }, move);
  }
  return office;
}

const RUNS = { numRuns: 150 };

describe('whatever people do in a chain of signatures', () => {
  it('while it runs, it waits for somebody who can go on', () => {
    fc.assert(
      fc.property(anyPlay, (play) => {
        playThrough(play, (_before, after) => {
          if (!after.chain) return;
          const { key } = after.chain;
          expect(after.tasks.filter(({ chain }) => chain === key)).not.toHaveLength(0);
          expect(somebodyCan(after, play.matter)).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('nobody signs what he put forward, wrote or drafted, himself or through another', () => {
    fc.assert(
      fc.property(anyPlay, (play) => {
        playThrough(play, (before, after) => {
          const chain = after.chain ?? before.chain;
          if (!chain) return;
          const drafted = after.instance.state.feedback?.draftedBy;
          const owners = new Set([...ownersOf(chain), ...(drafted === undefined ? [] : [drafted])]);
          const signed = after.record.slice(before.record.length).flatMap(({ event, by }) => {
            const given =
              isSignOffEvent(event) && (event.type === 'signatureGiven' || event.type === 'signatureDeclined');
            return given && by.kind === 'person' ? idsOf(by) : [];
          });
          const standing = signaturesOf(chain).flatMap(({ signature }) => (signature ? idsOf(signature.by) : []));
          for (const id of [...signed, ...standing]) expect(owners.has(id)).toBe(false);
        });
      }),
      RUNS,
    );
  });

  it('one person signs once in a step', () => {
    fc.assert(
      fc.property(anyPlay, (play) => {
        playThrough(play, (_before, { chain }) => {
          for (const { seats } of chain?.steps ?? []) {
            const people = seats.flatMap(({ signature }) => (signature ? idsOf(signature.by) : []));
            expect(new Set(people).size).toBe(people.length);
          }
        });
      }),
      RUNS,
    );
  });

  it('an act and its undo leave tasks, clocks, drawing and state as they were', () => {
    let undone = 0;
    fc.assert(
      fc.property(anyPlay, (play) => {
        playThrough(play, (before, after, { who, command }, { undo }) => {
          const back =
            command.kind === play.matter.put.kind && !before.chain ? withdrawal(after) : undoOf(before, after, command);
          if (!undo || !back || !after.chain) return;
          const twin = after.copy();
          expect({ command, back, refused: twin.tries(who, back) }).toEqual({ command, back, refused: undefined });
          expect(seen(twin)).toEqual(seen(before));
          undone += 1;
        });
      }),
      RUNS,
    );
    expect(undone).toBeGreaterThan(RUNS.numRuns);
  });

  it('the record played again gives the same state, and the clocks go on as if nothing were being signed', () => {
    fc.assert(
      fc.property(anyPlay, (play) => {
        const untouched = play.matter.play.instance.book;
        const office = playThrough(play, (_before, after) => {
          if (after.chain) expect(after.instance.book).toEqual(untouched);
        });
        expect(isDeepStrictEqual(replayed(office), { state: office.instance.state, book: office.instance.book })).toBe(
          true,
        );
      }),
      RUNS,
    );
  });

  it('it ends once: carried out with its last signature, or not at all', () => {
    const ends = new Map<string, number>();
    fc.assert(
      fc.property(anyPlay, (play) => {
        const office = playThrough(play, () => undefined);
        const events = office.record.map(({ event }) => event);
        const chainEvents = events.filter(isSignOffEvent);
        const last = chainEvents.filter(isEnd);
        const begun = chainEvents.filter(({ type }) => type === 'signOffProposed');
        expect(last).toHaveLength(office.chain ? 0 : begun.length);
        for (const { type } of last) ends.set(type, (ends.get(type) ?? 0) + 1);
        const done = events.filter(({ type }) => type === OUTCOME[play.matter.put.kind]);
        const finished = last.filter(({ type }) => type === 'signOffFinished');
        expect(done).toHaveLength(finished.length);
      }),
      RUNS,
    );
    expect([...ends.keys()]).toEqual(
      expect.arrayContaining(['signOffFinished', 'signOffDeclined', 'signOffWithdrawn']),
    );
  });
});

function withdrawal({ chain }: Office): SignOffCommand {
  return { kind: 'withdraw', chain: chain?.key ?? '', reason: '重办' };
}
