import { describe, expect, it } from '@jest/globals';
import { selfForm as formOf } from '../../domain/forms/self-form.ts';
import { readSelfForm } from '../../domain/forms/read-self-form.ts';
import { TargetTableSchema } from '../../domain/scoring/indicator.ts';
import { scoringTemplate } from '../../domain/scoring/template.ts';
import { fill } from '../../domain/locale.ts';
import { selfChanges, takenSelf } from '../../web/src/pages/self-evaluation/self-taken.ts';
import { beginSelf, selfDraft, type SelfForm } from '../../web/src/pages/self-evaluation/self-model.ts';
import { taskLines } from '../../web/src/pages/targets/task-differences.ts';
import { readSelf } from '../../web/src/pages/self-evaluation/self-reading.ts';
import { taskCellAt } from '../../web/src/pages/self-evaluation/self-tasks.ts';
import { bodyOf, sheetOf, sheetOfForm } from '../../web/src/pages/targets/sheet-body.ts';
import type { Say } from '../../web/src/text/say.ts';
import { asRead, FACTS } from '../domain/forms/support.ts';

const say: Say = (text, values = {}) => fill(text['zh-CN'], values);
const TABLE = TargetTableSchema.parse({
  templateId: 'ministry2020',
  annualTarget: '-',
  indicators: [
    {
      key: 'a',
      level1: 'output',
      level2: 'quantity',
      name: '面积',
      target: { comparator: 'gte', value: '20', unit: '亩' },
      weight: '50',
    },
    {
      key: 'b',
      level1: 'benefit',
      level2: 'socialBenefit',
      name: '改善',
      target: { comparator: 'qualitative', text: '显著' },
      weight: '40',
    },
  ],
});
const BEGUN = beginSelf(TABLE, { initialFen: 30_000_000, approvedFen: 31_000_050, executedFen: 29_000_000 });
const WRITTEN: SelfForm = {
  ...BEGUN,
  executed: '28.50',
  executionReason: '尾款未付',
  rows: [
    { key: 'a', actual: '18亩', judgement: '', percent: '', selfScore: '45', reason: '征地推迟', evidence: '验收单' },
    {
      key: 'b',
      actual: '七成认为改善',
      judgement: 'partlyAchieved',
      percent: '75',
      selfScore: '',
      reason: '',
      evidence: '',
    },
  ],
  problems: [{ title: '征地推迟', cause: '协调', measure: '提前' }],
  report: [
    { id: 'output', text: '改过的一段', basis: '原来的一段' },
    { id: 'own-1', text: '自己写的一段' },
  ],
};

/** What the server reads of the form that this draft fills. */
function through(form: SelfForm): Readonly<Record<string, unknown>> {
  const body = selfDraft(form, TABLE, '报告');
  return readSelfForm(asRead(formOf(FACTS, { table: TABLE, body, source: 'draft' })), FACTS, TABLE).content;
}

describe('a self-evaluation taken from a form', () => {
  it('is the draft that the form was filled from, over whatever stands there', () => {
    expect(takenSelf(through(WRITTEN), BEGUN)).toEqual({ ...WRITTEN, report: [{ id: 'own-1', text: '自己写的一段' }] });
    expect(takenSelf(through(WRITTEN), WRITTEN)).toEqual(WRITTEN);
    expect(selfChanges(WRITTEN, takenSelf(through(WRITTEN), WRITTEN), TABLE, say)).toEqual([]);
  });

  it('leaves rows alone that the form does not speak of', () => {
    const content = { actuals: [{ key: 'a', actual: '21亩' }] };
    const next = takenSelf(content, WRITTEN);
    expect([next.rows[0]?.actual, next.rows[1], next.report]).toEqual(['21亩', WRITTEN.rows[1], WRITTEN.report]);
  });

  it('tells every difference as a sentence, empty cells and problems among them', () => {
    const told = selfChanges(WRITTEN, BEGUN, TABLE, say).map(({ kind, sentence }) => `${kind} ${sentence}`);
    expect(told).toEqual([
      'changed 全年执行数（万元）：28.50 → 29.00',
      'changed 执行率偏低的原因：尾款未付 → 空',
      'changed 面积 · 实际值：18亩 → 空',
      'changed 面积 · 自评分：45 → 空',
      'changed 面积 · 原因（未完成须写）：征地推迟 → 空',
      'changed 面积 · 佐证：验收单 → 空',
      'changed 改善 · 实际值：七成认为改善 → 空',
      'changed 改善 · 评判：判定：部分达成 → 空',
      'changed 改善 · %：75 → 空',
      'removed 问题：征地推迟',
      'changed 其他需要说明的情况：自己写的一段 → 空',
    ]);
  });
});

