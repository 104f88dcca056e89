import type { PoolCandidate } from './content.ts';

/** Why somebody may not evaluate (回避). */
export const AVOIDANCE_GROUNDS = [
  'ownUnit',
  'superiorUnit',
  'declaredInterest',
  'tookPart',
  'worksOnIt',
  'stoodAside',
] as const;
export type AvoidanceGround = (typeof AVOIDANCE_GROUNDS)[number];

/** What is evaluated, as far as it bars people: the unit, those above it, and the year. */
export interface Evaluated {
  readonly unitId: string;
  /** Units that the evaluated one reports to. */
  readonly superiorUnitIds: readonly string[];
  readonly fiscalYear: number;
}

/** For how many years whoever took part in making a project may not evaluate it. */
const TOOK_PART_YEARS = 3;

/**
 * Why a candidate may not be drawn: he belongs to the evaluated unit or to one above it, has declared an interest in
 * it, or took part in making what is evaluated within the last years. Undefined where nothing bars him.
 */
export function avoidanceOf(
  { unitId, interests, tookPart }: Pick<PoolCandidate, 'unitId' | 'interests' | 'tookPart'>,
  evaluated: Evaluated,
): AvoidanceGround | undefined {
  if (unitId !== undefined && unitId === evaluated.unitId) return 'ownUnit';
  if (unitId !== undefined && evaluated.superiorUnitIds.includes(unitId)) return 'superiorUnit';
  const concerned = [evaluated.unitId, ...evaluated.superiorUnitIds];
  if (interests.some((unit) => concerned.includes(unit))) return 'declaredInterest';
  const recent = tookPart.some(
    ({ unitId: unit, year }) => unit === evaluated.unitId && evaluated.fiscalYear - year < TOOK_PART_YEARS,
  );
  return recent ? 'tookPart' : undefined;
}
