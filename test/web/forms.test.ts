import fc from 'fast-check';
import { beginningOf } from '../../web/src/acts/beginning.ts';
import type { FieldSpec, Member } from '../../web/src/acts/field-spec.ts';
import { emptyGroup, formGroup, groupJson, placed, typedWords, type FormGroup } from '../../web/src/acts/form-value.ts';
import { commandMembers, COMMAND_KINDS, documentMembers, DOCUMENT_SCHEMAS } from '../../web/src/acts/schemas.ts';
import { ACTUAL_MODES, FIELD_NAMES, OPTION_NAMES } from '../../web/src/text/field-text.ts';
import { CONFIRMATIONS } from '../../web/src/text/confirmation-text.ts';
import { BudgetItemCommandSchema } from '../../domain/processes/budget-item/commands.ts';
import { SelfEvaluationSchema } from '../../domain/scoring/self-evaluation.ts';
import { targetTable } from '../support/budget-item-play.ts';

const DOCUMENTS = Object.keys(DOCUMENT_SCHEMAS) as (keyof typeof DOCUMENT_SCHEMAS)[];
const everything: readonly Member[] = [
  ...COMMAND_KINDS.flatMap((kind) => commandMembers(kind)),
  ...DOCUMENTS.flatMap((kind) => documentMembers(kind)),
];

function names(members: readonly Member[]): readonly string[] {
  return members.flatMap(({ name, spec }) => [name, ...within(spec)]);
}

function within(spec: FieldSpec): readonly string[] {
  switch (spec.kind) {
    case 'group':
      return names(spec.members);
    case 'list':
      return within(spec.of);
    case 'variants':
      return [spec.by, ...spec.variants.flatMap(({ members }) => names(members))];
    default:
      return [];
  }
}

function choices({ name, spec }: Member): readonly (readonly [string, string])[] {
  switch (spec.kind) {
    case 'choice':
      return spec.options.map((option) => [name, option] as const);
    case 'group':
      return spec.members.flatMap(choices);
    case 'list':
      return choices({ name, spec: spec.of, required: true });
    case 'variants':
      return spec.variants.flatMap(({ value, members }) => [[spec.by, value] as const, ...members.flatMap(choices)]);
    default:
      return [];
  }
}

