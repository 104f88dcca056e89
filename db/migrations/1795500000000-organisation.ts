import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who there is: regions, their divisions and units, people with what they may be, and their sessions. */
export class Organisation1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table http_session, person_grant, person, unit, division, region');
  }
}

const TABLES = `
  create table region (
    id text constraint region_pkey primary key,
    parent_id text constraint region_parent_fkey references region (id),
    name text not null,
    -- from the root to the region itself, so that "everything below" is one comparison
    path text[] not null
  );
  create table division (
    id text constraint division_pkey primary key,
    region_id text not null constraint division_region_fkey references region (id),
    name text not null
  );
  -- the divisions of a region, into which an officer without a division's limits fans out (inbox)
  create index division_region on division (region_id);
  create table unit (
    id text constraint unit_pkey primary key,
    region_id text not null constraint unit_region_fkey references region (id),
    parent_id text constraint unit_parent_fkey references unit (id),
    name text not null,
    code text not null,
    division_id text constraint unit_division_fkey references division (id),
    fictitious boolean not null default false
  );
  -- the units of a region, for choosing one
  create index unit_region on unit (region_id, code);
  create table person (
    id uuid constraint person_pkey primary key,
    login text not null constraint person_login_key unique,
    name text not null,
    password_hash text not null,
    failed_attempts integer not null default 0,
    locked_until timestamptz,
    active boolean not null default true,
    locale text not null default 'zh-CN'
  );
  create table person_grant (
    id bigint generated always as identity constraint person_grant_pkey primary key,
    person_id uuid not null constraint person_grant_person_fkey references person (id),
    role text not null,
    region_id text not null constraint person_grant_region_fkey references region (id),
    unit_id text constraint person_grant_unit_fkey references unit (id),
    division_id text constraint person_grant_division_fkey references division (id),
    valid_from date not null default '-infinity',
    valid_until date not null default 'infinity'
  );
  -- what a person may be: at every sign-in and every act
  create index person_grant_person on person_grant (person_id);
  -- who holds a role over a matter: morning round, notices
  create index person_grant_role on person_grant (region_id, role, unit_id);
  -- as connect-pg-simple reads and writes it
  create table http_session (
    sid text constraint http_session_pkey primary key,
    sess json not null,
    expire timestamptz not null
  );
  -- sessions that have run out, removed now and then
  create index http_session_expire on http_session (expire);
`;
