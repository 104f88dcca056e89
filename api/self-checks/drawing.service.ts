import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import type { SystemActor } from '../../domain/process/actor.ts';
import type { AssignSelfCheck, SelfChecker } from '../../domain/processes/budget-item/commands.ts';
import { drawSample, populationText, shareOut, stratumOf, type DrawnLine } from '../../domain/self-check/sample.ts';
import type { Pool } from '../../db/pool.ts';
import type { ActRequest, ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { freezeSample, recordChecker, recordDraw, type LineOutcome } from '../../db/queries/self-check-writes.ts';
import {
  checkersOf,
  frozenPopulation,
  sampleRow,
  selfCheckPopulation,
  waitingSample,
  type CheckerRow,
  type FrozenRow,
  type SampleRow,
} from '../../db/queries/self-checks.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { CLOCK, POOL, SECRETS, STORE } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import type { SecretBox } from '../session/secret-box.ts';
import { SelfChecksService, sha256 } from './self-checks.service.ts';
import type { ChangeChecker, DrawSample, FreezeSample, SampleId } from './self-checks.schemas.ts';

/**
 * Freezing a list of self-evaluations and drawing from it (E4). The hash of the seed is published with the list, and the
 * seed is made of a secret of the server's and the list's id: nobody can choose or foresee the lot, nor change it later.
 */
@Injectable()
export class DrawingService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(SECRETS) private readonly secrets: SecretBox,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
    @Inject(SelfChecksService) private readonly checks: SelfChecksService,
  ) {}

  /**
   * Freezes the list of a year; the same key freezes once.
   *
   * @throws {DomainError} `invalidInput` where there is nothing to draw from, or a list of the year still waits
   */
  async freeze({ region, year, note }: FreezeSample, key: string, caller: Caller): Promise<SampleId> {
    const regionId = this.regions.acting(caller, 'ranking.freeze', region);
    const id = stableId('selfCheckSample', caller.id, key);
    const rules = await this.checks.rulesOf(regionId);
    return this.log.change(caller, async (db, write) => {
      const waiting = await waitingSample(db, regionId, year);
      if (await sampleRow(db, id)) return { id };
      if (waiting) throw refused([{ path: '/year', code: 'sampleWaits' }]);
      const all = await selfCheckPopulation(db, regionId, year);
      if (all.every(({ exclusion }) => exclusion !== null)) throw refused([{ path: '/year', code: 'nothingToDraw' }]);
      const lines = all.map((one) => ({ ...one, stratum: stratumOf(one, rules) }));
      const populationHash = sha256(populationText(all, rules));
      const seedHash = sha256(this.seedOf(id));
      const by = { by: caller.id, now: this.clock.now() };
      await freezeSample(db, { id, regionId, year, rules, populationHash, seedHash, lines, note, ...by });
      const facts = { sampleId: id, year, lines: lines.length, populationHash, seedHash };
      await write({ kind: 'selfCheckListFrozen', person: null, regionIds: [regionId], after: facts, note });
      return { id };
    });
  }

  /**
   * Draws from a frozen list, tells every drawn item who checks it, and opens the seed. What was reviewed since the
   * freezing is left out with that reason, and the next ticket comes up. Broken off and asked again it comes to the same.
   *
   * @throws {DomainError} `invalidInput` with every fault of the checkers; `notFound`
   */
  async draw(id: string, { checkers: named }: DrawSample, caller: Caller): Promise<SampleId> {
    const sample = await this.own(id, caller);
    if (sample.seed !== null) return { id };
    const seed = this.seedOf(id);
    if (sha256(seed) !== sample.seedHash) throw refused([{ path: '/checkers', code: 'seedLost' }]);
    const checkers = await this.named(sample, named, '/checkers');
    const frozen = await frozenPopulation(this.pool, id);
    // What this sample has reached before it was broken off belongs to it, wherever it stands now.
    const free = frozen.filter(
      ({ exclusion, phase, checker }) => exclusion === null && (checker !== null || phase === 'reviewing'),
    );
    const drawn = drawSample(seed, free, sample.rules);
    const mine = free.filter((one) => isDrawn(drawn, one.id));
    const fresh = this.assigned(
      mine.filter(({ checker }) => checker === null),
      checkers,
    );
    await this.store.actMany([...fresh].map(([itemId, checker]) => this.assigning(id, itemId, checker, `draw:${id}`)));
    const before = mine.flatMap(({ id: itemId, checker }) => (checker ? [[itemId, checker] as const] : []));
    const assigned = new Map([...before, ...fresh]);
    const lines = frozen.map((one) => outcomeOf(one, drawn, assigned));
    await this.log.change(caller, async (db, write) => {
      const opened = { id, seed, by: caller.id, now: this.clock.now(), lines };
      await recordDraw(db, opened);
      const facts = { sampleId: id, seed, drawn: assigned.size };
      await write({ kind: 'selfCheckDrawn', person: null, regionIds: [sample.regionId], after: facts });
    });
    return { id };
  }

  /** Another checks it. @throws {DomainError} `invalidInput` for what was not drawn, or for whom may not; `notFound` */
  async changeChecker(
    id: string,
    itemId: string,
    { checker }: ChangeChecker,
    key: string,
    caller: Caller,
  ): Promise<SampleId> {
    const sample = await this.own(id, caller);
    const checkers = await this.named(sample, [checker], '/checker');
    const line = (await frozenPopulation(this.pool, id)).find((one) => one.id === itemId && one.standing === 'drawn');
    if (line?.phase !== 'reviewing') throw refused([{ path: '/itemId', code: 'notDrawn' }]);
    for (const [item, one] of this.assigned([line], checkers, '/checker')) {
      await this.store.act(this.assigning(id, item, one, `checker:${key}`));
      await recordChecker(this.pool, id, item, one);
    }
    return { id };
  }

  private seedOf(id: string): string {
    return sha256(this.secrets.hash('self-evaluation sample', id));
  }

  private async own(id: string, caller: Caller): Promise<SampleRow> {
    const sample = await this.checks.row(id, caller);
    this.regions.acting(caller, 'ranking.freeze', sample.regionId);
    return sample;
  }

  private async named({ regionId }: SampleRow, ids: readonly string[], path: string): Promise<readonly CheckerRow[]> {
    const known = new Map(
      (await checkersOf(this.pool, regionId, dateOf(this.clock.now()))).map((one) => [one.personId, one]),
    );
    const faults = ids.flatMap((id, index): Fault[] =>
      known.has(id) ? [] : [{ path: path === '/checker' ? path : `${path}/${String(index)}`, code: 'notAChecker' }],
    );
    if (faults.length > 0) throw refused(faults);
    return ids.flatMap((id) => known.get(id) ?? []);
  }

  private assigned(
    items: readonly FrozenRow[],
    checkers: readonly CheckerRow[],
    path = '/checkers',
  ): ReadonlyMap<string, SelfChecker> {
    const shared = shareOut(items, checkers);
    const faults = shared.flatMap(({ itemId, checker }): Fault[] => {
      const name = items.find(({ id }) => id === itemId)?.name ?? itemId;
      return checker ? [] : [{ path, code: 'checkerOfUnit', params: { name } }];
    });
    if (faults.length > 0) throw refused(faults);
    return new Map(shared.flatMap(({ itemId, checker }) => (checker ? [[itemId, checker] as const] : [])));
  }

  private assigning(sampleId: string, instanceId: string, checker: SelfChecker, key: string): ActRequest {
    const now = this.clock.now();
    const command: AssignSelfCheck = { kind: 'assignSelfCheck', sampleId, checker, on: dateOf(now) };
    return { instanceId, command, actor: LOT, now, idempotencyKey: `${key}:${instanceId}` };
  }
}

/** The lot decides, nobody: who drew stands in the administration's record. */
const LOT: SystemActor = { kind: 'system', ruleId: 'selfCheckSample' };

function isDrawn(lines: readonly DrawnLine[], id: string): boolean {
  return lines.some((line) => line.id === id && line.drawn);
}

function outcomeOf(
  { no, id, exclusion }: FrozenRow,
  drawn: readonly DrawnLine[],
  assigned: ReadonlyMap<string, SelfChecker>,
): LineOutcome {
  const none = { ticket: null, checkerId: null, checkerName: null };
  if (exclusion !== null) return { no, standing: 'excluded', exclusion, ...none };
  const line = drawn.find((one) => one.id === id);
  if (!line) return { no, standing: 'excluded', exclusion: 'reviewedMeanwhile', ...none };
  const checker = assigned.get(id);
  return {
    no,
    standing: line.drawn ? 'drawn' : 'notDrawn',
    exclusion: null,
    ticket: line.ticket,
    checkerId: checker?.personId ?? null,
    checkerName: checker?.name ?? null,
  };
}

function refused(faults: readonly Fault[]): DomainError {
  return new DomainError('invalidInput', { count: faults.length }, faults);
}
