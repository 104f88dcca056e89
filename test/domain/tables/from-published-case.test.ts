import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkTargetTable } from '../../../domain/scoring/indicator.ts';
import { scoreTable } from '../../../domain/scoring/score.ts';
import { checkSelfEvaluation } from '../../../domain/scoring/self-evaluation.ts';
import { scoringTemplate } from '../../../domain/scoring/template.ts';
import { describeFilledIn } from '../../../domain/tables/filled-in.ts';
import { tableFromPublishedCase, type PublishedTable } from '../../../domain/tables/from-published-case.ts';
import { cleanCase, withRows, withSubRows } from './makers.ts';

const file = new URL('../../../data/published-tables.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly { readonly id: string }[] };
const published = new Map(cases.map((table) => [table.id, tableFromPublishedCase(table)]));

function made(raw: unknown): PublishedTable {
  const table = tableFromPublishedCase(raw);
  if (!table) throw new Error('the case has scorable rows');
  return table;
}

describe('published tables as input of a whole year', () => {
  it('are those with weighted rows', () => {
    const usable = [...published].filter(([, table]) => table !== undefined).map(([id]) => id);
    expect(usable).toEqual(['C06', 'C08', 'C10', 'C11', 'C15', 'C17', 'C20']);
  });

  it.each(['C06', 'C08', 'C10', 'C11', 'C15', 'C17', 'C20'])(
    '%s is a table and a self-evaluation that the rules accept',
    (id) => {
      const { targets, evaluation } = made(cases.find((table) => table.id === id));
      const template = scoringTemplate(targets.templateId);
      const findings = [...checkTargetTable(targets, template), ...checkSelfEvaluation(targets, evaluation, template)];
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(scoreTable(targets, evaluation.actuals, evaluation.execution, template)).toMatchObject({ undecided: [] });
    },
  );

  it('keep what the table says: amounts in 分, values, reasons', () => {
    const { targets, evaluation } = made(cases.find(({ id }) => id === 'C11'));
    expect(evaluation.execution).toEqual({ initialFen: 43_200_000, adjustedFen: 43_200_000, executedFen: 37_240_000 });
    expect(targets.indicators[0]).toMatchObject({
      name: '工程资金金额',
      weight: '10',
      target: { comparator: 'gte', value: '43.2' },
    });
    expect(evaluation.actuals[0]).toMatchObject({ actual: '37.24', selfScore: '9.00' });
    expect(evaluation.problems).toHaveLength(1);
    expect(scoreTable(targets, evaluation.actuals, evaluation.execution, scoringTemplate('ministry2020')).total).toBe(
      '97.24',
    );
  });

  it('mark every value that is not the table’s', () => {
    const { targets, filled } = made(cases.find(({ id }) => id === 'C20'));
    expect(filled.filter(({ code }) => code === 'rowAdded')).toHaveLength(2);
    const added = targets.indicators.findIndex(({ key }) => key === 'added-benefit');
    expect(filled).toContainEqual({ code: 'rowAdded', path: `/targets/indicators/${String(added)}`, params: {} });
    const rescaled = filled.find(({ code }) => code === 'weightRescaled');
    expect(rescaled && describeFilledIn(rescaled, 'zh-CN')).toBe('分值由 10 按模板换算为 8.33');
  });

  it('name a place that exists for each of them', () => {
    for (const table of published.values()) {
      for (const { path } of table?.filled ?? []) {
        const at = path
          .slice(1)
          .split('/')
          .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], table);
        expect(at).toBeDefined();
      }
    }
  });

  it('fill in little where the table is whole', () => {
    const { targets, filled, evaluation } = made(cleanCase());
    expect(filled.map(({ code }) => code)).toEqual(['annualTarget', 'summary', 'problem']);
    expect(
      scoreTable(targets, evaluation.actuals, evaluation.execution, scoringTemplate(targets.templateId)).total,
    ).toBe('98.85');
  });

  it('hang 其中 rows on their parent, drop comparators, and take the middle of a band that the points do not name', () => {
    const { targets } = made(withSubRows({ l3: '其中：县级', target: '20场', actual: '22场' }));
    expect(targets.indicators[1]).toMatchObject({ partOf: 'row-0' });
    const dropped = made(
      withRows({ 0: { actual: '≥22场' }, 4: { actual: '基本健全', score: 9, reason: '制度尚在修订' } }),
    );
    expect(dropped.evaluation.actuals[0]?.actual).toEqual({ kind: 'number', value: '22', unit: '场' });
    expect(dropped.evaluation.actuals[4]?.actual).toEqual({ kind: 'judged', band: 'partlyAchieved', percent: '70.00' });
  });

  it('are none where nothing can be scored', () => {
    for (const raw of [
      null,
      5,
      {},
      cleanCase({ indicators: [] }),
      cleanCase({ budget_adjusted: null, budget_initial: null, executed: null }),
    ]) {
      expect(tableFromPublishedCase(raw)).toBeUndefined();
    }
  });
});
