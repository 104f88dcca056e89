import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds (报送季; G1, M1, E1, R4, R5) are found by what they are called, their year in it, number and region. */
export class SearchSeasons1795700069100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORDS);
    await runner.query(`select keep_season_words(id) from instance where process = 'season'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger season_region_renamed on region; drop function keep_renamed_season_words();
      drop trigger season_words_new on instance; drop function keep_new_season_words();
      drop function keep_season_words(uuid);
      delete from matter_words where process = 'season'`);
  }
}

/** A round is called once and for all when it is opened; after that only its region can be renamed. */
const WORDS = `
  create function keep_season_words(matter uuid) returns void language sql as $$
    insert into matter_words
    select i.id, i.process, coalesce(i.fiscal_year, 0), search_grams(found.words), found.words
    from instance i join region r on r.id = i.region_id
    cross join lateral (
      -- each on a line of its own: no word is found across two of them
      select lower(concat_ws(E'\\n', i.title, i.code, r.name) collate "default") as words
    ) found
    where i.id = matter and i.process = 'season'
    on conflict (instance_id) do update set grams = excluded.grams, words = excluded.words
  $$;
  create function keep_new_season_words() returns trigger language plpgsql as $$
    begin
      perform keep_season_words(new.id);
      return null;
    end
  $$;
  create trigger season_words_new after insert on instance
    for each row when (new.process = 'season') execute function keep_new_season_words();
  create function keep_renamed_season_words() returns trigger language plpgsql as $$
    begin
      -- through instance_season_year
      perform keep_season_words(i.id) from instance i where i.process = 'season' and i.region_id = new.id;
      return null;
    end
  $$;
  create trigger season_region_renamed after update on region for each row
    when (old.name is distinct from new.name) execute function keep_renamed_season_words();
`;
