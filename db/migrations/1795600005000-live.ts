import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What open pages are told of, and the addresses under which people subscribe to their calendar. */
export class Live1795600005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LIVE_CHANGE);
    await runner.query(CALENDAR_FEED);
    await runner.query(`
      -- the calendar of a region: what is due on which day
      create index obligation_region_due on obligation (region_id, due, instance_id, key) where settled_on is null;
      grant select, insert, delete on live_change to bihuan_app;
      grant usage on sequence live_change_id_seq to bihuan_app;
      grant select, insert, delete on calendar_feed to bihuan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index obligation_region_due;
      drop trigger instance_told on instance;
      drop trigger notice_told on notice;
      drop trigger digest_told on digest;
      drop function tell_change();
      drop function tell_people();
      drop table live_change, calendar_feed;
    `);
  }
}

/**
 * Kept for minutes only. Each row names the transaction that wrote it: what a reader has not seen yet is what his last
 * snapshot of the database could not see, which an id alone cannot tell, because a transaction may take its id first
 * and commit last.
 */
const LIVE_CHANGE = `
  create table live_change (
    tx bigint not null,
    id bigint generated always as identity,
    at timestamptz not null,
    instance_id uuid,
    version_before integer,
    version integer,
    region_id text,
    unit_id text,
    division_id text,
    -- of one person only: a notice or the morning's digest
    person_id uuid,
    -- what happened since a place, in the order in which it became visible
    constraint live_change_pkey primary key (tx, id)
  );
  create function tell_change() returns trigger language plpgsql as $$
    begin
      insert into live_change (tx, at, instance_id, version_before, version, region_id, unit_id, division_id)
      values (pg_current_xact_id()::text::bigint, clock_timestamp(), new.id,
        case when tg_op = 'UPDATE' then old.version else 0 end, new.version, new.region_id, new.unit_id,
        new.division_id);
      return null;
    end
  $$;
  create trigger instance_told after insert or update of version on instance
    for each row execute function tell_change();
  create function tell_people() returns trigger language plpgsql as $$
    begin
      insert into live_change (tx, at, person_id)
      select pg_current_xact_id()::text::bigint, clock_timestamp(), person_id
      from (select distinct person_id from added) told;
      return null;
    end
  $$;
  create trigger notice_told after insert on notice referencing new table as added
    for each statement execute function tell_people();
  create trigger digest_told after insert on digest referencing new table as added
    for each statement execute function tell_people();
`;

const CALENDAR_FEED = `
  create table calendar_feed (
    person_id uuid constraint calendar_feed_pkey primary key constraint calendar_feed_person_fkey references person (id),
    -- of the token in the address; the token itself is told once and kept nowhere
    token_hash text not null constraint calendar_feed_token_key unique,
    created_at timestamptz not null
  );
`;
