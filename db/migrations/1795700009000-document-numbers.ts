import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The register of document numbers (文号登记): per authority and year without gaps, cancelled ones on record. A number is
 * taken in the statement that commits the act, so that an act that is rolled back takes none.
 */
export class DocumentNumbers1795700009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(NEVER_DELETED);
    await runner.query(NEXT);
    await runner.query(KEEP);
    await runner.query(WRITTEN_BEFORE);
    await runner.query(`
      grant select, insert, update on number_authority, number_series, document_number, number_use to bihuan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function keep_numbers(jsonb); drop function next_number(text, integer);
      drop table number_use, document_number, number_series, number_authority;
      drop function keep_number();
    `);
  }
}

const TABLES = `
  -- 发文机关代字: whose numbers they are, and what they are used for
  create table number_authority (
    code text not null,
    region_id text not null,
    name text not null,
    purposes text[] not null,
    -- the first year whose numbers are kept here; older ones were kept on paper
    since_year integer not null,
    active boolean not null,
    constraint number_authority_pkey primary key (code),
    constraint number_authority_region_fkey foreign key (region_id) references region
  );
  -- the codes of a region, for every number that an act names
  create index number_authority_region on number_authority (region_id);

  -- the row that is locked to give a number: who comes second waits for the first to commit or to fall back
  create table number_series (
    code text not null,
    year integer not null,
    starts_after integer not null default 0,
    last integer not null default 0,
    constraint number_series_pkey primary key (code, year),
    constraint number_series_code_fkey foreign key (code) references number_authority
  );

  create table document_number (
    code text not null,
    year integer not null,
    serial integer not null,
    state text not null,
    -- what a number taken by hand is for; empty where an act took it
    title text not null default '',
    -- 成文日期, once it is used
    on_date date,
    taken_by text,
    taken_at timestamptz not null,
    cancelled_by text,
    cancelled_at timestamptz,
    cancel_reason text not null default '',
    constraint document_number_pkey primary key (code, year, serial),
    constraint document_number_series_fkey foreign key (code, year) references number_series
  );
  -- the register, newest year first, each code from its last number down
  create index document_number_list on document_number (year, code, serial);

  -- which act on which item names a number; one number for many items is one paper
  create table number_use (
    instance_id uuid not null,
    -- the act, with what it is about where it can be asked for several things (chainKey)
    act text not null,
    code text not null,
    year integer not null,
    serial integer not null,
    region_id text not null,
    -- false for the paper of another body, or one from before the register
    ours boolean not null,
    -- reserved while it is being signed; released where that came to nothing
    state text not null,
    -- the line of the record that issued the paper
    seq integer,
    on_date date not null,
    constraint number_use_pkey primary key (instance_id, act, code, year, serial)
  );
  -- the items of a number
  create index number_use_number on number_use (code, year, serial);
  -- papers of others in a region, newest first
  create index number_use_outside on number_use (region_id, on_date, instance_id, act) where not ours;
`;

/** A number that was given stays given: only its state, its paper's name and its date change. */
const NEVER_DELETED = `
  create function keep_number() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or (old.code, old.year, old.serial) is distinct from (new.code, new.year, new.serial)
        or old.state = 'cancelled' then
        raise exception 'a document number is never deleted, changed or used again';
      end if;
      return new;
    end
  $$;
  create trigger document_number_kept before update or delete on document_number
    for each row execute function keep_number();
`;

const NEXT = `
  create function next_number(of_code text, of_year integer) returns text language sql stable as $$
    select of_code || '〔' || of_year || '〕' || coalesce(
      (select last from number_series where code = of_code and year = of_year), 0) + 1 || '号'
  $$;
`;

/**
 * Written in the act's own statement beside commit_acts: \`rows\` are \`{ step, code, year, serial, region_id, instance_id, act,
 * seq, on_date, own_only, person_id, at }\`, step being reserve, use or release. The acts' matters are locked before; then series
 * in one order, so that two batches never wait for each other. Raises BH011 taken, BH012 skips, BH013 not ours, BH014 of
 * another year, BH015 cancelled, BH016 retired code; the detail names the number and the next one.
 */
