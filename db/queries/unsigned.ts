import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { ResultProcess } from '../../domain/follow-up/result-processes.ts';
import type { Queryable } from '../pool.ts';
import { CELLS, cellArrays, type Scope } from './scope.ts';

/** A document that was delivered and is not signed for. */
export interface UnsignedRow {
  readonly instanceId: string;
  readonly process: ResultProcess;
  readonly itemName: string;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly regionId: string;
  readonly divisionId: string | null;
  readonly documentNumber: string;
  readonly issuedOn: PlainDate;
  /** Of the three working days in which it is to be signed for; null while the matter stands still. */
  readonly due: PlainDate | null;
  readonly problemsAll: number;
}

/** What stands above a ledger; one more is read to tell that there are more. */
export const MOST_UNSIGNED = 50;
const MOST = MOST_UNSIGNED + 1;

const firstOf = (table: 'budget_item' | 'evaluation', process: ResultProcess): string => `
          (select one.instance_id, '${process}' as process, one.name, one.region_id, one.unit_id, one.division_id,
            one.next_due, one.problems_all
          from ${table} one
          where one.region_id = cell.region_id and one.feedback_phase = 'delivered'
            and (cell.division_id is null or one.division_id = cell.division_id)
            and (cell.unit_id is null or one.unit_id = cell.unit_id)
          order by one.next_due, one.instance_id limit ${MOST})`;

/** Documents of a scope that wait for their receipt, those due first on top: one more than are shown, where there are more. */
export async function unsignedDocuments(db: Queryable, scope: Scope): Promise<readonly UnsignedRow[]> {
  const { rows } = await db.query<UnsignedRow>({
    name: 'unsigned-documents',
    text: `
      select b.instance_id as "instanceId", b.process, b.name as "itemName", b.unit_id as "unitId", u.name as "unitName",
        b.region_id as "regionId", b.division_id as "divisionId",
        i.state #>> '{feedback,documentNumber}' as "documentNumber",
        (i.state #>> '{feedback,issuedOn}')::date as "issuedOn", o.due, b.problems_all as "problemsAll"
      from (
        select distinct on (x.next_due, x.instance_id) x.*
        from ${CELLS}
        cross join lateral (
${firstOf('budget_item', 'budgetItem')} union all ${firstOf('evaluation', 'evaluation')}
        ) x
        order by x.next_due, x.instance_id limit ${MOST}
      ) b
      join instance i on i.id = b.instance_id
      left join obligation o on o.instance_id = b.instance_id and o.kind = 'signReceipt' and o.settled_on is null
        and o.state <> 'paused'
      left join unit u on u.id = b.unit_id
      order by o.due nulls last, b.instance_id`,
    values: [...cellArrays(scope)],
  });
  return rows;
}
