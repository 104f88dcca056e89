import { Inject, Injectable } from '@nestjs/common';
import { departmentsMissing, restOf } from '../../domain/bodies/seats.ts';
import { dateOf, yearOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { isUnitRole } from '../../domain/process/roles.ts';
import {
  bodyById,
  seatCandidates,
  seatsOf,
  standingBodies,
  type BodyRow,
  type SeatRow,
} from '../../db/queries/bodies.ts';
import { bodyChanges } from '../../db/queries/body-changes.ts';
import { fundEntries, fundsOf, type FundRow } from '../../db/queries/body-funds.ts';
import { ladderHeads } from '../../db/queries/body-heads.ts';
import { regionsBelow } from '../../db/queries/scope.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { ACCOUNT_EVENT_NAMES, factsText } from '../words/account-text.ts';
import type * as schemas from './bodies.schemas.ts';

/** Coordination bodies and working teams as people read them (S1). */
@Injectable()
export class BodiesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
  ) {}

  /** Every region in scope from the root down, with its body or without one. */
  async list({ region }: schemas.AskBodies, caller: Caller): Promise<schemas.Bodies> {
    const readable = await this.readable(caller);
    const below = region === undefined ? readable : await regionsBelow(this.pool, [region]);
    const regionIds = readable.filter((id) => below.includes(id));
    const [heads, bodies] = await Promise.all([
      ladderHeads(this.pool, regionIds, this.today()),
      standingBodies(this.pool, regionIds),
    ]);
    const ids = bodies.map(({ id }) => id);
    const [seats, funds] = await Promise.all([seatsOf(this.pool, ids), fundsOf(this.pool, ids)]);
    const kinds = new Map(bodies.map(({ id, kind }) => [id, kind]));
    const year = yearOf(this.today());
    return {
      rows: heads.map((head) => {
        const seated = seats.filter(({ bodyId }) => bodyId === head.bodyId);
        const kind = kinds.get(head.bodyId ?? '') ?? null;
        const fund = funds.find((one) => one.bodyId === head.bodyId && one.year === year);
        return {
          ...head,
          kind,
          seats: seated.length,
          missing: kind === null ? [] : missingOf(kind, seated),
          funds: fund ? fundsView(fund) : null,
          mayKeep: mayKeep(caller, head.regionId),
        };
      }),
    };
  }

  /** @throws {DomainError} `notFound` also for a body of a region outside the scope */
  async detail(id: string, caller: Caller): Promise<schemas.BodyDetail> {
    const body = await this.body(id, caller);
    const [[head], seats, funds] = await Promise.all([
      ladderHeads(this.pool, [body.regionId], this.today()),
      seatsOf(this.pool, [id], { past: true }),
      fundsOf(this.pool, [id]),
    ]);
    if (!head) throw new DomainError('notFound');
    return {
      body,
      head,
      seats: seats.map(({ bodyId: _body, ...seat }) => seat),
      missing: missingOf(
        body.kind,
        seats.filter(({ endedOn }) => endedOn === null),
      ),
      funds: funds.map(fundsView),
      mayKeep: body.dissolvedOn === null && mayKeep(caller, body.regionId),
    };
  }

  async entries(id: string, year: number, paging: Paging, caller: Caller): Promise<schemas.FundEntries> {
    await this.body(id, caller);
    const { rows, next } = await fundEntries(this.pool, { bodyId: id, year }, paging);
    return { rows: [...rows], next };
  }

  /** Every change of a region's bodies: who, when, why. */
  async changes(id: string, paging: Paging, caller: Caller, locale: Locale): Promise<schemas.BodyChanges> {
    const { regionId } = await this.body(id, caller);
    const { rows, next } = await bodyChanges(this.pool, regionId, paging);
    return {
      next,
      rows: rows.map(({ seq, at, by, kind, before, after, note }) => ({
        seq,
        at,
        note,
        by: by.name,
        name: ACCOUNT_EVENT_NAMES[kind][locale],
        before: factsText(before, locale),
        after: factsText(after, locale),
      })),
    };
  }

  /** Who may be given a seat with his account: nobody outside the region that the caller keeps. */
  async candidates({ region, q }: schemas.AskCandidates, caller: Caller): Promise<schemas.Candidates> {
    if (!mayKeep(caller, region)) return { rows: [] };
    return { rows: [...(await seatCandidates(this.pool, { regionId: region, q, today: this.today() }))] };
  }

  private async body(id: string, caller: Caller): Promise<BodyRow> {
    const [body, readable] = await Promise.all([bodyById(this.pool, id), this.readable(caller)]);
    if (!body || !readable.includes(body.regionId)) throw new DomainError('notFound');
    return body;
  }

  /** A unit reads who leads its region; everybody else also those below. */
  private async readable(caller: Caller): Promise<readonly string[]> {
    const grants = grantsWith(caller, 'body.read');
    const own = grants.filter(({ role }) => isUnitRole(role)).map(({ regionId }) => regionId);
    const wide = grants.filter(({ role }) => !isUnitRole(role)).map(({ regionId }) => regionId);
    return [...new Set([...(await regionsBelow(this.pool, [...new Set(wide)])), ...own])];
  }

  private today(): PlainDate {
    return dateOf(this.clock.now());
  }
}

/** Each region keeps its own body (P2). */
export function mayKeep(caller: Caller, regionId: string): boolean {
  return grantsWith(caller, 'body.keep').some((grant) => grant.regionId === regionId);
}

function missingOf(kind: BodyRow['kind'], seats: readonly SeatRow[]): schemas.BodyDetail['missing'] {
  return [
    ...departmentsMissing(
      kind,
      seats.map(({ department }) => department),
    ),
  ];
}

function fundsView(fund: FundRow): schemas.BodyDetail['funds'][number] {
  const { year, budgetFen, usedFen } = fund;
  return { year, budgetFen, usedFen, restFen: restOf(fund) };
}
