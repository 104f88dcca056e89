import fc from 'fast-check';
import { QUALITY_CRITERIA, QUALITY_POINTS, qualityFaults } from '../../domain/processes/budget-item/quality.ts';
import { TargetTableSchema } from '../../domain/scoring/indicator.ts';
import { scoreTable } from '../../domain/scoring/score.ts';
import { scoringTemplate } from '../../domain/scoring/template.ts';
import { fill } from '../../domain/locale.ts';
import { EVALUATION_GROUPS, groupCount, pageOfPhase } from '../../web/src/pages/evaluations/evaluation-groups.ts';
import { acceptedReview } from '../../web/src/pages/self-evaluation/review-facts.ts';
import { reScore } from '../../web/src/pages/self-evaluation/re-score.ts';
import {
  adjustmentsOf,
  beginReview,
  opinionOfChanges,
  qualityMarks,
  qualityTotal,
  qualityWrong,
  reviewed,
  withChanges,
  type ReviewRow,
} from '../../web/src/pages/self-evaluation/review-model.ts';
import type { HistoryEntry } from '../../web/src/api/history-answers.ts';
import type { Say } from '../../web/src/text/say.ts';
import { LIFECYCLE } from '../../domain/processes/budget-item/lifecycle.ts';
import { EVALUATION_PHASES } from '../../db/queries/evaluations.ts';
import { reachedEvaluation, targetTable } from '../support/budget-item-play.ts';

const say: Say = (text, values = {}) => fill(text['zh-CN'], values);
const table = TargetTableSchema.parse(targetTable);
const computed = scoreTable(
  table,
  reachedEvaluation.actuals,
  reachedEvaluation.execution,
  scoringTemplate('ministry2020'),
);

function given(changes: Readonly<Record<string, readonly [score: string, reason: string]>>): readonly ReviewRow[] {
  return beginReview(computed).rows.map((row) => {
    const [score, reason] = changes[row.key] ?? ['', ''];
    return { ...row, score, reason };
  });
}

describe('finance’s points beside the unit’s (E4)', () => {
  it('moves total and grade while they are typed, by the engine that decides', () => {
    expect(computed).toMatchObject({ total: '99.67', grade: 'excellent' });
    const { score, faults } = reviewed(given({ b: ['15', '合格率没有检测报告'] }), computed, table, say);
    expect(faults).toEqual([]);
    expect(score).toMatchObject({ total: '84.67', grade: 'good' });
  });

  it('reads a re-evaluation part by part, as it was handed in (E5)', () => {
    const handedIn = { report: '数量不足。', adjustments: [{ key: 'b', score: 15, reason: '合格率没有检测报告' }] };
    const again = reScore(handedIn, computed, table, say);
    expect(again).toMatchObject({ total: '84.67', grade: 'good' });
    expect(again?.indicators.find(({ key }) => key === 'b')?.score).toBe('15.00');
    expect(reScore(undefined, computed, table, say)).toBeUndefined();
  });

  it('asks for a reason with each changed row, and for points within the weight; both at once', () => {
    const { faults, score } = reviewed(given({ a: ['21', ''], b: ['15', ' '] }), computed, table, say);
    expect(faults.map(({ key, column }) => `${key} ${column}`)).toEqual([
      'a finance',
      'a financeReason',
      'b financeReason',
    ]);
    expect(score.total).toBe('84.67');
  });

  it('changes nothing where the computed points are typed again', () => {
    const rows = given({ a: ['20.00', ''] });
    expect(adjustmentsOf(rows, computed)).toEqual([]);
    expect(reviewed(rows, computed, table, say).score.total).toBe(computed.total);
  });

  it('never gives more than the weights, whatever is typed', () => {
    const points = fc.oneof(fc.float({ min: -50, max: 150, noNaN: true }).map(String), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(points, points, (a, executionRate) => {
        const { score } = reviewed(
          given({ a: [a, '理由'], executionRate: [executionRate, '理由'] }),
          computed,
          table,
          say,
        );
        expect(Number(score.total)).toBeLessThanOrEqual(100);
        expect(Number(score.total)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('writes the changed rows into the opinion, once', () => {
    const rows = given({ b: ['15', '没有检测报告'] });
    const sentence = opinionOfChanges(
      rows,
      computed,
      (key) => table.indicators.find((row) => row.key === key)?.name ?? key,
      say,
    );
    expect(sentence).toBe('经审核，以下 1 项调整得分：原原种合格率由 30.00 分改为 15 分，理由：没有检测报告。');
    const opinion = withChanges('数据基本属实。', sentence);
    expect(opinion).toBe(`数据基本属实。\n${sentence}`);
    expect(withChanges(opinion, sentence)).toBe(opinion);
  });

  it('begins again with what finance gave before (E5)', () => {
    const event = {
      type: 'selfEvaluationAccepted',
      opinion: '属实',
      qualityScore: 80,
      total: '84.67',
      adjustments: [{ key: 'b', score: 15, reason: '没有检测报告' }],
    };
    const history = [{ kind: 'event', by: '某某', event }] as unknown as readonly HistoryEntry[];
    const facts = acceptedReview(history);
    expect(facts).toMatchObject({ by: '某某', qualityScore: 80 });
    expect(reviewed(beginReview(computed, facts?.adjustments).rows, computed, table, say).score.total).toBe('84.67');
  });
});

describe('the quality of a report (E4)', () => {
  const quality = { consistency: '28', explanation: '20', evidence: '', analysis: '12.5', punctuality: '10' };

  it('is the sum of its criteria, which together make a hundred', () => {
    expect(Object.values(QUALITY_POINTS).reduce((sum, points) => sum + points, 0)).toBe(100);
    expect(qualityTotal(quality)).toBe(70.5);
    expect(
      qualityTotal({ ...quality, consistency: '', explanation: '', analysis: '', punctuality: '' }),
    ).toBeUndefined();
    expect(qualityMarks(quality).map(({ criterion }) => criterion)).toEqual([...QUALITY_CRITERIA]);
  });

  it('is refused where a criterion has more than it can bring, or the sum is another', () => {
    expect(qualityWrong('punctuality', '11')).toBe(true);
    const marks = [
      { criterion: 'consistency', points: 31 },
      { criterion: 'consistency', points: 1 },
    ] as const;
    expect(qualityFaults(marks, 30).map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/quality/0/points tooLarge',
      '/quality/1/points criterionTwice',
      '/qualityScore qualitySum',
    ]);
    expect(qualityFaults(undefined, 92)).toEqual([]);
  });
});

describe('groups of the list of evaluations', () => {
  it('hold every phase that the list is made of, each once', () => {
    expect(Object.values(EVALUATION_GROUPS).flat()).toEqual([...EVALUATION_PHASES]);
    expect(EVALUATION_PHASES.every((phase) => LIFECYCLE.tracks['main']?.phases.includes(phase))).toBe(true);
  });

  it('count stopped items with those that owe their self-evaluation, and lead to the page of the phase', () => {
    const totals = [
      { phase: 'evaluating', items: 3, overdue: 1 },
      { phase: 'stopped', items: 1, overdue: 0 },
    ];
    expect(groupCount('awaited', totals)).toBe(4);
    expect(pageOfPhase('redoing')).toBe('self-evaluation');
    expect(pageOfPhase('accepted')).toBe('self-evaluation-review');
    expect(pageOfPhase('reevaluating')).toBe('re-evaluation');
  });
});