describe('a target table taken from a form', () => {
  it('keeps the answers to a return, and every line that the form lacks', () => {
    const before = {
      ...sheetOf({ annualTarget: '目标', amountFen: 30_000_000, templateId: 'hubei' }),
      answers: { x: '改了' },
    };
    const next = sheetOfForm({ indicators: [{ key: 'k', name: '面积' }], amountFen: 1_000_000 }, before);
    expect(next).toEqual({
      templateId: 'hubei',
      annualTarget: '目标',
      amount: '1.00',
      answers: { x: '改了' },
      rows: [{ id: 'k', cells: { name: '面积' } }],
      tasks: [],
    });
  });

  it('of a whole department takes its main tasks, and keeps them where the form has no such table (G1)', () => {
    const task = { key: 't', name: '厕所改造', content: '改造二千户', amountFen: 12_000_000, fiscalFen: 10_000_000 };
    const before = sheetOf({ tasks: [task] });
    const more = { key: 'u', name: '示范村', content: '建四个村', amountFen: 1_000_000, fiscalFen: 0 };
    expect(sheetOfForm({ indicators: [] }, before).tasks).toEqual(before.tasks);
    const next = sheetOfForm({ indicators: [], tasks: [{ ...task, fiscalFen: 11_000_000 }, more] }, before);
    expect(bodyOf(next)['tasks']).toEqual([{ ...task, fiscalFen: 11_000_000 }, more]);
    expect(
      taskLines(before.tasks ?? [], next.tasks ?? [], say, (value) => value).map(({ kind, sentence }) => [
        kind,
        sentence,
      ]),
    ).toEqual([
      ['changed', '年度主要任务第 1 行 其中财政拨款（万元）：10.00 → 11.00'],
      ['added', '加了任务：示范村'],
    ]);
  });
});

describe('what became of a whole department’s tasks, taken from a form (E1)', () => {
  const money = { amountFen: 12_000_000, fiscalFen: 10_000_000 };
  const TASKED = TargetTableSchema.parse({
    ...TABLE,
    tasks: [
      { key: 't1', name: '厕所改造', content: '改造二千户', ...money },
      { key: 't2', name: '示范村', content: '建四个村', ...money },
    ],
  });
  const begun = beginSelf(TASKED, { initialFen: 30_000_000, approvedFen: 30_000_000, executedFen: 0 });
  const [first, second] = begun.tasks;

  it('begins with a line for each task, and says what is no amount and what is missing at its cell', () => {
    expect(begun.tasks.map(({ key }) => key)).toEqual(['t1', 't2']);
    const written = { ...begun, tasks: begun.tasks.map((line) => ({ ...line, spent: '约12', spentFiscal: '1' })) };
    const { unread, findings } = readSelf(written, TASKED, scoringTemplate(TASKED.templateId));
    const places = [...unread, ...findings].map(({ path }) => path).filter((path) => path.startsWith('/tasks'));
    expect(places).toEqual([
      '/tasks/0/spentFen',
      '/tasks/1/spentFen',
      '/tasks/0/result',
      '/tasks/0/spentFiscalFen',
      '/tasks/1/result',
      '/tasks/1/spentFiscalFen',
    ]);
    expect(taskCellAt('/tasks/1/spentFen', written.tasks)).toEqual({ row: 't2', column: 'spent' });
  });

  it('goes out with the form and comes back; a task that the form does not speak of stays', () => {
    const done = { key: 't1', spent: '11.50', spentFiscal: '10.00', result: '改造三千户' };
    const draft = { ...begun, tasks: begun.tasks.map((line) => (line.key === 't1' ? done : line)) };
    const body = selfDraft(draft, TASKED, '-');
    const facts = { ...FACTS, whole: true };
    const sheet = asRead(formOf(facts, { table: TASKED, body, source: 'draft' }));
    const { content, faults } = readSelfForm(sheet, facts, TASKED);
    expect(faults).toEqual([]);
    expect(takenSelf(content, begun).tasks).toEqual([done, second]);
    expect(selfChanges(begun, takenSelf(content, begun), TASKED, say).map(({ sentence }) => sentence)).toContain(
      '厕所改造 · 完成情况：空 → 改造三千户',
    );
    expect(takenSelf({ tasks: [] }, draft).tasks).toEqual([done, second]);
    expect(first).toEqual({ key: 't1', spent: '', spentFiscal: '', result: '' });
  });
});
