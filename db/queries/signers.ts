import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { SIGNING_ROLES } from '../../domain/policy/sign-off-rule.ts';
import type { Subject } from '../../domain/process/actor.ts';
import { isUnitRole, ROLES, type Role } from '../../domain/process/roles.ts';
import type { Stage } from '../../domain/processes/budget-item/stages.ts';
import { lentPhases } from '../../domain/processes/lent-stages.ts';
import type { Signer } from '../../domain/sign-off/chain.ts';
import type { Queryable } from '../pool.ts';

interface Row {
  readonly no: number;
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly onBehalfOf: string | null;
  readonly stages: readonly Stage[] | null;
}

/** Who signs, and who finds a signer where there is none: whoever only reads or judges is asked for nothing. */
const OFFICES: readonly Role[] = [...SIGNING_ROLES, 'administrator'];

const SIGNERS = `
  with matter as (
    select * from jsonb_to_recordset($1::jsonb) as m (no int, region text, unit text, division text)
  ), holder as (
    select m.no, g.person_id, g.role
    from matter m join person_grant g on g.region_id = m.region and g.role = any ($4::text[])
      and $2::date between g.valid_from and g.valid_until
      and case when g.role = any ($3::text[]) then g.unit_id = m.unit
        else g.division_id is null or g.division_id = m.division end
    join person p on p.id = g.person_id and p.active
  )
  select h.no, p.id, p.name, h.role, null::uuid as "onBehalfOf", null::text[] as stages
  from holder h join person p on p.id = h.person_id
  union all
  select h.no, p.id, p.name, h.role, h.person_id, d.stages
  from holder h join delegation d on d.principal_id = h.person_id and h.role = any (d.roles) and d.revoked_at is null
    and $2::date between d.valid_from and d.valid_until
  join person p on p.id = d.delegate_id and p.active
  order by no, role, id`;

/** Everybody who holds an office over each of these matters on a day, or stands in for one who does; in one question. */
export async function signersOver(
  db: Queryable,
  subjects: readonly Subject[],
  on: PlainDate,
): Promise<readonly (readonly Signer[])[]> {
  const asked = subjects.map(({ regionId, unitId, divisionId }, no) => ({
    no,
    region: regionId,
    unit: unitId,
    division: divisionId ?? null,
  }));
  const { rows } = await db.query<Row>({
    name: 'signers-over',
    text: SIGNERS,
    values: [JSON.stringify(asked), on, ROLES.filter(isUnitRole), OFFICES],
  });
  return asked.map(({ no }) => rows.filter((row) => row.no === no).map(toSigner));
}

function toSigner({ id, name, role, onBehalfOf, stages }: Row): Signer {
  return {
    id,
    name,
    role,
    ...(onBehalfOf !== null && { onBehalfOf }),
    ...(stages && stages.length > 0 && { phases: stages.flatMap(lentPhases) }),
  };
}
