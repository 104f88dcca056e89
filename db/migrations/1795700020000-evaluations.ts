import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evaluations by finance (E5–E8): the list row of each, and who of outside may see it. Written with the act that changes
 * them.
 */
export class Evaluations1795700020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EVALUATION);
    await runner.query(MEMBER);
    await runner.query(KEEP);
    await runner.query('grant select, insert, update, delete on evaluation, evaluation_member to bihuan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function keep_evaluations(jsonb); drop table evaluation_member, evaluation');
  }
}

const EVALUATION = `
  create table evaluation (
    instance_id uuid constraint evaluation_pkey primary key,
    code text not null,
    name text not null,
    evaluation_kind text not null,
    region_id text not null,
    unit_id text not null,
    division_id text,
    fiscal_year integer not null,
    phase text not null,
    feedback_phase text not null,
    amount_fen bigint not null,
    item_id uuid,
    leader_name text,
    agency_id text,
    agency_name text,
    -- of the agency's work, of a hundred
    agency_rating numeric(5, 2),
    agency_rated_on date,
    score numeric(7, 2),
    grade text,
    problems_open integer not null,
    problems_all integer not null,
    next_due date not null,
    next_due_key text,
    next_due_kind text,
    near_from date not null,
    source text,
    updated_at timestamptz not null
  ) with (fillfactor = 80);
  -- a region's evaluations, those due first on top; a unit's
  create index evaluation_due on evaluation (region_id, next_due, instance_id);
  create index evaluation_unit on evaluation (unit_id, next_due, instance_id);
  -- what an agency has done, with how it was rated
  create index evaluation_agency on evaluation (agency_id, agency_rated_on) where agency_id is not null;
  -- the evaluations of one item
  create index evaluation_item on evaluation (item_id) where item_id is not null;
`;

const MEMBER = `
  -- Experts and an agency's people: an evaluation that does not name them does not exist for them.
  create table evaluation_member (
    instance_id uuid not null,
    person_id uuid not null,
    role text not null,
    constraint evaluation_member_pkey primary key (instance_id, person_id)
  );
  -- what a person of outside may see
  create index evaluation_member_person on evaluation_member (person_id, instance_id);
`;

/**
 * Rows are { row, members?, draws?, engagement?, rating? }: members where the act changes them, all of them; what a draw,
 * a contract or a rating says to the registries, which is kept there with it.
 */
const KEEP = `
  create function keep_evaluations(changes jsonb) returns void language plpgsql as $$
  declare
    change jsonb;
    e evaluation;
  begin
    for change in select jsonb_array_elements(changes) loop
      e := jsonb_populate_record(null::evaluation, change -> 'row');
      insert into evaluation select e.*
      on conflict (instance_id) do update
      set code = excluded.code, name = excluded.name, region_id = excluded.region_id, unit_id = excluded.unit_id,
        division_id = excluded.division_id, phase = excluded.phase, feedback_phase = excluded.feedback_phase,
        amount_fen = excluded.amount_fen, leader_name = excluded.leader_name, agency_id = excluded.agency_id,
        agency_name = excluded.agency_name, agency_rating = excluded.agency_rating,
        agency_rated_on = excluded.agency_rated_on, score = excluded.score, grade = excluded.grade,
        problems_open = excluded.problems_open, problems_all = excluded.problems_all, next_due = excluded.next_due,
        next_due_key = excluded.next_due_key, next_due_kind = excluded.next_due_kind, near_from = excluded.near_from,
        updated_at = excluded.updated_at;
      if change ? 'members' then
        delete from evaluation_member where instance_id = e.instance_id;
        insert into evaluation_member
        select * from jsonb_populate_recordset(null::evaluation_member, change -> 'members') on conflict do nothing;
      end if;
      if change ? 'draws' then
        insert into expert_draw (expert_id, matter_id, number, title, outcome, reason, at)
        select d.expert_id, d.matter_id, d.number, d.title, d.outcome, d.reason, d.at
        from jsonb_populate_recordset(null::expert_draw, change -> 'draws') d
        join library_entry l on l.id = d.expert_id
        on conflict do nothing;
      end if;
      if change ? 'engagement' then
        insert into agency_engagement (id, agency_id, region_id, subject, matter_id, begun_on, ends_on, fee_fen, by_person, at)
        select g.id, g.agency_id, g.region_id, g.subject, g.matter_id, g.begun_on, g.ends_on, g.fee_fen, g.by_person, g.at
        from jsonb_populate_record(null::agency_engagement, change -> 'engagement') g
        join library_entry l on l.id = g.agency_id
        on conflict do nothing;
      end if;
      if change ? 'rating' then
        insert into agency_rating (engagement_id, number, marks, score, opinion, by_person, at)
        select q.engagement_id, q.number, q.marks, q.score, q.opinion, q.by_person, q.at
        from jsonb_populate_record(null::agency_rating, change -> 'rating') q
        join agency_engagement g on g.id = q.engagement_id
        on conflict do nothing;
      end if;
    end loop;
  end
  $$;
`;
