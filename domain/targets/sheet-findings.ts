import { PointsSchema } from '../scoring/decimal.ts';
import { describeScoringFinding, finding, type Finding, type ScoringFindingCode } from '../scoring/finding.ts';
import { checkTargetTable, IndicatorSchema, type Indicator } from '../scoring/indicator.ts';
import { LEVEL1, LEVEL2 } from '../scoring/levels.ts';
import { tablePlace } from '../scoring/table-place.ts';
import type { ScoringTemplate } from '../scoring/template.ts';
import { fill, type Locale } from '../locale.ts';
import { rowProblems } from './row-problems.ts';
import { SHEET_FINDINGS, type SheetFindingCode } from './sheet-finding-text.ts';
import type { TaskColumn } from './task-rows.ts';
import { isEmptyRow, textIn, type SheetColumn, type SheetRow, type SheetRows } from './sheet.ts';
import { indicatorOf } from './sheet-rows.ts';
import { weightsOf } from './weights.ts';

/** Something to say about a table in the making, at a cell where it belongs to one. */
export interface SheetFinding {
  readonly code: ScoringFindingCode | SheetFindingCode;
  readonly severity: 'error' | 'hint';
  readonly row?: string;
  /** Of the row's own table: indicators, or a whole department's tasks. */
  readonly column?: SheetColumn | TaskColumn;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Everything to say about the rows as they stand, at every keystroke: what is not written or not understood yet, and
 * the rules of a whole table (`checkTargetTable`) for what is. A row that is no indicator yet counts with its weight and
 * group, and is spared what depends on its target.
 */
export function sheetFindings(rows: SheetRows, template: ScoringTemplate): readonly SheetFinding[] {
  const written = rows.filter((row) => !isEmptyRow(row));
  const problems = rows.flatMap((row, index) => (isEmptyRow(row) ? [] : rowProblems(row, index + 1)));
  const checked = written.filter((row) => hasLevels(row));
  const indicators = checked.map(standIn);
  const table = {
    templateId: template.id,
    annualTarget: '-',
    indicators: indicators.map(({ indicator }) => indicator),
  };
  const rules = checkTargetTable(table, template)
    .filter(({ code, path }) => {
      const row = rowOf(path) ?? -1;
      if (code === 'weightsSum' || (code === 'noIndicators' && written.length > 0)) return false;
      if (isOfTarget(path) && indicators[row]?.whole === false) return false;
      return !isWeightGap(code) || !isUnreadWeight(checked[row]);
    })
    .map((found) => placed(found, checked));
  return [...totalFinding(written, template), ...rules, ...problems];
}

function totalFinding(rows: SheetRows, template: ScoringTemplate): readonly SheetFinding[] {
  const { total, expected } = weightsOf(rows, template);
  if (rows.length === 0 || total === expected) return [];
  return [placed(finding('weightsSum', '/indicators', { sum: total, expected }), [])];
}

function isWeightGap(code: string): boolean {
  return code === 'weightMissing' || code === 'weightNotPositive';
}

/** Said already that it is no number: that there is none need not be said, too. */
function isUnreadWeight(row: SheetRow | undefined): boolean {
  const weight = textIn(row, 'weight');
  return weight !== '' && !PointsSchema.safeParse(weight).success;
}

function hasLevels(row: SheetRow): boolean {
  const [one, two] = [textIn(row, 'level1'), textIn(row, 'level2')];
  return LEVEL1.some((level) => level === one) && LEVEL2.some((level) => level === two);
}

/** The indicator of a row, or one that stands in its place with what is known of it. */
function standIn(row: SheetRow): StandIn {
  const known = KNOWN.get(row) ?? madeFrom(row);
  KNOWN.set(row, known);
  return known;
}

interface StandIn {
  readonly indicator: Indicator;
  readonly whole: boolean;
}

/** Rows that nothing changed in are the same objects: at a key, one row is read anew and not three hundred. */
const KNOWN = new WeakMap<SheetRow, StandIn>();

function madeFrom(row: SheetRow): StandIn {
  const loose = indicatorOf(row);
  const parsed = IndicatorSchema.safeParse(loose);
  if (parsed.success) return { indicator: parsed.data, whole: true };
  const { target: _target, weight, ...rest } = loose;
  const known = PointsSchema.safeParse(weight);
  const stand = IndicatorSchema.parse({
    ...rest,
    ...(rest['partOf'] !== undefined && { partOf: textIn(row, 'partOf').slice(0, 60) }),
    name: String(rest['name']).slice(0, 300) || row.id,
    basis: undefined,
    explanation: undefined,
    dataSource: undefined,
    evidence: undefined,
    target: { comparator: 'yesNo', value: true },
    ...(known.success && { weight: known.data }),
  });
  return { indicator: stand, whole: false };
}

function rowOf(path: string): number | undefined {
  const place = tablePlace(path);
  return place?.of === 'row' ? place.row : undefined;
}

function isOfTarget(path: string): boolean {
  const place = tablePlace(path);
  return place?.of === 'row' && place.cell === 'target';
}

/** Where a rule about the target is put right. */
const TARGET_COLUMN: Readonly<Partial<Record<ScoringFindingCode, SheetColumn>>> = {
  costWithEq: 'comparator',
  positiveOutputWithLte: 'comparator',
  qualitativeWithoutCriterion: 'criterion',
  amountAsOutput: 'level2',
  subRowsUnits: 'unit',
};

function placed({ code, severity, path, params }: Finding, rows: SheetRows): SheetFinding {
  const place = tablePlace(path);
  const row = place?.of === 'row' ? rows[place.row]?.id : undefined;
  if (row === undefined || place?.of !== 'row') return { code, severity, params };
  const column = place.cell === undefined || place.cell === 'target' ? (TARGET_COLUMN[code] ?? 'value') : place.cell;
  return { code, severity, row, column, params };
}

/** The finding as a sentence. */
export function describeSheetFinding({ code, params }: Pick<SheetFinding, 'code' | 'params'>, locale: Locale): string {
  return isOfSheet(code)
    ? fill(SHEET_FINDINGS[code].text[locale], params)
    : describeScoringFinding({ code, params }, locale);
}

function isOfSheet(code: SheetFinding['code']): code is SheetFindingCode {
  return code in SHEET_FINDINGS;
}
