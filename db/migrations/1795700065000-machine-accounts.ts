import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts of other systems: without a password, looked after by a person, kept to a region or units of it and to what
 * they were given; and their tokens, of which only a hash and the beginning are kept.
 */
export class MachineAccounts1795700065000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table machine_token; drop table machine_account; alter table person drop column kind');
  }
}

const TABLES = `
  alter table person
    -- person, or machine: another system's account, which never signs in
    add column kind text not null default 'person';

  create table machine_account (
    id uuid constraint machine_account_pkey primary key constraint machine_account_person_fkey references person,
    -- whose administrators look after it, and in which it may work
    region_id text not null constraint machine_account_region_fkey references region,
    -- the person who answers for it
    owner_id uuid not null constraint machine_account_owner_fkey references person,
    purpose text not null,
    abilities text[] not null,
    -- addresses and networks that it may come from; anywhere where there is none
    addresses text[] not null default '{}',
    made_by uuid not null constraint machine_account_maker_fkey references person,
    made_at timestamptz not null
  );
  -- machines of these regions, in the order in which they are listed
  create index machine_account_list on machine_account (region_id, id);

  create table machine_token (
    id uuid constraint machine_token_pkey primary key,
    machine_id uuid not null constraint machine_token_machine_fkey references machine_account,
    -- its beginning, by which people tell it from others
    prefix text not null,
    -- of the whole; the token itself was shown once
    hash text not null constraint machine_token_hash_key unique,
    made_by uuid not null constraint machine_token_maker_fkey references person,
    made_at timestamptz not null,
    -- the last day on which it opens anything
    expires_on date not null,
    revoked_by uuid constraint machine_token_revoker_fkey references person,
    revoked_at timestamptz,
    last_used_at timestamptz,
    last_used_from text
  );
  -- the tokens of one machine, the last first
  create index machine_token_machine on machine_token (machine_id, made_at);
  -- what the morning reminds of: tokens that end soon
  create index machine_token_ending on machine_token (expires_on) where revoked_at is null;

  grant select, insert on machine_account, machine_token to bihuan_app;
  grant update (owner_id, abilities, addresses) on machine_account to bihuan_app;
  grant update (expires_on, revoked_by, revoked_at, last_used_at, last_used_from) on machine_token to bihuan_app;
`;
