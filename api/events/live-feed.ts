import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { mayRead, type Authority, type Grant } from '../../domain/process/actor.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import {
  liveBetween,
  livePlace,
  livePlaceBefore,
  pruneLive,
  sessionsAlive,
  type LiveChange,
  type LivePlace,
} from '../../db/queries/live.ts';
import { grantsOfMany } from '../../db/queries/grants.ts';
import type { Pool } from '../../db/pool.ts';
import type { Stream } from './stream.ts';

/** Changes read at once; where there are more, the rest follows at once. */
const PAGE = 500;
/** A stream that missed more than this reads everything again. */
const MOST_CAUGHT_UP = 500;
const KEPT_SECONDS = 15 * 60;
/** Nobody goes on from a place whose changes are just being forgotten. */
const SURELY_KEPT_SECONDS = KEPT_SECONDS - 60;
/** A quiet stream whose session was ended elsewhere closes after so many questions. */
const LOOK_EVERY = 4;

type Reader = Readonly<{ stream: Stream; grants: readonly Grant[] }>;

/** Reads what has changed, once for everybody, and tells each reader what he may know at this moment. */
export class LiveFeed {
  private place: LivePlace | undefined;
  private asked = 0;

  constructor(
    private readonly pool: Pool,
    private readonly today: () => PlainDate,
  ) {}

  /** Up to where everybody has been told who is not still behind. */
  get toldUpTo(): LivePlace | undefined {
    return this.place;
  }

  /** After a pause nobody waits for what happened meanwhile. */
  startOver(): void {
    this.place = undefined;
  }

  prune(): Promise<void> {
    return pruneLive(this.pool, KEPT_SECONDS);
  }

  async tell(streams: readonly Stream[]): Promise<void> {
    const upTo = await livePlace(this.pool);
    const from = this.place ?? upTo;
    const changes = await this.between(from, upTo);
    const late = streams.filter(({ catchUpFrom }) => catchUpFrom !== undefined);
    this.asked += 1;
    if (changes.length > 0 || late.length > 0 || this.asked % LOOK_EVERY === 0) {
      const readers = await this.readers(streams);
      for (const reader of readers.filter(({ stream }) => late.includes(stream))) await this.catchUp(reader, from);
      for (const reader of readers) tellAll(reader, changes, upTo);
    }
    this.place = upTo;
  }

  private async between(from: LivePlace, upTo: LivePlace): Promise<readonly LiveChange[]> {
    const changes: LiveChange[] = [];
    for (;;) {
      const page = await liveBetween(this.pool, [from, upTo], PAGE, changes.at(-1));
      changes.push(...page);
      if (page.length < PAGE) return changes;
    }
  }

  /** Who still listens with a session that stands, and what he holds now; whose session is over is cut off. */
  private async readers(streams: readonly Stream[]): Promise<readonly Reader[]> {
    const people = [...new Set(streams.map(({ personId }) => personId))];
    const [alive, held] = await Promise.all([
      sessionsAlive(this.pool, [...new Set(streams.map(({ sessionId }) => sessionId))]),
      grantsOfMany(this.pool, people, this.today()),
    ]);
    const [listening, over] = [
      streams.filter(({ sessionId }) => alive.has(sessionId)),
      streams.filter(({ sessionId }) => !alive.has(sessionId)),
    ];
    over.forEach((stream) => {
      stream.end();
    });
    return listening.map((stream) => ({ stream, grants: held.get(stream.personId) ?? [] }));
  }

  /** What a stream missed since it broke, up to where all others are. */
  private async catchUp(reader: Reader, upTo: LivePlace): Promise<void> {
    const { stream } = reader;
    const { catchUpFrom } = stream;
    if (catchUpFrom === undefined) return;
    const from =
      typeof catchUpFrom === 'number'
        ? await livePlaceBefore(this.pool, stream.secondsBehind(catchUpFrom))
        : catchUpFrom;
    const missed = await liveBetween(this.pool, [from, upTo], MOST_CAUGHT_UP);
    const gone = upTo.at - from.at > SURELY_KEPT_SECONDS;
    stream.catchUpFrom = undefined;
    if (!gone && missed.length < MOST_CAUGHT_UP) {
      tellAll(reader, missed, upTo);
      return;
    }
    stream.send('resync', {});
    stream.hasRead(upTo);
  }
}

/** He has read up to the place only when he has been told all of it: what broke in between is told again. */
function tellAll(reader: Reader, changes: readonly LiveChange[], upTo: LivePlace): void {
  const told = changes.filter((change) => tellIfAllowed(reader, change));
  if (told.length > 0) reader.stream.hasRead(upTo);
}

/**
 * Outside his scope a thing does not exist; what he holds is what he holds now, not when he began to listen. Answers
 * whether he was told.
 */
function tellIfAllowed({ stream, grants }: Reader, change: LiveChange): boolean {
  if (change.kind === 'person') {
    if (change.personId !== stream.personId) return false;
    stream.send('notice', {});
    return true;
  }
  const { itemId, version, causes, by, subject } = change;
  if (!grantsWith({ grants }, 'item.read').some((grant) => mayRead(grant, subject))) return false;
  stream.send('change', { itemId, version, kinds: causes, by: actor(by) });
  return true;
}

function actor(by: Authority | null): { readonly id: string; readonly name: string } | null {
  return by?.kind === 'person' ? { id: by.personId, name: by.name } : null;
}
