import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { Queryable } from '../pool.ts';
import { CELLS, cellArrays, type Scope } from './scope.ts';

/** A version of a policy, and how many matters of a scope are pinned to it. */
export interface PolicyVersionRow {
  readonly ref: string;
  readonly title: Bilingual;
  readonly loadedAt: Instant;
  readonly matters: number;
}

/** Every version, the newest first. */
export async function policyVersions(db: Queryable, scope: Scope): Promise<readonly PolicyVersionRow[]> {
  const { rows } = await db.query<PolicyVersionRow>(
    `select v.ref, v.body -> 'title' as title, v.loaded_at as "loadedAt", (
       select count(*)::int from instance i
       where i.policy = v.ref and i.region_id in (select cell.region_id from ${CELLS})
     ) as matters
     from policy_version v order by v.loaded_at desc, v.ref desc`,
    [...cellArrays(scope)],
  );
  return rows;
}
