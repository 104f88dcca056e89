import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foreignHead } from '../../../domain/forms/identify.ts';
import { readSelfForm } from '../../../domain/forms/read-self-form.ts';
import type { ReadSheet } from '../../../domain/forms/read-sheet.ts';
import { readTargetForm, type FormReading } from '../../../domain/forms/read-target-form.ts';
import { selfForm } from '../../../domain/forms/self-form.ts';
import { targetForm } from '../../../domain/forms/target-form.ts';
import { TargetTableSchema } from '../../../domain/scoring/indicator.ts';
import { rowsOf } from '../../../domain/targets/sheet-rows.ts';
import { asRead, FACTS, sheetOfLines, written } from './support.ts';

const TABLE = TargetTableSchema.parse({
  templateId: 'ministry2020',
  annualTarget: '建成高标准农田。',
  indicators: [
    {
      key: 'a',
      level1: 'output',
      level2: 'quantity',
      name: '建设面积',
      target: { comparator: 'gte', value: '2000', unit: '亩' },
      weight: '50',
    },
    {
      key: 'a1',
      level1: 'output',
      level2: 'quantity',
      name: '其中：灌溉面积',
      target: { comparator: 'gte', value: '2000', unit: '亩' },
      partOf: 'a',
    },
    {
      key: 'b',
      level1: 'benefit',
      level2: 'socialBenefit',
      name: '生产条件改善',
      target: { comparator: 'qualitative', text: '显著改善' },
      weight: '30',
    },
    {
      key: 'c',
      level1: 'satisfaction',
      level2: 'beneficiarySatisfaction',
      name: '群众满意度',
      target: { comparator: 'gte', value: '95', unit: '%' },
      weight: '10',
    },
  ],
});
const EVALUATION = {
  execution: { executedFen: 29_000_050, reason: '尾款待验收' },
  actuals: [
    { key: 'a', actual: '1980亩', selfScore: '49.5', reason: '两个地块征地推迟', evidence: '验收单' },
    { key: 'b', actual: { kind: 'judged', band: 'partlyAchieved', percent: '75' } },
    { key: 'c', actual: '96.2%' },
  ],
  texts: { b: '七成受访者认为改善' },
  problems: [{ title: '征地推迟', cause: '协调不够', measure: '提前介入' }],
  report: [{ id: 'own-1', text: '另有说明。' }],
};

const read = (sheet: ReadSheet): FormReading => readSelfForm(sheet, FACTS, TABLE);
const form = asRead(selfForm(FACTS, { table: TABLE, body: EVALUATION, source: 'draft' }));
const codes = ({ faults }: FormReading): readonly unknown[] => faults.map(({ cell, code }) => [cell, code]);

