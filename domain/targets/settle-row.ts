import { LEVEL1, LEVEL2, LEVEL2_OF, type Level1 } from '../scoring/levels.ts';
import { isSubRow, levelOfGroup, levelOfSubgroup } from '../tables/headings.ts';
import { readNumber } from '../tables/quantity.ts';
import { foldText } from '../tables/text.ts';
import { isEmptyRow, textIn, type SheetColumn, type SheetRow, type SheetRows } from './sheet.ts';
import { settleTarget } from './settle-target.ts';

interface Touched {
  readonly row: string;
  readonly column: string;
}

/**
 * Reads what was typed, filled or pasted into cells: names of levels, "≥95%" as sign, number and unit, "10分" as a
 * weight, 其中 as a part of the row above. What is not understood stays as it was typed. A new row belongs to the groups
 * of the one above; a pasted empty cell of a merged column means the same.
 */
export function settled(rows: SheetRows, touched: readonly Touched[]): SheetRows {
  const columns = new Map<string, Set<string>>();
  for (const { row, column } of touched) columns.set(row, (columns.get(row) ?? new Set()).add(column));
  let above: SheetRow | undefined;
  let parent: SheetRow | undefined;
  return rows.map((row) => {
    const own = columns.get(row.id);
    const next = own ? settleRow(row, own, above, parent) : row;
    above = next;
    if (textIn(next, 'partOf') === '') parent = next;
    return next;
  });
}

function settleRow(row: SheetRow, touched: ReadonlySet<string>, above?: SheetRow, parent?: SheetRow): SheetRow {
  if (isEmptyRow(row)) return row;
  const text = (column: SheetColumn): string => textIn(row, column);
  const levels = readLevels(text('level1'), text('level2'), above);
  const name = text('name');
  const part = touched.has('name') && text('partOf') === '' && isSubRow(name) ? (parent?.id ?? '') : text('partOf');
  const isCost = levels.level1 === 'cost' || levels.level2 === 'cost';
  const target = ['comparator', 'value', 'unit'].some((column) => touched.has(column))
    ? settleTarget(
        { comparator: text('comparator'), value: text('value'), unit: text('unit') },
        { name, isCost, typed: !touched.has('comparator') && !touched.has('unit') },
      )
    : {};
  const kept = 'original' in target ? { explanation: withOriginal(text('explanation'), target.original) } : {};
  const { original: _original, ...cells } = { original: '', ...target };
  return withTexts(row, {
    ...levels,
    partOf: part,
    ...cells,
    ...kept,
    ...(touched.has('weight') && { weight: readPoints(text('weight')) }),
  });
}

/** Only what differs is written, so that an untouched cell stays the same text. */
function withTexts(row: SheetRow, texts: Readonly<Record<string, string>>): SheetRow {
  const news = Object.entries(texts).filter(([column, value]) => (row.cells[column] ?? '').trim() !== value);
  return news.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(news) } };
}

interface Levels {
  readonly level1: string;
  readonly level2: string;
}

/** Levels by their names in tables; one that is empty follows from the other, or from the row above. */
function readLevels(text1: string, text2: string, above?: SheetRow): Levels {
  const known2 = LEVEL2.find((level) => level === text2);
  const read2 = known2 === undefined && text2 !== '' ? levelOfSubgroup(text2) : undefined;
  const level2 = known2 ?? read2?.level2 ?? text2;
  const level1 = LEVEL1.find((level) => level === text1) ?? (text1 === '' ? undefined : levelOfGroup(text1)) ?? text1;
  if (level1 !== '' && level2 !== '') return { level1, level2 };
  if (level1 === '' && level2 === '') return { level1: textIn(above, 'level1'), level2: textIn(above, 'level2') };
  if (level1 === '') return { level1: groupOf(level2, read2?.level1, above), level2 };
  return { level1, level2: level1 === 'satisfaction' ? 'beneficiarySatisfaction' : sameGroup(level1, above) };
}

/** 成本 stands under the output and, since 财预〔2021〕101号, in a group of its own: as the row above has it. */
function groupOf(level2: string, read: Level1 | undefined, above: SheetRow | undefined): string {
  const groups = LEVEL1.filter((level) => LEVEL2_OF[level].some((one) => one === level2));
  const upper = textIn(above, 'level1');
  return groups.find((level) => level === upper) ?? read ?? groups[0] ?? '';
}

function sameGroup(level1: string, above: SheetRow | undefined): string {
  return textIn(above, 'level1') === level1 ? textIn(above, 'level2') : '';
}

function readPoints(text: string): string {
  const number = readNumber(foldText(text));
  return number === undefined ? text : number.toString();
}

/** Words that the three cells cannot hold ("较上年增长", "11月底") are kept in the explanation. */
function withOriginal(explanation: string, original: string): string {
  if (explanation.includes(original)) return explanation;
  return explanation === '' ? original : `${explanation}；${original}`;
}
