import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, LOGGER, POOL } from '../deps.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { tooManyRequests } from '../problem/translate-error.ts';
import { LiveFeed } from './live-feed.ts';
import { placeOf, Stream } from './stream.ts';

const POLL_MS = 500;
const BEAT_MS = 15_000;
const PRUNE_MS = 5 * 60_000;
/** Tabs of one browser share a stream; some browsers cannot. */
const MOST_PER_SESSION = 6;
/** What one process carries; more than this is no office. */
const MOST_PER_PROCESS = 5000;
const COME_BACK_SECONDS = 30;

interface Opening {
  readonly request: ApiRequest;
  readonly response: Response;
  /** Seconds. */
  readonly behind: number;
}

/** Open pages are told what changes. Asks the database twice a second while somebody listens, once for all of them. */
@Injectable()
export class EventsService implements OnModuleDestroy {
  private readonly streams = new Set<Stream>();
  private readonly feed: LiveFeed;
  private timers: readonly NodeJS.Timeout[] = [];
  private asking: Promise<void> | undefined;
  private day: PlainDate | undefined;

  constructor(
    @Inject(POOL) pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.feed = new LiveFeed(pool, () => dateOf(clock.now()));
  }

  /** @throws {ApiProblem} `tooManyRequests` where the session, or the process, carries as many streams as it may */
  open(caller: Caller, { request, response, behind }: Opening): void {
    const own = [...this.streams].filter(({ sessionId }) => sessionId === request.sessionID).length;
    if (own >= MOST_PER_SESSION || this.streams.size >= MOST_PER_PROCESS) throw tooManyRequests(COME_BACK_SECONDS);
    const stream = new Stream(request.sessionID, caller.id, response, placeOf(request.get('last-event-id')) ?? behind);
    this.beat(stream);
    this.streams.add(stream);
    response.on('close', () => {
      this.streams.delete(stream);
      if (this.streams.size === 0) this.rest();
    });
    if (this.timers.length === 0) this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.rest();
    for (const stream of this.streams) stream.end();
    this.streams.clear();
    await this.asking;
  }

  private wake(): void {
    this.feed.startOver();
    this.timers = [
      setInterval(() => {
        this.ask();
      }, POLL_MS),
      setInterval(() => {
        for (const stream of this.streams) this.beat(stream);
      }, BEAT_MS),
      setInterval(() => {
        this.feed.prune().catch((error: unknown) => {
          this.logger.warn({ err: error }, 'told changes were not pruned');
        });
      }, PRUNE_MS),
    ];
  }

  private rest(): void {
    this.timers.forEach((timer) => {
      clearInterval(timer);
    });
    this.timers = [];
  }

  /** One question at a time: a slow database is not asked faster than it answers. */
  private ask(): void {
    const today = dateOf(this.clock.now());
    if (this.day !== undefined && this.day !== today) for (const stream of this.streams) this.beat(stream);
    this.day = today;
    this.asking ??= this.feed
      .tell([...this.streams])
      .catch((error: unknown) => {
        // Nothing is lost: the next answer goes on from the same place.
        this.logger.warn({ err: error }, 'changes could not be told');
      })
      .finally(() => {
        this.asking = undefined;
      });
  }

  /**
   * Keeps proxies from closing a quiet stream, and lets countdowns roll over by our date. Whoever comes back after a
   * quiet time goes on from there, instead of reading everything again.
   */
  private beat(stream: Stream): void {
    const now = this.clock.now();
    stream.send('beat', { now, today: dateOf(now) });
    const { toldUpTo } = this.feed;
    if (toldUpTo && stream.catchUpFrom === undefined) stream.hasRead(toldUpTo);
  }
}
