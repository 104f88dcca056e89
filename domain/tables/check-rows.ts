import { Decimal, round2 } from '../scoring/decimal.ts';
import { isNumeric } from './parse-target.ts';
import { onSameScale } from './quantity.ts';
import { completionOfRow, isBlank, textOf, type ReadRow } from './reading.ts';
import { tableFinding, type TableFinding } from './table-finding.ts';
import type { TableReading } from './table-reading.ts';
import { foldText, isPlaceholderReason } from './text.ts';

/** Points, targets, actual values and reasons, row by row. `row` has been read; `reading` is its table. */
export function checkRow(row: ReadRow, reading: TableReading): readonly TableFinding[] {
  return [
    ...pointFindings(row, reading),
    ...emptyFindings(row),
    ...valueFindings(row),
    ...resultFindings(row, reading),
  ];
}

/** A missing weight or score is silenced by truncation and by OCR, which lose cells. */
function pointFindings(row: ReadRow, { isScored, truncated, table, rows }: TableReading): readonly TableFinding[] {
  const { weight, score, path, name, parent } = row;
  const lossy = truncated || table.ocr === true;
  const weighted = rows.some((other) => other.weight !== undefined);
  const isSub = parent !== undefined;
  return [
    ...(weight?.lte(0) ? [tableFinding('weightNotPositive', `${path}/weight`, { weight: weight.toString() })] : []),
    ...(!weight && !isSub && weighted && (score !== undefined || !lossy)
      ? [tableFinding('weightMissing', `${path}/weight`, { name })]
      : []),
    ...(weight?.gt(0) && !score && isScored && !lossy && !isSub
      ? [tableFinding('scoreMissing', `${path}/score`, { name })]
      : []),
    ...(weight && score?.gt(weight)
      ? [tableFinding('scoreAboveWeight', `${path}/score`, { score: score.toString(), weight: weight.toString() })]
      : []),
    ...(score?.lt(0) ? [tableFinding('scoreNegative', `${path}/score`, { score: score.toString() })] : []),
  ];
}

/** Points for what cannot be seen. Never silenced by truncation: the row itself is there. */
function emptyFindings({ score, target, actual, path }: ReadRow): readonly TableFinding[] {
  if (!score?.gt(0)) return [];
  const params = { score: score.toString() };
  return [
    ...(target.kind === 'missing' ? [tableFinding('targetMissing', `${path}/target`, params)] : []),
    ...(actual === undefined || actual.actual === null
      ? [tableFinding('actualMissing', `${path}/actual`, params)]
      : []),
  ];
}

function valueFindings(row: ReadRow): readonly TableFinding[] {
  const { target, actual, path, source, name } = row;
  const params = { name, target: textOf(source.target), actual: textOf(source.actual) };
  if (target.kind === 'unreadable') return [tableFinding('targetUnreadable', `${path}/target`, params)];
  if (!actual?.actual) return [];
  const at = `${path}/actual`;
  return [
    ...(actual.hasComparator ? [tableFinding('comparatorInActual', at, params)] : []),
    ...(actual.actual.kind === 'notApplicable' ? [tableFinding('notApplicable', at, params)] : []),
    ...measurementFindings(row, at, params),
    ...(isBeyondFull(row) ? [tableFinding('rateAboveFull', at, params)] : []),
  ];
}

function measurementFindings(
  { target, actual }: ReadRow,
  at: string,
  params: Readonly<Record<string, string>>,
): readonly TableFinding[] {
  const value = actual?.actual;
  if (target.kind !== 'target' || !isNumeric(target.target) || !value) return [];
  if (value.kind === 'text') return [tableFinding('actualNotMeasured', at, params)];
  if (value.kind !== 'number') return [];
  const reference = target.target.comparator === 'range' ? target.target.max : target.target.value;
  return onSameScale(value, { value: reference, unit: target.target.unit }) === undefined
    ? [tableFinding('unitMismatch', at, params)]
    : [];
}

/** Shares of a whole: what grows, or compares with another year, may pass 100 %. */
function isBeyondFull({ name, target, actual }: ReadRow): boolean {
  const value = actual?.actual;
  if (target.kind !== 'target' || value?.kind !== 'number' || !isNumeric(target.target)) return false;
  const percent = target.target.unit === '%' || value.unit === '%';
  const share =
    /(?:合格|验收|满意|及时|到位|覆盖|成活|知晓|准确|真实|通过|达标|参与|入学|就业|发放)(?:率|度|比例)$/.test(
      foldText(name).replace(/\([^()]*\)$/, ''),
    );
  return percent && share && new Decimal(value.value).gt(100);
}

function resultFindings(row: ReadRow, { template }: TableReading): readonly TableFinding[] {
  const done = completionOfRow(row, template);
  const reached = done?.reached ?? null;
  const explained = !isPlaceholderReason(row.reason);
  const computed = done?.share && row.weight?.gt(0) ? round2(row.weight.times(done.share)) : undefined;
  return [
    ...(reached === false && !explained ? [unreached(row)] : []),
    ...(reached !== false ? deduction(row, explained) : []),
    ...(done && reached === false ? wrongPoints(row, computed, done.over) : []),
    ...(reached === true && done?.over && done.ratio && !explained
      ? [
          tableFinding('overAchievedWithoutReason', `${row.path}/reason`, {
            percent: `${round2(done.ratio.times(100))}%`,
          }),
        ]
      : []),
    ...(reached !== false && isMereDigits(row.reason)
      ? [tableFinding('placeholderReason', `${row.path}/reason`, { reason: row.reason })]
      : []),
  ];
}

/** In a row that needs no reason 无 and / are in order; a number is not. */
function isMereDigits(reason: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(foldText(reason));
}

function unreached({ path, source, reason }: ReadRow): TableFinding {
  const given = isBlank(reason) && reason === '' ? '' : `（“${reason}”）`;
  return tableFinding('unreachedWithoutReason', `${path}/reason`, {
    target: textOf(source.target),
    actual: textOf(source.actual),
    given,
  });
}

function deduction({ weight, score, path, actual }: ReadRow, explained: boolean): readonly TableFinding[] {
  if (!weight || !score?.lt(weight) || score.lt(0) || explained || !actual?.actual) return [];
  return [tableFinding('deductionWithoutReason', `${path}/reason`, { points: weight.minus(score).toString() })];
}

/** Full marks for a miss; or, where a plain proportion applies, other points than the proportion's. */
function wrongPoints(
  { weight, score, path, source, target }: ReadRow,
  computed: string | undefined,
  over: boolean,
): readonly TableFinding[] {
  if (!weight?.gt(0) || !score || over) return [];
  const params = {
    target: textOf(source.target),
    actual: textOf(source.actual),
    stated: score.toString(),
    computed: computed ?? '',
  };
  if (score.eq(weight))
    return computed !== undefined && weight.eq(computed)
      ? []
      : [tableFinding('fullMarksUnreached', `${path}/score`, params)];
  const proportional = target.kind === 'target' && ['gte', 'eq'].includes(target.target.comparator);
  const differs = computed !== undefined && !score.eq(computed) && score.gte(0) && score.lt(weight);
  return proportional && differs ? [tableFinding('scoreMismatch', `${path}/score`, params)] : [];
}
