import { ENOUGH } from '../../../../domain/analytics/spread.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import type {
  LightsTold,
  LoopTold,
  MoneyTold,
  ProblemsTold,
  PunctualityTold,
  StagesTold,
} from '../../api/dashboard-answers.ts';
import { wanText } from '../../blocks/wan.ts';
import { DASHBOARD_TEXT as T, LOOP_NAMES } from '../../text/dashboard-text.ts';
import { GRADE_NAMES, STAGE_NAMES } from '../../text/item-text.ts';
import type { Say } from '../../text/say.ts';
import { COLOURS } from '../../theme/tokens.ts';
import type { DataTable } from './csv.ts';
import {
  casesOf,
  lightsFinding,
  loopFinding,
  moneyFinding,
  percentOf,
  problemsFinding,
  punctualFinding,
  stagesFinding,
  type Finding,
} from './findings.ts';
import { mostLate } from './most-late.ts';

/** Values of one kind along the categories of a chart. */
export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
  /** Written at the bars' ends, in place of the value. */
  readonly labels?: readonly string[];
}

export interface Bars {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly horizontal: boolean;
  readonly stacked: boolean;
  /** Categories of fewer than five cases: drawn in grey. */
  readonly small?: readonly boolean[];
}

/** A chart with its finding, and the table that says the same. */
export interface ChartModel {
  readonly finding: Finding;
  /** How many cases it rests on: under five, nothing is drawn. */
  readonly cases: number;
  readonly table: DataTable;
  readonly bars: Bars;
  /** Where more is in the table than is drawn: how many of how many. */
  readonly drawn?: { readonly shown: number; readonly all: number };
}

export function loopModel(told: LoopTold, say: Say): ChartModel {
  const steps = [
    { name: say(T.allItems), items: told.items, fen: told.fen, lost: 0, lostFen: 0 },
    ...told.steps.map(({ step, ...counts }) => ({ name: say(LOOP_NAMES[step]), ...counts })),
  ];
  return {
    finding: loopFinding(told),
    cases: told.items,
    table: {
      columns: [T.step, T.items, T.wan, T.lost, T.lostWan].map((text) => say(text)),
      rows: steps.map(({ name, items, fen, lost, lostFen }) => [name, items, wanText(fen), lost, wanText(lostFen)]),
    },
    bars: {
      categories: steps.map(({ name }) => name),
      horizontal: true,
      stacked: false,
      series: [
        { name: say(T.items), colour: COLOURS.brand, values: steps.map(({ items }) => items) },
        {
          name: say(T.wan),
          colour: '#8FB0C4',
          // Both begin at the whole: what is lost is seen as a share of items and of money.
          values: steps.map(({ fen }) => (told.fen === 0 ? 0 : (fen / told.fen) * told.items)),
          labels: steps.map(({ fen }) => wanText(fen)),
        },
      ],
    },
  };
}

/** The worst ten are drawn; the table and the export have every place. */
export function punctualModel(told: PunctualityTold, kind: Bilingual, say: Say): ChartModel {
  const all = [...told.regions, ...told.units];
  const places = mostLate(all);
  const row = (name: string, one: PunctualityTold['total']): DataTable['rows'][number] => {
    const { onTime, withinExtension, late, medianDays } = one;
    return [name, casesOf(one), onTime, withinExtension, late, percentOf(onTime, casesOf(one)), medianDays ?? '—'];
  };
  const outcomes = [
    { key: 'onTime', text: T.onTime, colour: COLOURS.good },
    { key: 'withinExtension', text: T.withinExtension, colour: COLOURS.extended },
    { key: 'late', text: T.late, colour: COLOURS.overdue },
  ] as const;
  return {
    finding: punctualFinding(told, kind),
    cases: casesOf(told.total),
    table: {
      columns: [T.place, T.cases, T.onTime, T.withinExtension, T.late, T.rate, T.medianDays].map((text) => say(text)),
      rows: [row(say(T.total), told.total), ...all.map((place) => row(place.name, place))],
    },
    bars: {
      categories: places.map((place) => say(T.placeWithN, { name: place.name, n: casesOf(place) })),
      small: places.map((place) => casesOf(place) < ENOUGH),
      horizontal: true,
      stacked: true,
      series: outcomes.map(({ key, text, colour }) => ({
        name: say(text),
        colour,
        // In percent, so that a large unit does not hide a bad one; how many cases there are stands beside the name.
        values: places.map((place) => (place[key] / casesOf(place)) * 100),
        labels: places.map((place) => (place[key] === 0 ? '' : String(place[key]))),
      })),
    },
    ...(places.length < all.length && { drawn: { shown: places.length, all: all.length } }),
  };
}

