import type { Instant } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { TERMINAL_PHASES } from '../../domain/processes/index.ts';
import type { Queryable } from '../pool.ts';
import type { OpenMatter } from './open-matters.ts';

const NONE = '00000000-0000-0000-0000-000000000000';

/** What a change of the policy is carried to: everything of these regions that has not ended and is kept by another version. */
const TO_CARRY = `i.region_id = any ($1::text[]) and i.policy <> $2 and i.phase <> all ($3::text[])`;

/** The next matters that a version is to be carried to, by id, whole: the rules decide what moves. */
export async function mattersToCarry(
  db: Queryable,
  page: {
    readonly regionIds: readonly string[];
    readonly ref: string;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<readonly OpenMatter[]> {
  const { rows } = await db.query<OpenMatter>({
    name: 'matters-to-carry',
    text: `select i.id, i.process, i.version, i.state, i.book, i.title, i.unit_id as "unitId", u.name as "unitName"
      from instance i left join unit u on u.id = i.unit_id
      where ${TO_CARRY} and i.id > $4 order by i.id limit $5`,
    values: [page.regionIds, page.ref, TERMINAL_PHASES, page.after ?? NONE, page.limit],
  });
  return rows;
}

export async function countMattersToCarry(db: Queryable, regionIds: readonly string[], ref: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: 'matters-to-carry-counted',
    text: `select count(*)::int as count from instance i where ${TO_CARRY}`,
    values: [regionIds, ref, TERMINAL_PHASES],
  });
  return rows[0]?.count ?? 0;
}

/** Versions in force that are still to be carried to what runs. */
export async function policiesToCarryOut(db: Queryable): Promise<readonly string[]> {
  const { rows } = await db.query<{ ref: string }>({
    name: 'policies-to-carry-out',
    text: `select ref from policy_change where state = 'inForce' and carries and carried_out_at is null order by ref`,
  });
  return rows.map(({ ref }) => ref);
}

/**
 * Why the policy was changed, as it stands in every record that follows it.
 *
 * @throws {DomainError} `notFound`
 */
export async function policyNote(db: Queryable, ref: string): Promise<string> {
  const { rows } = await db.query<{ note: string }>('select note from policy_change where ref = $1', [ref]);
  const [row] = rows;
  if (!row) throw new DomainError('notFound');
  return row.note;
}

export interface CarriedPolicyPage {
  readonly ref: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly carried: number;
  readonly moved: number;
  /** Of the whole change, counted before its first page. */
  readonly all: number;
}

/** Adds a page to the progress of a change; a page that is told twice is added once. */
export async function addCarriedPolicyPage(db: Queryable, page: CarriedPolicyPage): Promise<void> {
  const { ref, from, to, carried, moved, all } = page;
  await db.query(
    `update policy_change
     set carried = carried + $4, moved = moved + $5, matters_all = coalesce(matters_all, $6),
       carried_to = coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
     where ref = $1 and carried_to is not distinct from $2::uuid and carried_out_at is null`,
    [ref, from, to, carried, moved, all],
  );
}

/** Everything that runs follows it. */
export async function markPolicyCarriedOut(db: Queryable, ref: string, now: Instant): Promise<void> {
  await db.query('update policy_change set carried_out_at = $2 where ref = $1 and carried_out_at is null', [ref, now]);
}
