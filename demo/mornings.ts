import { addDays, dateOf, type Instant, type PlainDate } from '../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../domain/policy/default-policy.ts';
import {
  morningRoundId,
  TASK_QUEUES,
  UPKEEP_WORKFLOWS,
  type MorningRoundInput,
  type MorningRoundResult,
} from '../workflows/contract.ts';
import { hour } from './script.ts';
import type { Servers } from './servers.ts';

/** A region's round on a day on which it had something to say. */
export interface Round extends MorningRoundResult {
  readonly regionId: string;
  readonly at: Instant;
}

const MORNING = `${String(defaultPolicy.morningHour).padStart(2, '0')}:00`;

/** The next morning on which a region has a reminder due, or news that waits for a digest. */
export async function nextMorning(
  { pool }: Servers,
  now: Instant,
): Promise<{ readonly at: Instant; readonly regionIds: readonly string[] } | undefined> {
  const today = dateOf(now);
  const first = hour(today, MORNING) > now ? today : addDays(today, 1);
  const { rows } = await pool.query<{ regionId: string; day: PlainDate }>(
    `select region_id as "regionId", greatest(min(day), $1::date) as day from (
       select region_id, next_reminder_on as day from obligation where next_reminder_on is not null
       union all
       select region_id, $1::date from notice where urgency = 'digest' and digested_on is null
     ) waiting group by region_id order by 2`,
    [first],
  );
  const [soonest] = rows;
  if (!soonest) return undefined;
  return {
    at: hour(soonest.day, MORNING),
    regionIds: rows.filter(({ day }) => day === soonest.day).map(({ regionId }) => regionId),
  };
}

/** Starts the round as the region's Schedule would, which this server does not have, and waits for it. */
export async function holdRound({ client, clockOriginMs }: Servers, regionId: string, at: Instant): Promise<Round> {
  const input: MorningRoundInput = { regionId, clockOriginMs };
  const result = (await client.workflow.execute(UPKEEP_WORKFLOWS.morningRound, {
    workflowId: `${morningRoundId(regionId)}:${dateOf(at)}`,
    taskQueue: TASK_QUEUES.lifecycle,
    args: [input],
  })) as MorningRoundResult;
  return { ...result, regionId, at };
}
