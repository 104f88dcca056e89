import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Process analytics (督办与分析): of every deadline that has ended, how far it climbed the ladder and whether it was
 * extended. The sums of a year are read from one index alone, and those of a unit from a part of it; the indexes that
 * were there are widened, so that no act writes one more than before.
 */
export class Analytics1795700064100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation_done
        -- the highest step of the ladder that was reached, in working days overdue; null for what is older than this column
        add column highest_rung integer,
        -- extensions granted; null as above
        add column extensions integer;
      with granted as (
        select r.instance_id, r.body::jsonb #>> '{event,key}' as key, count(*)::int as times from record r
        where r.body like '%"type":"extensionGranted"%' group by 1, 2
      )
      update obligation_done d set highest_rung = o.highest_rung, extensions = coalesce(g.times, 0)
      from obligation o left join granted g on g.instance_id = o.instance_id and g.key = o.key
      where o.instance_id = d.instance_id and o.key = d.key;
      drop index obligation_done_year, item_life_year;
      -- a year's deadlines of some kinds, in a region or of a unit, with everything that is counted of them
      create index obligation_done_year on obligation_done (fiscal_year, kind, region_id, unit_id)
        include (outcome, used_working_days, highest_rung, extensions, division_id, key);
      -- a year of a region or of a unit: the funnel and the days of each stage
      create index item_life_year on item_life (fiscal_year, region_id, unit_id)`);
    await runner.query(KEEP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index obligation_done_year, item_life_year;
      alter table obligation_done drop column highest_rung, drop column extensions;
      create index obligation_done_year on obligation_done (fiscal_year, kind, region_id);
      create index item_life_year on item_life (fiscal_year, region_id)`);
    await runner.query(keepLife(''));
  }
}

/** Written in the act's own statement beside commit_acts: \`changes\` are \`{ lives[], done[], numbered[] }\`. */
function keepLife(more: string): string {
  return `
  create or replace function keep_life(changes jsonb) returns void language plpgsql
  set plan_cache_mode = force_generic_plan as $$
    declare
      change jsonb;
    begin
      for change in select jsonb_array_elements(changes) loop
        insert into item_life select * from jsonb_populate_recordset(null::item_life, change -> 'lives')
        on conflict (instance_id) do update
        set region_id = excluded.region_id, unit_id = excluded.unit_id, division_id = excluded.division_id,
          qualified_on = excluded.qualified_on, approved_on = excluded.approved_on, ended_on = excluded.ended_on,
          concluded_on = excluded.concluded_on, fed_back_on = excluded.fed_back_on, applied_on = excluded.applied_on,
          closed_on = excluded.closed_on;
        if change ? 'done' then
          insert into obligation_done select * from jsonb_populate_recordset(null::obligation_done, change -> 'done')
          on conflict (instance_id, key) do update
          set due = excluded.due, near_from = excluded.near_from, settled_on = excluded.settled_on,
            outcome = excluded.outcome, late_working_days = excluded.late_working_days,
            used_working_days = excluded.used_working_days${more};
        end if;
        if change ? 'numbered' then
          update budget_item_words w set words = told.words, grams = search_grams(told.words)
          from jsonb_array_elements_text(change -> 'numbered') item
          cross join lateral (select budget_item_words_of(item::uuid) as words) told
          where w.instance_id = item::uuid;
        end if;
      end loop;
    end
  $$`;
}

const KEEP = keepLife(', highest_rung = excluded.highest_rung, extensions = excluded.extensions');
