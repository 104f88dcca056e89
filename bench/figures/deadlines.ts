import { setTimeout as sleep } from 'node:timers/promises';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { policyRef, type Policy } from '../../domain/policy/policy.ts';
import { asPlainDate, endOfDay } from '../../domain/calendar/plain-date.ts';
import { meter, sumMs } from '../cpu-meter.ts';
import type { Figure } from '../figure.ts';
import { httpPlan, lifeAsks } from '../lab/asks.ts';
import { startDriver } from '../lab/driver.ts';
import { caughtUp, FOLLOWERS } from '../lab/following.ts';
import { itemInput, makeItems, morningOf, opening } from '../lab/items.ts';
import { LIFE_DAY } from '../lab/life.ts';
import { CITY_SIZE, openedItems, staffed, type Staffed } from '../lab/parts.ts';
import { startProduct, type Product } from '../lab/product.ts';
import { spread } from '../statistics.ts';

const PEOPLE_PER_SECOND = 20;
const BEFORE_MS = 2_000;
const AFTER_SECONDS = 8;
/** What starting the product, opening at the relay's bounded rate and signing in may need. */
const PREPARATION = { seconds: 40, startsPerSecond: 20 } as const;
const LOOK_EVERY_MS = 100;

/** Many clocks end at the same midnight while people act: each is recorded at its own moment, nobody waits. */
export const deadlines: Figure = {
  name: 'deadlines',
  title: { 'zh-CN': '同日到期的期限，其时每秒 20 次办理', en: 'Deadlines ending the same day, people acting at 20/s' },
  async measure(lab) {
    const { deadlines: count, spreadSeconds } = lab.scale;
    const parts = await staffed(lab, CITY_SIZE);
    const policy = await spreadPolicy(parts, spreadSeconds);
    const midnight = Date.parse(endOfDay(asPlainDate(LIFE_DAY)));
    const preparationMs = (PREPARATION.seconds + count / PREPARATION.startsPerSecond) * 1000;
    const clockOriginMs = midnight - Date.now() - preparationMs;
    const acts = Math.ceil(PEOPLE_PER_SECOND * (spreadSeconds + AFTER_SECONDS));
    const lived = await openedItems(parts, Math.ceil(acts / 14), { withTables: true });
    await openEnding(parts, count, policy);
    const product = await startProduct(lab, parts, { following: true, clockOriginMs });
    try {
      const asks = lifeAsks(parts.organisation, lived).slice(0, acts);
      const plan = httpPlan(product, asks, { warmUp: 0, lanes: 16, perSecond: PEOPLE_PER_SECOND });
      const driver = await startDriver('http', plan);
      await caughtUp(parts, product);
      const startAt = midnight - BEFORE_MS - clockOriginMs;
      if (Date.now() > startAt) throw new Error('Preparing took longer than there was time.');
      await sleep(startAt - Date.now());
      const used = meter(product.pids);
      const [people, lateSeconds] = await Promise.all([
        driver.go({}),
        watch(parts, product, { midnight, count, spreadSeconds }),
      ]);
      if (people.failures.length > 0) throw new Error(people.failures[0]);
      const late = spread(lateSeconds);
      const human = spread(people.samplesMs);
      return {
        how: {
          'zh-CN': `${String(count)} 个期限在 ${String(spreadSeconds)} 秒内错开（全规模 5,000 个、300 秒，同一速率）`,
          en: `${String(count)} deadlines spread over ${String(spreadSeconds)} s (5,000 over 300 s at full size: the same rate)`,
        },
        readings: [
          {
            of: { 'zh-CN': '最晚记录', en: 'recorded after its moment, latest' },
            value: late.max,
            unit: 's',
            aim: { atMost: 5 },
          },
          { of: { 'zh-CN': 'p95', en: 'p95' }, value: late.p95, unit: 's' },
          { of: { 'zh-CN': '人等待 p95', en: 'people wait, p95' }, value: human.p95, unit: 'ms', aim: { atMost: 50 } },
        ],
        more: { recorded: late.count, late, human, followersCpuMs: sumMs(used(), FOLLOWERS) },
      };
    } finally {
      await product.stop();
    }
  },
};

/** The policy with another width of the window: an item pins it when it is opened. */
async function spreadPolicy({ pool }: Staffed, wakeWindowSeconds: number): Promise<string> {
  const policy: Policy = { ...defaultPolicy, id: 'bench', version: 1, wakeWindowSeconds };
  await pool.query('insert into policy_version (ref, body) values ($1, $2)', [
    policyRef(policy),
    JSON.stringify(policy),
  ]);
  return policyRef(policy);
}

async function openEnding({ store, organisation }: Staffed, count: number, policy: string): Promise<void> {
  const items = makeItems(organisation, count);
  const dates = { targetsDue: asPlainDate(LIFE_DAY) };
  const requests = items.map((item) =>
    opening(item, { policy, now: morningOf(LIFE_DAY), input: itemInput(item, { dates }) }),
  );
  for (let from = 0; from < count; from += 100) await store.openMany(requests.slice(from, from + 100));
}

interface Ending {
  readonly midnight: number;
  readonly count: number;
  readonly spreadSeconds: number;
}

/** Looks for newly recorded ones until all are there; seconds from when each was to wake to when its record was seen. */
async function watch({ pool }: Staffed, product: Product, ending: Ending): Promise<readonly number[]> {
  const wakes = await wakeOffsets(pool);
  const seen = new Map<string, number>();
  const giveUpAt = ending.midnight + (ending.spreadSeconds + 60) * 1000;
  for (let now = 0; seen.size < ending.count && now < giveUpAt;) {
    await sleep(LOOK_EVERY_MS);
    now = Date.now() + product.clockOriginMs;
    const ids = await overdueIds(pool);
    for (const id of ids) if (!seen.has(id)) seen.set(id, (now - ending.midnight) / 1000 - (wakes.get(id) ?? 0));
  }
  if (seen.size < ending.count) throw new Error(`${String(ending.count - seen.size)} deadlines were not recorded.`);
  return [...seen.values()];
}

async function overdueIds(pool: Staffed['pool']): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select instance_id as id from obligation where policy = 'bench@1' and overdue_since is not null`,
  );
  return rows.map(({ id }) => id);
}

async function wakeOffsets(pool: Staffed['pool']): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ id: string; seconds: number }>(
    `select instance_id as id, (payload ->> 'wakeOffsetSeconds')::int as seconds from outbox`,
  );
  return new Map(rows.map(({ id, seconds }) => [id, seconds]));
}
