import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { ResultProcess } from '../../domain/follow-up/result-processes.ts';
import type { Settled } from '../../domain/obligations/obligation.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import type { Role } from '../../domain/process/roles.ts';
import type { FinanceStatus, UnitStatus } from '../../domain/processes/budget-item/state.ts';
import type { Phase } from '../../domain/processes/budget-item/lifecycle.ts';
import type { Queryable } from '../pool.ts';
import type { Light } from './light.ts';
import { decodeKey, pageOf, pageSize, type Key, type Page } from './page.ts';
import { problemFilterSql, problemFilterValues, PROBLEM_LIGHT, type ProblemFilter } from './problems-filter.ts';
import { CELLS, type Scope } from './scope.ts';

/** A problem of an issued document in the ledger; amounts are 分. */
export interface LedgerRow {
  readonly instanceId: string;
  readonly process: ResultProcess;
  readonly no: number;
  readonly title: string;
  readonly recommendation: string;
  readonly category: string | null;
  readonly amountFen: number | null;
  readonly unitStatus: UnitStatus;
  readonly financeStatus: FinanceStatus;
  /** Neither closed out nor deferred. */
  readonly open: boolean;
  readonly stance: string | null;
  readonly measure: string | null;
  /** Empty while nobody is named. */
  readonly person: string;
  readonly byOn: PlainDate | null;
  readonly evidenceCount: number;
  readonly evidenceUnhashed: number;
  /** The first few. */
  readonly evidenceNames: readonly string[];
  readonly deferral: 'asked' | 'granted' | null;
  readonly deferralUntil: PlainDate | null;
  readonly decidedOn: PlainDate | null;
  readonly decision: string | null;
  readonly decidedBy: string | null;
  readonly regionId: string;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly divisionId: string | null;
  readonly fiscalYear: number;
  readonly itemName: string;
  readonly itemCode: string;
  readonly documentNumber: string;
  readonly issuedOn: PlainDate;
  readonly receivedOn: PlainDate | null;
  readonly reportedOn: PlainDate | null;
  readonly feedbackPhase: Phase<'feedback'>;
  readonly problemsSettled: number;
  readonly problemsAll: number;
  readonly obligationKey: string | null;
  readonly obligationKind: ObligationKind | null;
  readonly responsible: readonly Role[];
  readonly legalDue: PlainDate | null;
  /** Of the clock that runs for the document. */
  readonly due: PlainDate | null;
  readonly provisional: boolean;
  readonly paused: boolean;
  readonly finalDate: PlainDate | null;
  readonly onBoard: boolean;
  /** Working days asked for and not decided, and where they would lead. */
  readonly extensionAsked: number | null;
  readonly askedDue: PlainDate | null;
  /** How the last report came. */
  readonly settled: Settled | null;
  readonly light: Light;
  /** The latest earlier year in which the unit had a problem of this class. */
  readonly recursFrom: number | null;
}

export const PROBLEM_SORTS = ['document', 'unit', 'person'] as const;
export type ProblemSort = (typeof PROBLEM_SORTS)[number];

