import type { ExpertPool } from '../../domain/processes/evaluation/content.ts';
import type { PoolExpert } from '../../db/queries/expert-draws.ts';

/**
 * The registry's experts as they stand for a draw: those with an account, since a score is given by one's own hand.
 * An interest is declared in words; it concerns a unit where it names it.
 */
export function poolContent(
  experts: readonly PoolExpert[],
  concerned: ReadonlyMap<string, string>,
  sectors: readonly string[],
): ExpertPool {
  return {
    criteria: sectors.join(','),
    candidates: experts.flatMap(({ id, personId, name, title, unitId, employer, interests }) => {
      if (personId === null) return [];
      const named = [...concerned].filter(([, unit]) => interests.some((interest) => interest.includes(unit)));
      const employing = [...concerned].find(([, unit]) => unit === employer)?.[0] ?? unitId;
      return {
        id,
        personId,
        name,
        field: title ?? '',
        ...(employing !== null && { unitId: employing }),
        interests: named.map(([unit]) => unit),
        tookPart: [],
      };
    }),
  };
}
