import fc from 'fast-check';
import { fill } from '../../domain/locale.ts';
import { BudgetItemCommandSchema } from '../../domain/processes/budget-item/commands.ts';
import { DISCLOSURE_PARTS, type PublishedFigures } from '../../domain/follow-up/publication.ts';
import { CONSEQUENCES } from '../../domain/policy/policy.ts';
import type { ConsequenceRow } from '../../web/src/api/results-answers.ts';
import type { Batch } from '../../web/src/acts/batch.ts';
import type { Say } from '../../web/src/text/say.ts';
import { sendAll } from '../../web/src/acts/send-all.ts';
import {
  amountFen,
  choiceFaults,
  chosenOf,
  chosenSums,
  decisionBatch,
  leavesRule,
  ruleChoice,
  withAction,
} from '../../web/src/pages/consequences/choice-model.ts';
import {
  changedFigures,
  correctionCommand,
  fieldOfFault,
  figuresIn,
  NO_CORRECTION,
} from '../../web/src/pages/disclosure/correction-model.ts';
import {
  decidedBy,
  DECISIONS,
  decisionCommand,
  decisionFaults,
  PUBLISH,
  toggled,
  type Decision,
} from '../../web/src/pages/disclosure/decision-model.ts';

const say: Say = (text, values = {}) => fill(text['zh-CN'], values);
const inEnglish: Say = (text, values = {}) => fill(text.en, values);

const ROW: ConsequenceRow = {
  policy: 'chenzhou-2014-5@1',
  itemId: '9f6a256b-9ae9-8b44-a08f-dedf23878480',
  version: 31,
  code: '2025-C17',
  name: '马铃薯种薯繁育',
  unitName: '示例单位',
  fiscalYear: 2025,
  livelihood: true,
  budgetFen: 300_000_000,
  score: 74.2,
  grade: 'fair',
  problemsOpen: 2,
  problemsAll: 3,
  phase: 'open',
  mine: true,
  due: null,
  decidedOn: null,
  reason: null,
  ruleId: 'R3-good',
  ruleAction: 'keep',
  rulePercent: null,
  suggestedFen: 300_000_000,
  action: null,
  decidedFen: null,
  repeated: 0,
};
const UNSET: ConsequenceRow = { ...ROW, itemId: 'b', ruleAction: 'reduce', ruleId: 'R3-fair', suggestedFen: null };

describe('choosing next year’s money (R3)', () => {
  it('begins with the rule, exact to the 分, and with no amount where no percentage is set', () => {
    expect(ruleChoice(ROW)).toEqual({ action: 'keep', amount: '300.00', reason: '' });
    expect(ruleChoice(UNSET)).toEqual({ action: 'reduce', amount: '', reason: '' });
    fc.assert(
      fc.property(fc.nat(9_000_000_000_000), (fen) => {
        expect(amountFen(ruleChoice({ ...ROW, suggestedFen: fen }))).toBe(fen);
      }),
    );
  });

  it('takes the amount that another action comes to, and keeps what was written', () => {
    const choice = { ...ruleChoice(ROW), reason: '统筹' };
    expect(withAction(ROW, choice, 'cancel')).toEqual({ action: 'cancel', amount: '0.00', reason: '统筹' });
    expect(withAction({ ...ROW, rulePercent: 12.5 }, choice, 'reduce').amount).toBe('262.50');
    expect(withAction(ROW, choice, 'reduce').amount).toBe('');
  });

  it('never begins outside the rule, whatever the rule is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CONSEQUENCES), fc.option(fc.nat(1_000_000_000)), (ruleAction, suggestedFen) => {
        const row = { ...ROW, ruleAction, suggestedFen };
        expect(leavesRule(row, ruleChoice(row))).toBe(false);
      }),
    );
  });

  it('finds every missing reason, unreadable amount and amount that is not what its action says, at once', () => {
    const chosen = [
      { row: ROW, choice: { action: 'cancel', amount: '0', reason: ' ' } },
      { row: UNSET, choice: { action: 'reduce', amount: 'viel', reason: '' } },
      { row: { ...UNSET, itemId: 'c' }, choice: { action: 'reduce', amount: '600', reason: '' } },
    ] as const;
    expect(choiceFaults(chosen).map(({ row, field, code }) => [row.itemId, field, code])).toEqual([
      [ROW.itemId, 'reason', 'missingReason'],
      ['b', 'amount', 'badAmount'],
      ['c', 'amount', 'reducedAmount'],
    ]);
    expect(choiceFaults([{ row: UNSET, choice: { action: 'reduce', amount: '250', reason: '' } }])).toEqual([]);
  });

  it('adds up only what is selected, open to the reader, and readable', () => {
    const theirs = { ...ROW, itemId: 'c', mine: false };
    const choices = {
      [ROW.itemId]: ruleChoice(ROW),
      b: ruleChoice(UNSET),
      c: ruleChoice(theirs),
      gone: ruleChoice(ROW),
    };
    const chosen = chosenOf([ROW, UNSET, theirs], choices);
    expect(chosenSums(chosen)).toEqual({
      count: 2,
      fen: 300_000_000,
      departs: 0,
      actions: [
        { action: 'keep', count: 1 },
        { action: 'reduce', count: 1 },
      ],
    });
  });

  it('sends each row’s own decision over the version that was looked at', () => {
    const { command, items } = decisionBatch([
      { row: ROW, choice: { action: 'reduce', amount: '250.5', reason: '压减 ' } },
    ]);
    expect(items).toEqual([
      { id: ROW.itemId, expectedVersion: 31, with: { action: 'reduce', amountFen: 250_500_000, reason: '压减' } },
    ]);
    expect(BudgetItemCommandSchema.safeParse({ ...command, ...items[0]?.with }).success).toBe(true);
  });

  it('goes to the server in parts it takes, and tells what was done although a later part fails', async () => {
    const items = Array.from({ length: 450 }, (_, no) => ({ id: String(no) }));
    const sizes: number[] = [];
    const send = async (part: Batch) => {
      sizes.push(part.items.length);
      if (sizes.length === 3) throw new Error('away');
      return {
        done: part.items.length,
        refused: 0,
        results: part.items.map(({ id }) => ({ id, status: 'done' as const })),
      };
    };
    let told = 0;
    await sendAll({ command: { kind: 'x' }, items }, send, (results) => {
      told = results.length;
    });
    expect([sizes, told]).toEqual([[200, 200, 50], 400]);
  });
});

