import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What dashboards count (when each item reached each stage, how each deadline ended), and what an item can be found by
 * besides name and code: its unit's name and the numbers of its documents.
 */
export class ItemLife1795600008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ITEM_LIFE);
    await runner.query(OBLIGATION_DONE);
    await runner.query(WORDS);
    await runner.query(KEEP);
    await runner.query(FROM_THE_RECORD);
    await runner.query('grant select, insert, update, delete on item_life, obligation_done to bihuan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop function keep_life(jsonb); drop table obligation_done, item_life; drop index budget_item_score',
    );
    await runner.query(WORDS_AS_BEFORE);
  }
}

const ITEM_LIFE = `
  create table item_life (
    instance_id uuid constraint item_life_pkey primary key,
    region_id text not null,
    unit_id text not null,
    division_id text,
    fiscal_year integer not null,
    previous_item_id uuid,
    opened_on date not null,
    qualified_on date,
    approved_on date,
    -- the end of the fiscal year, or the stop before it
    ended_on date,
    concluded_on date,
    fed_back_on date,
    -- next year's budget was decided upon the result
    applied_on date,
    closed_on date
  ) with (fillfactor = 80);
  -- a year of a region: the funnel and the days of each stage
  create index item_life_year on item_life (fiscal_year, region_id);
  -- the same item a year later
  create index item_life_previous on item_life (previous_item_id) where previous_item_id is not null;
  -- the list by score, the lowest first; what has none comes last
  create index budget_item_score on budget_item (region_id, fiscal_year, coalesce(final_score, 1000), instance_id);
`;

const OBLIGATION_DONE = `
  -- Narrow, because dashboards read a whole year of it: the clocks themselves carry their arithmetic with them.
  create table obligation_done (
    instance_id uuid not null,
    key text not null,
    kind text not null,
    region_id text not null,
    unit_id text not null,
    division_id text,
    fiscal_year integer not null,
    -- owed by finance, not by the unit
    by_finance boolean not null,
    trigger_date date not null,
    due date not null,
    near_from date not null,
    settled_on date not null,
    outcome text not null,
    late_working_days integer not null,
    -- from the fact that started it to the act that settled it; null for what is older than this table
    used_working_days integer,
    constraint obligation_done_pkey primary key (instance_id, key)
  );
  -- a year's deadlines of a kind, or of all kinds, in a region
  create index obligation_done_year on obligation_done (fiscal_year, kind, region_id);
`;

const WORDS = `
  -- the words themselves, so that whether a word is there in one piece is seen without the other tables
  alter table budget_item_words add column words text not null default '';
  create function budget_item_words_of(item uuid) returns text language sql stable as $$
    -- each on a line of its own: no word is found across two of them
    select lower(concat_ws(E'\\n', b.name, b.code, u.name, (
      select string_agg(r.body::jsonb #>> '{event,documentNumber}', E'\\n' order by r.seq) from record r
      where r.instance_id = item and r.body like '%"documentNumber":"%'
    )) collate "default")
    from budget_item b left join unit u on u.id = b.unit_id where b.instance_id = item
  $$;
  create or replace function keep_budget_item_words() returns trigger language plpgsql as $$
    declare
      found text := budget_item_words_of(new.instance_id);
    begin
      insert into budget_item_words (instance_id, grams, words) values (new.instance_id, search_grams(found), found)
      on conflict (instance_id) do update set grams = excluded.grams, words = excluded.words;
      return null;
    end
  $$;
  create function keep_unit_words() returns trigger language plpgsql as $$
    begin
      update budget_item_words w set words = told.words, grams = search_grams(told.words)
      from budget_item b cross join lateral (select budget_item_words_of(b.instance_id) as words) told
      where b.unit_id = new.id and w.instance_id = b.instance_id;
      return null;
    end
  $$;
  create trigger unit_renamed after update on unit for each row
    when (old.name is distinct from new.name) execute function keep_unit_words();
  update budget_item_words w set words = told.words, grams = search_grams(told.words)
  from budget_item b cross join lateral (select budget_item_words_of(b.instance_id) as words) told
  where w.instance_id = b.instance_id;
`;

/** Written in the act's own statement beside commit_acts: \`changes\` are \`{ lives[], done[], numbered[] }\`. */
const KEEP = `
  create function keep_life(changes jsonb) returns void language plpgsql as $$
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
            used_working_days = excluded.used_working_days;
        end if;
        if change ? 'numbered' then
          update budget_item_words w set words = told.words, grams = search_grams(told.words)
          from jsonb_array_elements_text(change -> 'numbered') item
          cross join lateral (select budget_item_words_of(item::uuid) as words) told
          where w.instance_id = item::uuid;
        end if;
      end loop;
    end
  $$;
`;

/** What was there before these tables. */
const FROM_THE_RECORD = `
  insert into item_life
  select i.id, i.region_id, i.unit_id, i.division_id, i.fiscal_year, (i.state ->> 'previousItemId')::uuid,
    (i.state ->> 'openedOn')::date, (i.state #>> '{targets,qualifiedOn}')::date, (i.state #>> '{approval,on}')::date,
    case when i.state ? 'stop' then (i.state #>> '{stop,on}')::date
      when i.phase in ('evaluating', 'reviewing', 'redoing', 'accepted', 'reevaluating', 'reevaluated', 'followUp', 'closed')
      then make_date(i.fiscal_year, 12, 31) end,
    (i.state #>> '{conclusion,on}')::date, (i.state #>> '{feedback,issuedOn}')::date,
    (i.state #>> '{consequence,on}')::date, (i.state ->> 'closedOn')::date
  from instance i where i.process = 'budgetItem';
  insert into obligation_done
  select o.instance_id, o.key, o.kind, o.region_id, o.unit_id, o.division_id, o.fiscal_year,
    not o.responsible && array['unitClerk', 'unitLeader'], o.trigger_date, o.due, o.near_from, o.settled_on, o.outcome,
    coalesce(o.late_working_days, 0), null
  from obligation o where o.process = 'budgetItem' and o.settled_on is not null;
`;

const WORDS_AS_BEFORE = `
  drop trigger unit_renamed on unit;
  drop function keep_unit_words();
  create or replace function keep_budget_item_words() returns trigger language plpgsql as $$
    begin
      insert into budget_item_words values (new.instance_id, search_grams((new.name || ' ' || new.code) collate "default"))
      on conflict (instance_id) do update set grams = excluded.grams;
      return null;
    end
  $$;
  drop function budget_item_words_of(uuid);
  alter table budget_item_words drop column words;
`;
