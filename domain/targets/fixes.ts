import { Decimal, sum } from '../scoring/decimal.ts';
import { LEVEL_WORDS } from '../scoring/finding.ts';
import { LEVEL1, LEVEL2_OF, type Level1 } from '../scoring/levels.ts';
import type { ScoringTemplate } from '../scoring/template.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';
import { FIX_TEXT, type FixCode } from './fix-text.ts';
import { nameWithoutTarget } from './name-target.ts';
import { settleTarget } from './settle-target.ts';
import { targetOfCells } from './target-cells.ts';
import type { SheetFinding } from './sheet-findings.ts';
import { patched, textIn, type SheetPatch, type SheetRow, type SheetRows } from './sheet.ts';
import { shapeOf, suggestedWeights } from './weights.ts';

/** One way to put a finding right: what it says on its button, and the cells it writes. */
export interface Fix {
  readonly code: FixCode;
  readonly params: Readonly<Record<string, string>>;
  readonly patches: readonly SheetPatch[];
  /** A row to be added, of this group. */
  readonly adds?: Level1;
  /** Writes many cells: shown before it is done. */
  readonly wide?: boolean;
}

/** How a finding can be put right without a person's knowledge; none where only he knows. */
export function fixesOf(found: SheetFinding, rows: SheetRows, template: ScoringTemplate): readonly Fix[] {
  const row = rows.find(({ id }) => id === found.row);
  return row ? rowFixes(found, row, rows) : tableFixes(found, rows, template);
}

/** The fix as the words of its button. */
export function describeFix({ code, params }: Pick<Fix, 'code' | 'params'>, locale: Locale): string {
  const words: Readonly<Record<string, Bilingual>> = LEVEL_WORDS;
  const level = params['level'] === undefined ? {} : { level: words[params['level']]?.[locale] ?? params['level'] };
  return fill(FIX_TEXT[code][locale], { ...params, ...level });
}

/** What a fix makes of the rows; a row it adds is made by `newRow`. */
export function fixed(rows: SheetRows, { patches, adds }: Fix, newRow: () => SheetRow): SheetRows {
  const next = patched(rows, patches);
  if (adds === undefined) return next;
  const cells = { level1: adds, level2: LEVEL2_OF[adds][0] };
  const last = next.findLastIndex((row) => LEVEL1.indexOf(textIn(row, 'level1') as Level1) <= LEVEL1.indexOf(adds));
  return next.toSpliced(last + 1, 0, { ...newRow(), cells });
}

function tableFixes({ code, params }: SheetFinding, rows: SheetRows, template: ScoringTemplate): readonly Fix[] {
  switch (code) {
    case 'weightsSum':
    case 'groupDeviates': {
      const patches = suggestedWeights(rows, template);
      const changes = patched(rows, patches).some((row, index) => row !== rows[index]);
      return changes ? [{ code: 'weights', params: { shape: shapeOf(template) }, patches, wide: true }] : [];
    }
    case 'groupMissing':
    case 'optionalGroupMissing': {
      const level = LEVEL1.find((one) => one === String(params['levels']).split('+')[0]);
      return level ? [{ code: 'addRow', params: { level }, patches: [], adds: level }] : [];
    }
    default:
      return [];
  }
}

function rowFixes(found: SheetFinding, row: SheetRow, rows: SheetRows): readonly Fix[] {
  const fix: MakeFix = (code, cells, params = {}) => [
    {
      code,
      params,
      patches: Object.entries(cells).map(([key, value]) => ({
        row: row.id,
        column: key as SheetPatch['column'],
        value,
      })),
    },
  ];
  return targetFixes(found, row, rows, fix) ?? structureFixes(found, row, fix);
}

/** What is wrong with sign, number and unit. */
function targetFixes({ code }: SheetFinding, row: SheetRow, rows: SheetRows, fix: MakeFix): readonly Fix[] | undefined {
  const shown = `${textIn(row, 'value')}${textIn(row, 'unit')}`;
  switch (code) {
    case 'costWithEq':
      return fix('sign', { comparator: 'lte' }, { sign: '≤', value: shown });
    case 'positiveOutputWithLte':
      return fix('sign', { comparator: 'gte' }, { sign: '≥', value: shown });
    case 'amountAsOutput':
      return fix('toCost', { level2: 'cost', comparator: 'lte' }, { value: shown });
    case 'valueSplits':
      return splitFix(row, fix);
    case 'comparatorInName':
      return nameFix(row, fix);
    case 'rangeReversed': {
      const { min, max } = targetOfCells({ comparator: 'range', value: textIn(row, 'value'), unit: '', criterion: '' });
      const value = `${String(max)}-${String(min)}`;
      return fix('swapEnds', { value }, { value });
    }
    case 'subRowsSum': {
      const value = sumOfParts(row, rows);
      return fix('sumOfParts', { value }, { value: `${value}${textIn(row, 'unit')}` });
    }
    default:
      return undefined;
  }
}

/** What is wrong with where a row stands, or with a cell that is not kept. */
function structureFixes({ code, column }: SheetFinding, row: SheetRow, fix: MakeFix): readonly Fix[] {
  switch (code) {
    case 'subRowWeighted':
      return fix('dropWeight', { weight: '' });
    case 'parentUnknown':
      return fix('ownRow', { partOf: '' });
    case 'levelMismatch':
      return groupsOf(textIn(row, 'level2')).flatMap((level) => fix('level1', { level1: level }, { level }));
    case 'unitUnused':
    case 'criterionUnused':
      return column ? fix('clear', { [column]: '' }) : [];
    default:
      return [];
  }
}

type MakeFix = (
  name: FixCode,
  cells: Readonly<Partial<Record<SheetPatch['column'], string>>>,
  params?: Fix['params'],
) => readonly Fix[];

/** Read as if it were typed now: sign and unit of the text win. */
function splitFix(row: SheetRow, fix: MakeFix): readonly Fix[] {
  const cells = { comparator: textIn(row, 'comparator'), value: textIn(row, 'value'), unit: textIn(row, 'unit') };
  const isCost = textIn(row, 'level2') === 'cost' || textIn(row, 'level1') === 'cost';
  const {
    comparator = '',
    value = '',
    unit = '',
  } = settleTarget(cells, { name: textIn(row, 'name'), isCost, typed: true });
  return value === '' || value === cells.value ? [] : fix('split', { comparator, value, unit });
}

/** The number goes where it belongs if nothing stands there yet; else it only leaves the name. */
function nameFix(row: SheetRow, fix: MakeFix): readonly Fix[] {
  const read = nameWithoutTarget(textIn(row, 'name'));
  if (!read) return [];
  const { name, comparator, value, unit } = read;
  if (textIn(row, 'value') === '') return fix('takeFromName', { name, comparator, value, unit });
  return textIn(row, 'value') === value ? fix('dropFromName', { name }, { name }) : [];
}

function sumOfParts({ id }: SheetRow, rows: SheetRows): string {
  const values = rows.filter((row) => textIn(row, 'partOf') === id).map((row) => textIn(row, 'value'));
  return sum(values.filter((value) => /^-?\d+(?:\.\d+)?$/.test(value)).map((value) => new Decimal(value))).toFixed();
}

function groupsOf(level2: string): readonly Level1[] {
  return LEVEL1.filter((level) => LEVEL2_OF[level].some((one) => one === level2));
}