const KEEP = `
  create function keep_numbers(rows jsonb) returns void language plpgsql as $$
    declare
      n record;
      authority number_authority;
      series number_series;
      given document_number;
      outside boolean;
      refusal text;
    begin
      for n in
        select r.code, r.year, r.serial, r.region_id, r.step, min(r.on_date) as on_date, bool_or(r.own_only) as own_only,
          min(r.person_id) as person_id, min(r.at) as at, count(*)::integer as uses,
          array_agg(r.instance_id) as items, array_agg(r.act) as acts,
          jsonb_agg(to_jsonb(r)) as whole
        from jsonb_to_recordset(rows) as r (step text, code text, year integer, serial integer, region_id text,
          instance_id uuid, act text, seq integer, on_date date, own_only boolean, person_id text, at timestamptz)
        group by r.code, r.year, r.serial, r.region_id, r.step
        order by r.code, r.year, r.serial, case r.step when 'release' then 1 when 'reserve' then 2 else 3 end
      loop
        select * into authority from number_authority where code = n.code and region_id = n.region_id;
        outside := not found or n.year < authority.since_year;
        if not outside then
          insert into number_series (code, year) values (n.code, n.year) on conflict do nothing;
          select * into series from number_series where code = n.code and year = n.year for update;
          outside := n.serial <= series.starts_after;
        end if;

        if n.step = 'release' then
          update number_use u set state = 'released'
          from unnest(n.items, n.acts) as gone (item, act)
          where u.instance_id = gone.item and u.act = gone.act and u.code = n.code and u.year = n.year
            and u.serial = n.serial and u.state = 'reserved';
          -- what a person has reserved by hand is his again; what an act reserved is cancelled, and stays on record
          update document_number d set state = 'cancelled', cancelled_at = n.at, cancelled_by = n.person_id
          where d.code = n.code and d.year = n.year and d.serial = n.serial and d.state = 'reserved' and d.title = ''
            and not exists (select from number_use u where u.code = d.code and u.year = d.year and u.serial = d.serial
              and u.ours and u.state in ('reserved', 'used'));
          continue;
        end if;

        refusal := null;
        if outside then
          if n.own_only and authority.code is null
            and exists (select from number_authority where region_id = n.region_id and active) then
            refusal := 'BH013';
          end if;
        elsif n.year <> extract(year from n.on_date) then
          refusal := 'BH014';
        elsif n.serial > series.last + 1 then
          refusal := 'BH012';
        elsif n.serial = series.last + 1 then
          if not authority.active then
            refusal := 'BH016';
          else
            update number_series set last = n.serial where code = n.code and year = n.year;
            insert into document_number (code, year, serial, state, on_date, taken_by, taken_at)
            values (n.code, n.year, n.serial, case n.step when 'use' then 'used' else 'reserved' end,
              case n.step when 'use' then n.on_date end, n.person_id, n.at);
          end if;
        else
          select * into given from document_number
          where code = n.code and year = n.year and serial = n.serial for update;
          if given.state = 'cancelled' then
            refusal := 'BH015';
          -- one that these very acts have reserved, or that the same person has reserved by hand and no act holds
          elsif n.uses = (select count(*) from unnest(n.items, n.acts) as mine (item, act)
              join number_use u on u.instance_id = mine.item and u.act = mine.act and u.code = n.code and u.year = n.year
                and u.serial = n.serial and u.state = 'reserved')
            or (given.state = 'reserved' and given.title <> '' and given.taken_by = n.person_id and not exists (select from number_use u
              where u.code = n.code and u.year = n.year and u.serial = n.serial and u.ours
                and u.state in ('reserved', 'used'))) then
            if n.step = 'use' then
              update document_number set state = 'used', on_date = coalesce(on_date, n.on_date)
              where code = n.code and year = n.year and serial = n.serial;
            end if;
          else
            refusal := 'BH011';
          end if;
        end if;
        if refusal is not null then
          raise exception 'the register of document numbers refuses' using errcode = refusal,
            detail = jsonb_build_object('number', n.code || '〔' || n.year || '〕' || n.serial || '号', 'code', n.code,
              'next', next_number(n.code, case refusal when 'BH014' then extract(year from n.on_date)::integer else n.year end)
            )::text;
        end if;

        insert into number_use (instance_id, act, code, year, serial, region_id, ours, state, seq, on_date)
        select distinct on (r.instance_id, r.act) r.instance_id, r.act, n.code, n.year, n.serial, n.region_id, not outside,
          case n.step when 'use' then 'used' else 'reserved' end, r.seq, r.on_date
        from jsonb_to_recordset(n.whole) as r (instance_id uuid, act text, seq integer, on_date date)
        order by r.instance_id, r.act, r.seq desc
        on conflict (instance_id, act, code, year, serial) do update
        set state = excluded.state, seq = excluded.seq, on_date = excluded.on_date;
      end loop;
    end
  $$;
`;

/** What records name already was numbered elsewhere: it is told apart, and takes no number of the register. */
const WRITTEN_BEFORE = `
  insert into number_use (instance_id, act, code, year, serial, region_id, ours, state, seq, on_date)
  select i.id, case told.type when 'targetsRefused' then 'refuseTargets' when 'budgetApproved' then 'approveBudget'
      when 'itemSuspended' then 'suspendItem' when 'itemStopped' then 'stopItem'
      when 'amendmentApproved' then 'approveAmendment' else 'issueFeedback' end,
    told.parts[1], told.parts[2]::integer, told.parts[3]::integer, i.region_id, false, 'used', told.seq, told.on_date
  from (
    select r.instance_id, r.seq, r.body::jsonb #>> '{event,type}' as type,
      coalesce((r.body::jsonb #>> '{event,on}')::date, (r.at at time zone 'Asia/Shanghai')::date) as on_date,
      regexp_match(r.body::jsonb #>> '{event,documentNumber}', '^(.+)〔([0-9]{4})〕([0-9]{1,6})号$') as parts
    from record r where r.body like '%"documentNumber":"%'
  ) told join instance i on i.id = told.instance_id
  where told.parts is not null
  on conflict do nothing;
`;
