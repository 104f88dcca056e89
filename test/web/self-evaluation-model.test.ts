import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { z } from 'zod';
import { scoreTable } from '../../domain/scoring/score.ts';
import { checkSelfEvaluation, SelfEvaluationSchema } from '../../domain/scoring/self-evaluation.ts';
import { scoringTemplate } from '../../domain/scoring/template.ts';
import { tableFromPublishedCase } from '../../domain/tables/from-published-case.ts';
import { fill } from '../../domain/locale.ts';
import {
  overwritten,
  ownId,
  paragraphs,
  regenerated,
  reportSections,
  reportText,
  written,
  type KeptParagraph,
  type Section,
} from '../../web/src/pages/self-evaluation/report-model.ts';
import { ownTotalOf } from '../../web/src/pages/self-evaluation/own-total.ts';
import {
  beginSelf,
  JUDGEMENTS,
  selfBody,
  selfDraft,
  selfForm,
  type SelfForm,
  type SelfRow,
} from '../../web/src/pages/self-evaluation/self-model.ts';
import { groupPoints, movedSince, readSelf, readVersion } from '../../web/src/pages/self-evaluation/self-reading.ts';
import {
  cellAt,
  remarksOf,
  selfGridRows,
  selfMarks,
  withGridRows,
} from '../../web/src/pages/self-evaluation/self-rows.ts';
import type { Say } from '../../web/src/text/say.ts';

const say: Say = (text, values = {}) => fill(text['zh-CN'], values);

const FILE = z.object({ cases: z.array(z.looseObject({ id: z.string() })) });
const published = FILE.parse(JSON.parse(readFileSync('data/published-tables.json', 'utf8'))).cases.flatMap((one) => {
  const year = tableFromPublishedCase(one);
  return year ? [{ id: one.id, ...year }] : [];
});

function potato() {
  const found = published.find(({ id }) => id === 'C17');
  if (!found) throw new Error('The potato project is not in the data.');
  const { targets: table, evaluation } = found;
  const template = scoringTemplate(table.templateId);
  const money = { initialFen: 300_000_000, approvedFen: 300_000_000, executedFen: 0 };
  return { table, evaluation, template, begun: beginSelf(table, money) };
}

const MONEY = { initialFen: 1, approvedFen: 1, executedFen: 1 };

function typed(form: SelfForm, key: string, part: Partial<SelfRow>): SelfForm {
  return { ...form, rows: form.rows.map((row) => (row.key === key ? { ...row, ...part } : row)) };
}

