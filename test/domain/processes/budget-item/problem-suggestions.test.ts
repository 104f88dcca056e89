import { suggestProblems, type SuggestionFacts } from '../../../../domain/processes/budget-item/problem-suggestions.ts';
import { TargetTableSchema } from '../../../../domain/scoring/indicator.ts';
import { SelfEvaluationSchema } from '../../../../domain/scoring/self-evaluation.ts';
import { reachedEvaluation, targetTable } from '../../../support/budget-item-play.ts';

const facts: SuggestionFacts = {
  fiscalYear: 2025,
  targets: TargetTableSchema.parse(targetTable),
  evaluation: SelfEvaluationSchema.parse({
    ...reachedEvaluation,
    actuals: reachedEvaluation.actuals.map((row) =>
      row.key === 'a' || row.key === 'd' ? { ...row, actual: '80%', reason: '招标推迟' } : row,
    ),
    problems: [{ title: '台账不全', cause: '专人更换', measure: '补建台账' }],
  }),
  adjustments: [],
  findings: ['现场检查发现两处未完工'],
};

function titles(more: Partial<SuggestionFacts> = {}): readonly string[] {
  return suggestProblems({ ...facts, ...more }, 'zh-CN').map(({ source, title }) => `${source} ${title}`);
}

describe('problems that the matter itself shows, to be taken over with one click (R1)', () => {
  it('come from unreached indicators, the unit’s own problems and findings', () => {
    expect(titles()).toEqual(['unreached “农户满意度”未达到目标', 'own 台账不全', 'finding 现场检查发现两处未完工']);
  });

  it('a row that finance lowered comes first, with both points and the reason, and is not told twice', () => {
    const adjustments = [{ key: 'd', score: 2, reason: '没有问卷' }];
    const [first] = suggestProblems({ ...facts, adjustments }, 'zh-CN');
    expect(first).toMatchObject({ source: 'lowered', category: 'evidence', indicator: '农户满意度' });
    expect(first?.evidence).toMatch(/^单位计8\.89分，财政核为2\.00分。没有问卷$/);
    expect(titles({ adjustments }).filter((title) => title.includes('农户满意度'))).toHaveLength(1);
  });

  it('points that finance raised are no problem', () => {
    expect(titles({ adjustments: [{ key: 'b', score: 30, reason: '更正' }] })).not.toContainEqual(
      expect.stringContaining('lowered'),
    );
  });

  it('what the unit wants to do itself becomes the first recommendation (E3)', () => {
    const own = suggestProblems(facts, 'zh-CN').find(({ source }) => source === 'own');
    expect(own).toMatchObject({ evidence: '专人更换', recommendation: '补建台账' });
  });

  it('output and benefit are told apart', () => {
    const classes = suggestProblems(facts, 'zh-CN').filter(({ source }) => source === 'unreached');
    expect(classes.map(({ category }) => category)).toEqual(['benefitMissed']);
  });

  it('nothing is known, nothing is suggested', () => {
    expect(suggestProblems({ fiscalYear: 2025, adjustments: [], findings: [] }, 'zh-CN')).toEqual([]);
  });
});