describe('deciding on disclosure (R7)', () => {
  const arbitrary = fc.record({
    decision: fc.constantFrom(...DECISIONS),
    parts: fc.subarray([...DISCLOSURE_PARTS]),
    ground: fc.constantFrom('' as const, 'stateSecret' as const),
    reason: fc.constantFrom('', ' ', '涉密'),
  });

  it('sends only what the schema takes and the decider accepts', () => {
    fc.assert(
      fc.property(arbitrary, (value: Decision) => {
        fc.pre(decisionFaults(value).length === 0);
        const command = BudgetItemCommandSchema.parse(decisionCommand(value));
        if (command.kind !== 'decideDisclosure') throw new Error(command.kind);
        expect(command.parts).toEqual(value.decision === 'partly' ? value.parts : []);
        expect(command.ground === undefined).toBe(value.decision === 'publish');
      }),
    );
  });

  it('names every thing that is missing, and nothing for publishing', () => {
    expect(decisionFaults(PUBLISH)).toEqual([]);
    expect(decisionFaults({ ...PUBLISH, decision: 'withhold' })).toEqual(['ground', 'reason']);
    expect(decisionFaults({ ...PUBLISH, decision: 'partly', parts: DISCLOSURE_PARTS })).toEqual([
      'parts',
      'ground',
      'reason',
    ]);
    expect(toggled(toggled(['documents'], 'money'), 'documents')).toEqual(['money']);
  });

  it('are whose region’s they are: a county’s director is named with his county to whoever reads from the city', () => {
    const county = { id: '431021', name: '桂阳县' };
    expect(decidedBy(county, '财政局长', ['431021'], say)).toBe('由财政局长决定。');
    expect(decidedBy(county, '财政局长', ['431000'], say)).toBe('由桂阳县财政局长决定。');
    expect(decidedBy(county, 'finance director', [], inEnglish)).toBe('For the finance director of 桂阳县 to decide.');
  });
});

describe('correcting what was published', () => {
  const figures: PublishedFigures = {
    templateId: 'ministry2020',
    money: { initialFen: 1, budgetFen: 30_000_000, executedFen: 29_000_000 },
    score: { self: null, final: '99.67', grade: 'excellent' },
    targets: {
      annualTarget: '年度目标',
      indicators: [
        { key: 'a', level1: 'output', name: '发放', target: '≥425', actual: '430', reached: true },
        { key: 'b', level1: 'output', name: '合格率', target: '≥95%', actual: null, reached: null },
      ],
    },
  };

  it('offers the figures of the public parts only, with what they read now', () => {
    expect(figuresIn(figures, ['money']).map(({ id, now }) => [id, now])).toEqual([
      ['budgetFen', 30_000_000],
      ['executedFen', 29_000_000],
    ]);
    expect(figuresIn(figures, ['targets', 'documents']).map(({ id }) => id)).toEqual([
      'annualTarget',
      'indicatorTarget-a',
      'indicatorTarget-b',
      'indicatorActual-a',
      'indicatorActual-b',
    ]);
  });

  it('sends what was written and nothing else, and finds the field of each fault again', () => {
    const rows = figuresIn(figures, DISCLOSURE_PARTS);
    const value = {
      ...NO_CORRECTION,
      reason: '排印',
      values: { executedFen: '28', 'indicatorActual-a': ' 426 ', budgetFen: ' ' },
    };
    expect(BudgetItemCommandSchema.parse(correctionCommand(rows, value))).toMatchObject({
      changes: [
        { field: 'executedFen', to: 28_000_000 },
        { field: 'indicatorActual', key: 'a', to: '426' },
      ],
      withdraw: [],
    });
    const changed = changedFigures(rows, value);
    expect(fieldOfFault('/command/changes/1/to', changed)).toBe('indicatorActual-a');
    expect(fieldOfFault('/changes/0/to', changed)).toBe('executedFen');
    expect(fieldOfFault('/command/reason', changed)).toBe('reason');
  });
});
