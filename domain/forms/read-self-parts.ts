import { wanInput } from '../wan.ts';
import { foldText } from '../tables/text.ts';
import type { FormFacts } from './form-sheet.ts';
import { HEAD_WORDS as H } from './form-words.ts';
import { readWan } from './read-wan.ts';
import {
  below,
  faultAt,
  findLabel,
  rightOf,
  textAt,
  type CellAt,
  type CellFault,
  type ReadSheet,
} from './read-sheet.ts';

interface Money {
  readonly content: Readonly<Record<string, unknown>>;
  readonly faults: readonly CellFault[];
}

/** The year's money: the budget is the item's own and must stand as it was given, the executed amount is the unit's. */
export function readMoney(sheet: ReadSheet, facts: FormFacts): Money {
  const at = (label: string): CellAt | undefined => {
    const found = findLabel(sheet, label);
    return found && below(sheet, found);
  };
  const text = (place: CellAt | undefined): string => (place === undefined ? '' : textAt(sheet, place));
  const budget = [
    [at(H.initial), facts.initialFen],
    [at(H.adjusted), facts.adjustedFen],
  ] as const;
  const executed = at(H.executed);
  const fen = readWan(text(executed));
  const isUnread = text(executed) !== '' && (fen === undefined || fen < 0);
  const reason = text(at(H.executionReason));
  return {
    content: {
      ...(facts.initialFen !== undefined && { initialFen: facts.initialFen }),
      ...(facts.adjustedFen !== undefined && { adjustedFen: facts.adjustedFen }),
      ...(fen !== undefined && !isUnread && { executedFen: fen }),
      ...(reason !== '' && { reason }),
    },
    faults: [
      ...budget.flatMap(([place, given]): readonly CellFault[] => {
        const told = text(place);
        if (place === undefined || told === '' || given === undefined || readWan(told) === given) return [];
        return [faultAt(place, 'formGivenChanged', { given: wanInput(given), text: told })];
      }),
      ...(executed !== undefined && isUnread ? [faultAt(executed, 'formAmountUnread', { text: text(executed) })] : []),
    ],
  };
}

/** Problems with cause and measure (E3), in the rows below their headings; a row of which nothing is written is none. */
export function readProblems(sheet: ReadSheet, after: number): readonly Readonly<Record<string, string>>[] {
  const title = findLabel(sheet, H.problem, after + 1);
  const cause = title && findLabel(sheet, H.cause, title.row);
  const measure = title && findLabel(sheet, H.measure, title.row);
  if (title === undefined || cause?.row !== title.row || measure?.row !== title.row) return [];
  const end = findLabel(sheet, H.other, title.row)?.row ?? Infinity;
  return [...sheet.rows.keys()]
    .filter((row) => row > title.row && row < end && !isNote(sheet, row))
    .map((row) => ({
      title: textAt(sheet, { row, column: title.column }),
      cause: textAt(sheet, { row, column: cause.column }),
      measure: textAt(sheet, { row, column: measure.column }),
    }))
    .filter((problem) => Object.values(problem).some((text) => text !== ''));
}

function isNote(sheet: ReadSheet, row: number): boolean {
  return /^(?:填表说明|说明|注)/.test(foldText(textAt(sheet, { row, column: 1 })));
}

/** What the unit adds in its own words, one paragraph a line; undefined on a form that does not ask. */
export function readWords(sheet: ReadSheet): { readonly other?: string } {
  const found = findLabel(sheet, H.other);
  return found === undefined ? {} : { other: textAt(sheet, rightOf(sheet, found)) };
}
