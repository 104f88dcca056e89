import fc from 'fast-check';
import { fill, LOCALES, type Locale } from '../../domain/locale.ts';
import { scoreTable } from '../../domain/scoring/score.ts';
import type { SelfEvaluation } from '../../domain/scoring/self-evaluation.ts';
import { scoringTemplate } from '../../domain/scoring/template.ts';
import { TargetTableSchema, type TargetTable } from '../../domain/scoring/indicator.ts';
import { reportSections } from '../../web/src/pages/self-evaluation/report-model.ts';
import type { Say } from '../../web/src/text/say.ts';
import * as play from '../support/budget-item-play.ts';

const speaking =
  (locale: Locale): Say =>
  (text, values = {}) =>
    fill(text[locale], values);

const targetTable = TargetTableSchema.parse(play.targetTable);
const EXECUTION = { initialFen: 100_000_000, adjustedFen: 100_000_000, executedFen: 80_000_000 };

function sentences(
  evaluation: Partial<SelfEvaluation>,
  locale: Locale = 'zh-CN',
  table: TargetTable = targetTable,
): readonly string[] {
  const whole: SelfEvaluation = { execution: EXECUTION, actuals: [], summary: '', problems: [], ...evaluation };
  const score = scoreTable(table, whole.actuals, whole.execution, scoringTemplate(table.templateId));
  return reportSections({ table, evaluation: whole, score }, speaking(locale)).map(({ text }) => text);
}

describe('sentences of the generated self-evaluation report (E1, E3)', () => {
  it('leave out what nobody has written yet, and end once', () => {
    const problems = [
      { title: '采购进度偏慢。', cause: '招标两次流标；', measure: '' },
      { title: '验收资料不全', cause: ' ', measure: '补齐后归档。' },
      { title: '', cause: '', measure: '' },
    ];
    expect(sentences({ problems }).at(-1)).toBe(
      '存在的问题和改进措施：1. 采购进度偏慢；原因：招标两次流标；2. 验收资料不全；措施：补齐后归档；3. 未填。',
    );
  });

  it('say that a rate or points are not known, instead of a dash', () => {
    const [money, , first] = sentences({ execution: { initialFen: 0, adjustedFen: 0, executedFen: 0 } });
    expect(money).toBe(
      '资金情况：年初预算 0.00 万元，调整后预算 0.00 万元，实际执行 0.00 万元，预算执行率尚不能计算。',
    );
    expect(first).toContain('实际 未填，得分未定');
  });

  it('have no empty part and no double punctuation, whatever is written', () => {
    const ends = fc.constantFrom('', ' ', '。', '；', '.', ';', '：', '，\n', '！', '。。', '、 ');
    const words = fc
      .tuple(ends, fc.constantFrom('', '招标流标', 'late bids', '仅完成 1.5 倍'), ends)
      .map((parts) => parts.join(''));
    const keys = targetTable.indicators.map(({ key }) => key);
    const asked = fc.record({
      execution: fc.record({
        initialFen: fc.nat(1_000_000_000),
        adjustedFen: fc.constantFrom(0, 1, 100_000_000),
        executedFen: fc.nat(100_000_000),
        reason: words,
      }),
      actuals: fc
        .subarray(keys)
        .chain((some) =>
          fc.tuple(
            ...some.map((key) =>
              fc.record({ key: fc.constant(key), actual: fc.oneof(words, fc.constant('0')), reason: words }),
            ),
          ),
        ),
      problems: fc.array(fc.record({ title: words, cause: words, measure: words }), { maxLength: 3 }),
      names: fc.array(words, { minLength: keys.length, maxLength: keys.length }),
    });
    fc.assert(
      fc.property(asked, fc.constantFrom(...LOCALES), ({ names, ...evaluation }, locale) => {
        const indicators = targetTable.indicators.map((row, at) => ({ ...row, name: names[at] ?? '' }));
        for (const text of sentences(evaluation, locale, { ...targetTable, indicators })) {
          expect(text).not.toMatch(/[。；：，、;:,！]\s*[。；：，、;,.！]|\.\s*[。；：，;:,]|\.\.|—|\{\w+\}/);
          expect(text).not.toMatch(/原因是[。；，]|(because|目标|实际|target|actual) +[。；，;,.]/);
          expect(text).toMatch(/[^\s。；：，.;:,][。.]$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
