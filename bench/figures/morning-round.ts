import { runMorningRound } from '../../db/queries/morning-round.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { meter, sumMs } from '../cpu-meter.ts';
import type { Figure } from '../figure.ts';
import { LIFE_MORNING } from '../lab/items.ts';
import { LIFE_DAY } from '../lab/life.ts';
import { openedItems, staffed, type Staffed } from '../lab/parts.ts';

/** A thousand people: a clerk and a leader in each unit. */
const SIZE = { regions: 1, unitsPerRegion: 500, officersPerDivision: 5 };
/** Every fifth clock reaches a reminder on the day; the others' are far away. */
const DUE_EVERY = 5;
const FAR_DAYS = 90;
/** The first of the model's reminders that is still to come. */
const DAYS_BEFORE = 7;

/** A region's morning: from the first look at its clocks to every digest and mail queued. */
export const morningRound: Figure = {
  name: 'morning-round',
  title: { 'zh-CN': '晨间巡检：十万条在办期限，两万条当日提醒', en: 'Morning round: 100,000 open clocks, 20,000 due' },
  async measure(lab) {
    const parts = await staffed(lab, SIZE);
    const { obligations } = lab.scale;
    await copyClocks(parts, obligations);
    const used = meter({ postgres: lab.postgres.running.pid });
    const began = performance.now();
    const round = { regionId: '431000', on: asPlainDate(LIFE_DAY), now: LIFE_MORNING };
    const { reminders, digests, unaddressed } = await runMorningRound(parts.pool, round);
    const seconds = (performance.now() - began) / 1000;
    if (reminders !== obligations / DUE_EVERY || unaddressed > 0)
      throw new Error(`${String(reminders)} were reminded of.`);
    return {
      how: {
        'zh-CN': `${String(obligations)} 条期限、${String(reminders)} 条提醒、${String(digests)} 人各一份摘要，一个事务`,
        en: `${String(obligations)} clocks, ${String(reminders)} reminders, ${String(digests)} digests, one transaction`,
      },
      readings: [
        { of: { 'zh-CN': '至摘要入列', en: 'to digests queued' }, value: seconds, unit: 's', aim: { atMost: 1 } },
        { of: { 'zh-CN': 'PostgreSQL', en: 'PostgreSQL' }, value: sumMs(used()), unit: 'CPU-ms' },
      ],
    };
  },
};

/** Copies of one real item and its clock by set, so that a hundred thousand need no hundred thousand acts. */
async function copyClocks(parts: Staffed, count: number): Promise<void> {
  const [model] = await openedItems(parts, 1, { withTables: false });
  const units = parts.organisation.units.map(({ unitId }) => unitId);
  await parts.pool.query(
    'create table copied as select no, gen_random_uuid() as id from generate_series(1, $1::int) no',
    [count],
  );
  await parts.pool.query(
    `insert into instance
     select o.* from instance m cross join copied
     cross join lateral jsonb_populate_record(m, jsonb_build_object('id', copied.id)) o
     where m.id = $1`,
    [model?.id],
  );
  const { rowCount } = await parts.pool.query(
    `insert into obligation
     select o.* from obligation m cross join copied
     -- from the model's own due date to one that is a week away, or far
     cross join lateral (select $3::date + case when no % $4::int = 0 then $5::int else $6::int + no % 30 end - m.due as shift) move
     cross join lateral jsonb_populate_record(m, jsonb_build_object(
       'instance_id', copied.id, 'unit_id', ($2::text[])[1 + (no / $4::int) % cardinality($2::text[])],
       'title', m.title || ' ' || no, 'due', m.due + shift, 'legal_due', m.legal_due + shift, 'near_from', m.near_from + shift,
       'reminder_on', (select array_agg(day + shift) from unnest(m.reminder_on) day),
       'next_reminder_on', (select min(day + shift) from unnest(m.reminder_on) day where day + shift >= $3))) o
     where m.instance_id = $1`,
    [model?.id, units, LIFE_DAY, DUE_EVERY, DAYS_BEFORE, FAR_DAYS],
  );
  if (rowCount !== count) throw new Error(`${String(rowCount)} clocks were made.`);
  await parts.pool.query('delete from obligation where instance_id = $1', [model?.id]);
  await parts.pool.query('vacuum analyze obligation');
  await parts.pool.query('vacuum analyze instance');
}
