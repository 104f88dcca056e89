import { DecimalStringSchema, PointsSchema } from '../scoring/decimal.ts';
import type { Indicator } from '../scoring/indicator.ts';
import { directionOfName } from '../tables/change.ts';
import { parseActual, type ParsedActual } from '../tables/parse-actual.ts';
import { foldText } from '../tables/text.ts';
import { JUDGEMENT_WORDS, type FormJudgement } from './form-words.ts';
import {
  faultAt,
  remarkAt,
  textAt,
  type CellAt,
  type CellFault,
  type CellRemark,
  type ReadSheet,
} from './read-sheet.ts';
import { given, type SelfFormColumn } from './self-form-rows.ts';

/** The cells of one row, by what their columns are for; a form that lacks a column says nothing in it. */
interface RowCells {
  readonly at: (column: SelfFormColumn) => CellAt;
  readonly text: (column: SelfFormColumn) => string;
}

export function cellsOfRow(sheet: ReadSheet, row: number, columns: ReadonlyMap<SelfFormColumn, number>): RowCells {
  const at = (column: SelfFormColumn): CellAt => ({ row, column: columns.get(column) ?? 1 });
  return { at, text: (column) => (columns.has(column) ? textAt(sheet, at(column)) : '') };
}

interface RowReading {
  readonly key: string;
  readonly reported: Readonly<Record<string, unknown>>;
  /** The text beside a judgement, which the document does not hold. */
  readonly kept: string;
  readonly faults: readonly CellFault[];
  readonly remarks: readonly CellRemark[];
}

/** What the unit reports of one indicator, and everything that cannot be read of it. */
export function readSelfRow(indicator: Indicator, cells: RowCells): RowReading {
  const { at, text } = cells;
  const [actual, points] = [text('actual'), text('selfScore')];
  const judgement = judgementOf(text('judgement'));
  const parsed = parseActual(actual, indicator.target, directionOfName(indicator.name));
  return {
    key: indicator.key,
    kept: judgement === undefined ? '' : actual,
    reported: {
      key: indicator.key,
      actual: judgement === undefined ? actual : judgedValue(judgement, share(text('percent'))),
      ...said('selfScore', pointsOf(points) ?? points),
      ...said('reason', text('reason')),
      ...said('evidence', text('evidence')),
    },
    faults: [...givenFaults(indicator, cells), ...reportFaults(indicator, cells, parsed), ...lengthFaults(cells)],
    remarks:
      parsed.hasComparator && judgement === undefined ? [remarkAt(at('actual'), 'signInActual', { text: actual })] : [],
  };
}

function givenFaults(indicator: Indicator, { at, text }: RowCells): readonly CellFault[] {
  const known = Object.entries(given(indicator)) as [SelfFormColumn, string][];
  return known
    .filter(([name, told]) => !isGiven(told, text(name), name))
    .map(([name, told]) => faultAt(at(name), 'formGivenChanged', { given: told, text: text(name) }));
}

function reportFaults(indicator: Indicator, { at, text }: RowCells, { actual }: ParsedActual): readonly CellFault[] {
  const [judged, points] = [text('judgement'), text('selfScore')];
  const judgement = judgementOf(judged);
  const isUnread = judgement === undefined && actual?.kind === 'text' && indicator.target.comparator !== 'qualitative';
  const { target } = given(indicator);
  return [
    ...(isUnread ? [faultAt(at('actual'), 'formActualUnread', { text: text('actual'), target })] : []),
    ...(judged !== '' && judgement === undefined
      ? [faultAt(at('judgement'), 'formJudgementUnread', { text: judged })]
      : []),
    ...(isPercent(share(text('percent')))
      ? []
      : [faultAt(at('percent'), 'formPercentUnread', { text: text('percent') })]),
    ...(points !== '' && pointsOf(points) === undefined
      ? [faultAt(at('selfScore'), 'formPointsUnread', { text: points })]
      : []),
  ];
}

const MOST = { actual: 500, reason: 5000, evidence: 5000 } as const;

function lengthFaults({ at, text }: RowCells): readonly CellFault[] {
  return (Object.entries(MOST) as [keyof typeof MOST, number][])
    .filter(([name, most]) => text(name).length > most)
    .map(([name, most]) => faultAt(at(name), 'formTooLong', { most, count: text(name).length }));
}

/** A cell that the system filled: as it was given, or empty where a first level is joined or a form has no such column. */
function isGiven(told: string, text: string, name: SelfFormColumn): boolean {
  if (text === '' || told === '') return true;
  if (name === 'weight' && Number(text) === Number(told)) return true;
  const [one, other] = [foldText(told), foldText(text)];
  return (
    one === other ||
    ((name === 'level1' || name === 'level2') && (one.startsWith(other) || other.startsWith(one.replace(/指标$/, ''))))
  );
}

function said(name: string, text: string): Readonly<Record<string, string>> {
  return text === '' ? {} : { [name]: text };
}

function judgedValue(judgement: FormJudgement, percent: string): Readonly<Record<string, unknown>> {
  if (judgement === 'notApplicable') return { kind: 'notApplicable' };
  return { kind: 'judged', band: judgement, ...said('percent', percent) };
}

function judgementOf(text: string): FormJudgement | undefined {
  const known = Object.keys(JUDGEMENT_WORDS) as readonly FormJudgement[];
  return known.find((one) => foldText(JUDGEMENT_WORDS[one]) === foldText(text));
}

/** 85 and 85% are the same share. */
function share(text: string): string {
  return foldText(text).replace(/%$/, '');
}

function isPercent(text: string): boolean {
  return text === '' || (DecimalStringSchema.safeParse(text).success && Number(text) >= 0 && Number(text) <= 100);
}

function pointsOf(text: string): string | undefined {
  const bare = foldText(text).replace(/分$/, '');
  return bare !== '' && PointsSchema.safeParse(bare).success ? bare : undefined;
}
