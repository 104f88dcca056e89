import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { mayRead, type Authority, type Grant } from '../../domain/process/actor.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import {
  isKept,
  livePlace,
  liveSince,
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

  /** After a pause nobody waits for what happened meanwhile. */
  startOver(): void {
    this.place = undefined;
  }

  prune(): Promise<void> {
    return pruneLive(this.pool, KEPT_SECONDS);
  }

  async tell(streams: readonly Stream[]): Promise<void> {
    const from = (this.place ??= await livePlace(this.pool, 0));
    const changes = await liveSince(this.pool, from, PAGE);
    const late = streams.filter(({ catchUpFrom }) => catchUpFrom !== undefined);
    this.asked += 1;
    if (changes.length > 0 || late.length > 0 || this.asked % LOOK_EVERY === 0) {
      const readers = await this.readers(streams);
      for (const reader of readers.filter(({ stream }) => late.includes(stream))) await this.catchUp(reader, from);
      for (const reader of readers) for (const change of changes) tellIfAllowed(reader, change);
    }
    this.place = changes.at(-1) ?? from;
    if (changes.length === PAGE) await this.tell(streams);
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
  private async catchUp(reader: Reader, until: LivePlace): Promise<void> {
    const { stream } = reader;
    const { catchUpFrom } = stream;
    if (catchUpFrom === undefined) return;
    const from =
      typeof catchUpFrom === 'number' ? await livePlace(this.pool, stream.secondsBehind(catchUpFrom)) : catchUpFrom;
    const missed = await liveSince(this.pool, from, MOST_CAUGHT_UP);
    const gone = typeof catchUpFrom !== 'number' && !(await isKept(this.pool, catchUpFrom));
    stream.catchUpFrom = undefined;
    if (gone || missed.length === MOST_CAUGHT_UP) stream.send('resync', {}, until);
    else for (const change of missed.filter((one) => !isAfter(one, until))) tellIfAllowed(reader, change);
  }
}

function isAfter(one: LivePlace, other: LivePlace): boolean {
  return one.tx > other.tx || (one.tx === other.tx && one.id > other.id);
}

/** Outside his scope a thing does not exist; what he holds is what he holds now, not when he began to listen. */
function tellIfAllowed({ stream, grants }: Reader, change: LiveChange): void {
  const { tx, id } = change;
  if (change.kind === 'person') {
    if (change.personId === stream.personId) stream.send('notice', {}, { tx, id });
    return;
  }
  const { itemId, version, causes, by, subject } = change;
  if (!grantsWith({ grants }, 'item.read').some((grant) => mayRead(grant, subject))) return;
  stream.send('change', { itemId, version, kinds: causes, by: actor(by) }, { tx, id });
}

function actor(by: Authority | null): { readonly id: string; readonly name: string } | null {
  return by?.kind === 'person' ? { id: by.personId, name: by.name } : null;
}
