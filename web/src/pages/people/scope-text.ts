import type { HeldGrant } from '../../api/people-answers.ts';

/** Where a grant holds: the unit, the division of a bureau, or the region. */
export function scopeText({ unitName, divisionName, regionName }: HeldGrant): string {
  if (unitName !== null) return `${unitName} · ${regionName}`;
  return divisionName === null ? regionName : `${regionName} · ${divisionName}`;
}
