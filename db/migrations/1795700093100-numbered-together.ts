import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Items that one act numbers together are noted together: a batch names one document for two hundred of them, and was
 * noted item by item.
 */
export class NumberedTogether1795700093100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEEP_ISSUED_OF);
    await runner.query(keepIssued('select keep_issued_of(array[item])'));
    await runner.query(`
      drop trigger budget_item_numbered on budget_item_words;
      create or replace function keep_issued_numbers() returns trigger language plpgsql as $$
        begin
          perform keep_issued_of(array_agg(instance_id)) from renewed join former using (instance_id)
          where renewed.words is distinct from former.words having count(*) > 0;
          return null;
        end
      $$;
      create trigger budget_item_numbered after update on budget_item_words
        referencing old table as former new table as renewed for each statement execute function keep_issued_numbers()`);
    await runner.query(keepLife(NUMBERED_ONCE));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(keepLife(NUMBERED_BEFORE));
    await runner.query(keepIssued(ISSUED_BEFORE));
    await runner.query(`
      drop trigger budget_item_numbered on budget_item_words;
      create or replace function keep_issued_numbers() returns trigger language plpgsql as $$
        begin
          perform keep_issued(new.instance_id);
          return null;
        end
      $$;
      create trigger budget_item_numbered after update on budget_item_words
        for each row when (old.words is distinct from new.words) execute function keep_issued_numbers();
      drop function keep_issued_of(uuid[])`);
  }
}

function keepIssued(body: string): string {
  return `create or replace function keep_issued(item uuid) returns void language sql as $$ ${body} $$`;
}

const NAMES_ONE = `body like '%"documentNumber":"%'`;
const KEPT = `
  on conflict (region_id, number) do update
  set unit_ids = array(select distinct unnest(issued_document.unit_ids || excluded.unit_ids)),
    division_ids = array(select distinct unnest(issued_document.division_ids || excluded.division_ids))
  where not (issued_document.unit_ids @> excluded.unit_ids and issued_document.division_ids @> excluded.division_ids)`;

const KEEP_ISSUED_OF = `
  -- the numbers of documents that some matters' records name, with whose they are; each document is written once
  create function keep_issued_of(items uuid[]) returns void language sql as $$
    with said as materialized (
      select instance_id, seq, at, body::jsonb as body from record where instance_id = any (items) and ${NAMES_ONE}
    ), place as (
      select instance_id, region_id, unit_id, division_id from budget_item where instance_id = any (items)
      union all select instance_id, region_id, unit_id, division_id from evaluation where instance_id = any (items)
    ), told as materialized (
      select instance_id, region_id, unit_id, division_id, body #>> '{event,documentNumber}' as number,
        body ->> 'cause' as cause, at, seq
      from said join place using (instance_id) where body #>> '{event,documentNumber}' is not null
    ), named as (
      insert into issued_number select distinct region_id, number, instance_id from told on conflict do nothing
    ), issued as (
      select region_id, number, (array_agg(cause order by at, seq))[1] as cause,
        (min(at) at time zone 'Asia/Shanghai')::date as issued_on, array_agg(distinct unit_id) as unit_ids,
        coalesce(array_agg(distinct division_id) filter (where division_id is not null), '{}') as division_ids
      from told group by region_id, number
    )
    insert into issued_document
    select issued.*, number_key(number), search_grams(number_key(number)) from issued ${KEPT}
  $$`;

const ISSUED_BEFORE = `
  with told as (
    select distinct on (r.body::jsonb #>> '{event,documentNumber}')
      b.region_id, r.body::jsonb #>> '{event,documentNumber}' as number, r.body::jsonb ->> 'cause' as cause,
      (r.at at time zone 'Asia/Shanghai')::date as issued_on, array[b.unit_id] as unit_ids,
      array_remove(array[b.division_id], null) as division_ids
    from record r join (
      select instance_id, region_id, unit_id, division_id from budget_item
      union all select instance_id, region_id, unit_id, division_id from evaluation
    ) b on b.instance_id = r.instance_id
    where r.instance_id = item and r.${NAMES_ONE} and r.body::jsonb #>> '{event,documentNumber}' is not null
    order by r.body::jsonb #>> '{event,documentNumber}', r.seq
  ), named as (
    insert into issued_number select region_id, number, item from told on conflict do nothing
  )
  insert into issued_document
  select told.*, number_key(number), search_grams(number_key(number)) from told ${KEPT}`;

const NUMBERED_ONCE = `
  with told as materialized (
    select item::uuid as id, budget_item_words_of(item::uuid) as words
    from jsonb_array_elements_text(change -> 'numbered') item
  )
  update budget_item_words w set words = told.words, grams = search_grams(told.words)
  from told where w.instance_id = told.id;`;

const NUMBERED_BEFORE = `
  update budget_item_words w set words = told.words, grams = search_grams(told.words)
  from jsonb_array_elements_text(change -> 'numbered') item
  cross join lateral (select budget_item_words_of(item::uuid) as words) told
  where w.instance_id = item::uuid;`;

/** Written in the act’s own statement beside commit_acts: `changes` are `{ lives[], done[], numbered[] }`. */
function keepLife(numbered: string): string {
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
            used_working_days = excluded.used_working_days, highest_rung = excluded.highest_rung,
            extensions = excluded.extensions;
        end if;
        if change ? 'numbered' then ${numbered}
        end if;
      end loop;
    end
  $$`;
}
