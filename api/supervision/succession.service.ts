import { Inject, Injectable } from '@nestjs/common';
import { dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { HandOverSupervision } from '../../domain/processes/supervision/commands.ts';
import { seatsOf, type BodyRow, type SeatRow } from '../../db/queries/bodies.ts';
import { ladderHeads } from '../../db/queries/body-heads.ts';
import { runningOf, type LedBy } from '../../db/queries/supervisions.ts';
import type { Pool } from '../../db/pool.ts';
import type { ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL, STORE } from '../deps.ts';

/** Matters handed over between two questions to the database. */
const PAGE = 200;

/** The supervised matters of a body's former heads go to the new one (S1); why so, `decide` of the process says. */
@Injectable()
export class SuccessionService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
  ) {}

  /**
   * Hands over what still runs of what those who held the seat before had taken on by the day they left it, one matter
   * after another, each by an act on its own record. Asked again, it goes on where it ended: what is handed over is not
   * the former head's any more. Where the new head cannot be reached (no account, no office), matters stay where they
   * are until one who can be reached takes the seat, and any supervising leader may take them over.
   */
  async handOver({ id, regionId, name: body }: BodyRow, seatId: string, reason: string): Promise<void> {
    const now = this.clock.now();
    const [head] = await ladderHeads(this.pool, [regionId], dateOf(now));
    if (head?.standing !== 'reached' || head.personId === null) return;
    const leader = { id: head.personId, name: head.name ?? '' };
    const command: HandOverSupervision = { kind: 'handOverSupervision', leader, body, reason, on: dateOf(now) };
    for (const [leaderId, until] of formerHeads(await seatsOf(this.pool, [id], { past: true }), leader.id))
      await this.allOf({ regionId, leaderId, until }, seatId, command);
  }

  private async allOf(of: Omit<LedBy, 'after' | 'limit'>, seatId: string, command: HandOverSupervision): Promise<void> {
    for (let after: string | null = null; ;) {
      const page = await runningOf(this.pool, { ...of, after, limit: PAGE });
      for (const instanceId of page) await this.one(instanceId, seatId, command);
      after = page.at(-1) ?? null;
      if (page.length < PAGE) return;
    }
  }

  /** What was closed in the meantime needs no leader any more. */
  private async one(instanceId: string, seatId: string, command: HandOverSupervision): Promise<void> {
    const actor = { kind: 'system', ruleId: `seat:${seatId}` } as const;
    try {
      await this.store.act({ instanceId, command, actor, now: this.clock.now() });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'notNow') throw error;
    }
  }
}

/** Who held the seat before, each with the last day of it; the latest first. */
function formerHeads(seats: readonly SeatRow[], headId: string): ReadonlyMap<string, PlainDate> {
  const former = new Map<string, PlainDate>();
  for (const { seat, personId, endedOn } of seats)
    if (seat === 'head' && personId !== null && personId !== headId && endedOn !== null && !former.has(personId))
      former.set(personId, endedOn);
  return former;
}
