import { Decimal } from '../scoring/decimal.ts';
import type { Target } from '../scoring/indicator.ts';
import { QUANTITY_SOURCE } from './quantity.ts';

const RANGE = new RegExp(
  `^[[(]?${QUANTITY_SOURCE}(?:-|~|至|到|,(?=[^,]+[\\])]))${QUANTITY_SOURCE}[\\])]?(?:之间)?$`,
  'u',
);
/** "≥80%且≤90%", "不低于80%,不高于90%". */
const BOTH_ENDS = new RegExp(
  `^(?:≥|不低于|不少于|不小于)${QUANTITY_SOURCE}(?:且|并且|,|、)?(?:≤|不高于|不超过|不多于|不大于)${QUANTITY_SOURCE}$`,
  'u',
);
/** "80%≤X≤90%". */
const AROUND = new RegExp(`^${QUANTITY_SOURCE}≤(?:[a-z]|[\\p{Script=Han}]{1,12})≤${QUANTITY_SOURCE}$`, 'iu');

/** Reads a target that has two ends; undefined where there are not two, or they stand the wrong way round. */
export function rangeTarget(folded: string): Target | undefined {
  for (const pattern of [BOTH_ENDS, AROUND, RANGE]) {
    const target = fromEnds(pattern.exec(folded));
    if (target) return target;
  }
  return undefined;
}

function fromEnds(match: RegExpExecArray | null): Target | undefined {
  const [, min, unitOfMin = '', max, unit = ''] = match ?? [];
  if (min === undefined || max === undefined || (unitOfMin !== '' && unitOfMin !== unit)) return undefined;
  return new Decimal(min).gt(max) ? undefined : { comparator: 'range', min, max, unit };
}
