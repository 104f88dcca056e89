import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import {
  bodyById,
  endSeat,
  insertSeat,
  seatCandidates,
  seatsOf,
  type BodyRow,
  type SeatRow,
} from '../../db/queries/bodies.ts';
import { ladderHeads } from '../../db/queries/body-heads.ts';
import { handOverEscalations } from '../../db/queries/hand-over.ts';
import { tellByName } from '../../db/queries/notices.ts';
import { holders } from '../../db/queries/people.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import type { Write } from '../people/account-log.service.ts';
import { refuse } from '../people/dated.ts';
import { RulesService } from '../rules/rules.service.ts';
import { SuccessionService } from '../supervision/succession.service.ts';
import { beforeBegin, BodyKeepingService } from './body-keeping.service.ts';
import type * as schemas from './bodies.schemas.ts';

/** Who sits in a body, from when and until when; a new head takes over what has climbed the ladder (S1). */
@Injectable()
export class SeatsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(SuccessionService) private readonly succession: SuccessionService,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(BodyKeepingService) private readonly keeping: BodyKeepingService,
  ) {}

  /**
   * Gives a seat. A new head ends the seat of the one before on the day he begins, and takes over his supervised matters:
   * asked again with the same id, nothing is given twice and what was not handed over yet is.
   *
   * @throws {DomainError} `notFound`, `bodyDissolved`, `dateInFuture`, `endsBeforeBegin`, `seatedAlready`, `invalidInput`
   */
  async take(id: string, { note, ...asked }: schemas.TakeSeat, caller: Caller): Promise<void> {
    this.keeping.notAhead('/fromOn', asked.fromOn);
    await this.keeping.changeBody(id, caller, async (db, write, body) => {
      if (asked.fromOn < body.establishedOn) throw beforeBegin(asked.fromOn, body.establishedOn, '/fromOn');
      const sitting = await seatsOf(db, [id]);
      if (sitting.some((seat) => seat.id === asked.id)) return;
      const name = await this.nameOf(db, asked, body);
      refuseTwice(sitting, asked, name);
      if (asked.seat === 'head') await leave(db, write, { body, sitting, fromOn: asked.fromOn, note });
      const { personId = null, department = null, ...seat } = asked;
      await insertSeat(db, { ...seat, bodyId: id, name, personId, department });
      const after = { ...seatFacts({ ...seat, name, department }), from: seat.fromOn };
      await write({ kind: 'bodySeatTaken', person: null, regionIds: [body.regionId], after, note });
      if (asked.seat === 'head') await this.handOver(db, body, asked.id);
    });
    const body = asked.seat === 'head' ? await bodyById(this.pool, id) : undefined;
    if (body) await this.succession.handOver(body, asked.id, note);
  }

  /** @throws {DomainError} `notFound`, `bodyDissolved`, `seatEnded`, `dateInFuture`, `endsBeforeBegin` */
  async end(id: string, seatId: string, { on, note }: schemas.EndOn, caller: Caller): Promise<void> {
    this.keeping.notAhead('/on', on);
    await this.keeping.changeBody(id, caller, async (db, write, { regionId }) => {
      const seat = (await seatsOf(db, [id], { past: true })).find((one) => one.id === seatId);
      if (!seat) throw new DomainError('notFound');
      if (seat.endedOn !== null) throw new DomainError('seatEnded', { name: seat.name, on: seat.endedOn });
      if (on < seat.fromOn) throw beforeBegin(on, seat.fromOn);
      await endSeat(db, seatId, on);
      await write({ kind: 'bodySeatLeft', person: null, regionIds: [regionId], after: left(seat, on), note });
    });
  }

  /** The open escalations of the region go to the new head, where he can be reached: one mail, and each on his page. */
  private async handOver(db: Queryable, { regionId, name }: BodyRow, seatId: string): Promise<void> {
    const now = this.clock.now();
    const [head] = await ladderHeads(db, [regionId], dateOf(now));
    if (head?.standing !== 'reached' || head.personId === null) return;
    const { ladder } = await this.rules.policyFor({ grants: [] }, regionId);
    const step = ladder.find(({ audience }) => audience.includes('supervisingLeader'));
    if (!step) return;
    const leader = head.name ?? '';
    const over = { seatId, regionId, personId: head.personId, body: name, leader, rung: step.workingDays, now };
    const count = await handOverEscalations(db, over);
    if (count === 0) return;
    const people = await holders(db, [], { regionId, regionPath: [], unitId: '' }, dateOf(now), [head.personId]);
    const params = { body: name, count, on: dateOf(now) };
    await tellByName(db, { id: `handover.${seatId}`, topic: 'escalationsHandedOver', params, regionId, people, now });
  }

  private async nameOf(
    db: Queryable,
    { personId, name }: Pick<schemas.TakeSeat, 'personId' | 'name'>,
    { regionId }: BodyRow,
  ): Promise<string> {
    if (personId === undefined) return name ?? '';
    const people = await seatCandidates(db, { regionId, q: '', today: dateOf(this.clock.now()), id: personId });
    const found = people.find(({ id }) => id === personId);
    refuse(found ? [] : [{ path: '/personId', code: 'idUnknown', params: { id: personId } }]);
    return found?.name ?? '';
  }
}

/** Nobody has two seats in one body at a time; the head may have had another before. */
function refuseTwice(
  sitting: readonly SeatRow[],
  { personId }: Pick<schemas.TakeSeat, 'personId'>,
  name: string,
): void {
  const twice = sitting.find((seat) => personId !== undefined && seat.personId === personId);
  if (!twice) return;
  const params = { name };
  throw new DomainError('seatedAlready', params, [{ path: '/personId', code: 'seatedAlready', params }]);
}

/** @throws {DomainError} `endsBeforeBegin` where the new head would begin before the one who leaves */
async function leave(
  db: Queryable,
  write: Write,
  given: {
    readonly body: BodyRow;
    readonly sitting: readonly SeatRow[];
    readonly fromOn: SeatRow['fromOn'];
    readonly note: string;
  },
): Promise<void> {
  const { body, sitting, fromOn, note } = given;
  const before = sitting.find(({ seat }) => seat === 'head');
  if (!before) return;
  if (fromOn < before.fromOn) throw beforeBegin(fromOn, before.fromOn, '/fromOn');
  await endSeat(db, before.id, fromOn);
  await write({ kind: 'bodySeatLeft', person: null, regionIds: [body.regionId], after: left(before, fromOn), note });
}

function seatFacts({ seat, name, office, department }: Pick<SeatRow, 'seat' | 'name' | 'office' | 'department'>): {
  readonly seat: string;
  readonly name: string;
  readonly office: string;
  readonly department: string | null;
} {
  return { seat, name, office, department };
}

function left(seat: SeatRow, on: SeatRow['fromOn']): ReturnType<typeof seatFacts> & { readonly endedOn: string } {
  return { ...seatFacts(seat), endedOn: on };
}
