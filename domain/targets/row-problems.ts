import { DecimalStringSchema, PointsSchema } from '../scoring/decimal.ts';
import { LEVEL1, LEVEL2 } from '../scoring/levels.ts';
import { parseTarget } from '../tables/parse-target.ts';
import { isNumberSign } from './read-sign.ts';
import { SHEET_FINDINGS, type SheetFindingCode } from './sheet-finding-text.ts';
import type { SheetFinding } from './sheet-findings.ts';
import { SIGNS, textIn, type SheetColumn, type SheetRow } from './sheet.ts';
import { NO, targetOfCells, YES } from './target-cells.ts';

/** Longest texts of a cell, as the table's schema has them. */
const MOST: Readonly<Partial<Record<SheetColumn, number>>> = {
  name: 300,
  unit: 20,
  basis: 1000,
  criterion: 500,
  explanation: 1000,
  dataSource: 1000,
  evidence: 1000,
};

/** What is missing in a row, or written so that it cannot be understood. `no` is the row as people count. */
export function rowProblems(row: SheetRow, no: number): readonly SheetFinding[] {
  const say = (code: SheetFindingCode, column: SheetColumn, more: SheetFinding['params'] = {}): SheetFinding => ({
    code,
    severity: SHEET_FINDINGS[code].severity,
    row: row.id,
    column,
    params: { no, text: textIn(row, column), ...more },
  });
  const [level1, level2, sign, weight] = [
    textIn(row, 'level1'),
    textIn(row, 'level2'),
    textIn(row, 'comparator'),
    textIn(row, 'weight'),
  ];
  const tooLong = (Object.entries(MOST) as [SheetColumn, number][])
    .filter(([column, most]) => textIn(row, column).length > most)
    .map(([column, most]) => say('cellTooLong', column, { most }));
  return [
    ...known(level1, LEVEL1, say, ['level1Missing', 'level1Unread', 'level1']),
    ...known(level2, LEVEL2, say, ['level2Missing', 'level2Unread', 'level2']),
    ...(textIn(row, 'name') === '' ? [say('nameMissing', 'name')] : []),
    ...known(sign, SIGNS, say, ['signMissing', 'signUnread', 'comparator']),
    ...valueProblems(row, sign, say),
    ...(weight !== '' && !PointsSchema.safeParse(weight).success ? [say('weightUnread', 'weight')] : []),
    ...tooLong,
  ];
}

type Say = (code: SheetFindingCode, column: SheetColumn, more?: SheetFinding['params']) => SheetFinding;

function known(
  text: string,
  words: readonly string[],
  say: Say,
  [missing, unread, column]: readonly [SheetFindingCode, SheetFindingCode, SheetColumn],
): readonly SheetFinding[] {
  if (text === '') return [say(missing, column)];
  return words.includes(text) ? [] : [say(unread, column)];
}

function valueProblems(row: SheetRow, sign: string, say: Say): readonly SheetFinding[] {
  const value = textIn(row, 'value');
  if (value === '') return [say('valueMissing', 'value')];
  const isNumber = isNumberSign(sign) || sign === 'range';
  const unused = isNumber
    ? textIn(row, 'criterion') === ''
      ? []
      : [say('criterionUnused', 'criterion')]
    : textIn(row, 'unit') === '' || sign === ''
      ? []
      : [say('unitUnused', 'unit')];
  const wrong = wrongValue(sign, value);
  return wrong === undefined ? unused : [say(wrong, 'value', { most: LONGEST_TARGET }), ...unused];
}

const LONGEST_TARGET = 500;
const LONGEST_DATE = 100;

function wrongValue(sign: string, value: string): SheetFindingCode | undefined {
  if (isNumberSign(sign)) {
    if (DecimalStringSchema.safeParse(value).success) return undefined;
    const parsed = parseTarget(value);
    return parsed.kind === 'target' && 'unit' in parsed.target ? 'valueSplits' : 'valueUnread';
  }
  switch (sign) {
    case 'range': {
      const { min, max } = targetOfCells({ comparator: sign, value, unit: '', criterion: '' });
      const ends = [min, max].every((end) => DecimalStringSchema.safeParse(end).success);
      return ends ? undefined : 'rangeUnread';
    }
    case 'qualitative':
      return value.length > LONGEST_TARGET ? 'cellTooLong' : undefined;
    case 'date': {
      const { by } = targetOfCells({ comparator: sign, value, unit: '', criterion: '' });
      return Object.keys(by as object).length === 0 || value.length > LONGEST_DATE ? 'dateUnread' : undefined;
    }
    case 'yesNo':
      return value === YES || value === NO ? undefined : 'yesNoUnread';
    default:
      return undefined;
  }
}

/** Codes that say a text is there and was not understood: what a paste counts as 未识别. */
const UNREAD: ReadonlySet<string> = new Set([
  'level1Unread',
  'level2Unread',
  'signUnread',
  'valueUnread',
  'valueSplits',
  'rangeUnread',
  'dateUnread',
  'yesNoUnread',
  'weightUnread',
]);

export function isUnread({ code }: Pick<SheetFinding, 'code'>): boolean {
  return UNREAD.has(code);
}
