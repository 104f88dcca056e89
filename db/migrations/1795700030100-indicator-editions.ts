import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indicators come in editions that are approved as a whole (S3), and every target table that is frozen tells which
 * indicators it uses, so that the library can say how often one is used and with which values.
 */
export class IndicatorEditions1795700030100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EDITION);
    await runner.query(USE);
    await runner.query(KEEP_USE);
    await runner.query(`
      grant select, insert, update on indicator_edition to bihuan_app;
      grant select, insert, delete on indicator_use to bihuan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger targets_used on document_version;
      drop function keep_indicator_use(); drop function indicator_uses(uuid, jsonb); drop function indicator_name_key(text);
      drop table indicator_use, indicator_edition;
    `);
  }
}

const EDITION = `
  create table indicator_edition (
    region_id text not null constraint indicator_edition_region_fkey references region (id),
    framework text not null,
    edition text not null,
    state text not null,
    begun_by uuid not null,
    begun_at timestamptz not null,
    approved_by uuid,
    approved_at timestamptz,
    constraint indicator_edition_pkey primary key (region_id, framework, edition)
  );
`;

const USE = `
  -- how an indicator is compared by name: blanks and case do not matter
  create function indicator_name_key(name text) returns text language sql immutable strict parallel safe as $$
    select lower(regexp_replace(name, '\\s', '', 'g'))
  $$;
  -- the indicators of each item's last frozen target table; rewritten whole with the next one
  create table indicator_use (
    instance_id uuid not null,
    no integer not null,
    name_key text not null,
    value numeric,
    unit text,
    constraint indicator_use_pkey primary key (instance_id, no)
  );
  -- how often an indicator is used, and with which values
  create index indicator_use_name on indicator_use (name_key, instance_id);
`;

const KEEP_USE = `
  -- What is no number stays uncounted among the values; nothing a table holds can make its freezing fail.
  create function indicator_uses(item uuid, body jsonb)
    returns table (instance_id uuid, no integer, name_key text, value numeric, unit text) language sql stable as $$
    select item, i.no::int, indicator_name_key(i.one ->> 'name'),
      case when i.one #>> '{target,value}' ~ '^-?\\d{1,15}(\\.\\d{1,6})?$' then (i.one #>> '{target,value}')::numeric end,
      i.one #>> '{target,unit}'
    from jsonb_array_elements(case when jsonb_typeof(body -> 'indicators') = 'array' then body -> 'indicators' else '[]' end)
      with ordinality as i (one, no)
    where jsonb_typeof(i.one -> 'name') = 'string'
  $$;
  create function keep_indicator_use() returns trigger language plpgsql as $$
    begin
      delete from indicator_use u where u.instance_id = new.instance_id;
      insert into indicator_use select * from indicator_uses(new.instance_id, new.body);
      return null;
    end
  $$;
  create trigger targets_used after insert on document_version
    for each row when (new.kind = 'targets') execute function keep_indicator_use();
  insert into indicator_use
  select u.* from (
    select distinct on (v.instance_id) v.instance_id, v.body from document_version v
    where v.kind = 'targets' order by v.instance_id, v.number desc
  ) last cross join lateral indicator_uses(last.instance_id, last.body) u;
`;
