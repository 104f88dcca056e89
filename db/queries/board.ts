import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import type { Role } from '../../domain/process/roles.ts';
import type { Queryable } from '../pool.ts';
import { partSql, type BoardPart } from './board-summary.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, type Scope } from './scope.ts';

/** Something overdue, as a supervising leader sees it. */
export interface OverdueRow {
  readonly instanceId: string;
  readonly key: string;
  readonly process: string;
  readonly kind: ObligationKind;
  readonly title: string;
  readonly responsible: readonly Role[];
  readonly regionId: string;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly amountFen: number | null;
  readonly divisionId: string | null;
  readonly legalDue: PlainDate;
  readonly due: PlainDate;
  readonly provisional: boolean;
  readonly clause: string;
  readonly overdueSince: Instant;
  readonly finalDate: PlainDate | null;
  readonly onBoard: boolean;
  readonly escalationDismissed: boolean;
  /** Working days overdue of the highest step reached; 0 where none has been. */
  readonly highestRung: number;
  readonly nextRungDays: number | null;
  readonly nextRungOn: PlainDate | null;
  readonly extensionUndecided: boolean;
}

export interface OverdueFilter {
  /** Only what stands on the supervision board (督办). */
  readonly onBoard?: boolean | undefined;
  readonly kind?: ObligationKind | undefined;
  /** Whose duty it is, seen from `region`. */
  readonly part?: BoardPart | undefined;
  readonly region?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const COLUMNS = `
  o.instance_id as "instanceId", o.key, o.process, o.kind, o.title, o.responsible, o.region_id as "regionId",
  o.unit_id as "unitId", u.name as "unitName", coalesce(b.approved_fen, b.requested_fen) as "amountFen", o.division_id as "divisionId", o.legal_due as "legalDue", o.due,
  o.provisional, o.clause, o.overdue_since as "overdueSince", o.final_date as "finalDate", o.on_board as "onBoard",
  o.escalation_dismissed as "escalationDismissed", o.highest_rung as "highestRung",
  o.next_rung_days as "nextRungDays", o.next_rung_on as "nextRungOn", o.extension_undecided as "extensionUndecided"`;

const FIRST = ['-infinity', '00000000-0000-0000-0000-000000000000', ''] as const;

/** What is overdue within a scope, longest first. A matter that stands still (暂缓) is not chased. */
export async function overdueBoard(db: Queryable, scope: Scope, filter: OverdueFilter): Promise<Page<OverdueRow>> {
  const size = pageSize(filter.limit);
  const after = decodeKey(filter.cursor, 3) ?? FIRST;
  const { rows } = await db.query<OverdueRow>({
    name: 'overdue-board',
    text: `
      select ${COLUMNS}
      from (
        select distinct on (x.due, x.instance_id, x.key) x.*
        from ${CELLS}
        cross join lateral (
          select * from obligation one
          where one.region_id = cell.region_id
            and (cell.division_id is null or one.division_id = cell.division_id)
            and (cell.unit_id is null or one.unit_id = cell.unit_id)
            and one.overdue_since is not null and one.settled_on is null and one.state <> 'paused'
            and ($4::boolean is null or one.on_board = $4) and ($5::text is null or one.kind = $5)
            and ($10::text is null or ${partSql('one', '$11::text')} = $10)
            and (one.due, one.instance_id, one.key) > ($6::date, $7::uuid, $8::text)
          order by one.due, one.instance_id, one.key limit $9
        ) x
        order by x.due, x.instance_id, x.key limit $9
      ) o left join unit u on u.id = o.unit_id left join budget_item b on b.instance_id = o.instance_id
      order by o.due, o.instance_id, o.key`,
    values: [
      ...cellArrays(scope),
      filter.onBoard ?? null,
      filter.kind ?? null,
      ...after,
      size + 1,
      filter.part ?? null,
      filter.region ?? '',
    ],
  });
  return pageOf(rows, size, ({ due, instanceId, key }) => [due, instanceId, key]);
}
