import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What becomes of results: next year's money and disclosure as finance decides on them, and what the public reads. Rows
 * of matters that are older than these tables are made from their state when the migrations have run.
 */
export class Results1795600006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ITEM_RESULT);
    await runner.query(PUBLICATION);
    await runner.query(KEEP_RESULTS);
    await runner.query('grant select, insert, update, delete on item_result, publication to bihuan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function keep_results(jsonb); drop table publication, item_result');
  }
}

const ITEM_RESULT = `
  create table item_result (
    instance_id uuid constraint item_result_pkey primary key,
    code text not null,
    name text not null,
    region_id text not null,
    unit_id text not null,
    division_id text,
    fiscal_year integer not null,
    livelihood boolean not null,
    budget_fen bigint not null,
    executed_fen bigint not null,
    score numeric(7, 2) not null,
    grade text not null,
    problems_open integer not null,
    problems_all integer not null,
    consequence_phase text not null,
    consequence_due date,
    rule_id text,
    rule_action text,
    rule_percent numeric(5, 2),
    suggested_fen bigint,
    action text,
    decided_fen bigint,
    consequence_reason text,
    consequence_on date,
    disclosure_phase text not null,
    disclosure_due date,
    decision text,
    parts text[] not null,
    ground text,
    disclosure_reason text,
    disclosure_on date,
    corrections integer not null
  ) with (fillfactor = 80);
  -- the disclosure desk: what waits, by legal due date; what was decided, newest first
  create index item_result_to_disclose on item_result (region_id, fiscal_year, disclosure_due, instance_id)
    where disclosure_phase = 'open';
  create index item_result_disclosed on item_result (region_id, fiscal_year, disclosure_on, instance_id)
    where disclosure_phase = 'decided';
  -- next year's money: the largest budgets first
  create index item_result_consequence on item_result (region_id, fiscal_year, budget_fen, instance_id)
    where consequence_phase <> 'none';
`;

const PUBLICATION = `
  create table publication (
    instance_id uuid constraint publication_pkey primary key,
    region_id text not null,
    fiscal_year integer not null,
    decision text not null,
    ground text,
    unit_id text,
    name text not null,
    livelihood boolean not null,
    -- the public amount, or -1: a hidden one must not show in the order of a list
    sort_fen bigint not null,
    budget_fen bigint,
    executed_fen bigint,
    score numeric(7, 2),
    grade text,
    problems_all integer,
    problems_closed integer,
    rectification text,
    overdue boolean not null,
    disclosed_on date not null,
    corrected_on date,
    changed_at timestamptz not null,
    body jsonb,
    grams text[] not null
  -- the page of an item lies beside its row, so that sums over a year read short rows
  ) with (fillfactor = 80, toast_tuple_target = 256);
  -- the portal's table, of the whole and of one county: livelihood first, then by amount
  create index publication_year on publication (fiscal_year, livelihood, sort_fen, instance_id);
  create index publication_region on publication (region_id, fiscal_year, livelihood, sort_fen, instance_id);
  -- a unit's page
  create index publication_unit on publication (unit_id, fiscal_year, livelihood, sort_fen, instance_id);
  -- the corrections, newest first
  create index publication_corrected on publication (fiscal_year, corrected_on, instance_id)
    where corrected_on is not null;
  -- words of one character and more, anywhere in a public name
  create index publication_grams on publication using gin (grams);
`;

/** Written in the same statement as `commit_acts`: `rows` is an array of { result, publication }, either may be left out. */
const KEEP_RESULTS = `
  create function keep_results(rows jsonb) returns void language plpgsql as $$
  declare
    one jsonb;
    p publication;
  begin
    for one in select jsonb_array_elements(rows) loop
      if one ? 'result' then
        insert into item_result select * from jsonb_populate_record(null::item_result, one -> 'result')
        on conflict (instance_id) do update
        set code = excluded.code, name = excluded.name, region_id = excluded.region_id, unit_id = excluded.unit_id,
          division_id = excluded.division_id, fiscal_year = excluded.fiscal_year, livelihood = excluded.livelihood,
          budget_fen = excluded.budget_fen, executed_fen = excluded.executed_fen, score = excluded.score,
          grade = excluded.grade, problems_open = excluded.problems_open, problems_all = excluded.problems_all,
          consequence_phase = excluded.consequence_phase,
          consequence_due = excluded.consequence_due, rule_id = excluded.rule_id, rule_action = excluded.rule_action,
          rule_percent = excluded.rule_percent, suggested_fen = excluded.suggested_fen, action = excluded.action,
          decided_fen = excluded.decided_fen, consequence_reason = excluded.consequence_reason,
          consequence_on = excluded.consequence_on, disclosure_phase = excluded.disclosure_phase,
          disclosure_due = excluded.disclosure_due, decision = excluded.decision, parts = excluded.parts,
          ground = excluded.ground, disclosure_reason = excluded.disclosure_reason,
          disclosure_on = excluded.disclosure_on, corrections = excluded.corrections;
      end if;
      if one ? 'publication' then
        p := jsonb_populate_record(null::publication, one -> 'publication');
        p.grams := coalesce(search_grams(p.name collate "default"), '{}');
        insert into publication select p.*
        on conflict (instance_id) do update
        set region_id = excluded.region_id, fiscal_year = excluded.fiscal_year, decision = excluded.decision,
          ground = excluded.ground, unit_id = excluded.unit_id, name = excluded.name,
          livelihood = excluded.livelihood, sort_fen = excluded.sort_fen, budget_fen = excluded.budget_fen,
          executed_fen = excluded.executed_fen, score = excluded.score, grade = excluded.grade,
          problems_all = excluded.problems_all, problems_closed = excluded.problems_closed,
          rectification = excluded.rectification, overdue = excluded.overdue,
          disclosed_on = excluded.disclosed_on, corrected_on = excluded.corrected_on,
          changed_at = excluded.changed_at, body = excluded.body, grams = excluded.grams;
      end if;
    end loop;
  end
  $$;
`;