describe('the published potato project, recomputed at each key (E1, E2)', () => {
  const { table, template, begun } = potato();
  const read = (form: SelfForm) => readSelf(form, table, template);
  const steps: readonly (readonly [change: (form: SelfForm) => SelfForm, moved: string, by: number])[] = [
    [(form) => ({ ...form, executed: '259.45' }), 'executionRate', 8.65],
    [(form) => typed(form, 'row-0', { actual: '550万粒' }), 'row-0', 10],
    [(form) => typed(form, 'row-1', { actual: '200万粒' }), 'row-1', 10],
    [(form) => typed(form, 'row-3', { actual: '90%' }), 'row-3', 10],
    [(form) => typed(form, 'row-4', { actual: '100%' }), 'row-4', 10],
    [(form) => typed(form, 'row-5', { actual: '是' }), 'row-5', 10],
    [(form) => typed(form, 'row-6', { judgement: 'partlyAchieved', percent: '70' }), 'row-6', 21],
    [(form) => typed(form, 'added-satisfaction', { judgement: 'achieved' }), 'added-satisfaction', 10],
  ];
  const whole = steps.reduce((form, [change]) => change(form), begun);

  it('moves exactly the row that was typed, by its points', () => {
    let form = begun;
    for (const [change, key, by] of steps) {
      const next = change(form);
      expect(movedSince(read(form).score, read(next).score)).toEqual([{ key, by }]);
      form = next;
    }
  });

  it('has no total until the last row, and then the one that the engine decides: 89.65, good', () => {
    const beforeLast = steps.slice(0, -1).reduce((form, [change]) => change(form), begun);
    expect(read(beforeLast).score).toMatchObject({ total: null, undecided: ['added-satisfaction'] });
    expect(read(whole).score).toMatchObject({ total: '89.65', grade: 'good' });
    expect(groupPoints(table, read(whole).score.indicators)).toEqual([
      { level1: 'output', points: 50, weight: 50 },
      { level1: 'benefit', points: 21, weight: 30 },
      { level1: 'satisfaction', points: 10, weight: 10 },
    ]);
  });

  it('cannot be handed in while the unreached indicator lacks its reason', () => {
    const errors = (form: SelfForm) =>
      remarksOf(read(form), [], say, 'zh-CN').filter(({ severity }) => severity === 'error');
    expect(errors(whole).map(({ path }) => cellAt(path, whole, table))).toEqual([{ row: 'row-6', column: 'reason' }]);
    const placeholder = typed(whole, 'row-6', { reason: '无' });
    expect(errors(placeholder)).toHaveLength(1);
    const explained = typed(whole, 'row-6', { reason: '技术指导不足' });
    expect(errors(explained)).toEqual([]);
  });

  it('finds what the published table did not see: all paid, at an execution rate of 86.48%', () => {
    const remarks = remarksOf(read(whole), [], say, 'zh-CN').map(({ text }) => text);
    expect(remarks).toContain('“2021年11月30日前完成资金支付”填已全部支付，而预算执行率为 86.48%。');
    expect(remarks).toContain('预算执行率 86.48%，低于 90%，请说明原因。');
  });

  it('says the formula on each score, and the report’s figures follow the table', () => {
    const reading = read(whole);
    const marks = selfMarks({ remarks: [], score: reading.score, moved: [] }, whole, table, say);
    expect(marks).toContainEqual({ row: 'row-6', column: 'score', kind: 'note', text: '30 × 70.00% = 21.00' });
    expect(marks).toContainEqual({ row: 'executionRate', column: 'score', kind: 'note', text: '10 × 86.48% = 8.65' });
    const text = reportText(reportSections({ table, ...reading }, say), []);
    expect(text).toContain('实际执行 259.45 万元，预算执行率 86.48%，得 8.65 分');
    expect(text).toContain('总分 89.65 分，等级为良');
    expect(text).toContain('免费发放原原种目标 ≥550万粒，实际 550万粒，得 10.00 分');
  });

  it('compares before rounding: 94.60% misses 95%', () => {
    const strict = {
      ...table,
      indicators: table.indicators.map((row) =>
        row.key === 'row-3' ? { ...row, target: { comparator: 'gte', value: '95', unit: '%' } as const } : row,
      ),
    };
    const { score } = readSelf(typed(whole, 'row-3', { actual: '94.60%' }), strict, template);
    expect(score.indicators.find(({ key }) => key === 'row-3')).toMatchObject({ reached: false, score: '9.96' });
  });

  it('keeps the unit’s own points beside the computed ones, and adds them up where they depart', () => {
    expect(ownTotalOf(whole, read(whole).score)).toBeUndefined();
    expect(ownTotalOf(typed(whole, 'row-6', { selfScore: '26.25' }), read(whole).score)).toBe('94.90');
  });

  it('tells what cannot be read apart from what is wrong', () => {
    const odd = typed({ ...whole, executed: '约二百' }, 'row-6', { percent: '七成', selfScore: '120' });
    expect(read(odd).unread).toEqual([
      { path: '/execution/executedFen', what: 'amount' },
      { path: '/actuals/5/actual/percent', what: 'percent' },
      { path: '/actuals/5/selfScore', what: 'points' },
    ]);
    expect(cellAt('/actuals/5/actual/percent', odd, table)).toEqual({ row: 'row-6', column: 'percent' });
    expect(cellAt('/actuals/row-6', odd, table)).toEqual({ row: 'row-6', column: 'actual' });
  });
});