export interface ProblemPageRequest extends ProblemFilter {
  readonly sort?: ProblemSort | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

type RawRow = Omit<LedgerRow, 'due'> & { readonly due: string };

interface Order {
  /** Columns with their types, in the order of an index. */
  readonly columns: readonly (readonly [column: string, type: string])[];
  readonly first: Key;
  readonly keyOf: (row: RawRow) => Key;
}

const LOWEST_ID = '00000000-0000-0000-0000-000000000000';
const ID_AND_NO = [
  ['instance_id', 'uuid'],
  ['no', 'integer'],
] as const;

const ORDERS: Readonly<Record<ProblemSort, Order>> = {
  document: {
    columns: [['due', 'date'], ...ID_AND_NO],
    first: ['-infinity', LOWEST_ID, 0],
    keyOf: ({ due, instanceId, no }) => [due, instanceId, no],
  },
  unit: {
    columns: [['unit_id', 'text'], ['due', 'date'], ...ID_AND_NO],
    first: ['', '-infinity', LOWEST_ID, 0],
    keyOf: ({ unitId, due, instanceId, no }) => [unitId, due, instanceId, no],
  },
  person: {
    columns: [['unit_id', 'text'], ['person', 'text'], ...ID_AND_NO],
    first: ['', '', LOWEST_ID, 0],
    keyOf: ({ unitId, person, instanceId, no }) => [unitId, person, instanceId, no],
  },
};

/** One page of the ledger that a person may read, in the order asked. */
export async function listProblems(db: Queryable, scope: Scope, request: ProblemPageRequest): Promise<Page<LedgerRow>> {
  const order = ORDERS[request.sort ?? 'document'];
  const size = pageSize(request.limit);
  const after = decodeKey(request.cursor, order.first.length) ?? order.first;
  const { rows } = await db.query<RawRow>(listSql(order, problemFilterSql(request)), [
    ...problemFilterValues(scope, request),
    size + 1,
    ...after,
  ]);
  const page = pageOf(rows, size, order.keyOf);
  const dated = page.rows.map((row) => ({ ...row, due: row.due === 'infinity' ? null : row.due }));
  return { ...page, rows: dated as readonly LedgerRow[] };
}

const COLUMNS = `
  p.instance_id as "instanceId", p.process, p.no, p.title, p.recommendation, p.category, p.amount_fen as "amountFen",
  p.unit_status as "unitStatus", p.finance_status as "financeStatus", p.open, p.stance, p.measure, p.person, p.by_on as "byOn",
  p.evidence_count as "evidenceCount", p.evidence_unhashed as "evidenceUnhashed", p.evidence_names as "evidenceNames",
  p.deferral, p.deferral_until as "deferralUntil", p.decided_on as "decidedOn", p.decision, p.decided_by as "decidedBy",
  p.region_id as "regionId", p.unit_id as "unitId", u.name as "unitName", p.division_id as "divisionId",
  p.fiscal_year as "fiscalYear", p.item_name as "itemName", p.item_code as "itemCode",
  p.document_number as "documentNumber", p.issued_on as "issuedOn", p.received_on as "receivedOn",
  p.reported_on as "reportedOn", p.feedback_phase as "feedbackPhase", p.problems_settled as "problemsSettled",
  p.problems_all as "problemsAll", p.obligation_key as "obligationKey", p.obligation_kind as "obligationKind", p.responsible,
  p.legal_due as "legalDue", p.due, p.provisional, p.paused, p.final_date as "finalDate", p.on_board as "onBoard",
  p.extension_asked as "extensionAsked", p.asked_due as "askedDue", p.settled, ${PROBLEM_LIGHT} as light,
  (select max(earlier.fiscal_year) from problem earlier
   where earlier.unit_id = p.unit_id and earlier.category = p.category and earlier.fiscal_year < p.fiscal_year
  ) as "recursFrom"`;

/** Each kind of cell has its own condition, so that the planner knows how many rows a page has to pass. */
const CELL_KINDS = [
  ['cell.unit_id is null and cell.division_id is null', 'p.region_id = cell.region_id'],
  ['cell.division_id is not null', 'p.region_id = cell.region_id and p.division_id = cell.division_id'],
  ['cell.unit_id is not null', 'p.unit_id = cell.unit_id and p.region_id = cell.region_id'],
] as const;

/** Each cell's first rows come from an index in order and are merged: flat, however many there are. */
function listSql({ columns }: Order, filter: string): string {
  const named = (row: string): string => columns.map(([column]) => `${row}.${column}`).join(', ');
  const after = columns.map(([, type], index) => `$${19 + index}::${type}`).join(', ');
  const firstOf = ([cells, inside]: (typeof CELL_KINDS)[number]): string => `
    select page.* from ${CELLS} cross join unnest($4::int[]) as years (year)
    cross join lateral (
      select p.* from problem p
      where ${inside} and p.fiscal_year = years.year and ${filter} and (${named('p')}) > (${after})
      order by ${named('p')} limit $18
    ) page
    where ${cells}`;
  return `
    select ${COLUMNS}
    from (
      select distinct on (${named('x')}) x.*
      from (${CELL_KINDS.map(firstOf).join(' union all ')}) x
      order by ${named('x')} limit $18
    ) p left join unit u on u.id = p.unit_id
    order by ${named('p')}`;
}
