import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Work does not wait for whose own it is, though he holds the office; and what leaves the ledger again, because its
 * delivery came back unsigned, leaves its rows too.
 */
export class PeopleAtWork1795700012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOT_FOR);
    await runner.query('alter function keep_problems(jsonb) rename to keep_problem_rows');
    await runner.query(KEEP_PROBLEMS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function keep_problems(jsonb);
      alter function keep_problem_rows(jsonb) rename to keep_problems;
      alter table task drop column not_for;
    `);
  }
}

const NOT_FOR = `
  -- people of the office who may not do it, because they drafted, reported or asked for it; null where there are none
  alter table task add column not_for text[];
`;

/** Of a matter that has left the ledger one row comes, without a number, and says so. */
const KEEP_PROBLEMS = `
  create function keep_problems(rows jsonb) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare
    gone uuid[] := array(select (one ->> 'instance_id')::uuid from jsonb_array_elements(rows) one where one ? 'gone');
  begin
    if gone = '{}' then
      perform keep_problem_rows(rows);
      return;
    end if;
    delete from problem where instance_id = any (gone);
    delete from problem_words where instance_id = any (gone);
    perform keep_problem_rows(coalesce(
      (select jsonb_agg(one) from jsonb_array_elements(rows) one where not one ? 'gone'), '[]'));
  end
  $$;
`;
