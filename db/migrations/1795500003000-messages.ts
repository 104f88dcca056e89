import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told to people, and what operators must look at. */
export class Messages1795500003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table incident, mail_log, digest, morning_round, reminder, notice');
  }
}

const TABLES = `
  create table notice (
    id bigint generated always as identity constraint notice_pkey primary key,
    effect_id text not null,
    person_id uuid not null,
    instance_id uuid not null,
    region_id text not null,
    topic text not null,
    params jsonb not null,
    urgency text not null,
    at timestamptz not null,
    read_at timestamptz,
    -- the morning on which it went into a digest
    digested_on date,
    constraint notice_effect_person_key unique (effect_id, person_id)
  );
  -- what a person has to read, newest first
  create index notice_person on notice (person_id, id);
  -- how much of it is unread
  create index notice_unread on notice (person_id) where read_at is null;
  -- what waits for a region's next digest
  create index notice_undigested on notice (region_id) where urgency = 'digest' and digested_on is null;
  -- what has been told about a matter, in its history
  create index notice_instance on notice (instance_id, at);

  create table reminder (
    instance_id uuid not null,
    obligation_key text not null,
    due date not null,
    days_before integer not null,
    on_day date not null,
    sent_at timestamptz not null,
    -- once per clock, date and rung, whatever crashes
    constraint reminder_pkey primary key (instance_id, obligation_key, due, days_before)
  );

  create table morning_round (
    region_id text not null,
    day date not null,
    at timestamptz not null,
    reminders integer not null default 0,
    digests integer not null default 0,
    unaddressed integer not null default 0,
    constraint morning_round_pkey primary key (region_id, day)
  );

  create table digest (
    id bigint generated always as identity constraint digest_pkey primary key,
    person_id uuid not null,
    region_id text not null,
    day date not null,
    lines jsonb not null,
    at timestamptz not null,
    read_at timestamptz,
    constraint digest_person_day_key unique (person_id, day, region_id)
  );

  create table mail_log (
    message_id text constraint mail_log_pkey primary key,
    person_id uuid not null,
    subject text not null,
    body text not null,
    at timestamptz not null,
    status text not null default 'queued',
    sent_at timestamptz
  );
  -- what a person was sent, newest first
  create index mail_log_person on mail_log (person_id, at);
  -- what the channel has still to carry
  create index mail_log_queued on mail_log (at) where status = 'queued';

  create table incident (
    id bigint generated always as identity constraint incident_pkey primary key,
    kind text not null,
    -- empty where it concerns the installation as a whole
    instance_id text not null default '',
    detail text not null,
    opened_at timestamptz not null,
    closed_at timestamptz
  );
  -- one open incident per kind and matter, however often it is found again; also the operators' list
  create unique index incident_open on incident (kind, instance_id) where closed_at is null;
`;
