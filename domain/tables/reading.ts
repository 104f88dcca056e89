import { completionOf, type Completion } from '../scoring/completion.ts';
import { targetInYear } from '../scoring/fiscal-year.ts';
import { Decimal } from '../scoring/decimal.ts';
import type { Level1, Level2 } from '../scoring/levels.ts';
import type { ScoringTemplate } from '../scoring/template.ts';
import { directionOfName } from './change.ts';
import { headingOf, isSubRow, levelOfGroup, levelOfSubgroup } from './headings.ts';
import { parseActual, type ParsedActual } from './parse-actual.ts';
import { parseTarget, withDirection, type ParsedTarget } from './parse-target.ts';
import type { Cell, PublishedCase, PublishedRow } from './published-case.ts';
import { readNumber } from './quantity.ts';
import { foldText, saysNothing } from './text.ts';

/** One row, its cells read. `parent` is the index of the row that an 其中 row details. */
export interface ReadRow {
  readonly index: number;
  readonly path: string;
  readonly source: PublishedRow;
  readonly name: string;
  readonly level1: Level1 | undefined;
  readonly level2: Level2 | undefined;
  /** Points in the heading, "产出指标(50分)". */
  readonly heading: Decimal | undefined;
  readonly weight: Decimal | undefined;
  readonly score: Decimal | undefined;
  readonly target: ParsedTarget;
  readonly actual: ParsedActual | undefined;
  readonly reason: string;
  readonly parent: number | undefined;
}

/** A cell as a number; undefined where it is empty or cannot be read. 15 digits drop the noise of binary fractions. */
export function numberOf(cell: Cell): Decimal | undefined {
  if (typeof cell === 'number') return new Decimal(cell).toSignificantDigits(15);
  return readNumber(foldText(cell ?? ''));
}

/** A cell as the table wrote it, for sentences. */
export function textOf(cell: Cell): string {
  return String(cell ?? '').trim();
}

export function isBlank(cell: Cell): boolean {
  return saysNothing(foldText(textOf(cell)));
}

/** Reads the rows that say something; a row of strokes only ("生态效益 /") is left out. */
export function readRows({ indicators, year }: PublishedCase): readonly ReadRow[] {
  return (indicators ?? []).reduce<readonly ReadRow[]>((rows, source, index) => {
    const empty =
      source === null || (isBlank(source.l3) && isBlank(source.target) && numberOf(source.weight) === undefined);
    return empty ? rows : [...rows, readRow(source, index, rows, yearOf(year))];
  }, []);
}

/** The table's year, where it is one. */
function yearOf(cell: Cell): number | undefined {
  const [, year] = /^((?:19|20)\d{2})(?:年(?:度)?)?$/.exec(foldText(textOf(cell))) ?? [];
  return year === undefined ? undefined : Number(year);
}

function readRow(source: PublishedRow, index: number, earlier: readonly ReadRow[], year: number | undefined): ReadRow {
  const above = earlier.at(-1);
  const level2 = levelOfSubgroup(textOf(source.l2));
  const level1 = levelOfGroup(textOf(source.l1)) ?? level2?.level1 ?? (isBlank(source.l1) ? above?.level1 : undefined);
  const name = textOf(source.l3);
  const isCost = level1 === 'cost' || level2?.level2 === 'cost';
  const target = inYear(withDirection(parseTarget(source.target), { isCost, name }), year);
  return {
    index,
    path: `/indicators/${String(index)}`,
    source,
    name,
    level1,
    level2: level2?.level2 ?? (level1 === 'satisfaction' ? 'beneficiarySatisfaction' : undefined),
    heading: headingOf(textOf(source.l1)) ?? (isBlank(source.l1) ? above?.heading : undefined),
    weight: numberOf(source.weight),
    score: numberOf(source.score),
    target,
    actual: isEmptyActual(source.actual)
      ? undefined
      : target.kind === 'target'
        ? parseActual(source.actual, target.target, target.change ?? directionOfName(name))
        : parseActual(source.actual, ANY_TEXT),
    reason: textOf(source.reason),
    parent: isSubRow(name) ? earlier.findLast((row) => row.parent === undefined)?.index : undefined,
  };
}

function inYear(parsed: ParsedTarget, year: number | undefined): ParsedTarget {
  return parsed.kind === 'target' && year !== undefined
    ? { ...parsed, target: targetInYear(parsed.target, year) }
    : parsed;
}

/** Without a readable target an actual is only text. */
const ANY_TEXT = { comparator: 'qualitative', text: ' ' } as const;

/** 无 in an actual says something (nothing happened, or not applicable); a stroke does not. */
function isEmptyActual(cell: Cell): boolean {
  return isBlank(cell) && foldText(textOf(cell)) !== '无';
}

/** How far the row came; undefined where target or actual cannot be compared at all. */
export function completionOfRow(row: ReadRow, template: ScoringTemplate): Completion | undefined {
  const actual = row.actual?.actual;
  if (row.target.kind !== 'target' || !actual || actual.kind === 'notApplicable') return undefined;
  return completionOf(row.target.target, actual, template);
}
