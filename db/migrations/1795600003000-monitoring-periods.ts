import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each item was asked to report and reported, period by period: the rows of finance's monitoring matrix (M1, M2). */
export class MonitoringPeriods1795600003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(KEEP);
    await runner.query(FROM_THE_RECORD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function keep_monitoring(jsonb); drop table monitoring_period');
  }
}

const TABLE = `
  create table monitoring_period (
    instance_id uuid not null,
    period text not null,
    region_id text not null,
    unit_id text not null,
    division_id text,
    fiscal_year integer not null,
    ended_on date not null,
    -- open: to be reported; reported; lapsed: the item was stopped, or evaluated, before anybody reported
    state text not null,
    reported_on date,
    version_id uuid,
    light text,
    -- what a reader looks at first: 0 unreported, 1 red, 2 yellow, 3 green, 4 lapsed
    rank smallint not null,
    executed_fen bigint,
    budget_fen bigint,
    -- percent with two places; null where there is nothing to compare
    rate numeric(9, 2),
    achievement numeric(9, 2),
    -- achievement and rate apart, in percentage points
    deviation numeric(9, 2),
    constraint monitoring_period_pkey primary key (instance_id, period)
  ) with (fillfactor = 80);
  -- the matrix: a unit's items of a year by period, worst first; and the list behind a cell
  create index monitoring_period_unit on monitoring_period (unit_id, fiscal_year, period, rank, instance_id);
  -- a region's year by period: the heads of the columns, and the list over all units
  create index monitoring_period_region on monitoring_period (region_id, fiscal_year, period, rank, instance_id);
  -- the scatter and its work list: what lies furthest apart
  create index monitoring_period_deviation on monitoring_period (region_id, fiscal_year, period, deviation, instance_id)
    where deviation is not null;
  grant select, insert, update, delete on monitoring_period to bihuan_app;
`;

/** Written in the act's own statement beside commit_acts: \`rows\` is an array of monitoring_period. */
const KEEP = `
  create function keep_monitoring(rows jsonb) returns void language sql as $$
    insert into monitoring_period select * from jsonb_populate_recordset(null::monitoring_period, rows)
    on conflict (instance_id, period) do update
    set state = excluded.state, rank = excluded.rank, reported_on = excluded.reported_on,
      version_id = excluded.version_id, light = excluded.light, executed_fen = excluded.executed_fen,
      budget_fen = excluded.budget_fen, rate = excluded.rate, achievement = excluded.achievement,
      deviation = excluded.deviation
  $$;
`;

/** What was monitored before this table existed; how far targets were reached was not recorded then. */
const FROM_THE_RECORD = `
  insert into monitoring_period
  select i.id, ended.event ->> 'period', i.region_id, i.unit_id, i.division_id, i.fiscal_year,
    (ended.event ->> 'endedOn')::date, standing.state, (told.event ->> 'on')::date, (told.event ->> 'versionId')::uuid,
    told.event ->> 'light',
    case standing.state when 'open' then 0 when 'lapsed' then 4
      else case told.event ->> 'light' when 'red' then 1 when 'yellow' then 2 else 3 end end,
    (told.event ->> 'executedFen')::bigint, money.budget,
    round((told.event ->> 'executedFen')::numeric * 100 / nullif(money.budget, 0), 2), null, null
  from record r
  cross join lateral (select r.body::jsonb -> 'event' as event) ended
  join instance i on i.id = r.instance_id and i.process = 'budgetItem'
  cross join lateral (select (i.state #>> '{approval,amountFen}')::bigint as budget) money
  left join lateral (
    select t.body::jsonb -> 'event' as event from record t
    where t.instance_id = r.instance_id and t.body like '%"monitoringReported"%'
      and t.body::jsonb #>> '{event,period}' = ended.event ->> 'period'
    order by t.seq desc limit 1
  ) told on true
  cross join lateral (
    select case when told.event is not null then 'reported'
      when exists (select from jsonb_array_elements(i.state -> 'periodsOpen') open
        where open ->> 'period' = ended.event ->> 'period') then 'open'
      else 'lapsed' end as state
  ) standing
  where r.body like '%"monitoringPeriodEnded"%' and ended.event ->> 'type' = 'monitoringPeriodEnded'
  on conflict do nothing;
`;
