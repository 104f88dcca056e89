import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkTable } from '../../../domain/tables/check-table.ts';
import type { TableFindingCode } from '../../../domain/tables/table-finding.ts';

interface Published {
  readonly id: string;
  readonly anomalies: readonly string[];
}

const file = new URL('../../../data/published-tables.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Published[] };

type Found = readonly [TableFindingCode, string];
/** Where the data shows an anomaly: the findings that must be there. Where it does not: why no program can see it. */
type Answer = readonly Found[] | { readonly cannotBeFound: string };

const consistent = { cannotBeFound: 'the careful reader notes that the figures agree: there is nothing to find' };
const narrative = (what: string): Answer => ({ cannotBeFound: `stands only in the page's text: ${what}` });

const ANSWERS: Readonly<Record<string, readonly Answer[]>> = {
  C03: [[['zeroInitialBudget', '/budget_initial']], narrative('a rule in the form’s footnote; the rate here is 100 %')],
  C06: [
    [0, 1, 2, 3]
      .map((i): Found => ['deductionWithoutReason', `/indicators/${String(i)}/reason`])
      .concat([['actualsCopyTargets', '/indicators']]),
    [['amountDiffersFromBudget', '/indicators/0/target']],
    [['amountAsQuantity', '/indicators/0/target']],
    { cannotBeFound: 'no total is stated to compare with; the unexplained deductions are found row by row' },
    consistent,
  ],
  C08: [
    [
      ['weightsSum', '/indicators'],
      ['totalMismatch', '/total_score'],
    ],
    [['templateDeviation', '/indicators']],
    [0, 1, 3, 4, 6, 8]
      .map((i): Found => ['comparatorInActual', `/indicators/${String(i)}/actual`])
      .concat([['actualsCopyTargets', '/indicators']]),
    narrative('the form’s footnote on bands'),
  ],
  C10: [
    [['executionRateMissing', '/execution_rate']],
    [2, 3, 4, 5, 6, 8]
      .flatMap((i): Found[] => [
        ['targetMissing', `/indicators/${String(i)}/target`],
        ['actualMissing', `/indicators/${String(i)}/actual`],
      ])
      .concat([['targetInName', '/indicators/3/l3']]),
    { cannotBeFound: 'whether "1" is little for 8.8 million yuan needs knowledge of the project' },
    consistent,
    narrative('the date of publication'),
  ],
  C11: [
    [
      ['executionRateRounded', '/execution_rate'],
      ['executionScoreMismatch', '/execution_score'],
      ['amountAsQuantity', '/indicators/0/target'],
      ['scoreMismatch', '/indicators/0/score'],
    ],
    narrative('the annual target'),
    { cannotBeFound: 'what part of the shortfall a reason explains is a matter of reading it' },
    [
      ['placeholderReason', '/indicators/5/reason'],
      ['placeholderReason', '/indicators/6/reason'],
      ['placeholderReason', '/indicators/8/reason'],
    ],
    consistent,
  ],
  C13: [
    [['unreachedWithoutReason', '/indicators/8/reason']],
    [['unreachedWithoutReason', '/indicators/8/reason']],
    narrative('the points of each group; the rows carry none'),
    narrative('the list of problems and measures'),
  ],
  C15: [
    narrative('the money rows; the data keeps only the totals'),
    [['subRowsMixedUnits', '/indicators/9/target']],
    consistent,
    consistent,
  ],
  C17: [
    [['paymentAgainstExecution', '/indicators/4/actual']],
    [['yearMismatch', '/indicators/4/l3']],
    narrative('the annual target of 4.25 million'),
    [
      ['executionNotScored', '/execution_score'],
      ['executionRateRounded', '/execution_rate'],
    ],
  ],
  C20: [
    [['executionAboveFull', '/execution_rate']],
    [['positiveOutputWithLte', '/indicators/0/target']],
    [['overAchievedWithoutReason', '/indicators/2/reason']],
    { cannotBeFound: 'a remark that dates need a type of their own; they have one and are recomputed (see below)' },
    [['templateDeviation', '/indicators']],
    [['executionNotScored', '/execution_score']],
  ],
  C21: [
    [['unscored', '/indicators']],
    { cannotBeFound: 'a remark that 0 of 0 must not be divided; the rows are recomputed as reached (see below)' },
    [['notApplicable', '/indicators/10/actual']],
    [['satisfactionEventCount', '/indicators/14/l1']],
    narrative('how the OCR misread a sign'),
  ],
  C24: [
    narrative('the numbers of projects'),
    [
      ['fundsInPlaceLow', '/funds_in_place'],
      ['executedMissing', '/executed'],
    ],
    narrative('the numbers of projects'),
  ],
  C25: [[['overspentIncome', '/executed']], consistent, consistent],
};

const found = (table: unknown): readonly Found[] => checkTable(table).findings.map(({ code, path }) => [code, path]);

describe('every anomaly that a careful reader noted in the published tables', () => {
  it('has an answer here', () => {
    expect(Object.fromEntries(cases.map(({ id, anomalies }) => [id, anomalies.length]))).toEqual(
      Object.fromEntries(Object.entries(ANSWERS).map(([id, answers]) => [id, answers.length])),
    );
  });

  const noted = cases.flatMap((table) =>
    table.anomalies.map((anomaly, i) => ({ table, anomaly, answer: ANSWERS[table.id]?.[i] ?? [] })),
  );
  const visible = noted.flatMap(({ answer, ...rest }) =>
    'cannotBeFound' in answer ? [] : [{ ...rest, answer, id: rest.table.id }],
  );

  it.each(visible)('$id: $anomaly', ({ table, answer }) => {
    expect(answer.length).toBeGreaterThan(0);
    expect(found(table)).toEqual(expect.arrayContaining([...answer]));
  });

  it('and nothing is reported beyond them', () => {
    for (const table of cases) {
      const expected = visible.filter((entry) => entry.table === table).flatMap(({ answer }) => answer.map(String));
      const beyond = found(table)
        .map(String)
        .filter((entry) => !expected.includes(entry));
      // true as well, though the reader did not write them down
      const alsoTrue: Readonly<Record<string, readonly string[]>> = {
        C03: ['unscored,/indicators'],
        C13: ['unscored,/indicators', 'amountAsQuantity,/indicators/0/target'],
        C17: ['comparatorInActual,/indicators/3/actual'],
      };
      expect(beyond.sort()).toEqual([...(alsoTrue[table.id] ?? [])].sort());
    }
  });
});

describe('the published tables recomputed', () => {
  const recomputed = (id: string) => checkTable(cases.find((table) => table.id === id)).recomputed;

  it.each([
    ['C06', '100.00%', '10.00', '100.00', 'excellent'],
    ['C08', '100.00%', '10.00', '110.00', null],
    ['C10', '100.00%', '10.00', null, null],
    ['C11', '86.20%', '8.62', '97.24', 'excellent'],
    ['C13', '100.00%', '20.00', null, null],
    ['C17', '86.48%', null, null, null],
    ['C20', '102.59%', '10.00', null, null],
    ['C24', null, null, null, null],
    ['C25', '100.87%', null, null, null],
  ])('%s', (id, executionRate, executionScore, total, grade) => {
    expect(recomputed(id)).toMatchObject({ executionRate, executionScore, total, grade });
  });

  it('reads 9月前 against 7月, and zero against zero, as reached', () => {
    expect(
      recomputed('C20')
        .scores.slice(6)
        .map(({ reached }) => reached),
    ).toEqual([true, true]);
    expect(found(cases.find(({ id }) => id === 'C21')).some(([, path]) => path.startsWith('/indicators/4/'))).toBe(
      false,
    );
  });
});
