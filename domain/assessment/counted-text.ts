import { dateInWords } from '../calendar/date-text.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';
import { obligationName } from '../obligations/obligation-name.ts';
import { wanText } from '../wan.ts';
import type { Measure } from './measures.ts';

/** What is on record of one matter that a measure counts; only what that measure looks at is there. */
export interface CountedFacts {
  readonly done: boolean;
  /** The clock, or the number of the problem; empty for an item as a whole. */
  readonly key: string;
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly due: PlainDate | null;
  readonly on: PlainDate | null;
  readonly endedOn: PlainDate | null;
  readonly outcome: string | null;
  readonly score: string | null;
  readonly selfScore: string | null;
  readonly budgetFen: number | null;
}

/** Which matters of a figure are listed: what the measure is taken over, what of it is done, and what is not. */
export const COUNTED_PARTS = ['all', 'done', 'left'] as const;
export type CountedPart = (typeof COUNTED_PARTS)[number];

export const COUNTED_PART_NAMES = {
  all: { 'zh-CN': '全部（分母）', en: 'all of them (denominator)' },
  done: { 'zh-CN': '计入分子的', en: 'counted as done (numerator)' },
  left: { 'zh-CN': '未计入分子的', en: 'not counted as done' },
} as const satisfies Record<CountedPart, Bilingual>;

const CLOCK_TEXT = {
  onTime: { 'zh-CN': '{clock}：期限{due}，{on}按期办结', en: '{clock}: due {due}, done on {on}, in time' },
  withinExtension: {
    'zh-CN': '{clock}：期限延至{due}，{on}办结',
    en: '{clock}: extended to {due}, done on {on}',
  },
  late: { 'zh-CN': '{clock}：期限{due}，{on}逾期办结', en: '{clock}: due {due}, done on {on}, late' },
  overdue: { 'zh-CN': '{clock}：期限{due}，逾期未办', en: '{clock}: due {due}, overdue and still open' },
} as const satisfies Record<string, Bilingual>;

const CLOCK: Says = ({ outcome }) => {
  const clocks: Readonly<Record<string, Bilingual>> = CLOCK_TEXT;
  return clocks[outcome ?? 'overdue'] ?? CLOCK_TEXT.overdue;
};

type Says = (facts: CountedFacts) => Bilingual;

const either =
  (done: Bilingual, left: Bilingual): Says =>
  (facts) =>
    facts.done ? done : left;

const SAYS: Readonly<Record<Measure, Says>> = {
  targetCoverage: either(
    { 'zh-CN': '目标{on}审核合格', en: 'targets found fit on {on}' },
    { 'zh-CN': '没有目标审核合格的记录', en: 'no record that targets were found fit' },
  ),
  evaluationCoverage: either(
    { 'zh-CN': '{endedOn}终了或停止，评价{on}结束', en: 'ended or stopped on {endedOn}, evaluation concluded on {on}' },
    { 'zh-CN': '{endedOn}终了或停止，评价未结束', en: 'ended or stopped on {endedOn}, evaluation not concluded' },
  ),
  punctuality: CLOCK,
  financePunctuality: CLOCK,
  quality: () => ({
    'zh-CN': '最终得分 {score}，批复金额 {money} 万元',
    en: 'final score {score}, approved amount {money} (10,000 yuan)',
  }),
  selfAccuracy: () => ({
    'zh-CN': '自评 {selfScore}，最终得分 {score}',
    en: 'own score {selfScore}, final score {score}',
  }),
  rectification: either(
    {
      'zh-CN': '{documentNumber}第 {key} 号问题：{title}；已了结',
      en: '{documentNumber}, problem {key}: {title}; settled',
    },
    {
      'zh-CN': '{documentNumber}第 {key} 号问题：{title}；期限{due}，未了结',
      en: '{documentNumber}, problem {key}: {title}; due {due}, not settled',
    },
  ),
};

/** Why a matter is counted, and why it counts as done or not, in one line (S2). */
export function countedWords(measure: Measure, facts: CountedFacts, locale: Locale): string {
  const { key, budgetFen, ...said } = facts;
  const values = Object.entries({ ...said, key, money: budgetFen === null ? null : wanText(budgetFen) });
  return fill(SAYS[measure](facts)[locale], {
    ...Object.fromEntries(
      values.flatMap(([name, value]) => (typeof value === 'string' ? [[name, dateInWords(value, locale)]] : [])),
    ),
    clock: obligationName(key, locale),
  });
}
