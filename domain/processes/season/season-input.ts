import { bureauSubject } from '../../performance-report/round.ts';
import { ruledId } from '../../process/ruled-id.ts';
import type { RoundDates, RoundOf } from './dates.ts';
import { officialCode, officialName } from './season-text.ts';
import type { SeasonInput } from './state.ts';

/** A bureau's round as a matter of which only the date runs (G1, M1, E1, R4, R5): nothing has been said yet. */
export function seasonInput(
  region: { readonly id: string; readonly path: readonly string[] },
  { seasonKind, fiscalYear, period, owedFrom, openBy, due, periodTo }: RoundOf & RoundDates,
): SeasonInput {
  const round = {
    seasonKind,
    fiscalYear,
    ...(period !== undefined && periodTo !== undefined && { period: { key: period, to: periodTo } }),
  };
  return {
    ...round,
    subject: bureauSubject(region.id, region.path),
    code: officialCode(round),
    name: officialName(round),
    owedFrom,
    ...(openBy !== undefined && { openBy }),
    due: due.due,
  };
}

/** The id under which a region's round is opened, whoever comes first: a person, or the morning round. */
export function seasonId(regionId: string, { seasonKind, fiscalYear, period = '' }: RoundOf): string {
  return ruledId(`season:${regionId}:${String(fiscalYear)}:${seasonKind}:${period}`);
}
