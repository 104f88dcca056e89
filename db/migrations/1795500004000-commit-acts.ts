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
 * `acts` is an array of { expected, instance, records[], obligations[], tasksGone[], tasks[], item, outbox, answers[] };
 * what an act leaves alone is left out. Written act by act, because each statement then has one plan that fits
 * whatever the tables hold: planning anew for every act cost more than writing it.
 * Raises BH001 when somebody was faster, BH002 when an id to be opened is there already.
 */
const COMMIT_ACTS = `
  create function commit_acts(acts jsonb) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare
    act jsonb;
    i instance;
  begin
    -- locked in one order, so that two batches never wait for each other
    if jsonb_array_length(acts) > 1 then
      perform from instance
      where id in (select (one #>> '{instance,id}')::uuid from jsonb_array_elements(acts) one) order by id for update;
    end if;

    for act in select jsonb_array_elements(acts) loop
      i := jsonb_populate_record(null::instance, act -> 'instance');
      if (act ->> 'expected')::integer = 0 then
        insert into instance select i.* on conflict (id) do nothing;
        if not found then
          raise exception 'an instance of this id exists' using errcode = 'BH002';
        end if;
      else
        update instance
        set title = i.title, code = i.code, version = i.version, state = i.state, book = i.book,
          head_hash = i.head_hash, policy = i.policy, phase = i.phase, next_moment = i.next_moment,
          region_id = i.region_id, unit_id = i.unit_id, division_id = i.division_id, fiscal_year = i.fiscal_year
        where id = i.id and version = (act ->> 'expected')::integer;
        if not found then
          raise exception 'somebody was faster' using errcode = 'BH001';
        end if;
      end if;

      -- qualified, because "record" alone is PostgreSQL's name for any row
      insert into record select * from jsonb_populate_recordset(null::public.record, act -> 'records');

      if act ? 'obligations' then
        insert into obligation select * from jsonb_populate_recordset(null::obligation, act -> 'obligations')
        on conflict (instance_id, key) do update
        set title = excluded.title, responsible = excluded.responsible, region_id = excluded.region_id,
          unit_id = excluded.unit_id, division_id = excluded.division_id, trigger_date = excluded.trigger_date,
          legal_due = excluded.legal_due, due = excluded.due, near_from = excluded.near_from,
          final_date = excluded.final_date, provisional = excluded.provisional, statutory = excluded.statutory,
          state = excluded.state, started_at = excluded.started_at, overdue_since = excluded.overdue_since,
          on_board = excluded.on_board, escalation_dismissed = excluded.escalation_dismissed,
          highest_rung = excluded.highest_rung, next_rung_days = excluded.next_rung_days,
          next_rung_on = excluded.next_rung_on, extension_undecided = excluded.extension_undecided,
          trace = excluded.trace, clause = excluded.clause, policy = excluded.policy,
          calendar_version = excluded.calendar_version, reminder_on = excluded.reminder_on,
          reminder_days = excluded.reminder_days,
          -- what the morning round has sent stays sent while the dates stay
          next_reminder_on = case
            when excluded.next_reminder_on is not null and obligation.settled_on is null
              and obligation.due = excluded.due and obligation.reminder_on = excluded.reminder_on
              and obligation.state <> 'paused'
            then obligation.next_reminder_on else excluded.next_reminder_on end,
          outcome = excluded.outcome, settled_on = excluded.settled_on,
          late_working_days = excluded.late_working_days;
      end if;

      if act ? 'tasksGone' then
        delete from task
        where instance_id = i.id and key in (select jsonb_array_elements_text(act -> 'tasksGone'));
      end if;
      if act ? 'tasks' then
        insert into task select * from jsonb_populate_recordset(null::task, act -> 'tasks');
      end if;

      if act ? 'item' then
        insert into budget_item select * from jsonb_populate_record(null::budget_item, act -> 'item')
        on conflict (instance_id) do update
        set code = excluded.code, name = excluded.name, region_id = excluded.region_id, unit_id = excluded.unit_id,
          division_id = excluded.division_id, fiscal_year = excluded.fiscal_year, item_kind = excluded.item_kind,
          fund_account = excluded.fund_account, livelihood = excluded.livelihood, phase = excluded.phase,
          feedback_phase = excluded.feedback_phase, requested_fen = excluded.requested_fen,
          approved_fen = excluded.approved_fen, executed_fen = excluded.executed_fen, light = excluded.light,
          self_score = excluded.self_score, final_score = excluded.final_score, grade = excluded.grade,
          problems_open = excluded.problems_open, problems_all = excluded.problems_all, next_due = excluded.next_due,
          next_due_key = excluded.next_due_key, next_due_kind = excluded.next_due_kind,
          near_from = excluded.near_from, on_board = excluded.on_board, source = excluded.source,
          updated_at = excluded.updated_at;
      end if;

      if act ? 'outbox' then
        insert into outbox (instance_id, process, after_version, version, payload, created_at)
        select instance_id, process, after_version, version, payload, created_at
        from jsonb_populate_record(null::outbox, act -> 'outbox');
      end if;
      if act ? 'answers' then
        insert into answer select * from jsonb_populate_recordset(null::answer, act -> 'answers');
      end if;
    end loop;
  end
  $$;
`;
