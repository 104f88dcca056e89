import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import type { Role } from '../../domain/process/roles.ts';
import type { Queryable } from '../pool.ts';
import { waitsFor } from './due-days.ts';
import { lightSql, type Light } from './light.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** A running clock in a list. */
export interface DueRow {
  readonly instanceId: string;
  readonly key: string;
  readonly kind: ObligationKind;
  readonly title: string;
  readonly responsible: readonly Role[];
  readonly regionId: string;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly legalDue: PlainDate;
  readonly due: PlainDate;
  readonly provisional: boolean;
  readonly statutory: boolean;
  readonly state: 'pending' | 'extended' | 'overdue' | 'paused';
  readonly light: Light;
  readonly onBoard: boolean;
  readonly clause: string;
}

export interface DueFilter {
  readonly today: PlainDate;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly kind?: ObligationKind | undefined;
  readonly light?: Light | undefined;
  /** Only clocks on which work waits for these audiences. */
  readonly audiences?: readonly string[] | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const FIRST = ['-infinity', '00000000-0000-0000-0000-000000000000', ''] as const;
const LIGHT = `case when o.state = 'paused' then 'none' else ${lightSql('o.due', 'o.near_from', '$4')} end`;

// The due index is read in order and stops when the page is full.
const LIST = `
  select o.instance_id as "instanceId", o.key, o.kind, o.title, o.responsible, o.region_id as "regionId",
    o.unit_id as "unitId", u.name as "unitName", o.legal_due as "legalDue", o.due, o.provisional, o.statutory, o.state,
    ${LIGHT} as light, o.on_board as "onBoard", o.clause
  from obligation o left join unit u on u.id = o.unit_id
  where o.settled_on is null and (o.due, o.instance_id, o.key) > ($9::date, $10::uuid, $11::text)
    and ($5::date is null or o.due >= $5) and ($6::date is null or o.due <= $6)
    and ($7::text is null or o.kind = $7) and ($8::text is null or ${LIGHT} = $8)
    and exists (select from ${CELLS} where ${inCell('o')}) and ${waitsFor('$13')}
  order by o.due, o.instance_id, o.key limit $12`;

/** The running clocks of a scope by due date. */
export async function dueList(db: Queryable, scope: Scope, filter: DueFilter): Promise<Page<DueRow>> {
  const { today, from = null, to = null, kind = null, light = null, audiences = null } = filter;
  const size = pageSize(filter.limit);
  const after = decodeKey(filter.cursor, 3) ?? FIRST;
  const { rows } = await db.query<DueRow>({
    name: 'due-list',
    text: LIST,
    values: [...cellArrays(scope), today, from, to, kind, light, ...after, size + 1, audiences],
  });
  return pageOf(rows, size, ({ due, instanceId, key }) => [due, instanceId, key]);
}
