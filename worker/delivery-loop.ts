import { setTimeout as sleep } from 'node:timers/promises';
import { carryDue, type Way } from '../activities/delivery/carry.ts';
import { createEndpointChannel, createRobotPace } from '../activities/delivery/endpoints.ts';
import { createPlan } from '../activities/delivery/planner.ts';
import { openOutward } from '../activities/channels/outward.ts';
import { openSmtp, type SmtpChannel } from '../activities/channels/smtp.ts';
import type { Config } from '../config/config.ts';
import { outwardAddresses } from '../config/outward-addresses.ts';
import type { Pool } from '../db/pool.ts';
import type { StoreClock } from '../db/process-store-types.ts';
import { reportChannel } from '../db/queries/deliveries.ts';
import { closeIncident, openIncident } from '../db/queries/reconcile.ts';
import { createSeal } from '../db/sealed.ts';
import type { Logger } from './log.ts';
import { TokenBucket } from './token-bucket.ts';

export interface DeliveryLoopParts {
  readonly pool: Pool;
  readonly clock: StoreClock;
  readonly delivery: Config['delivery'];
  /** What endpoints' addresses and secrets are sealed with. */
  readonly secret: string;
  readonly log: Logger;
}

const PAUSE_MS = 1_000;
const AWAY_PAUSE_MS = 20_000;
const DATABASE_PAUSE_MS = 5_000;
/** A mail server that is away for so long with mail waiting is an operator's business. */
const INCIDENT_AFTER_MS = 10 * 60_000;

/**
 * Sends what is due, on every worker: the database decides who takes what. Its state is all in rows, so that a process
 * that is killed leaves nothing behind that another does not find.
 */
async function runDeliveries(parts: DeliveryLoopParts, stopped: AbortSignal): Promise<void> {
  const { delivery, pool, clock } = parts;
  const { smtp } = delivery;
  const server = smtp && openSmtp({ ...smtp, publicUrl: delivery.publicUrl });
  const plan = createPlan(pool, { mail: server !== undefined });
  const endpoints = createEndpointChannel({
    post: openOutward({ addresses: outwardAddresses(delivery.allowPrivate) }),
    seal: createSeal('bihuan delivery', parts.secret),
    nowMs: () => Date.parse(clock.now()),
  });
  try {
    await Promise.all([
      repeat(parts, stopped, () => plan(clock.now()).then(() => 'quiet')),
      repeat(parts, stopped, () =>
        carryDue(
          { pool, now: () => clock.now(), stopped },
          {
            name: 'endpoints',
            channels: ['webhook', 'wecom', 'dingtalk', 'feishu'],
            send: endpoints,
            holdUntil: createRobotPace(),
          },
        ),
      ),
      server ? carryMail(parts, server, stopped) : sayNone(parts, stopped),
    ]);
  } finally {
    server?.close();
  }
}

/** Delivers for as long as `work` goes on, and not a moment longer: a worker that failed must not look alive. */
export async function whileDelivering(
  parts: DeliveryLoopParts,
  stopped: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  const over = new AbortController();
  const delivering = runDeliveries(parts, AbortSignal.any([stopped, over.signal]));
  try {
    await work();
  } finally {
    over.abort();
    await delivering;
  }
}

async function carryMail(parts: DeliveryLoopParts, server: SmtpChannel, stopped: AbortSignal): Promise<void> {
  const { pool, clock, delivery } = parts;
  const bucket = new TokenBucket(delivery.mailsPerSecond);
  const state = { channel: 'mail', configured: true, detail: server.host } as const;
  let awaySince: number | undefined;
  const send: Way['send'] = async (due) => {
    const outcome = await server.send(due);
    const now = clock.now();
    const away = outcome.kind === 'again' && outcome.away === true;
    awaySince = away ? (awaySince ?? Date.parse(now)) : undefined;
    await reportChannel(pool, {
      ...state,
      away: away ? { since: now, trouble: outcome.response } : null,
      ...(outcome.kind === 'accepted' && { sentAt: now }),
    });
    const incident = { kind: 'mailServerAway', instanceId: '', now };
    if (!away) await closeIncident(pool, incident);
    else if (Date.parse(now) - (awaySince ?? 0) > INCIDENT_AFTER_MS)
      await openIncident(pool, { ...incident, detail: `${server.host}: ${outcome.response}` });
    return outcome;
  };
  const way: Way = { name: 'mail', channels: ['mail'], send, pace: () => bucket.pass(stopped) };
  await repeat(parts, stopped, () =>
    reportChannel(pool, state).then(() => carryDue({ pool, now: () => clock.now(), stopped }, way)),
  );
}

/** Operators see that there is no mail server; mails stand in the log. */
async function sayNone({ pool }: DeliveryLoopParts, _stopped: AbortSignal): Promise<void> {
  await reportChannel(pool, { channel: 'mail', configured: false, detail: '', away: null }).catch(() => undefined);
}

/** Again and again until the process ends; trouble with the database is waited out. */
async function repeat(
  { log }: DeliveryLoopParts,
  stopped: AbortSignal,
  pass: () => Promise<'quiet' | 'away'>,
): Promise<void> {
  while (!stopped.aborted) {
    const pause = await pass().then(
      (state) => (state === 'away' ? AWAY_PAUSE_MS : PAUSE_MS),
      (error: unknown) => {
        if (!stopped.aborted) log.warn({ reason: String(error) }, 'deliveries wait');
        return DATABASE_PAUSE_MS;
      },
    );
    await sleep(pause, undefined, { signal: stopped }).catch(() => undefined);
  }
}
