import { MEASURE_TEXT } from '../../domain/assessment/assessment-text.ts';
import { MEASURES, USUAL_ASSESSMENT, type Assessed } from '../../domain/assessment/measures.ts';
import { fill } from '../../domain/locale.ts';
import type { AssessedView } from '../assessments/assessments.schemas.ts';
import type { RankingLineView } from '../rankings/rankings.schemas.ts';
import { COLUMN_NAMES as N, RANKING_COLUMNS as R } from './export-text.ts';
import type { Column } from './sheet.ts';

function figure<Row>(name: Column<Row>['name'], of: (row: Row) => string | number | null | undefined): Column<Row> {
  return { name, kind: 'number', width: 14, of: (row) => numberOf(of(row)) };
}

function numberOf(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** A frozen ranking: places first, then who has none and why (page.md §4.15). */
export const RANKING_LINE_COLUMNS: readonly Column<RankingLineView>[] = [
  { name: R.rank, kind: 'text', width: 8, of: ({ rank }) => rank && String(rank) },
  { name: N.code, kind: 'text', width: 18, of: ({ code }) => code },
  { name: R.who, kind: 'text', width: 36, of: ({ name }) => name },
  figure(N.score, ({ score }) => score),
  { name: R.previous, kind: 'text', width: 10, of: ({ previousRank }) => previousRank && String(previousRank) },
  figure(R.items, ({ items }) => items),
  figure(R.scored, ({ scored }) => scored),
  { name: N.budget, kind: 'wan', width: 16, of: ({ budgetFen }) => budgetFen },
  { name: R.scoredFen, kind: 'wan', width: 16, of: ({ scoredFen }) => scoredFen },
  {
    name: R.remark,
    kind: 'text',
    width: 40,
    of: ({ comparable, reasonName, note }, locale) =>
      comparable === false ? R.notComparable[locale] : [reasonName, note].filter(Boolean).join('：'),
  },
];

/** An assessment: the total, and for each measure what was done, of how much, and what it earned (S2). */
export function assessmentColumns(kind: Assessed): readonly Column<AssessedView>[] {
  const asked = MEASURES.filter((measure) => USUAL_ASSESSMENT.points[kind][measure] !== undefined);
  return [
    { name: N.code, kind: 'text', width: 14, of: ({ code }) => code },
    { name: R.who, kind: 'text', width: 34, of: ({ name }) => name },
    figure(R.total, ({ total }) => total),
    figure(R.earned, ({ earned }) => earned),
    figure(R.applicable, ({ applicable }) => applicable),
    ...asked.flatMap((measure): readonly Column<AssessedView>[] => {
      const line = ({ lines }: AssessedView) => lines.find((one) => one.measure === measure);
      const points = USUAL_ASSESSMENT.points[kind][measure] ?? 0;
      const { name } = MEASURE_TEXT[measure];
      const named = (text: Column<AssessedView>['name']): Column<AssessedView>['name'] => ({
        'zh-CN': fill(text['zh-CN'], { name: name['zh-CN'], points }),
        en: fill(text.en, { name: name.en, points }),
      });
      return [
        { name: named(R.done), kind: 'text', width: 16, of: (row) => line(row)?.done },
        { name: named(R.of), kind: 'text', width: 16, of: (row) => line(row)?.of },
        figure(named(R.points), (row) => line(row)?.earned),
      ];
    }),
  ];
}
