import { outboxBacklog } from '../../db/queries/outbox.ts';
import { sumMs } from '../cpu-meter.ts';
import type { Figure, Reading } from '../figure.ts';
import { httpPlan, lifeAsks } from '../lab/asks.ts';
import { runDriver, type Run } from '../lab/driver.ts';
import { caughtUp, FOLLOWERS } from '../lab/following.ts';
import type { Lab } from '../lab/lab.ts';
import { CITY_SIZE, openedItems, staffed, type Staffed } from '../lab/parts.ts';
import { startProduct, type Product } from '../lab/product.ts';
import { spread, type Spread } from '../statistics.ts';

const RATES = [50, 60] as const;
const SECONDS = 14;
/** Each rate plays half of the lives: three of its seven acts ask the workflow to tell people. */
const STEPS = 7;

/** How far the workflows are behind while people act at a steady rate. */
export const steady: Figure = {
  name: 'steady',
  title: {
    'zh-CN': '每秒 50、60 次办理时工作流的滞后',
    en: 'How far the workflows are behind at 50 and 60 acts a second',
  },
  async measure(lab) {
    const parts = await staffed(lab, CITY_SIZE);
    const items = await openedItems(parts, Math.ceil((RATES[0] * SECONDS) / STEPS), { withTables: true });
    const product = await startProduct(lab, parts, { following: true });
    try {
      await caughtUp(parts, product);
      const runs: Paced[] = [];
      for (const [no, perSecond] of RATES.entries()) {
        const asks = lifeAsks(parts.organisation, items, no * STEPS, (no + 1) * STEPS);
        runs.push(await pacedRun(lab, parts, product, { asks, perSecond }));
        await caughtUp(parts, product);
      }
      const lags = await Promise.all(runs.map((run) => lag(parts, run)));
      return {
        how: {
          'zh-CN': `${String(items.length)} 个项目，每档约 ${String(SECONDS)} 秒；滞后＝办理记录时刻至工作流据此通知的时刻`,
          en: `${String(items.length)} items, about ${String(SECONDS)} s at each rate; behind = from an act's record to the workflow's telling people of it`,
        },
        readings: runs.flatMap((run, no) => readings(run, lags[no])),
        more: Object.fromEntries(
          runs.map((run, no) => [run.perSecond, { ...run.people, lag: lags[no], waiting: run.waiting }]),
        ),
      };
    } finally {
      await product.stop();
    }
  },
};

interface Paced {
  readonly perSecond: number;
  readonly people: Spread;
  /** Acts not yet told when the last one was answered. */
  readonly waiting: number;
  readonly followersMs: number;
  readonly since: string;
}

async function pacedRun(
  _lab: Lab,
  { pool }: Staffed,
  product: Product,
  { asks, perSecond }: { readonly asks: ReturnType<typeof lifeAsks>; readonly perSecond: number },
): Promise<Paced> {
  const since = new Date(Date.now() + product.clockOriginMs).toISOString();
  const run: Run = await runDriver('http', httpPlan(product, asks, { warmUp: 0, lanes: 16, perSecond }), product.pids);
  if (run.failures.length > 0) throw new Error(run.failures[0]);
  const { waiting } = await outboxBacklog(pool);
  const people = spread(run.samplesMs);
  return { perSecond, people, waiting, since, followersMs: sumMs(run.cpu, FOLLOWERS) / people.count };
}

/** From the record of what people are told of to the workflow's telling it, both by the product's clock. */
async function lag({ pool }: Staffed, { since, people, perSecond }: Paced): Promise<Spread> {
  const until = new Date(Date.parse(since) + (people.count / perSecond + 10) * 1000).toISOString();
  const { rows } = await pool.query<{ seconds: number }>(
    `select distinct on (n.effect_id) extract(epoch from n.at - r.recorded_at)::float as seconds
     from notice n join record r on r.instance_id = n.instance_id and r.seq = split_part(n.effect_id, ':', 2)::int
     where r.recorded_at between $1 and $2`,
    [since, until],
  );
  return spread(rows.map(({ seconds }) => seconds));
}

function readings({ perSecond, people, waiting, followersMs }: Paced, behind: Spread | undefined): readonly Reading[] {
  const at = `${String(perSecond)}/s`;
  return [
    {
      of: { 'zh-CN': `${at}：滞后 p95`, en: `${at}: behind, p95` },
      value: behind?.p95 ?? 0,
      unit: 's',
      aim: { atMost: 1 },
    },
    {
      of: { 'zh-CN': `${at}：结束时未告知`, en: `${at}: acts not yet told at the end` },
      value: waiting,
      unit: '',
      aim: { atMost: perSecond },
    },
    { of: { 'zh-CN': `${at}：人等待 p95`, en: `${at}: people wait, p95` }, value: people.p95, unit: 'ms' },
    {
      of: { 'zh-CN': `${at}：Temporal、工作者、中继，每次`, en: `${at}: Temporal, worker and relay, per act` },
      value: followersMs,
      unit: 'CPU-ms',
    },
  ];
}
