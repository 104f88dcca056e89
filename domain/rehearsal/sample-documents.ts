import type { Locale } from '../locale.ts';
import type { Problem } from '../follow-up/state.ts';
import type { Indicator, Target, TargetTable } from '../scoring/indicator.ts';
import type { YearlyTask } from '../scoring/yearly-tasks.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';

const gte = (value: string, unit: string): Target => ({ comparator: 'gte', value, unit });

/** A target table that the ministry's template accepts: 50 output, 30 benefit, 10 satisfaction. */
export function sampleTargets(locale: Locale): TargetTable {
  const basis = T.basis[locale];
  type Row = Pick<Indicator, 'level1' | 'level2' | 'name' | 'target' | 'weight'>;
  const row = (key: string, more: Row): Indicator => ({ key, basis, ...more });
  return {
    templateId: 'ministry2020',
    annualTarget: T.annualTarget[locale],
    indicators: [
      row('trained', {
        level1: 'output',
        level2: 'quantity',
        weight: '30',
        name: T.trained[locale],
        target: gte('1200', T.people[locale]),
      }),
      row('passed', {
        level1: 'output',
        level2: 'quality',
        weight: '20',
        name: T.passed[locale],
        target: gte('95', '%'),
      }),
      row('employed', {
        level1: 'benefit',
        level2: 'socialBenefit',
        weight: '30',
        name: T.employed[locale],
        target: gte('60', '%'),
      }),
      row('satisfied', {
        level1: 'satisfaction',
        level2: 'beneficiarySatisfaction',
        weight: '10',
        name: T.satisfied[locale],
        target: gte('90', '%'),
      }),
    ],
  };
}

/** The main task of a whole department, which takes all that was asked for. */
export function sampleTasks(amountFen: number, locale: Locale): readonly YearlyTask[] {
  const money = { amountFen, fiscalFen: amountFen };
  return [{ key: 'training', name: T.task[locale], content: T.taskContent[locale], ...money }];
}

/** Every target met as written, save the first, which falls a tenth short and says why. */
export function sampleSelfEvaluation(
  targets: TargetTable,
  { initialFen, amountFen }: { readonly initialFen: number; readonly amountFen: number },
  locale: Locale,
): unknown {
  const rows = targets.indicators.filter(({ partOf }) => partOf === undefined);
  return {
    execution: { initialFen, adjustedFen: amountFen, executedFen: Math.round(amountFen * 0.96) },
    actuals: rows.map(({ key, target }, index) => ({
      key,
      actual: reached(target),
      ...(index === 0 && short(target) !== undefined ? { actual: short(target), reason: T.missed[locale] } : {}),
    })),
    summary: T.summary[locale],
    problems: [],
    ...(targets.tasks && {
      tasks: targets.tasks.map(({ key, amountFen: all, fiscalFen }) => ({
        key,
        result: T.taskResult[locale],
        spentFen: Math.round(all * 0.96),
        spentFiscalFen: Math.round(fiscalFen * 0.96),
      })),
    }),
  };
}

function short(target: Target): string | undefined {
  if (target.comparator !== 'gte') return undefined;
  return `${String(Number(target.value) * 0.9)}${target.unit}`;
}

function reached(target: Target): unknown {
  switch (target.comparator) {
    case 'range':
      return `${target.min}${target.unit}`;
    case 'qualitative':
      return { kind: 'judged', band: 'achieved', percent: '90' };
    case 'date':
      return { kind: 'date', on: target.by };
    case 'yesNo':
      return { kind: 'yesNo', value: target.value };
    case 'gte':
    case 'lte':
    case 'eq':
      return 'exclusive' in target && target.exclusive === true
        ? { kind: 'judged', band: 'achieved', percent: '100' }
        : `${target.value}${target.unit}`;
  }
}

/** Half a year's progress in money and in every row. */
export function sampleMonitoring(targets: TargetTable, amountFen: number): unknown {
  const rows = targets.indicators.filter(({ partOf }) => partOf === undefined);
  return {
    executedFen: Math.round(amountFen * 0.5),
    expectedFen: amountFen,
    indicators: rows.map(({ key }) => ({ key, actual: '50%', likelihood: 'certain', deviation: '' })),
    note: '',
  };
}

/** One problem with its recommendation. */
export function sampleFeedback(locale: Locale): unknown {
  return {
    form: 'officialDocument',
    performance: T.performance[locale],
    problems: [{ title: T.problem[locale], recommendation: T.recommendation[locale], category: 'outputMissed' }],
  };
}

/** What was done about every problem that is still open, with its evidence. */
export function sampleRectification(problems: readonly Problem[], locale: Locale): unknown {
  const open = problems.filter(({ financeStatus }) => financeStatus !== 'closedOut' && financeStatus !== 'deferred');
  return {
    summary: T.account[locale],
    problems: open.map(({ no }) => ({
      no,
      result: 'rectified',
      account: T.account[locale],
      evidence: [{ name: T.evidence[locale] }],
    })),
  };
}
