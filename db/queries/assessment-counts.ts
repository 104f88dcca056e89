import { SELF_ACCURACY_POINTS, type Assessed, type Measure } from '../../domain/assessment/measures.ts';

/**
 * Where the rows of a subject lie: a department's in its own region, a county's in it and all below it. A region that has
 * none below is assessed as a county itself, so that its own bureau sees how it stands. `$1` is the bureau.
 */
export const PLACES: Readonly<Record<Assessed, string>> = {
  unit: 'select $1::text as region_id, null::text as subject_id',
  county: `select inner_region.id as region_id, c.id as subject_id
    from region c join region inner_region on c.id = any (inner_region.path)
    where c.parent_id = $1 or (c.id = $1 and not exists (select from region below where below.parent_id = $1))`,
};

/** Who is assessed by the bureau `$1`. */
export const SUBJECTS: Readonly<Record<Assessed, string>> = {
  unit: 'select u.id, u.name, u.code from unit u where u.region_id = $1',
  county: `select c.id, c.name, c.id as code from region c
    where c.parent_id = $1 or (c.id = $1 and not exists (select from region below where below.parent_id = $1))`,
};

/** The records that measures are counted from: each is read in one pass of the year (`$2`) for all its measures. */
export const SOURCES = ['life', 'result', 'clock', 'problem'] as const;
export type Source = (typeof SOURCES)[number];

/** What one measure counts: rows of `matter`, of which some are done; money and points weigh where it says so. */
export interface Count {
  readonly source: Source;
  readonly of: string;
  readonly done: string;
  /** What a row counts as, where it is more than one. */
  readonly weight?: { readonly of: string; readonly done: string };
}

const IN_TIME = `matter.outcome in ('onTime', 'withinExtension')`;

/** The one definition of every figure (S2): the sums and the lists behind them are both read by it. `$3` is today. */
export const COUNTS = {
  targetCoverage: { source: 'life', of: 'true', done: 'matter.qualified_on is not null' },
  evaluationCoverage: {
    source: 'life',
    of: 'matter.ended_on is not null',
    done: 'matter.concluded_on is not null',
  },
  punctuality: { source: 'clock', of: 'not matter.by_finance', done: IN_TIME },
  financePunctuality: { source: 'clock', of: 'matter.by_finance', done: IN_TIME },
  quality: {
    source: 'result',
    of: 'true',
    done: 'true',
    weight: { of: '10000 * matter.budget_fen::numeric', done: 'matter.score * 100 * matter.budget_fen' },
  },
  selfAccuracy: {
    source: 'result',
    of: 'matter.self_score is not null',
    done: `abs(matter.self_score - matter.score) <= ${String(SELF_ACCURACY_POINTS)}`,
  },
  rectification: { source: 'problem', of: 'not matter.open or matter.due < $3::date', done: 'not matter.open' },
} as const satisfies Record<Measure, Count>;

const BY_FINANCE = `not o.responsible && array['unitClerk', 'unitLeader']`;

/** A year's rows of a source, each with whose it is; to be read beside `place`. */
export function matters(source: Source, kind: Assessed): string {
  const of = (row: string): string => `${kind === 'unit' ? `${row}.unit_id` : 'place.subject_id'} as subject_id,
    ${row}.instance_id, ${row}.unit_id, ${row}.region_id`;
  const from = (table: string, row: string): string =>
    `place join ${table} ${row} on ${row}.region_id = place.region_id and ${row}.fiscal_year = $2`;
  return MATTERS[source](of, from);
}

type Matters = (of: (row: string) => string, from: (table: string, row: string) => string) => string;

/** What is still open and overdue is late already; what was waived is not counted. */
const MATTERS: Readonly<Record<Source, Matters>> = {
  life: (of, from) => `
    select ${of('l')}, '' as key, l.opened_on as since, l.qualified_on, l.ended_on, l.concluded_on
    from ${from('item_life', 'l')}`,
  result: (of, from) => `
    select ${of('r')}, '' as key, null::date as since, r.score, b.self_score, r.budget_fen, r.grade
    from ${from('item_result', 'r')} left join budget_item b on b.instance_id = r.instance_id`,
  clock: (of, from) => `
    select ${of('d')}, d.key, d.due as since, d.by_finance, d.outcome, 0 as rung, d.kind, d.settled_on
    from ${from('obligation_done', 'd')} where d.outcome <> 'waived'
    union all
    select ${of('o')}, o.key, o.due, ${BY_FINANCE}, 'overdue', o.highest_rung, o.kind, null
    from ${from('obligation', 'o')}
    where o.overdue_since is not null and o.settled_on is null and o.state <> 'paused'`,
  problem: (of, from) => `
    select ${of('p')}, p.no::text as key, p.due as since, p.open, p.due, p.title, p.document_number
    from ${from('problem', 'p')}`,
};