describe('forms are made from the schemas of acts and documents', () => {
  it('has a name in both languages for every field', () => {
    const unnamed = names(everything).filter((name) => !(name in FIELD_NAMES));
    expect([...new Set(unnamed)]).toEqual([]);
  });

  it('names nothing that no schema has', () => {
    const all = new Set([...names(everything)]);
    expect(Object.keys(FIELD_NAMES).filter((name) => !all.has(name))).toEqual([]);
  });

  it('has a name for every choice', () => {
    const unnamed = everything.flatMap(choices).filter(([name, option]) => OPTION_NAMES[name]?.[option] === undefined);
    expect(unnamed).toEqual([]);
  });

  it('asks for confirmation only of acts that exist', () => {
    expect(Object.keys(CONFIRMATIONS).filter((kind) => !COMMAND_KINDS.includes(kind))).toEqual([]);
  });

  it('says in the sentence that asks once what was left empty, and leaves no hole there', () => {
    const value: FormGroup = { documentNumber: '郴财预〔2025〕6号', recoverableFen: ' ', targets: [] };
    expect(typedWords(value, '（未填）')).toEqual({ documentNumber: '郴财预〔2025〕6号', recoverableFen: '（未填）' });
  });

  it('begins with what was asked for: the days of an extension, the budget requested', () => {
    const extensions = [
      { workingDays: 3, reason: '汛情', decision: 'refused' as const },
      { workingDays: 5, reason: '资料未齐', decision: 'undecided' as const },
    ];
    const item = { money: { requestedFen: 1_330_00 }, obligations: [{ key: 'reportRectification', extensions }] };
    const grant = { command: 'grantExtension' as const, obligationKey: 'reportRectification' };
    expect(beginningOf(item, grant)).toEqual({ workingDays: '5' });
    expect(beginningOf(item, { ...grant, obligationKey: 'signReceipt' })).toEqual({});
    expect(beginningOf(item, { command: 'approveBudget' })).toEqual({ amountFen: '0.133' });
  });

  it('offers a judgement for an actual value in the words of the scoring engine', () => {
    expect(Object.keys(ACTUAL_MODES)).toEqual(['text', 'achieved', 'partlyAchieved', 'notAchieved', 'notApplicable']);
  });

  it('sends amounts in 分, numbers as numbers, and leaves out what was left empty', () => {
    const members = commandMembers('approveBudget');
    const value: FormGroup = { documentNumber: '郴财预〔2025〕6号', amountFen: '300', on: '' };
    expect(groupJson(members, value)).toEqual({ documentNumber: '郴财预〔2025〕6号', amountFen: 300_000_000 });
    expect(BudgetItemCommandSchema.safeParse({ kind: 'approveBudget', ...groupJson(members, value) }).success).toBe(
      true,
    );
  });

  it('sends the four criteria of a review as the schema wants them', () => {
    const members = commandMembers('qualifyTargets');
    const four = ['completeness', 'relevance', 'appropriateness', 'feasibility'];
    const value = four.reduce<FormGroup>(
      (before, name) => placed(before, ['criteria', name, 'result'], 'qualified') as FormGroup,
      emptyGroup(members),
    );
    expect(BudgetItemCommandSchema.safeParse({ kind: 'qualifyTargets', ...groupJson(members, value) }).success).toBe(
      true,
    );
  });

  it('sends what cannot be read as it stands, so that the server names the field', () => {
    expect(groupJson(commandMembers('approveBudget'), { documentNumber: '', amountFen: '三百' })).toEqual({
      documentNumber: '',
      amountFen: '三百',
    });
  });

  it('sends nothing of an optional group in which nothing is written: a unit signs without a signer on paper (R1)', () => {
    const members = commandMembers('signReceipt');
    const blank = emptyGroup(members);
    expect(groupJson(members, blank)).toEqual({ paper: false });
    const onPaper = placed(placed(blank, ['paper'], true), ['signer', 'name'], '王某') as FormGroup;
    expect(groupJson(members, onPaper)).toEqual({ paper: true, signer: { name: '王某' } });
  });

  it('shows a saved document again exactly as it was', () => {
    const members = documentMembers('targets');
    expect(groupJson(members, formGroup(members, targetTable))).toEqual(JSON.parse(JSON.stringify(targetTable)));
  });

  it('keeps a judged actual value apart from a text', () => {
    const members = documentMembers('selfEvaluation');
    const body = {
      execution: { initialFen: 1, adjustedFen: 1, executedFen: 1 },
      actuals: [
        { key: 'a', actual: '95%' },
        { key: 'b', actual: { kind: 'judged', band: 'partlyAchieved', percent: '70' } },
        { key: 'c', actual: { kind: 'notApplicable' } },
      ],
      summary: '完成',
      problems: [],
    };
    const again = groupJson(members, formGroup(members, body));
    expect(SelfEvaluationSchema.parse(again)).toEqual(SelfEvaluationSchema.parse(body));
  });

  it('changes nothing but the place that is written to', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 2 }), (text, row) => {
        const before: FormGroup = { rows: [{ a: '1' }, { a: '2' }, { a: '3' }], other: 'x' };
        const frozen = JSON.stringify(before);
        const after = placed(before, ['rows', row, 'a'], text) as { rows: { a: string }[]; other: string };
        expect(JSON.stringify(before)).toBe(frozen);
        expect(after.rows[row]?.a).toBe(text);
        expect(after.other).toBe('x');
        expect(after.rows.length).toBe(3);
      }),
    );
  });
});
