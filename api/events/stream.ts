import type { Response } from 'express';
import type { LivePlace } from '../../db/queries/live.ts';

/** Beyond this a reader is too slow: he is cut off, and goes on from the last he has read. */
const MOST_UNREAD_BYTES = 256 * 1024;
/** How soon the browser comes back after a stream broke. */
const RETRY_MS = 3000;

const PLACE = /^(\d{1,15}):(\d{1,15}):((?:\d{1,15},)*\d{1,15})?@(\d{1,15})$/;

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

  /** Writes one event; where the reader stands in the order is told apart, once he has all of it. */
  send(event: string, data: object): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** From where its browser goes on when it comes back; tells the page nothing. */
  hasRead({ seen, at }: LivePlace): void {
    this.write(`id: ${seen}@${String(Math.floor(at))}\n\n`);
  }

  /** Seconds between the moment it wants to be told from and now, where it named no place. */
  secondsBehind(behind: number): number {
    return behind + (performance.now() - this.openedAt) / 1000;
  }

  end(): void {
    if (!this.response.writableEnded) this.response.end();
  }

  private write(block: string): void {
    if (this.response.writableEnded) return;
    this.response.write(block);
    if (this.response.writableLength > MOST_UNREAD_BYTES) this.end();
  }
}

/** Up to where a page has read, as its browser repeats it; undefined where it is no place that we can have told. */
export function placeOf(lastEventId: string | undefined): LivePlace | undefined {
  const [, xmin, xmax, running, at] = PLACE.exec(lastEventId ?? '') ?? [];
  if (xmin === undefined || xmax === undefined || at === undefined) return undefined;
  const numbers = [xmin, ...(running?.split(',') ?? [])].map(Number);
  const rises = numbers.every((one, index) => one >= (numbers[index - 1] ?? 1));
  const within = numbers.every((one, index) => (index === 0 ? one <= Number(xmax) : one < Number(xmax)));
  return rises && within ? { seen: `${xmin}:${xmax}:${running ?? ''}`, at: Number(at) } : undefined;
}
