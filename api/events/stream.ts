import type { Response } from 'express';
import type { LivePlace } from '../../db/queries/live.ts';

/** Beyond this a reader is too slow: he is cut off, and goes on from the last he has read. */
const MOST_UNREAD_BYTES = 256 * 1024;
/** How soon the browser comes back after a stream broke. */
const RETRY_MS = 3000;

const PLACE = /^(\d{1,15})-(\d{1,15})$/;

/** One open page: whose it is, and where it stopped reading before. */
export class Stream {
  private readonly openedAt = performance.now();

  constructor(
    readonly sessionId: string,
    readonly personId: string,
    private readonly response: Response,
    /** From where it wants to be told, a place or so many seconds ago; once caught up it is told with all others. */
    public catchUpFrom: LivePlace | number | undefined,
  ) {
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      // A proxy that gathers an answer before it passes it on would hold everything back.
      'X-Accel-Buffering': 'no',
    });
    response.write(`retry: ${String(RETRY_MS)}\n\n`);
  }

  /** Writes one event; what has no place in the order (a beat) leaves the reader's place alone. */
  send(event: string, data: object, place?: LivePlace): void {
    if (this.response.writableEnded) return;
    const id = place ? `id: ${String(place.tx)}-${String(place.id)}\n` : '';
    this.response.write(`${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    if (this.response.writableLength > MOST_UNREAD_BYTES) this.end();
  }

  /** Seconds between the moment it wants to be told from and now, where it named no place. */
  secondsBehind(behind: number): number {
    return behind + (performance.now() - this.openedAt) / 1000;
  }

  end(): void {
    if (!this.response.writableEnded) this.response.end();
  }
}

/** The last event that a page has read, as its browser repeats it. */
export function placeOf(lastEventId: string | undefined): LivePlace | undefined {
  const [, tx, id] = PLACE.exec(lastEventId ?? '') ?? [];
  return tx === undefined || id === undefined ? undefined : { tx: Number(tx), id: Number(id) };
}
