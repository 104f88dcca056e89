import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Publicity and training (S7): notices with who has read them, and courses with who enrolled and who was there. */
export class Training1795700061100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table course_enrolment; drop table course; drop table bulletin_reader; drop table bulletin',
    );
  }
}

const TABLES = `
  create table bulletin (
    id uuid constraint bulletin_pkey primary key,
    region_id text not null constraint bulletin_region_fkey references region,
    title text not null,
    body text not null,
    -- as it was asked for; who that was on the day stands in bulletin_reader
    audience jsonb not null,
    confirm_by date,
    -- mornings on which whoever has not confirmed is reminded, as the region's policy reminds
    reminder_on date[] not null default '{}',
    published_by uuid not null constraint bulletin_person_fkey references person,
    published_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    withdraw_note text not null default ''
  );
  -- what a bureau has published, newest first
  create index bulletin_list on bulletin (region_id, published_at, id);
  -- what may have to be reminded of on a morning
  create index bulletin_confirm on bulletin (region_id, confirm_by) where confirm_by is not null and withdrawn_at is null;

  create table bulletin_reader (
    bulletin_id uuid not null constraint bulletin_reader_bulletin_fkey references bulletin,
    person_id uuid not null constraint bulletin_reader_person_fkey references person,
    told_at timestamptz not null,
    read_at timestamptz,
    confirmed_at timestamptz,
    constraint bulletin_reader_pkey primary key (bulletin_id, person_id)
  );
  -- what a person was told, newest first
  create index bulletin_reader_person on bulletin_reader (person_id, told_at, bulletin_id);

  create table course (
    id uuid constraint course_pkey primary key,
    region_id text not null constraint course_region_fkey references region,
    title text not null,
    about text not null,
    materials text not null default '',
    on_date date not null,
    starts_at text not null,
    -- 学时
    hours numeric(4, 1) not null,
    place text not null default '',
    link text not null default '',
    capacity integer not null,
    -- places taken: the row is locked by whoever takes one
    taken integer not null default 0,
    roles text[] not null,
    unit_ids text[] not null,
    below boolean not null,
    closes_on date not null,
    reminder_on date[] not null default '{}',
    published_by uuid not null constraint course_person_fkey references person,
    published_at timestamptz not null,
    cancelled_at timestamptz,
    cancel_note text not null default ''
  );
  -- courses by day, to come and past
  create index course_list on course (on_date, id);
  -- what may have to be reminded of on a region's morning
  create index course_ahead on course (region_id, on_date) where cancelled_at is null;

  create table course_enrolment (
    course_id uuid not null constraint course_enrolment_course_fkey references course,
    person_id uuid not null constraint course_enrolment_person_fkey references person,
    -- the unit for which he came, as his role said it on that day
    unit_id text constraint course_enrolment_unit_fkey references unit,
    enrolled_at timestamptz not null,
    left_at timestamptz,
    -- null until the organiser has noted it
    present boolean,
    hours numeric(4, 1) not null default 0,
    noted_by uuid,
    noted_at timestamptz,
    constraint course_enrolment_pkey primary key (course_id, person_id)
  );
  -- courses of a person, and his hours
  create index course_enrolment_person on course_enrolment (person_id, course_id);

  grant select, insert on bulletin, bulletin_reader, course, course_enrolment to bihuan_app;
  grant update (withdrawn_by, withdrawn_at, withdraw_note) on bulletin to bihuan_app;
  grant update (read_at, confirmed_at) on bulletin_reader to bihuan_app;
  grant update (taken, cancelled_at, cancel_note) on course to bihuan_app;
  grant update (unit_id, enrolled_at, left_at, present, hours, noted_by, noted_at) on course_enrolment to bihuan_app;
`;
