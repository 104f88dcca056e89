import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The search finds evaluations by finance and documents about results (page.md §1): by their words, by the numbers that
 * their records name, and an evaluation's numbers beside those of items.
 */
export class SearchEvaluations1795700063100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORDS);
    await runner.query(KEEP);
    await runner.query(issuedBy(`(${placesIn('budget_item')} union all ${placesIn('evaluation')})`));
    await runner.query(FROM_THE_RECORD);
    await runner.query('grant select, insert, update, delete on matter_words to bihuan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function keep_matter_numbers(jsonb);
      drop trigger matter_unit_renamed on unit; drop function keep_renamed_matter_words();
      drop trigger matter_words_new on instance; drop function keep_new_matter_words();
      drop function keep_matter_words(uuid); drop table matter_words;
      delete from issued_number n using evaluation e where e.instance_id = n.instance_id;
      delete from issued_document d where not exists (
        select from issued_number n where n.region_id = d.region_id and n.number = d.number)`);
    await runner.query(issuedBy('budget_item'));
  }
}

function placesIn(table: string): string {
  return `select instance_id, region_id, unit_id, division_id from ${table}`;
}

const WORDS = `
  -- What a matter that is no item can be found by: beside its row, because that changes with every act.
  create table matter_words (
    instance_id uuid constraint matter_words_pkey primary key,
    process text not null,
    fiscal_year integer not null,
    grams text[] not null,
    words text not null
  );
  -- words of one character and more, anywhere in name, code, unit, item or document number
  create index matter_words_grams on matter_words using gin (grams);
  -- a word that many hold, the newest year first
  create index matter_words_year on matter_words (process, fiscal_year, instance_id);
  create function keep_matter_words(matter uuid) returns void language sql as $$
    insert into matter_words
    select i.id, i.process, coalesce(i.fiscal_year, 0), search_grams(found.words), found.words
    from instance i left join unit u on u.id = i.unit_id
    cross join lateral (
      -- each on a line of its own: no word is found across two of them
      select lower(concat_ws(E'\\n', i.title, i.code,
        case when i.process = 'evaluation' then u.name end, i.state #>> '{item,name}', i.state #>> '{item,code}', (
        select string_agg(r.body::jsonb #>> '{event,documentNumber}', E'\\n' order by r.seq) from record r
        where r.instance_id = i.id and r.body like '%"documentNumber":"%'
      )) collate "default") as words
    ) found
    where i.id = matter and i.process in ('evaluation', 'resultDocument')
    on conflict (instance_id) do update set grams = excluded.grams, words = excluded.words
  $$;
  create function keep_new_matter_words() returns trigger language plpgsql as $$
    begin
      perform keep_matter_words(new.id);
      return null;
    end
  $$;
  create trigger matter_words_new after insert on instance
    for each row when (new.process in ('evaluation', 'resultDocument')) execute function keep_new_matter_words();
  create function keep_renamed_matter_words() returns trigger language plpgsql as $$
    begin
      perform keep_matter_words(e.instance_id) from evaluation e where e.unit_id = new.id;
      return null;
    end
  $$;
  create trigger matter_unit_renamed after update on unit for each row
    when (old.name is distinct from new.name) execute function keep_renamed_matter_words();
`;

/** Written in the same statement as `commit_acts`: ids of matters whose record names a number that it did not name before. */
const KEEP = `
  create function keep_matter_numbers(matters jsonb) returns void language plpgsql as $$
  begin
    perform keep_matter_words(i.id), case when i.process = 'evaluation' then keep_issued(i.id) end
    from jsonb_array_elements_text(matters) matter
    join instance i on i.id = matter::uuid and i.process in ('evaluation', 'resultDocument');
  end
  $$;
`;

/** The numbers of documents that a matter's record names, with whose they are. */
function issuedBy(matters: string): string {
  return `
  create or replace function keep_issued(item uuid) returns void language sql as $$
    with told as (
      select distinct on (r.body::jsonb #>> '{event,documentNumber}')
        b.region_id, r.body::jsonb #>> '{event,documentNumber}' as number, r.body::jsonb ->> 'cause' as cause,
        (r.at at time zone 'Asia/Shanghai')::date as issued_on, array[b.unit_id] as unit_ids,
        array_remove(array[b.division_id], null) as division_ids
      from record r join ${matters} b on b.instance_id = r.instance_id
      where r.instance_id = item and r.body like '%"documentNumber":"%'
        and r.body::jsonb #>> '{event,documentNumber}' is not null
      order by r.body::jsonb #>> '{event,documentNumber}', r.seq
    ), named as (
      insert into issued_number select region_id, number, item from told on conflict do nothing
    )
    insert into issued_document
    select told.*, number_key(number), search_grams(number_key(number)) from told
    on conflict (region_id, number) do update
    set unit_ids = array(select distinct unnest(issued_document.unit_ids || excluded.unit_ids)),
      division_ids = array(select distinct unnest(issued_document.division_ids || excluded.division_ids))
    where not (issued_document.unit_ids @> excluded.unit_ids and issued_document.division_ids @> excluded.division_ids)
  $$;`;
}

/** What was there before these tables. */
const FROM_THE_RECORD = `
  select keep_matter_words(id) from instance where process in ('evaluation', 'resultDocument');
  select keep_issued(instance_id) from evaluation;
`;