describe('a self-evaluation as a form and back', () => {
  it('without a heading tells what is wrong with the rest of it as well', () => {
    const sheet = written(form, { D10: '≥1', F9: '做得怎样' });
    const heads = [...(sheet.rows.get(9) ?? [])].map(([, { text }]) => text);
    expect(heads).toContain('做得怎样');
    expect(() => read(sheet)).toThrow(
      expect.objectContaining({
        code: 'formNoTable',
        faults: [
          { path: '/A9', code: 'formColumnMissing', params: { cell: 'A9', text: '实际完成值' } },
          expect.objectContaining({ path: '/D10', code: 'formGivenChanged' }),
        ],
      }),
    );
  });

  it('says the same: money, results, judgements with the words beside them, problems, own words', () => {
    const { content, faults, remarks } = read(form);
    expect([faults, remarks]).toEqual([[], []]);
    expect(content).toEqual({
      execution: { initialFen: 30_000_000, adjustedFen: 31_000_050, executedFen: 29_000_050, reason: '尾款待验收' },
      actuals: [EVALUATION.actuals[0], { key: 'a1', actual: '' }, ...EVALUATION.actuals.slice(1)],
      problems: EVALUATION.problems,
      texts: EVALUATION.texts,
      other: '另有说明。',
    });
  });

  it('whatever results and reasons were written', () => {
    const text = fc.stringMatching(/^[一-龥0-9，。 ]{0,20}[一-龥]$/).map((one) => one.trim());
    const row = fc.record({
      actual: fc.oneof(
        fc.nat(9999).map((one) => `${String(one)}亩`),
        fc.constantFrom('96.20%', '', '0.5', '12'),
      ),
      selfScore: fc.option(fc.constantFrom('10', '9.75', '0'), { nil: undefined }),
      reason: fc.option(text, { nil: undefined }),
      evidence: fc.option(text, { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 4, maxLength: 4 }),
        fc.array(fc.record({ title: text, cause: text, measure: text }), { maxLength: 9 }),
        (rows, problems) => {
          const actuals = TABLE.indicators.map(({ key }, at) => ({
            key,
            ...Object.fromEntries(Object.entries(rows[at] ?? {}).filter(([, value]) => value !== undefined)),
          }));
          const { content } = read(asRead(selfForm(FACTS, { table: TABLE, body: { actuals, problems }, source: '' })));
          expect(content['actuals']).toEqual(actuals);
          expect(content['problems']).toEqual(problems);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what people do to a self-evaluation form', () => {
  it('takes a percentage that Excel made of a number, judgements with spaces, points with 分', () => {
    const { content, faults } = read(written(form, { F13: '９６.２％', G12: ' 达成 ', H12: '90%', I13: '9.5分' }));
    expect(faults).toEqual([]);
    expect(content['actuals']).toMatchObject([
      {},
      {},
      { actual: { kind: 'judged', band: 'achieved', percent: '90' } },
      { actual: '９６.２％', selfScore: '9.5' },
    ]);
  });

  it('knows rows by their names where the keys are gone, in a form of another layout', () => {
    const sheet = sheetOfLines([
      ['项目支出绩效自评表'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['产出指标', '数量指标', '建设面积', '≥2000亩', '2010亩', '50', '50', ''],
      ['满意度指标', '服务对象满意度', '群众满意度', '≥95%', '96.2%', '10', '10', '无'],
      ['总分', '', '', '', '', '100', '60', ''],
    ]);
    const { content, faults, remarks } = read(sheet);
    expect(faults).toEqual([]);
    expect(content['actuals']).toMatchObject([
      { key: 'a', actual: '2010亩', selfScore: '50' },
      { key: 'c', actual: '96.2%' },
    ]);
    expect(remarks).toMatchObject([{ code: 'rowMissing', params: { text: '生产条件改善' } }]);
  });

  it('tells every fault by its cell: changed givens, unknown and doubled indicators, what cannot be compared', () => {
    const sheet = written(form, {
      C6: '25',
      F6: '不详',
      D10: '≥1500亩',
      F10: '基本完成',
      H12: '一半',
      G12: '还行',
      C13: '没有的指标',
      L13: '',
      I10: '五十',
    });
    expect(codes(read(sheet))).toEqual([
      ['C6', 'formGivenChanged'],
      ['F6', 'formAmountUnread'],
      ['C13', 'formIndicatorUnknown'],
      ['D10', 'formGivenChanged'],
      ['F10', 'formActualUnread'],
      ['I10', 'formPointsUnread'],
      ['G12', 'formJudgementUnread'],
      ['H12', 'formPercentUnread'],
    ]);
    expect(codes(read(written(form, { L11: 'a', C11: '建设面积', D11: '' })))).toEqual([['C11', 'formIndicatorTwice']]);
  });

  it('remarks a result with a comparison sign', () => {
    expect(read(written(form, { F13: '≥96%' })).remarks).toMatchObject([{ cell: 'F13', code: 'signInActual' }]);
  });
});

describe('the forms of a whole department', () => {
  it('are called by the ministry’s other annex, and are read as every other is', () => {
    const whole = { ...FACTS, whole: true };
    expect(selfForm(whole, { table: undefined, body: undefined, source: '' }).title).toBe(
      '部门（单位）整体支出绩效自评表',
    );
    const targets = targetForm(whole, undefined, 'blank');
    expect(targets.title).toBe('部门（单位）整体支出绩效目标申报表');
    expect(foreignHead(asRead(targets), {}, { kind: 'targets', facts: whole })).toEqual([]);
  });

  const whole = { ...FACTS, whole: true };
  const money = { amountFen: 12_000_000, fiscalFen: 10_000_000 };
  const TASKED = TargetTableSchema.parse({
    ...TABLE,
    tasks: [
      { key: 't1', name: '厕所改造', content: '改造二千户', ...money },
      { key: 't2', name: '示范村建设', content: '建四个村', amountFen: 5_000_000, fiscalFen: 5_000_000 },
    ],
  });
  let made = 0;
  const newKey = (): string => `new${String((made += 1))}`;
  const asTargets = (sheet: ReadSheet): FormReading => readTargetForm(sheet, whole, newKey);
  const targets = asRead(targetForm(whole, TASKED, ''));

  it('have the table of the main tasks of the year (年度主要任务), which comes back as it went (G1)', () => {
    const { content, faults, rows } = asTargets(targets);
    expect([faults, content['tasks'], rows]).toEqual([[], TASKED.tasks, 6]);
    expect(rowsOf(content['indicators'], newKey)).toEqual(rowsOf(TASKED.indicators, newKey));
    expect(asTargets(asRead(targetForm(FACTS, TASKED, ''))).remarks[0]).toMatchObject({ code: 'tasksAbsent' });
  });

  it('take tasks put in between, moved, and with full-width amounts', () => {
    const { content, faults } = asTargets(
      written(targets, {
        B11: '河道清淤',
        C11: '清淤十公里',
        F11: '３.５万元',
        H11: '0',
        N11: '',
        B10: '',
        C10: '',
        F10: '',
      }),
    );
    expect(faults).toEqual([]);
    expect(content['tasks']).toMatchObject([
      { key: 't1' },
      { key: 't2', name: '', content: '' },
      { name: '河道清淤', amountFen: 3_500_000, fiscalFen: 0 },
    ]);
  });

  it('tell every fault of the tasks by its cell at once: amounts, a part above its whole, a task twice, a long text', () => {
    const changed = { F9: '约12', H10: '6', B11: '厕所 改造', C11: '写'.repeat(2001), F11: '1' };
    expect(codes(asTargets(written(targets, changed)))).toEqual([
      ['F9', 'formAmountUnread'],
      ['H10', 'formFiscalAbove'],
      ['B11', 'formTaskTwice'],
      ['C11', 'formTooLong'],
    ]);
  });

  const REPORTS = [
    { key: 't1', result: '改造三千零六十一户', spentFen: 11_500_000, spentFiscalFen: 10_000_000 },
    { key: 't2', result: '四个村完工', spentFen: 5_000_000, spentFiscalFen: 5_000_000 },
  ];
  const evaluated = asRead(selfForm(whole, { table: TASKED, body: { ...EVALUATION, tasks: REPORTS }, source: '' }));
  const back = (sheet: ReadSheet): FormReading => readSelfForm(sheet, whole, TASKED);

  it('say in the self-evaluation what became of each task, and that comes back, too (E1)', () => {
    const { content, faults, remarks } = back(evaluated);
    expect([faults, remarks, content['tasks']]).toEqual([[], [], REPORTS]);
    expect(content['problems']).toEqual(EVALUATION.problems);
  });

  it('in the self-evaluation tell changed givens, unknown and doubled tasks and amounts by their cells (E1)', () => {
    const changed = { C11: '改造三千户', D11: '13', G11: '许多', B12: '没有的任务', L12: '' };
    expect(codes(back(written(evaluated, changed)))).toEqual([
      ['C11', 'formGivenChanged'],
      ['D11', 'formGivenChanged'],
      ['G11', 'formAmountUnread'],
      ['B12', 'formTaskUnknown'],
    ]);
    expect(codes(back(written(evaluated, { L12: 't1', B12: '厕所改造', C12: '', D12: '', E12: '' })))).toEqual([
      ['B12', 'formTaskTwice'],
    ]);
  });

  it('are handed out empty with room for tasks', () => {
    for (const empty of [
      targetForm(undefined, undefined, '', true),
      selfForm(undefined, { table: undefined, body: undefined, source: '', whole: true }),
    ]) {
      expect(empty.cells.filter(({ text }) => text === '任务名称')).toMatchObject([{ column: 2 }]);
      expect(empty.title).toMatch(/^部门（单位）整体支出/);
    }
  });
});
