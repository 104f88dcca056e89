import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Coordination bodies and working teams (S1): who leads the work in a region, who sits in it, and its working funds.
 * Nothing is deleted: a seat and a body end by a date, a wrong entry of the funds is set right by another.
 */
export class Bodies1795700061000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index account_event_bodies;
      drop table body_fund_entry; drop table body_fund; drop table body_seat; drop table body;
    `);
  }
}

const TABLES = `
  create table body (
    id uuid constraint body_pkey primary key,
    region_id text not null constraint body_region_fkey references region,
    kind text not null,
    name text not null,
    -- 成立文件
    document_number text not null,
    established_on date not null,
    duties text not null,
    dissolved_on date
  );
  -- one body leads a region at a time: it decides whom escalations reach
  create unique index body_standing on body (region_id) where dissolved_on is null;
  -- a region's bodies, former ones too
  create index body_region on body (region_id, established_on);

  create table body_seat (
    id uuid constraint body_seat_pkey primary key,
    body_id uuid not null constraint body_seat_body_fkey references body,
    seat text not null,
    -- a person with an account; without one, somebody of outside by name
    person_id uuid constraint body_seat_person_fkey references person,
    name text not null,
    -- 单位及职务
    office text not null,
    department text,
    duties text not null default '',
    from_on date not null,
    -- from this day on no longer in the seat
    ended_on date,
    constraint body_seat_period check (ended_on >= from_on)
  );
  -- one head at a time
  create unique index body_seat_head on body_seat (body_id) where seat = 'head' and ended_on is null;
  -- who sits and sat in a body
  create index body_seat_body on body_seat (body_id, from_on);

  create table body_fund (
    body_id uuid not null constraint body_fund_body_fkey references body,
    year integer not null,
    budget_fen bigint not null,
    -- kept with the entries, so that the rest of a year is one look
    used_fen bigint not null default 0,
    constraint body_fund_pkey primary key (body_id, year)
  );

  create table body_fund_entry (
    id uuid constraint body_fund_entry_pkey primary key,
    body_id uuid not null,
    year integer not null,
    on_date date not null,
    purpose text not null,
    -- below zero where an entry is set right
    amount_fen bigint not null,
    recorded_by uuid not null constraint body_fund_entry_person_fkey references person,
    recorded_at timestamptz not null,
    constraint body_fund_entry_fund_fkey foreign key (body_id, year) references body_fund
  );
  -- the entries of a year, newest first
  create index body_fund_entry_list on body_fund_entry (body_id, year, on_date, id);
  create trigger body_fund_entry_append_only before update or delete or truncate on body_fund_entry
    for each statement execute function refuse_change();

  -- changes of bodies, newest first, beside a record that is mostly of accounts
  create index account_event_bodies on account_event (seq) where kind like 'body%';

  grant select, insert on body, body_seat, body_fund, body_fund_entry to bihuan_app;
  grant update (name, document_number, duties, dissolved_on) on body to bihuan_app;
  grant update (ended_on) on body_seat to bihuan_app;
  grant update (budget_fen, used_fen) on body_fund to bihuan_app;
`;
