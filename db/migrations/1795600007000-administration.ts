import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What administrators, operators and auditors work with: accounts with a history of their own, delegations, sign-ins,
 * signs of life, what operators have asked for, and proofs of the record.
 */
export class Administration1795600007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCOUNTS);
    await runner.query(ADMINISTRATION_RECORD);
    await runner.query(OPERATIONS);
    await runner.query(AUDIT);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index record_time, record_by_cause, record_on_behalf, record_dated_back;
      drop function dated_back(text, timestamptz); drop function record_cause(text);
      drop index http_session_person, incident_closed, mail_log_failed;
      alter table incident drop column closed_by, drop column closing_note;
      drop table saved_check, record_check, reconciliation_run, operation, heartbeat, sign_in, account_event, delegation;
      alter table person drop column must_change_password, drop column deactivated_on, drop column created_at;
    `);
  }
}

const ACCOUNTS = `
  alter table person
    add column must_change_password boolean not null default false,
    add column deactivated_on date,
    add column created_at timestamptz;
  -- every session of one person, ended with his account or his password
  create index http_session_person on http_session ((sess #>> '{person,id}'));

  create table delegation (
    -- the number that acts carry: 代理第 12 号
    id bigint generated always as identity constraint delegation_pkey primary key,
    principal_id uuid not null constraint delegation_principal_fkey references person (id),
    delegate_id uuid not null constraint delegation_delegate_fkey references person (id),
    roles text[] not null,
    -- stages of an item's life in which it holds; empty for all of them
    stages text[] not null default '{}',
    valid_from date not null,
    valid_until date not null,
    reason text not null,
    made_by uuid not null,
    made_at timestamptz not null,
    revoked_at timestamptz,
    revoked_by uuid,
    constraint delegation_not_to_oneself check (principal_id <> delegate_id),
    constraint delegation_period check (valid_until >= valid_from)
  );
  -- what is lent to a person: at every request
  create index delegation_delegate on delegation (delegate_id) where revoked_at is null;
  -- what a person has lent
  create index delegation_principal on delegation (principal_id);
`;

const ADMINISTRATION_RECORD = `
  create table account_event (
    seq bigint constraint account_event_pkey primary key,
    at timestamptz not null,
    kind text not null,
    -- who did it, and whom it concerns where it concerns a person
    by_person uuid not null,
    person_id uuid,
    -- regions whose administrators and auditors may read it
    region_ids text[] not null,
    -- the stored text is what the hash proves
    body text not null,
    previous_hash text not null,
    hash text not null
  );
  -- the history of one person, newest first
  create index account_event_person on account_event (person_id, seq) where person_id is not null;
  create trigger account_event_append_only before update or delete or truncate on account_event
    for each statement execute function refuse_change();

  create table sign_in (
    id bigint generated always as identity constraint sign_in_pkey primary key,
    at timestamptz not null,
    -- shortened where nobody has this name: people type passwords into the wrong field
    login text not null,
    person_id uuid,
    outcome text not null,
    address text not null
  );
  -- how one person has signed in, newest first
  create index sign_in_person on sign_in (person_id, id);
  create trigger sign_in_append_only before update or delete or truncate on sign_in
    for each statement execute function refuse_change();
`;

const OPERATIONS = `
  create table heartbeat (
    part text not null,
    -- machine and process
    place text not null,
    state text not null,
    detail text not null default '',
    started_at timestamptz not null,
    at timestamptz not null,
    constraint heartbeat_pkey primary key (part, place)
  ) with (fillfactor = 50);

  create table operation (
    id uuid constraint operation_pkey primary key,
    kind text not null,
    instance_id uuid,
    region_id text,
    payload jsonb not null,
    note text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    -- when Temporal had taken it
    told_at timestamptz,
    -- why it could not be told the last time
    trouble text
  );
  -- what the relay has still to tell
  create index operation_untold on operation (asked_at) where told_at is null;
  -- what operators have asked for, newest first
  create index operation_asked on operation (asked_at, id);

  create table reconciliation_run (
    -- the workflow's id: one per night, and one per comparison that somebody asked for
    id text constraint reconciliation_run_pkey primary key,
    region_id text,
    started_at timestamptz not null,
    -- the page that is looked at next
    after uuid,
    checked integer not null default 0,
    repaired integer not null default 0,
    finished_at timestamptz
  );
  -- the last comparison
  create index reconciliation_run_started on reconciliation_run (started_at);

  alter table incident add column closed_by uuid, add column closing_note text;
  -- what has been settled lately
  create index incident_closed on incident (closed_at) where closed_at is not null;
  -- what the channel could not carry
  create index mail_log_failed on mail_log (at) where status = 'failed';
`;

const AUDIT = `
  -- what was asked for: of one act, every line that followed from it; a quote within a text is escaped and never matches
  create function record_cause(body text) returns text language sql immutable strict parallel safe as $$
    select substring(body from '"cause":"([A-Za-z]+)"')
  $$;
  -- dated by a person to a day before the one on which it was written down (Asia/Shanghai)
  create function dated_back(body text, recorded_at timestamptz) returns boolean language sql immutable strict parallel safe as $$
    select coalesce(substring(body from '"on":"(\\d{4}-\\d\\d-\\d\\d)"') < to_char(recorded_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), false)
  $$;
  -- the audit's list of acts, newest first, and the same for each of its filters
  create index record_time on record (recorded_at, instance_id, seq);
  create index record_by_cause on record (record_cause(body), recorded_at, instance_id, seq);
  create index record_on_behalf on record (recorded_at, instance_id, seq) where body like '%"onBehalfOf":%';
  create index record_dated_back on record (recorded_at, instance_id, seq)
    where person_id is not null and dated_back(body, recorded_at);

  create table record_check (
    id uuid constraint record_check_pkey primary key,
    started_by uuid not null,
    region_ids text[] not null,
    started_at timestamptz not null,
    -- the last matter proven
    after uuid,
    matters_all integer not null,
    matters integer not null default 0,
    records bigint not null default 0,
    replayed integer not null default 0,
    days integer not null default 0,
    account_events integer not null default 0,
    breaks jsonb not null default '[]',
    finished_at timestamptz
  );
  -- the last proofs
  create index record_check_started on record_check (started_at);

  create table saved_check (
    id uuid constraint saved_check_pkey primary key,
    person_id uuid not null,
    name text not null,
    filter jsonb not null,
    saved_at timestamptz not null,
    constraint saved_check_name_key unique (person_id, name)
  );
`;

/** Accounts and grants end, they are never deleted; what is on the administration's record stays as it was written. */
const RIGHTS = `
  grant select, insert, update, delete on delegation, account_event, sign_in, heartbeat, operation, reconciliation_run,
    record_check, saved_check to bihuan_app;
  grant usage on all sequences in schema public to bihuan_app;
  revoke update, delete on account_event, sign_in from bihuan_app;
  revoke delete on person, person_grant, delegation, operation, record_check from bihuan_app;
`;
