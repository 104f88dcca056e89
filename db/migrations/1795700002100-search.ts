import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One search over everything (page.md §1): the words of items and problems can be read newest year first without the
 * rows that every act writes, and the numbers of documents have a table of their own.
 */
export class Search1795700002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ITEM_WORDS);
    await runner.query(PROBLEM_WORDS);
    await runner.query(ISSUED);
    await runner.query(KEEP_ISSUED);
    await runner.query('grant select, insert, update, delete on issued_document, issued_number to bihuan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger budget_item_numbered on budget_item_words;
      drop function keep_issued_numbers(); drop function keep_issued(uuid); drop function number_key(text);
      drop table issued_number, issued_document;
    `);
    await runner.query(keepItemWords('instance_id, grams, words', 'new.instance_id, search_grams(found), found'));
    await runner.query(keepProblemWords('instance_id, no, grams', 'new.instance_id, new.no, grams'));
    await runner.query(`
      alter table budget_item_words drop column fiscal_year;
      alter table problem_words drop column fiscal_year;
    `);
  }
}

function keepItemWords(columns: string, values: string): string {
  return `
  create or replace function keep_budget_item_words() returns trigger language plpgsql as $$
    declare
      found text := budget_item_words_of(new.instance_id);
    begin
      insert into budget_item_words (${columns}) values (${values})
      on conflict (instance_id) do update set grams = excluded.grams, words = excluded.words;
      return null;
    end
  $$;`;
}

function keepProblemWords(columns: string, values: string): string {
  return `
  create or replace function keep_problem_words() returns trigger language plpgsql as $$
    declare
      grams text[] := search_grams(concat_ws(' ', new.title, new.recommendation, new.item_name, new.document_number));
    begin
      insert into problem_words (${columns}) values (${values})
      on conflict (instance_id, no) do update set grams = excluded.grams;
      return null;
    end
  $$;`;
}

const ITEM_WORDS = `
  alter table budget_item_words add column fiscal_year integer not null default 0;
  update budget_item_words w set fiscal_year = b.fiscal_year from budget_item b where b.instance_id = w.instance_id;
  -- a word that many items hold is read from the newest year on; an act never writes here
  create index budget_item_words_year on budget_item_words (fiscal_year, instance_id);
  ${keepItemWords('instance_id, grams, words, fiscal_year', 'new.instance_id, search_grams(found), found, new.fiscal_year')}
`;

const PROBLEM_WORDS = `
  alter table problem_words add column fiscal_year integer not null default 0;
  update problem_words w set fiscal_year = p.fiscal_year
  from problem p where p.instance_id = w.instance_id and p.no = w.no;
  -- the same for problems
  create index problem_words_year on problem_words (fiscal_year, instance_id, no);
  ${keepProblemWords('instance_id, no, grams, fiscal_year', 'new.instance_id, new.no, grams, new.fiscal_year')}
`;

const ISSUED = `
  -- people type square or round brackets for the hexagonal ones
  create function number_key(number text) returns text language sql immutable strict parallel safe as $$
    select translate(lower(number), '[]()（）【】［］ ', '〔〕〔〕〔〕〔〕〔〕')
  $$;
  create table issued_document (
    region_id text not null,
    number text not null,
    -- the act that gave it
    cause text not null,
    issued_on date not null,
    -- whose items it names: who may read one of them may know of it
    unit_ids text[] not null,
    division_ids text[] not null,
    key text not null,
    grams text[] not null,
    constraint issued_document_pkey primary key (region_id, number)
  );
  -- parts of a number
  create index issued_document_grams on issued_document using gin (grams);
  -- one unit's documents
  create index issued_document_units on issued_document using gin (unit_ids);
  -- a part that many numbers hold, newest first
  create index issued_document_day on issued_document (issued_on, number, region_id);

  -- which items a document names
  create table issued_number (
    region_id text not null,
    number text not null,
    instance_id uuid not null,
    constraint issued_number_pkey primary key (region_id, number, instance_id)
  );
`;

const KEEP_ISSUED = `
  create function keep_issued(item uuid) returns void language sql as $$
    with told as (
      select distinct on (r.body::jsonb #>> '{event,documentNumber}')
        b.region_id, r.body::jsonb #>> '{event,documentNumber}' as number, r.body::jsonb ->> 'cause' as cause,
        (r.at at time zone 'Asia/Shanghai')::date as issued_on, array[b.unit_id] as unit_ids,
        array_remove(array[b.division_id], null) as division_ids
      from record r join budget_item b on b.instance_id = r.instance_id
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
  $$;
  -- An item's words are written anew where its record names a number that it did not name before.
  create function keep_issued_numbers() returns trigger language plpgsql as $$
    begin
      perform keep_issued(new.instance_id);
      return null;
    end
  $$;
  create trigger budget_item_numbered after update on budget_item_words
    for each row when (old.words is distinct from new.words) execute function keep_issued_numbers();
  select keep_issued(instance_id) from budget_item_words where words like '%〔%';
`;