export function lightsModel(told: LightsTold, say: Say): ChartModel {
  const { months } = told;
  const lights = [
    { key: 'red', colour: COLOURS.overdue },
    { key: 'yellow', colour: COLOURS.near },
    { key: 'green', colour: '#9BBFAE' },
  ] as const;
  return {
    finding: lightsFinding(told),
    cases: Math.max(0, ...months.map(({ red, yellow, green }) => red + yellow + green)),
    table: {
      columns: [T.month, T.red, T.yellow, T.green].map((text) => say(text)),
      rows: months.map(({ month, red, yellow, green }) => [month, red, yellow, green]),
    },
    bars: {
      categories: months.map(({ month }) => month),
      horizontal: false,
      stacked: true,
      series: lights.map(({ key, colour }) => ({ name: say(T[key]), colour, values: months.map((one) => one[key]) })),
    },
  };
}

export function moneyModel(told: MoneyTold, say: Say): ChartModel {
  const { grades } = told;
  return {
    finding: moneyFinding(told),
    cases: grades.reduce((sum, { items }) => sum + items, 0),
    table: {
      columns: [T.grade, T.items, T.wan].map((text) => say(text)),
      rows: grades.map(({ grade, items, fen }) => [say(GRADE_NAMES[grade]), items, wanText(fen)]),
    },
    bars: {
      categories: grades.map(({ grade }) => say(GRADE_NAMES[grade])),
      horizontal: false,
      stacked: false,
      series: [
        {
          name: say(T.wan),
          colour: COLOURS.brand,
          values: grades.map(({ fen }) => fen / 1_000_000),
          labels: grades.map(({ fen }) => wanText(fen)),
        },
      ],
    },
  };
}

export function problemsModel(told: ProblemsTold, say: Say): ChartModel {
  const names = told.ages.map(({ fromMonths: from, toMonths: to }) =>
    to === null ? say(T.ageFrom, { from }) : from === 0 ? say(T.ageUpTo, { to }) : say(T.ageSpan, { from, to }),
  );
  const problems = told.ages.map((age) => age.problems);
  return {
    finding: problemsFinding(told),
    cases: problems.reduce((sum, count) => sum + count, 0),
    table: {
      columns: [T.age, T.problems, T.wan].map((text) => say(text)),
      rows: told.ages.map(({ fen }, index) => [names[index] ?? '', problems[index] ?? 0, wanText(fen)]),
    },
    bars: {
      categories: names,
      horizontal: false,
      stacked: false,
      series: [{ name: say(T.problems), colour: COLOURS.brand, values: problems }],
    },
  };
}

export function stagesModel(told: StagesTold, say: Say): ChartModel {
  const { stages } = told;
  return {
    finding: stagesFinding(told),
    cases: Math.max(0, ...stages.map(({ items }) => items)),
    table: {
      columns: [T.stage, T.items, T.median, T.p90].map((text) => say(text)),
      rows: stages.map(({ stage, items, median, p90 }) => [say(STAGE_NAMES[stage]), items, median ?? '—', p90 ?? '—']),
    },
    bars: {
      categories: stages.map(({ stage, items }) => say(T.placeWithN, { name: say(STAGE_NAMES[stage]), n: items })),
      small: stages.map(({ items }) => items < ENOUGH),
      horizontal: true,
      stacked: false,
      series: [
        { name: say(T.median), colour: COLOURS.brand, values: stages.map(({ median }) => median ?? 0) },
        { name: say(T.p90), colour: '#8FB0C4', values: stages.map(({ p90 }) => p90 ?? 0) },
      ],
    },
  };
}
