import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { FIGURE_KEYS, figuresOf, type ReportFigures } from '../../domain/performance-report/figures.ts';
import type { ReportPeriod } from '../../domain/performance-report/period.ts';
import type { RoundState } from '../../domain/performance-report/round.ts';
import type { PerformanceReportState, ReportSide } from '../../domain/processes/performance-report/state.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** The reports of one side that a region's bureau asks for a period. */
interface Round {
  readonly regionId: string;
  readonly period: Pick<ReportPeriod, 'key' | 'year'>;
  readonly side: ReportSide;
}

/** The part of a round that somebody may read, over the index of a region's year; the first seven parameters. */
const IN_ROUND = `i.process = 'performanceReport' and i.region_id = $4 and i.fiscal_year = $5
  and i.state #>> '{period,key}' = $6 and i.state ->> 'side' = $7
  and exists (select from ${CELLS} where ${inCell('i')})`;

function roundValues(scope: Scope, { regionId, period, side }: Round): readonly unknown[] {
  return [...cellArrays(scope), regionId, period.year, period.key, side];
}

/** Where a report stands to whoever waits for it: what was returned stays returned until it is signed again. */
const STANDING = `case
  when i.phase = 'reportAccepted' then 'accepted'
  when i.phase = 'reportWithdrawn' then 'excused'
  when i.phase in ('unitReportReviewing', 'bureauReportReviewing', 'bureauReportSent') then 'reviewing'
  when i.state ? 'returned' then 'returned'
  else 'missing' end`;

/** While a report from below is awaited, the clock runs below. */
const CLOCK = `lateral (
  select min(o.due) as due, bool_or(o.overdue_since is not null) as late from obligation o
  where o.settled_on is null
    and o.instance_id = case when i.phase = 'bureauReportAwaited' then (i.state ->> 'counterpart')::uuid else i.id end
) clock`;

/** How a round stands; who is excused owes nothing. */
type RoundCounts = Readonly<Record<RoundState | 'owed' | 'late', number>>;

export async function roundCounts(db: Queryable, scope: Scope, round: Round): Promise<RoundCounts> {
  const of = (state: RoundState): string => `count(*) filter (where standing = '${state}')::int as ${state}`;
  const { rows } = await db.query<RoundCounts>({
    name: 'report-round-counts',
    text: `select (count(*) filter (where standing <> 'excused'))::int as owed, ${of('missing')}, ${of('returned')},
        ${of('reviewing')}, ${of('accepted')}, ${of('excused')}, (count(*) filter (where late))::int as late
      from (select ${STANDING} as standing, clock.late from instance i, ${CLOCK} where ${IN_ROUND}) round`,
    values: [...roundValues(scope, round)],
  });
  return rows[0] ?? { owed: 0, missing: 0, returned: 0, reviewing: 0, accepted: 0, excused: 0, late: 0 };
}

const SUMS = FIGURE_KEYS.map(
  (key) => `coalesce(sum((i.state #>> '{submitted,figures,${key}}')::bigint), 0) as "${key}"`,
).join(', ');

/** The accepted reports of a round added up, each figure by itself: one pass over a region's round. */
export async function roundFigures(db: Queryable, scope: Scope, round: Round): Promise<ReportFigures> {
  const { rows } = await db.query<Readonly<Record<string, string | number>>>({
    name: 'report-round-figures',
    text: `select ${SUMS} from instance i where ${IN_ROUND} and i.phase = 'reportAccepted'`,
    values: [...roundValues(scope, round)],
  });
  const [row = {}] = rows;
  return figuresOf((key) => Number(row[key] ?? 0));
}

/** A report as lists show it. */
export interface ReportRow {
  readonly id: string;
  readonly code: string;
  readonly state: PerformanceReportState;
  readonly standing: RoundState;
  readonly due: PlainDate | null;
  readonly late: boolean;
}

interface ReportsFilter {
  readonly standing?: RoundState | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** One page of a round in the order of the reporters' codes. */
export async function roundReports(
  db: Queryable,
  scope: Scope,
  round: Round,
  { standing, cursor, limit }: ReportsFilter,
): Promise<Page<ReportRow>> {
  const size = pageSize(limit);
  const { rows } = await db.query<ReportRow>({
    name: 'report-round-rows',
    text: `select i.id, i.code, i.state, ${STANDING} as standing, clock.due, coalesce(clock.late, false) as late
      from instance i, ${CLOCK}
      where ${IN_ROUND} and (i.code, i.id) > ($8::text, $9::uuid) and ($10::text is null or ${STANDING} = $10)
      order by i.code, i.id limit $11`,
    values: [
      ...roundValues(scope, round),
      ...(decodeKey(cursor, 2) ?? ['', '00000000-0000-0000-0000-000000000000']),
      standing ?? null,
      size + 1,
    ],
  });
  return pageOf(rows, size, ({ code, id }) => [code, id]);
}

/** Who reports in a region. */
export interface Reporter {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly divisionId: string | null;
  readonly path: readonly string[];
}

/** Whether a unit is asked for reports of a year: it has items of the year or of the year before (R4). */
export function hasItemsToReport(unit: string, year: string): string {
  return `exists (
    select from budget_item reported
    where reported.unit_id = ${unit}.id and reported.fiscal_year between ${year} - 1 and ${year})`;
}

/** Units of a region that are asked for reports of a year, in the order of their codes (R4). */
export async function reportingUnits(
  db: Queryable,
  regionId: string,
  year: number,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly Reporter[]> {
  const { rows } = await db.query<Reporter>({
    name: 'reporting-units',
    text: `select u.id, u.name, u.code, u.division_id as "divisionId", r.path
      from unit u join region r on r.id = u.region_id
      where u.region_id = $1 and u.code > $3
        and ${hasItemsToReport('u', '$2::int')}
      order by u.code limit $4`,
    values: [regionId, year, after, limit],
  });
  return rows;
}

/** The regions right below one, whose bureaus report to it (R5). */
export async function reportingRegions(
  db: Queryable,
  regionId: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly Reporter[]> {
  const { rows } = await db.query<Reporter>({
    name: 'reporting-regions',
    text: `select r.id, r.name, r.id as code, null as "divisionId", r.path from region r
      where r.parent_id = $1 and r.id > $2 order by r.id limit $3`,
    values: [regionId, after, limit],
  });
  return rows;
}

/** What was opened for whoever reports: the matter that the round waits for, and the reporter's own; of a unit they are one. */
export interface AskedReport {
  readonly id: string;
  readonly ownId: string;
}

/** The reports of a round that these have been asked for, by who reports. */
export async function reportsAsked(
  db: Queryable,
  { regionId, period, side }: Round,
  reporterIds: readonly string[],
): Promise<ReadonlyMap<string, AskedReport>> {
  const { rows } = await db.query<AskedReport & { readonly reporter: string }>({
    name: 'reports-asked',
    text: `select i.state #>> '{reporter,id}' as reporter, i.id, coalesce(i.state ->> 'counterpart', i.id::text) as "ownId"
      from instance i
      where i.process = 'performanceReport' and i.region_id = $1 and i.fiscal_year = $2
        and i.state #>> '{period,key}' = $3 and i.state ->> 'side' = $4 and i.state #>> '{reporter,id}' = any ($5::text[])`,
    values: [regionId, period.year, period.key, side, reporterIds],
  });
  return new Map(rows.map(({ reporter, ...one }) => [reporter, one]));
}
