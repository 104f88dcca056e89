import { onSameScale, unitParts } from '../tables/quantity.ts';
import { clampShare, Decimal, ONE, ZERO } from './decimal.ts';
import type { Actual, CalendarPoint, NumericTarget, Target } from './indicator.ts';
import type { ScoringTemplate } from './template.ts';

/**
 * How far a row came, exactly and before any rounding. `null` means that no rule answers and a person must.
 * `share`: part of the weight earned; `ratio`: completion for display, may pass 1.
 */
export interface Completion {
  readonly reached: boolean | null;
  readonly ratio: Decimal | null;
  readonly share: Decimal | null;
  /** Passed so far, or past a fixed number, that a person must look. */
  readonly over: boolean;
}

type NumberTarget<C extends NumericTarget['comparator']> = Extract<NumericTarget, { comparator: C }>;

const UNDECIDED: Completion = { reached: null, ratio: null, share: null, over: false };

/** Compares an actual with its target by the template's rules; never rounds (94.60 % is below 95 %). */
export function completionOf(target: Target, actual: Actual, template: ScoringTemplate): Completion {
  if (actual.kind === 'judged') return judged(actual, template);
  if (target.comparator === 'date')
    return actual.kind === 'date' ? dateCompletion(target.by, actual.on, template) : UNDECIDED;
  if (target.comparator === 'yesNo')
    return actual.kind === 'yesNo' ? answered(actual.value === target.value) : UNDECIDED;
  if (target.comparator === 'qualitative' || actual.kind !== 'number') return UNDECIDED;
  return numeric(target, actual, template);
}

function answered(reached: boolean): Completion {
  return { reached, ratio: reached ? ONE : ZERO, share: reached ? ONE : ZERO, over: false };
}

function judged({ band, percent }: Extract<Actual, { kind: 'judged' }>, template: ScoringTemplate): Completion {
  const reached = band === 'achieved';
  if (percent === undefined) return { ...UNDECIDED, reached, ...(reached && { ratio: ONE, share: ONE }) };
  if (!inBand(percent, band, template)) return { ...UNDECIDED, reached };
  const share = new Decimal(percent).div(100);
  return { reached, ratio: share, share, over: false };
}

/** Whether a chosen percentage lies in its band; the lower edge belongs to the band, the upper only to 100 %. */
export function inBand(
  percent: string,
  band: Extract<Actual, { kind: 'judged' }>['band'],
  template: ScoringTemplate,
): boolean {
  const { from, to } = template.bands.value[band];
  const chosen = new Decimal(percent);
  return chosen.gte(from) && (to === 100 ? chosen.lte(to) : chosen.lt(to));
}

function dateCompletion(by: CalendarPoint, on: CalendarPoint, template: ScoringTemplate): Completion {
  const late = isLate(by, on);
  if (late === null || (late && template.missedDateRule.value === 'judgement'))
    return { ...UNDECIDED, reached: late === null ? null : false };
  return answered(!late);
}

/** Null where the same month is meant and a day is missing that would decide it ("9月前" and "9月"). */
function isLate(by: CalendarPoint, on: CalendarPoint): boolean | null {
  if (by.year !== undefined && on.year !== undefined && by.year !== on.year) return on.year > by.year;
  if (by.month !== on.month) return on.month > by.month;
  if (by.day === undefined) return null;
  return on.day === undefined ? (by.day >= 28 ? false : null) : on.day > by.day;
}

function numeric(
  target: NumericTarget,
  actual: Extract<Actual, { kind: 'number' }>,
  template: ScoringTemplate,
): Completion {
  const { scale, base } = unitParts(target.unit);
  const reference = target.comparator === 'range' ? target.max : target.value;
  const value = onSameScale(actual, { value: reference, unit: target.unit });
  if (value === undefined) return UNDECIDED;
  const inBase = (number: string): Decimal =>
    new Decimal(number).times(base === '' && actual.unit !== '' && scale === 1 ? unitParts(actual.unit).scale : scale);
  switch (target.comparator) {
    case 'gte':
      return atLeast(value, inBase(target.value), target, template);
    case 'lte':
      return atMost(value, inBase(target.value), target, template);
    case 'eq':
      return exactly(value, inBase(target.value), template);
    case 'range':
      return within(value, inBase(target.min), inBase(target.max));
  }
}

function atLeast(
  value: Decimal,
  target: Decimal,
  { exclusive }: NumberTarget<'gte'>,
  template: ScoringTemplate,
): Completion {
  const reached = exclusive ? value.gt(target) : value.gte(target);
  const ratio = target.gt(0) ? value.div(target) : null;
  const over = reached && ratio !== null && ratio.gt(template.overAchievementRatio.value);
  return { reached, ratio, share: reached ? ONE : passed(ratio && clampShare(ratio), template), over };
}

/** A ceiling of 0 is all or nothing: 0 ÷ 0 is never formed. */
function atMost(
  value: Decimal,
  target: Decimal,
  { exclusive }: NumberTarget<'lte'>,
  template: ScoringTemplate,
): Completion {
  const reached = exclusive ? value.lt(target) : value.lte(target);
  const ratio = target.gte(0) && value.gt(0) ? target.div(value) : null;
  if (reached) return { reached, ratio, share: ONE, over: false };
  const rule = template.reverseRule.value;
  return {
    reached,
    ratio,
    share: rule === 'targetOverActual' ? passed(ratio && clampShare(ratio), template) : null,
    over: false,
  };
}

/** Past an exact number is a deviation too; whether it costs points is a person's decision unless the template says. */
function exactly(value: Decimal, target: Decimal, template: ScoringTemplate): Completion {
  const reached = value.eq(target);
  const ratio = target.gt(0) ? value.div(target) : null;
  if (reached) return { reached, ratio: ratio ?? ONE, share: ONE, over: false };
  if (value.lt(target)) return { reached, ratio, share: passed(ratio && clampShare(ratio), template), over: false };
  const reverse = target.gte(0) ? target.div(value) : null;
  return { reached, ratio, share: template.eqOverRule.value === 'reverseRatio' ? reverse : ONE, over: true };
}

function within(value: Decimal, min: Decimal, max: Decimal): Completion {
  if (value.gte(min) && value.lte(max)) return answered(true);
  const ratio = value.lt(min) ? (min.gt(0) ? value.div(min) : null) : max.gte(0) ? max.div(value) : null;
  return { reached: false, ratio, share: ratio && clampShare(ratio), over: false };
}

/** Below the pass mark, where one is set, nothing is earned. */
function passed(share: Decimal | null, template: ScoringTemplate): Decimal | null {
  const mark = template.passPercent.value;
  return share !== null && mark !== null && share.times(100).lt(mark) ? ZERO : share;
}
