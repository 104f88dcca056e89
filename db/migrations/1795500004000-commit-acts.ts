import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The write half of an act, in one call: everything that one or many acts change, or nothing. */
export class CommitActs1795500004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COMMIT_ACTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function commit_acts(jsonb)');
  }
}

/**
 * `acts` is an array of { instance, expected, records[], obligations[], tasks[], tasksGone[], item, outbox, answers[] }.
 * Raises BH001 when somebody was faster, BH002 when an id to be opened is there already.
 */
const COMMIT_ACTS = `
  create function commit_acts(acts jsonb) returns void language plpgsql as $$
  declare
    written integer;
    opened integer;
  begin
    -- locked in one order, so that two batches never wait for each other
    if jsonb_array_length(acts) > 1 then
      perform from instance
      where id in (select (act #>> '{instance,id}')::uuid from jsonb_array_elements(acts) act) order by id for update;
    end if;

    update instance i
    set title = n.title, code = n.code, version = n.version, state = n.state, book = n.book, head_hash = n.head_hash, policy = n.policy, phase = n.phase,
      next_moment = n.next_moment, region_id = n.region_id, unit_id = n.unit_id, division_id = n.division_id,
      fiscal_year = n.fiscal_year
    from jsonb_array_elements(acts) act, jsonb_populate_record(null::instance, act -> 'instance') n
    where i.id = n.id and i.version = (act ->> 'expected')::integer and (act ->> 'expected')::integer > 0;
    get diagnostics written = row_count;

    insert into instance
    select n.*
    from jsonb_array_elements(acts) act, jsonb_populate_record(null::instance, act -> 'instance') n
    where (act ->> 'expected')::integer = 0
    on conflict (id) do nothing;
    get diagnostics opened = row_count;

    if opened < (select count(*) from jsonb_array_elements(acts) act where (act ->> 'expected')::integer = 0) then
      raise exception 'an instance of this id exists' using errcode = 'BH002';
    elsif written + opened < jsonb_array_length(acts) then
      raise exception 'somebody was faster' using errcode = 'BH001';
    end if;

    -- qualified, because "record" alone is PostgreSQL's name for any row
    insert into record
    select r.* from jsonb_array_elements(acts) act, jsonb_populate_recordset(null::public.record, act -> 'records') r;

    insert into obligation
    select o.* from jsonb_array_elements(acts) act, jsonb_populate_recordset(null::obligation, act -> 'obligations') o
    on conflict (instance_id, key) do update
    set title = excluded.title, responsible = excluded.responsible, region_id = excluded.region_id,
      unit_id = excluded.unit_id, division_id = excluded.division_id, trigger_date = excluded.trigger_date,
      legal_due = excluded.legal_due, due = excluded.due, near_from = excluded.near_from,
      final_date = excluded.final_date, provisional = excluded.provisional, statutory = excluded.statutory,
      state = excluded.state, started_at = excluded.started_at, overdue_since = excluded.overdue_since,
      on_board = excluded.on_board, escalation_dismissed = excluded.escalation_dismissed,
      highest_rung = excluded.highest_rung, next_rung_days = excluded.next_rung_days,
      next_rung_on = excluded.next_rung_on, extension_undecided = excluded.extension_undecided, trace = excluded.trace,
      clause = excluded.clause, policy = excluded.policy, calendar_version = excluded.calendar_version,
      reminder_on = excluded.reminder_on, reminder_days = excluded.reminder_days,
      -- what the morning round has sent stays sent while the dates stay
      next_reminder_on = case
        when excluded.next_reminder_on is not null and obligation.settled_on is null
          and obligation.due = excluded.due and obligation.reminder_on = excluded.reminder_on
          and obligation.state <> 'paused'
        then obligation.next_reminder_on else excluded.next_reminder_on end,
      outcome = excluded.outcome, settled_on = excluded.settled_on, late_working_days = excluded.late_working_days;

    delete from task t
    using jsonb_array_elements(acts) act, jsonb_array_elements_text(act -> 'tasksGone') gone
    where t.instance_id = (act #>> '{instance,id}')::uuid and t.key = gone;

    insert into task
    select t.* from jsonb_array_elements(acts) act, jsonb_populate_recordset(null::task, act -> 'tasks') t;

    insert into budget_item
    select b.*
    from jsonb_array_elements(acts) act, jsonb_populate_record(null::budget_item, act -> 'item') b
    where act -> 'item' is not null
    on conflict (instance_id) do update
    set code = excluded.code, name = excluded.name, region_id = excluded.region_id, unit_id = excluded.unit_id,
      division_id = excluded.division_id, fiscal_year = excluded.fiscal_year, item_kind = excluded.item_kind,
      fund_account = excluded.fund_account, livelihood = excluded.livelihood, phase = excluded.phase,
      feedback_phase = excluded.feedback_phase, requested_fen = excluded.requested_fen,
      approved_fen = excluded.approved_fen, executed_fen = excluded.executed_fen, light = excluded.light,
      self_score = excluded.self_score, final_score = excluded.final_score, grade = excluded.grade,
      problems_open = excluded.problems_open, problems_all = excluded.problems_all, next_due = excluded.next_due,
      next_due_key = excluded.next_due_key, next_due_kind = excluded.next_due_kind, near_from = excluded.near_from,
      overdue = excluded.overdue, on_board = excluded.on_board, source = excluded.source,
      updated_at = excluded.updated_at;

    insert into outbox (instance_id, process, after_version, version, payload, created_at)
    select o.instance_id, o.process, o.after_version, o.version, o.payload, o.created_at
    from jsonb_array_elements(acts) act, jsonb_populate_record(null::outbox, act -> 'outbox') o
    where act -> 'outbox' is not null;

    insert into answer
    select a.* from jsonb_array_elements(acts) act, jsonb_populate_recordset(null::answer, act -> 'answers') a;
  end
  $$;
`;
