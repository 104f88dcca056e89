import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Supervised matters (督办件, P4) are found by what they are called, number, unit, demand, and the matter they are about. */
export class SearchSupervisions1795700070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORDS);
    await runner.query(`select keep_supervision_words(id) from instance where process = 'supervision'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger supervision_unit_renamed on unit; drop function keep_renamed_supervision_words();
      drop trigger supervision_words_new on instance; drop function keep_new_supervision_words();
      drop function keep_supervision_words(uuid); drop index instance_supervision_unit;
      delete from matter_words where process = 'supervision'`);
  }
}

/** What a supervised matter is found by is said when it is opened; after that only its unit can be renamed. */
const WORDS = `
  create function keep_supervision_words(matter uuid) returns void language sql as $$
    insert into matter_words
    select i.id, i.process, coalesce(i.fiscal_year, 0), search_grams(found.words), found.words
    from instance i left join unit u on u.id = i.unit_id
    cross join lateral (
      -- each on a line of its own: no word is found across two of them
      select lower(concat_ws(E'\\n', i.title, i.code, u.name, i.state ->> 'demand',
        i.state #>> '{about,title}', i.state #>> '{about,code}') collate "default") as words
    ) found
    where i.id = matter and i.process = 'supervision'
    on conflict (instance_id) do update set grams = excluded.grams, words = excluded.words
  $$;
  create function keep_new_supervision_words() returns trigger language plpgsql as $$
    begin
      perform keep_supervision_words(new.id);
      return null;
    end
  $$;
  create trigger supervision_words_new after insert on instance
    for each row when (new.process = 'supervision') execute function keep_new_supervision_words();
  -- a unit's supervised matters: what a unit finds among many that hold a word, and what is renamed with it
  create index instance_supervision_unit on instance (unit_id) where process = 'supervision';
  create function keep_renamed_supervision_words() returns trigger language plpgsql as $$
    begin
      perform keep_supervision_words(i.id) from instance i where i.process = 'supervision' and i.unit_id = new.id;
      return null;
    end
  $$;
  create trigger supervision_unit_renamed after update on unit for each row
    when (old.name is distinct from new.name) execute function keep_renamed_supervision_words();
`;