describe('a self-evaluation between document, form and grid', () => {
  it.each(published.map(({ id, targets, evaluation }) => [id, targets, evaluation] as const))(
    '%s scores the same from the form as from its own values',
    (_id, table, evaluation) => {
      const template = scoringTemplate(table.templateId);
      const form = selfForm(evaluation, beginSelf(table, MONEY));
      const expected = scoreTable(table, evaluation.actuals, evaluation.execution, template);
      expect(readSelf(form, table, template).score).toEqual(expected);
      expect(readVersion(evaluation, table, template)?.findings).toEqual(
        checkSelfEvaluation(table, evaluation, template),
      );
    },
  );

  const { table, begun } = potato();
  const text = fc.string({ maxLength: 12 }).map((one) => one.trim());
  const rowParts = fc.record({
    actual: text,
    judgement: fc.constantFrom('' as const, ...JUDGEMENTS),
    percent: fc.constantFrom('', '70', '85.5'),
    selfScore: fc.constantFrom('', '9', '7.25'),
    reason: text,
    evidence: text,
  });
  const forms = fc
    .record({
      parts: fc.array(rowParts, { minLength: begun.rows.length, maxLength: begun.rows.length }),
      executed: fc.nat(100_000_000).map((hundredths) => (hundredths / 100).toFixed(2)),
      executionReason: text,
      problems: fc.array(fc.record({ title: text, cause: text, measure: text }), { maxLength: 3 }),
    })
    .map(({ parts, ...rest }): SelfForm => ({
      ...begun,
      ...rest,
      rows: parts.map((part, index) => ({
        ...part,
        // A percentage belongs to a band.
        percent: part.judgement === '' || part.judgement === 'notApplicable' ? '' : part.percent,
        key: begun.rows[index]?.key ?? '',
      })),
    }));

  it('comes back from its draft as it was written, also the text beside a judgement', () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(selfForm(selfDraft(form, table, '报告'), begun)).toEqual(form);
      }),
    );
  });

  it('is written in the grid and read out of it without loss', () => {
    const { template } = potato();
    fc.assert(
      fc.property(forms, (form) => {
        const rows = selfGridRows(form, table, readSelf(form, table, template).score, say);
        expect(withGridRows(form, rows)).toEqual(form);
      }),
    );
  });

  it('is a document that the schema takes once everything is given', () => {
    const { evaluation } = potato();
    const form = selfForm(evaluation, begun);
    expect(SelfEvaluationSchema.safeParse(selfBody(form, table, '报告')).success).toBe(true);
  });

  it('holds a version’s report as the unit’s own paragraphs', () => {
    const { report } = selfForm({ summary: '第一段\n\n第二段' }, begun);
    expect(report).toEqual([
      { id: 'own-1', text: '第一段' },
      { id: 'own-2', text: '第二段' },
    ]);
    expect(ownId(report)).toBe('own-3');
  });
});

describe('the generated report keeps what the unit has written', () => {
  const sections: readonly Section[] = [
    { id: 'money', text: '执行率 86.48%' },
    { id: 'score', text: '总分 89.65' },
  ];
  const moved: readonly Section[] = [
    { id: 'money', text: '执行率 90.00%' },
    { id: 'score', text: '总分 90.00' },
  ];
  const kept: readonly KeptParagraph[] = [
    { id: 'money', text: '执行率偏低', basis: '执行率 86.48%' },
    { id: 'own-1', text: '另有说明' },
  ];

  it('follows the figures until a section is reworded, and says when the figures have moved since', () => {
    expect(paragraphs(sections, kept).map(({ state }) => state)).toEqual(['changed', 'bound', 'own']);
    expect(paragraphs(moved, kept).map(({ state, text }) => `${state} ${text}`)).toEqual([
      'stale 执行率偏低',
      'bound 总分 90.00',
      'own 另有说明',
    ]);
  });

  it('says what making it anew overwrites, and keeps one’s own paragraphs', () => {
    expect(overwritten(moved, kept).map(({ text }) => text)).toEqual(['执行率偏低']);
    expect(reportText(moved, regenerated(moved, kept))).toBe('执行率 90.00%\n总分 90.00\n另有说明');
  });

  it('binds a section again that is worded as its figures say', () => {
    const reworded = written([], sections, 'score', '得分不错');
    expect(reworded).toEqual([{ id: 'score', text: '得分不错', basis: '总分 89.65' }]);
    expect(written(reworded, sections, 'score', '总分 89.65')).toEqual([]);
    expect(written(kept, sections, 'own-1', '改过')).toEqual([kept[0], { id: 'own-1', text: '改过' }]);
  });
});
