import type { Instant } from '../domain/calendar/plain-date.ts';
import { asInstant } from '../domain/calendar/plain-date.ts';
import { openLives, perform, together } from './acting.ts';
import { holdRound, nextMorning, type Round } from './mornings.ts';
import { inOrder, type Life, type Step } from './script.ts';
import type { Say, Servers } from './servers.ts';
import { Settling } from './settle.ts';
import { keepRounds } from './seasons.ts';
import type { Refusal } from './timeline.ts';

/** What happened beside the record. */
export interface Played {
  readonly refusals: readonly Refusal[];
  readonly rounds: readonly Round[];
}

export interface Playing {
  readonly say: Say;
  readonly stopped: AbortSignal;
  /** Called whenever time stands still and everything that was due has happened. */
  readonly settled: () => Promise<void>;
}

/** Every clock wakes within the policy's window after its moment; then a little more for the real servers. */
const WAKE_WINDOW_MS = 301_000;
/** Steps so close together are one visit: the product's clock runs on in real time anyway. */
const VISIT_MS = 60_000;

/**
 * Plays the script on the real servers: skips from one thing to the next, people's acts, moments and mornings, and lets
 * everything settle before time goes on.
 */
export async function play(
  servers: Servers,
  lives: readonly Life[],
  until: Instant,
  { say, stopped, settled }: Playing,
): Promise<Played> {
  const settling = new Settling(servers);
  const byKey = new Map(lives.map((life) => [life.key, life]));
  const opened = lives.reduce((latest, { openedAt }) => (openedAt > latest ? openedAt : latest), servers.startsAt);
  await servers.skipTo(opened);
  await openLives(servers, lives);
  const played = { refusals: [] as Refusal[], rounds: [] as Round[] };
  const waiting = [...inOrder(lives)];
  let month = '';
  for (;;) {
    stopped.throwIfAborted();
    await settling.settle(await servers.now());
    const stop = await nextStop(servers, waiting[0], until);
    month = progress(stop.at, month, say);
    await servers.skipTo(stop.at);
    const now = await servers.now();
    await settling.settle(now);
    await settled();
    if (stop.regionIds)
      played.rounds.push(...(await Promise.all(stop.regionIds.map((id) => holdRound(servers, id, stop.at)))));
    await keepRounds(servers, now);
    const due = waiting.findIndex(({ at }) => at > now);
    const steps = waiting.splice(0, due < 0 ? waiting.length : due);
    for (const visit of together(steps)) played.refusals.push(...(await perform(servers, visit, byKey)));
    if (stop.at >= until && waiting.length === 0) break;
  }
  await settling.settle(await servers.now());
  return played;
}

interface Stop {
  readonly at: Instant;
  readonly regionIds?: readonly string[];
}

/** The next thing that happens: a person's visit, a morning, or a moment with its window. */
async function nextStop(servers: Servers, step: Step | undefined, until: Instant): Promise<Stop> {
  const now = await servers.now();
  const { rows } = await servers.pool.query<{ at: Instant | null }>('select min(next_moment) as at from instance');
  const moment = rows[0]?.at ?? null;
  const morning = await nextMorning(servers, now);
  const stops: readonly Stop[] = [
    { at: until },
    ...(step ? [{ at: later(step.at, VISIT_MS) }] : []),
    ...(moment === null ? [] : [{ at: later(moment, WAKE_WINDOW_MS) }]),
    ...(morning ? [morning] : []),
  ];
  return stops.reduce((first, stop) => (stop.at < first.at ? stop : first));
}

function later(at: Instant, ms: number): Instant {
  return asInstant(new Date(Date.parse(at) + ms).toISOString());
}

/** One line a month, so that a person sees the year pass. */
function progress(at: Instant, month: string, say: Say): string {
  const now = at.slice(0, 7);
  if (now !== month) say(`  ${now}`);
  return now;
}
