import type { Locale } from '../domain/locale.ts';
import type { Role } from '../domain/process/roles.ts';
import type { Queryable } from './pool.ts';

/** Who there is, to be put into a database at once. */
export interface Organisation {
  readonly regions: readonly {
    readonly id: string;
    readonly parentId: string | null;
    readonly name: string;
    /** From the root to the region itself. */
    readonly path: readonly string[];
  }[];
  readonly divisions: readonly { readonly id: string; readonly regionId: string; readonly name: string }[];
  readonly units: readonly {
    readonly id: string;
    readonly regionId: string;
    readonly parentId?: string;
    readonly name: string;
    readonly code: string;
    readonly divisionId?: string;
    readonly fictitious: boolean;
  }[];
  readonly people: readonly {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly passwordHash: string;
    readonly locale?: Locale;
  }[];
  readonly grants: readonly {
    readonly personId: string;
    readonly role: Role;
    readonly regionId: string;
    readonly unitId?: string;
    readonly divisionId?: string;
    readonly agencyId?: string;
    readonly validFrom?: string;
    readonly validUntil?: string;
  }[];
}

/** One statement for all of it; what is there already stays, so that a second start changes nothing. */
const INSERT = `
  with given as (select $1::jsonb as all), region_rows as (
    insert into region (id, parent_id, name, path)
    select id, "parentId", name, path from given, jsonb_to_recordset(given.all -> 'regions')
      as r (id text, "parentId" text, name text, path text[])
    on conflict do nothing
  ), division_rows as (
    insert into division (id, region_id, name)
    select id, "regionId", name from given, jsonb_to_recordset(given.all -> 'divisions')
      as d (id text, "regionId" text, name text)
    on conflict do nothing
  ), unit_rows as (
    insert into unit (id, region_id, parent_id, name, code, division_id, fictitious)
    select id, "regionId", "parentId", name, code, "divisionId", fictitious
    from given, jsonb_to_recordset(given.all -> 'units')
      as u (id text, "regionId" text, "parentId" text, name text, code text, "divisionId" text, fictitious boolean)
    on conflict do nothing
  ), person_rows as (
    insert into person (id, login, name, password_hash, locale)
    select id, login, name, "passwordHash", coalesce(locale, 'zh-CN')
    from given, jsonb_to_recordset(given.all -> 'people')
      as p (id uuid, login text, name text, "passwordHash" text, locale text)
    on conflict do nothing
  )
  insert into person_grant (person_id, role, region_id, unit_id, division_id, agency_id, valid_from, valid_until)
  select g."personId", g.role, g."regionId", g."unitId", g."divisionId", g."agencyId", coalesce(g."validFrom", '-infinity'),
    coalesce(g."validUntil", 'infinity')
  from given, jsonb_to_recordset(given.all -> 'grants')
    as g ("personId" uuid, role text, "regionId" text, "unitId" text, "divisionId" text, "agencyId" uuid,
      "validFrom" date, "validUntil" date)
  where not exists (select from person_grant held where held.person_id = g."personId")`;

/**
 * Puts an organisation into the database. A person who has grants already keeps exactly those.
 */
export async function seedOrganisation(db: Queryable, organisation: Organisation): Promise<void> {
  await db.query(INSERT, [JSON.stringify(organisation)]);
}
