import type { CalendarPoint } from '../scoring/indicator.ts';
import { findDate } from '../tables/calendar-text.ts';
import { foldText } from '../tables/text.ts';

/** The cells that together are one target. */
export interface TargetCells {
  readonly comparator: string;
  readonly value: string;
  readonly unit: string;
  readonly criterion: string;
}

export const YES = '是';
export const NO = '否';
const RANGE = /^(-?\d+(?:\.\d+)?)\s*[-–~～至到]\s*(-?\d+(?:\.\d+)?)$/;

/** A target in the making: the member of an indicator, or as near to it as what was typed allows. */
export type LooseTarget = Readonly<Record<string, unknown>>;

/**
 * The target that the cells say. What is not yet a target keeps its texts in the members where the schema will find
 * them wrong, so that a draft holds every letter.
 */
export function targetOfCells({ comparator, value, unit, criterion }: TargetCells): LooseTarget {
  const more = { ...(criterion !== '' && { criterion }) };
  switch (comparator) {
    case 'gte':
    case 'lte':
    case 'eq':
      return { comparator, value, unit, ...more };
    case 'gt':
      return { comparator: 'gte', value, unit, exclusive: true, ...more };
    case 'lt':
      return { comparator: 'lte', value, unit, exclusive: true, ...more };
    case 'range':
      return { comparator, ...ends(value), unit, ...more };
    case 'qualitative':
      return { comparator, text: value, ...(unit !== '' && { unit }), ...more };
    case 'date':
      return { comparator, ...dateOfText(value), ...(unit !== '' && { unit }), ...more };
    case 'yesNo':
      return {
        comparator,
        value: value === YES ? true : value === NO ? false : value,
        ...(unit !== '' && { unit }),
        ...more,
      };
    default:
      return { comparator, value, unit, ...more };
  }
}

function ends(value: string): LooseTarget {
  const [, min, max] = RANGE.exec(value) ?? [];
  return min === undefined || max === undefined ? { min: value, max: '' } : { min, max };
}

function dateOfText(value: string): LooseTarget {
  const by = findDate(foldText(value))?.point;
  if (!by) return { by: {}, text: value };
  return value === pointText(by) ? { by } : { by, text: value };
}

/** A date of a target as it is written: 2026年9月30日, 9月. */
function pointText({ year, month, day }: CalendarPoint): string {
  return `${year === undefined ? '' : `${String(year)}年`}${String(month)}月${day === undefined ? '' : `${String(day)}日`}`;
}

/** The cells of a target, whatever was kept: the way back from `targetOfCells`. */
export function cellsOfTarget(target: unknown): TargetCells {
  const json = (typeof target === 'object' && target !== null ? target : {}) as Readonly<Record<string, unknown>>;
  const [unit, criterion, comparator] = [textOf(json['unit']), textOf(json['criterion']), textOf(json['comparator'])];
  const cells = (value: string, sign: string = comparator): TargetCells => ({
    comparator: sign,
    value,
    unit,
    criterion,
  });
  switch (comparator) {
    case 'gte':
      return cells(textOf(json['value']), json['exclusive'] === true ? 'gt' : 'gte');
    case 'lte':
      return cells(textOf(json['value']), json['exclusive'] === true ? 'lt' : 'lte');
    case 'range': {
      const [min, max] = [textOf(json['min']), textOf(json['max'])];
      return cells(max === '' ? min : `${min}-${max}`);
    }
    case 'qualitative':
      return cells(textOf(json['text']));
    case 'date':
      return cells(dateText(json['by'], textOf(json['text'])));
    default:
      return cells(textOf(json['value']));
  }
}

/** A text that does not tell the date gets it in front, so that neither is lost. */
function dateText(by: unknown, text: string): string {
  const { year, month, day } = (by ?? {}) as { readonly year?: number; readonly month?: number; readonly day?: number };
  if (month === undefined) return text;
  const point = pointText({ month, ...(year !== undefined && { year }), ...(day !== undefined && { day }) });
  if (text === '') return point;
  const told = findDate(foldText(text))?.point;
  return told && told.year === year && told.month === month && told.day === day ? text : `${point} ${text}`;
}

/** A member as text; `true` and `false` are 是 and 否. */
export function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? YES : NO;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
