import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The four libraries (S6): what they keep in one table, every state of it in an append-only one, and what flows back
 * from evaluations: engagements of agencies with their ratings, and draws of experts.
 */
export class Libraries1795700030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTRY);
    await runner.query(HISTORY);
    await runner.query(EVALUATIONS);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table expert_draw, agency_rating, agency_engagement, library_change, library_entry');
  }
}

const ENTRY = `
  create table library_entry (
    id uuid constraint library_entry_pkey primary key,
    library text not null,
    -- whose it is: only that region's keepers change it
    region_id text not null constraint library_entry_region_fkey references region (id),
    -- whether the regions below read it
    shared boolean not null,
    -- the unit that proposed it, while it is proposed or declined
    unit_id text,
    state text not null,
    state_reason text not null default '',
    name text collate "zh-x-icu" not null,
    -- what two entries of one region may not share
    code text not null,
    facets text[] not null,
    content jsonb not null,
    -- personal data, readable only with the installation's key
    sealed text,
    version integer not null,
    words text not null,
    grams text[] not null,
    changed_at timestamptz not null,
    constraint library_entry_code_key unique (library, region_id, code)
  );
  -- a library page by page, in the order of names
  create index library_entry_name on library_entry (library, name, id);
  -- words of two characters and more
  create index library_entry_grams on library_entry using gin (grams);
  -- what a library is narrowed by, also the entries of one edition and the articles of one step
  create index library_entry_facets on library_entry using gin (facets);
  -- what units have proposed and nobody has answered
  create index library_entry_proposed on library_entry (region_id, changed_at, id) where state = 'proposed';
`;

const HISTORY = `
  create table library_change (
    entry_id uuid not null constraint library_change_entry_fkey references library_entry (id),
    version integer not null,
    at timestamptz not null,
    by_person uuid not null,
    act text not null,
    state text not null,
    note text not null,
    shared boolean not null,
    content jsonb not null,
    sealed text,
    constraint library_change_pkey primary key (entry_id, version)
  );
  create trigger library_change_append_only before update or delete or truncate on library_change
    for each statement execute function refuse_change();
`;

const EVALUATIONS = `
  create table agency_engagement (
    id uuid constraint agency_engagement_pkey primary key,
    agency_id uuid not null constraint agency_engagement_agency_fkey references library_entry (id),
    region_id text not null constraint agency_engagement_region_fkey references region (id),
    -- what it was engaged for, in words; and the evaluation, where it runs here
    subject text not null,
    matter_id uuid,
    begun_on date not null,
    ends_on date,
    fee_fen bigint,
    by_person uuid not null,
    at timestamptz not null
  );
  -- an agency's engagements, newest first
  create index agency_engagement_agency on agency_engagement (agency_id, begun_on, id);
  create trigger agency_engagement_append_only before update or delete or truncate on agency_engagement
    for each statement execute function refuse_change();

  create table agency_rating (
    engagement_id uuid not null constraint agency_rating_engagement_fkey references agency_engagement (id),
    -- a rating is not overwritten: a later one counts, the earlier one stays
    number integer not null,
    marks jsonb not null,
    score numeric(5, 2) not null,
    opinion text not null,
    by_person uuid not null,
    at timestamptz not null,
    constraint agency_rating_pkey primary key (engagement_id, number)
  );
  create trigger agency_rating_append_only before update or delete or truncate on agency_rating
    for each statement execute function refuse_change();

  create table expert_draw (
    expert_id uuid not null constraint expert_draw_expert_fkey references library_entry (id),
    matter_id uuid not null,
    -- which draw of that evaluation
    number integer not null,
    title text not null,
    -- drawn, avoided by a rule, declined by the expert himself, or not drawn
    outcome text not null,
    reason text not null,
    at timestamptz not null,
    constraint expert_draw_pkey primary key (expert_id, matter_id, number)
  );
  -- an expert's draws, newest first
  create index expert_draw_at on expert_draw (expert_id, at);
  create trigger expert_draw_append_only before update or delete or truncate on expert_draw
    for each statement execute function refuse_change();
`;

const RIGHTS = `
  grant select, insert, update on library_entry to bihuan_app;
  grant select, insert on library_change, agency_engagement, agency_rating, expert_draw to bihuan_app;
`;
