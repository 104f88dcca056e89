import { rateText } from '../wan.ts';
import { line, textOf, wanCell } from './form-kit.ts';
import type { FormCell, FormFacts } from './form-sheet.ts';
import { HEAD_WORDS as H } from './form-words.ts';

/** What stands above the indicators of a self-evaluation, in lines 3 to 8: item, money, overall target and outcome. */
export function selfHead(
  facts: FormFacts | undefined,
  execution: Readonly<Record<string, unknown>>,
  outcome: { readonly expected: string; readonly reached: string },
): readonly FormCell[] {
  return [...itemLines(facts), ...moneyLines(facts, execution), ...outcomeLines(outcome.expected, outcome.reached)];
}

function itemLines(facts: FormFacts | undefined): readonly FormCell[] {
  const look = facts === undefined ? 'open' : 'given';
  const pair = (row: number, [one, value, other, second]: readonly [string, string, string, string]) =>
    line(row, [
      { text: one, across: 2, look: 'label' },
      { text: value, across: 3, look },
      { text: other, across: 2, look: 'label' },
      { text: second, across: 4, look },
    ]);
  return [
    ...pair(3, [H.name, facts?.name ?? '', H.code, facts?.code ?? '']),
    ...pair(4, [H.unit, facts?.unit ?? '', H.fund, facts?.fund ?? '']),
  ];
}

function moneyLines(facts: FormFacts | undefined, execution: Readonly<Record<string, unknown>>): readonly FormCell[] {
  const look = facts === undefined ? 'open' : 'given';
  const executed = execution['executedFen'] ?? facts?.executedFen;
  const adjusted = facts?.adjustedFen;
  const wan = (fen: unknown): string | number => (typeof fen === 'number' ? wanCell(fen) : textOf(fen));
  const names = [H.initial, H.adjusted, H.executed, H.rate, H.executionReason];
  const spans = [1, 2, 2, 2, 2];
  const values = [
    { text: wan(facts?.initialFen), look },
    { text: wan(adjusted), look },
    { text: wan(executed), look: 'open' },
    { text: typeof executed === 'number' ? rateText(executed, adjusted) : '', look: 'given' },
    { text: textOf(execution['reason']), look: 'open' },
  ] as const;
  return [
    { row: 5, column: 1, across: 2, down: 2, text: H.money, look: 'label' },
    ...shifted(
      line(
        5,
        names.map((text, at) => ({ text, across: spans[at] ?? 1, look: 'label' as const })),
      ),
    ),
    ...shifted(
      line(
        6,
        values.map((value, at) => ({ ...value, across: spans[at] ?? 1, align: 'center' as const })),
      ),
    ),
  ];
}

/** Behind a label of two columns. */
function shifted(cells: readonly FormCell[]): readonly FormCell[] {
  return cells.map((cell) => ({ ...cell, column: cell.column + 2 }));
}

function outcomeLines(expected: string, reached: string): readonly FormCell[] {
  return [
    { row: 7, column: 1, across: 2, down: 2, text: H.annualTarget, look: 'label' },
    { row: 7, column: 3, across: 3, text: H.expected, look: 'label' },
    { row: 7, column: 6, across: 6, text: H.reached, look: 'label' },
    { row: 8, column: 3, across: 3, text: expected, look: 'given' },
    { row: 8, column: 6, across: 6, text: reached, look: 'given' },
  ];
}
