import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who somebody is, beyond his password: sessions that can be listed and ended, a second factor with its recovery codes,
 * accounts of an identity provider, and the passwords that may not come back.
 */
export class Identity1795700006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SESSIONS);
    await runner.query(FACTORS);
    await runner.query(PROVIDERS);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table used_password, identity_link, factor_rule, recovery_code, second_factor;
      alter table sign_in drop column door;
      drop index http_session_waiting;
      alter table http_session drop column seen_at;
    `);
  }
}

const SESSIONS = `
  alter table http_session
    -- the last request, to the minute
    add column seen_at timestamptz not null default now();

  -- sessions of one person that wait for his code, ended with all others
  create index http_session_waiting on http_session ((sess #>> '{waiting,personId}'))
    where sess #>> '{waiting,personId}' is not null;

  alter table sign_in
    -- by which door: password or oidc
    add column door text not null default 'password';

  create table used_password (
    id bigint generated always as identity constraint used_password_pkey primary key,
    person_id uuid not null constraint used_password_person_fkey references person (id),
    hash text not null
  );
  -- the last passwords of one person, newest first
  create index used_password_person on used_password (person_id, id);
`;

const FACTORS = `
  create table second_factor (
    person_id uuid constraint second_factor_pkey primary key constraint second_factor_person_fkey references person (id),
    -- encrypted with a key that the database does not hold
    secret text not null,
    -- null until the first code was right
    confirmed_at timestamptz,
    -- the time step of the last code taken: none is taken twice
    last_step bigint not null default 0
  );
  create table recovery_code (
    person_id uuid not null constraint recovery_code_person_fkey references person (id),
    -- under a key that the database does not hold
    hash text not null,
    used_at timestamptz,
    constraint recovery_code_pkey primary key (person_id, hash)
  );
  create table factor_rule (
    -- the region and everything below it
    region_id text constraint factor_rule_pkey primary key constraint factor_rule_region_fkey references region (id),
    roles text[] not null,
    -- from this day on nobody with one of these roles works without a second factor
    required_from date not null,
    set_by uuid not null,
    set_at timestamptz not null
  );
`;

const PROVIDERS = `
  create table identity_link (
    issuer text not null,
    subject text not null,
    person_id uuid not null constraint identity_link_person_fkey references person (id),
    linked_at timestamptz not null,
    constraint identity_link_pkey primary key (issuer, subject),
    -- one person is one subject of a provider
    constraint identity_link_person_key unique (person_id, issuer)
  );
`;

const RIGHTS = `
  grant select, insert, update, delete on second_factor, recovery_code, factor_rule, identity_link, used_password
    to bihuan_app;
  grant usage on all sequences in schema public to bihuan_app;
  revoke update on identity_link from bihuan_app;
`;
