import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Running matters, their record, their clocks, and the rows that lists are made of. */
export class Matters1795500002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INSTANCE);
    await runner.query(OBLIGATION);
    await runner.query(TASK);
    await runner.query(BUDGET_ITEM);
    await runner.query(DOCUMENT);
    await runner.query(APPEND_ONLY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table draft, document_version, budget_item_words, budget_item, task, obligation, answer, outbox, daily_head, record, instance;
      drop function refuse_change(); drop function keep_budget_item_words(); drop function search_grams(text);
    `);
  }
}

const INSTANCE = `
  create table instance (
    id uuid constraint instance_pkey primary key,
    process text not null,
    title text not null,
    code text,
    version integer not null,
    state jsonb not null,
    book jsonb not null,
    head_hash text not null,
    policy text not null,
    phase text not null,
    next_moment timestamptz,
    region_id text not null,
    unit_id text not null,
    division_id text,
    fiscal_year integer
  ) with (fillfactor = 80);
  -- moments that should have passed: the nightly reconciliation
  create index instance_next_moment on instance (next_moment) where next_moment is not null;

  create table record (
    instance_id uuid not null,
    seq integer not null,
    at timestamptz not null,
    recorded_at timestamptz not null,
    -- who acted, of the body; null for the system
    person_id text,
    -- the stored text is what the hash proves: jsonb would reorder its keys
    body text not null,
    previous_hash text not null,
    hash text not null,
    constraint record_pkey primary key (instance_id, seq)
  );
  -- "done by me" and "started by me"
  create index record_person on record (person_id, recorded_at, instance_id) where person_id is not null;
  -- the records of one day, for the day's head over all chains; they arrive in this order
  create index record_recorded_at on record using brin (recorded_at);

  create table daily_head (
    day date constraint daily_head_pkey primary key,
    -- over the day before and the last link of every chain that grew that day
    hash text not null,
    count integer not null,
    sealed_at timestamptz not null
  );

  create table outbox (
    id bigint generated always as identity constraint outbox_pkey primary key,
    instance_id uuid not null,
    process text not null,
    after_version integer not null,
    version integer not null,
    payload jsonb not null,
    created_at timestamptz not null,
    sent_at timestamptz
  );
  -- what the relay has still to tell, oldest first
  create index outbox_unsent on outbox (id) where sent_at is null;

  create table answer (
    caller text not null,
    key text not null,
    request_hash text not null,
    body text not null,
    at timestamptz not null,
    constraint answer_pkey primary key (caller, key)
  );
  -- answers that nobody will ask for again, removed now and then
  create index answer_at on answer using brin (at);
`;

const OBLIGATION = `
  create table obligation (
    instance_id uuid not null,
    key text not null,
    process text not null,
    kind text not null,
    title text not null,
    responsible text[] not null,
    region_id text not null,
    unit_id text not null,
    division_id text,
    fiscal_year integer,
    trigger_date date not null,
    legal_due date not null,
    due date not null,
    near_from date not null,
    final_date date,
    provisional boolean not null,
    statutory boolean not null,
    state text not null,
    started_at timestamptz not null,
    overdue_since timestamptz,
    on_board boolean not null,
    escalation_dismissed boolean not null,
    highest_rung integer not null,
    next_rung_days integer,
    next_rung_on date,
    extension_undecided boolean not null,
    trace jsonb not null,
    clause text not null,
    policy text not null,
    calendar_version text not null,
    reminder_on date[] not null,
    reminder_days integer[] not null,
    next_reminder_on date,
    outcome text,
    settled_on date,
    late_working_days integer,
    constraint obligation_pkey primary key (instance_id, key)
  ) with (fillfactor = 80);
  -- the morning round: what reaches a reminder in a region
  create index obligation_reminder on obligation (region_id, next_reminder_on) where next_reminder_on is not null;
  -- the supervision board: what is overdue in a region, longest first
  create index obligation_overdue on obligation (region_id, due, instance_id, key)
    where overdue_since is not null and settled_on is null;
  -- the calendar's preview: which open due dates move
  create index obligation_open_due on obligation (due) where settled_on is null;
  -- on-time rates by region and kind
  create index obligation_settled on obligation (region_id, kind, settled_on) where settled_on is not null;
`;

const TASK = `
  create table task (
    instance_id uuid not null,
    key text not null,
    audience text not null,
    process text not null,
    commands text[] not null,
    work text not null,
    obligation_key text,
    obligation_kind text,
    due date not null,
    near_from date not null,
    title text not null,
    code text,
    amount_fen bigint,
    region_id text not null,
    unit_id text not null,
    fiscal_year integer,
    phase text not null,
    constraint task_pkey primary key (instance_id, key, audience)
  ) with (fillfactor = 80);
  -- the inbox: each audience's work by due date, read page by page from the index
  create index task_inbox on task (audience, due, instance_id, key, near_from);
`;

const BUDGET_ITEM = `
  create function search_grams(words text) returns text[] language sql immutable strict parallel safe cost 20 as $$
    -- every character and every pair of neighbours: Chinese words mostly have two, which trigrams cannot find
    select coalesce(array_agg(distinct gram), '{}')
    from generate_series(1, length(words)) at, unnest(array[substr(lower(words), at, 1), substr(lower(words), at, 2)]) gram
    where gram !~ '^\\s*$'
  $$;
  create table budget_item (
    instance_id uuid constraint budget_item_pkey primary key,
    code text not null,
    name text collate "zh-x-icu" not null,
    region_id text not null,
    unit_id text not null,
    division_id text,
    fiscal_year integer not null,
    item_kind text not null,
    fund_account text not null,
    livelihood boolean not null,
    phase text not null,
    feedback_phase text not null,
    requested_fen bigint not null,
    approved_fen bigint,
    executed_fen bigint not null,
    light text not null,
    self_score numeric(7, 2),
    final_score numeric(7, 2),
    grade text,
    problems_open integer not null,
    problems_all integer not null,
    next_due date not null,
    next_due_key text,
    next_due_kind text,
    near_from date not null,
    on_board boolean not null,
    source text,
    updated_at timestamptz not null
  ) with (fillfactor = 80);
  -- the list of a region and year, by due date; of one phase or grade; by name; by amount
  create index budget_item_due on budget_item (region_id, fiscal_year, next_due, instance_id);
  create index budget_item_phase_due on budget_item (region_id, fiscal_year, phase, next_due, instance_id);
  create index budget_item_grade_due on budget_item (region_id, fiscal_year, grade, next_due, instance_id)
    where grade is not null;
  create index budget_item_name on budget_item (region_id, fiscal_year, name, instance_id);
  create index budget_item_amount on budget_item (region_id, fiscal_year, requested_fen, instance_id);
  -- a unit's own list
  create index budget_item_unit on budget_item (unit_id, fiscal_year, next_due, instance_id);

  -- What a name or code can be found by. Beside the list's row, because that changes with every act and a name never:
  -- an index on the row itself would be written anew each time, a third of what an act costs PostgreSQL.
  create table budget_item_words (
    instance_id uuid constraint budget_item_words_pkey primary key,
    grams text[] not null
  );
  -- words of one character and more, anywhere in name or code
  create index budget_item_words_grams on budget_item_words using gin (grams);
  create function keep_budget_item_words() returns trigger language plpgsql as $$
    begin
      insert into budget_item_words values (new.instance_id, search_grams((new.name || ' ' || new.code) collate "default"))
      on conflict (instance_id) do update set grams = excluded.grams;
      return null;
    end
  $$;
  create trigger budget_item_words_new after insert on budget_item
    for each row execute function keep_budget_item_words();
  create trigger budget_item_words_changed after update on budget_item
    for each row when (old.name is distinct from new.name or old.code is distinct from new.code)
    execute function keep_budget_item_words();
`;

const DOCUMENT = `
  create table document_version (
    id uuid constraint document_version_pkey primary key,
    instance_id uuid not null,
    kind text not null,
    number integer not null,
    body jsonb not null,
    hash text not null,
    author_id text not null,
    created_at timestamptz not null,
    constraint document_version_number_key unique (instance_id, kind, number)
  );
  create table draft (
    instance_id uuid not null,
    kind text not null,
    body jsonb not null,
    revision integer not null,
    updated_by text not null,
    updated_at timestamptz not null,
    constraint draft_pkey primary key (instance_id, kind)
  );
`;

/** The application has no privilege to change the record; these refuse it to everybody who has. */
const APPEND_ONLY = `
  create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'BH003';
    end
  $$;
  create trigger record_append_only before update or delete or truncate on record
    for each statement execute function refuse_change();
  create trigger document_version_append_only before update or delete or truncate on document_version
    for each statement execute function refuse_change();
  create trigger daily_head_append_only before update or delete or truncate on daily_head
    for each statement execute function refuse_change();
`;
