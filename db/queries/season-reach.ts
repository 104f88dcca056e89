import { REPORT_SEASONS } from '../../domain/processes/season/reports.ts';
import type { ReportSeason, SeasonKind, SeasonState } from '../../domain/processes/season/state.ts';
import { hasItemsToReport } from './report-rounds.ts';

/** For whom a round is: its region, year and kind, and the units that were chosen; all of them where null. */
export interface RoundReach {
  readonly regionId: string;
  readonly fiscalYear: number;
  readonly seasonKind: SeasonKind;
  readonly unitIds: readonly string[] | null;
}

/** The reach of a round as it was announced. */
export function reachOf({
  subject,
  fiscalYear,
  seasonKind,
  announced,
}: Pick<SeasonState, 'subject' | 'fiscalYear' | 'seasonKind' | 'announced'>): RoundReach {
  return { regionId: subject.regionId, fiscalYear, seasonKind, unitIds: announced?.unitIds ?? null };
}

export function reachValues({ regionId, fiscalYear, seasonKind, unitIds }: RoundReach): readonly unknown[] {
  return [regionId, fiscalYear, seasonKind, unitIds];
}

/** A round's reach as SQL expressions. */
export interface ReachColumns {
  readonly region: string;
  readonly year: string;
  readonly kind: string;
  /** Whether the round was announced to a unit. */
  readonly isChosen: (unit: string) => string;
}

/** The four parameters of `reachValues`; `first` is the number of the first. */
export function reachFrom(first: number): ReachColumns {
  const [region = '', year = '', kind = '', chosen = ''] = [0, 1, 2, 3].map((offset) => `$${String(first + offset)}`);
  return {
    region,
    year: `${year}::int`,
    kind: `${kind}::text`,
    isChosen: (unit) => `(${chosen}::text[] is null or ${unit} = any (${chosen}))`,
  };
}

/**
 * Whether a round is for a unit: targets are asked of everybody, performance reports of whoever has items of the year or
 * of the year before, the rest of whoever has an approved item of the year.
 */
export function isFor(unit: string, { region, year, kind, isChosen }: ReachColumns): string {
  return `${unit}.region_id = ${region} and ${isChosen(`${unit}.id`)} and ${kind} <> 'bureauReports'
    and case ${kind} when 'targets' then true when 'unitReports' then ${hasItemsToReport(unit, year)}
      else exists (
        select from budget_item owing
        where owing.unit_id = ${unit}.id and owing.fiscal_year = ${year} and owing.approved_fen is not null) end`;
}

/**
 * Whom a round asks, as rows: units of the region, or the bureaus right below it by their regions (R5). Those lie in no
 * unit and no division: they are seen by whoever sees the region as a whole.
 */
export function asked(reach: ReachColumns): string {
  const { region, kind } = reach;
  return `(
    select owing_unit.id, owing_unit.id as unit_id, owing_unit.code, owing_unit.name, owing_unit.region_id,
      owing_unit.division_id, owing_unit.region_id as own_region_id
    from unit owing_unit where ${isFor('owing_unit', reach)}
    union all
    select below.id, below.id, below.id, below.name, below.parent_id, null, below.id
    from region below where below.parent_id = ${region} and ${kind} = 'bureauReports')`;
}

/** The performance reports of a period that a round of a kind asks for: a unit's own, or the receipts of bureaus' (R4, R5). */
export function reportsOf(kind: ReportSeason, report: string, { region, year }: ReachColumns, period: string): string {
  return `${report}.process = 'performanceReport' and ${report}.region_id = ${region} and ${report}.fiscal_year = ${year}
    and ${report}.state #>> '{period,key}' = ${period} and ${report}.state ->> 'side' = '${REPORT_SEASONS[kind].side}'`;
}
