import { line, list, record, textOf } from './form-kit.ts';
import type { FormCell } from './form-sheet.ts';
import { HEAD_WORDS as H } from './form-words.ts';

type Json = Readonly<Record<string, unknown>>;

const PROBLEM_ROWS = 6;
/** Where the three texts of a problem begin, and how many columns each takes. */
const SPANS = { problem: [2, 3], cause: [5, 5], measure: [10, 2] } as const;

/** What stands below the indicators: problems with cause and measure (E3), and what the unit adds in its own words. */
export function selfFoot(head: number, json: Json): { readonly cells: readonly FormCell[]; readonly lastRow: number } {
  const problems = list(json['problems']).map(record);
  const slots = Math.max(PROBLEM_ROWS, problems.length + 2);
  const lastRow = head + 1 + slots + 1;
  const words = line(lastRow, [
    { text: H.other, across: 2, look: 'label' },
    { text: ownWords(json), across: 9, look: 'open' },
  ]);
  return { cells: [...problemLines(head, problems, slots), ...words], lastRow };
}

function problemLines(
  head: number,
  problems: readonly Readonly<Record<string, unknown>>[],
  slots: number,
): readonly FormCell[] {
  const { problem, cause, measure } = SPANS;
  const row = (
    at: number,
    no: string | number,
    texts: readonly string[],
    look: 'label' | 'open',
  ): readonly FormCell[] => [
    { row: at, column: 1, text: no, look: 'label', align: 'center' },
    ...[problem, cause, measure].map(([column, across], index): FormCell => ({
      row: at,
      column,
      across,
      text: texts[index] ?? '',
      look,
    })),
  ];
  return [
    { row: head, column: 1, across: 11, text: H.problems, look: 'head' },
    ...row(head + 1, H.no, [H.problem, H.cause, H.measure], 'label'),
    ...Array.from({ length: slots }, (_, index) => {
      const one = problems[index] ?? {};
      return row(
        head + 2 + index,
        index + 1,
        [textOf(one['title']), textOf(one['cause']), textOf(one['measure'])],
        'open',
      );
    }).flat(),
  ];
}

/** Paragraphs of the report that the unit wrote itself; the others follow their figures and are made anew. */
function ownWords(json: Readonly<Record<string, unknown>>): string {
  return list(json['report'])
    .map(record)
    .filter(({ basis }) => basis === undefined)
    .map(({ text }) => textOf(text))
    .join('\n');
}
