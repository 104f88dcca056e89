import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people keep their own lists: filters by name, shared ones, and work put off to a day (稍后处理). */
export class OwnLists1795700002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SAVED_FILTER);
    await runner.query(PUT_OFF);
    await runner.query('grant select, insert, update, delete on saved_filter, default_filter, put_off to bihuan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table put_off, default_filter, saved_filter');
  }
}

const SAVED_FILTER = `
  create table saved_filter (
    id uuid constraint saved_filter_pkey primary key,
    person_id uuid not null,
    -- the list that it narrows
    list text not null,
    name text not null,
    -- what the list is asked with, by the names of its API; whose scope applies is decided when it is read
    filter jsonb not null,
    position integer not null,
    -- whom it is shared with, as an audience; null for its owner's own eyes
    shared_with text,
    saved_at timestamptz not null,
    constraint saved_filter_name_key unique (person_id, list, name)
  );
  -- what is shared with somebody who looks at a list
  create index saved_filter_shared on saved_filter (shared_with, list) where shared_with is not null;

  -- what a person's list opens with: his own filter, or one that is shared with him
  create table default_filter (
    person_id uuid not null,
    list text not null,
    filter_id uuid not null constraint default_filter_filter_fkey references saved_filter (id) on delete cascade,
    constraint default_filter_pkey primary key (person_id, list)
  );
`;

const PUT_OFF = `
  -- Work that one person has put off: his own main list leaves it out until the day. No clock, reminder, escalation or
  -- other person's list reads this table.
  create table put_off (
    person_id uuid not null,
    instance_id uuid not null,
    key text not null,
    -- the day on which it comes back
    until date not null,
    -- the work's due date when it was put off: when that moves, or the work comes anew, it is not put off any more
    due date not null,
    at timestamptz not null,
    constraint put_off_pkey primary key (person_id, instance_id, key)
  );
`;
