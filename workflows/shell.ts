import {
  allHandlersFinished,
  condition,
  isCancellation,
  log,
  makeContinueAsNewFunc,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { IncidentActivities, StoreActivities } from '../activities/contract.ts';
import type { Effect } from '../domain/process/process.ts';
import { createAlarm } from './alarm.ts';
import {
  compare,
  details,
  recorded,
  TASK_QUEUES,
  type PlannedEffect,
  type Recorded,
  type RecordedAfter,
  type ShellDetails,
  type ShellInput,
} from './contract.ts';
import { carryOver, hasGap, openLedger, strikeOff, takeIn, type Ledger } from './ledger.ts';
import { hourInChina, instantOf, productNow } from './product-time.ts';
import { searchAttributes, showDetails, showPhase, type Shown } from './shown.ts';
import { EffectTraces, inTraces } from './traces.ts';

/** What a process's own workflow file says: how it is shown, when it is over, what its effects do in the world. */
export interface FollowedProcess extends Shown {
  /** Phases of the main track after which nothing follows, once nothing will happen by itself either. */
  readonly terminal: readonly string[];
  /** Whoever has a kind of effect says how it is carried out; everybody tells people. */
  readonly effects: Readonly<Record<'notice', CarryOut>> &
    Readonly<Partial<Record<Exclude<Effect['kind'], 'notice'>, CarryOut>>>;
}

/** Carries out effects of one kind; called again for the same ones after a crash. */
export type CarryOut = (effects: readonly PlannedEffect[], matter: ShellInput) => Promise<void>;

// One short transaction each. While PostgreSQL is away the pauses soon become timers of the server, so that a night's
// outage does not fill the history with heartbeats; only a refusal of the rules ends the asking.
const store = proxyLocalActivities<StoreActivities>({
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '5 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '1 minute', nonRetryableErrorTypes: ['DomainError'] },
});

// An incident is for people to read in the morning: it may wait until the database is back.
const incidents = proxyActivities<IncidentActivities>({
  taskQueue: TASK_QUEUES.upkeep,
  startToCloseTimeout: '30 seconds',
  retry: { maximumInterval: '5 minutes' },
});

/** Measured cheapest for items that are cold when something happens to them. */
const STEPS_PER_RUN = 6;
/** Whatever still waits for the world: a history must end. */
const STEPS_AT_MOST = 60;
const EFFECTS_AT_ONCE = 20;
const STANDSTILL_PAUSE_MS = 10 * 60_000;

/** Follows one instance as long as it lives (design.md §2): the same for every process. */
export async function follow(input: ShellInput, process: FollowedProcess): Promise<void> {
  await new Shell(input, process).run();
}

class Shell {
  readonly #alarm = createAlarm();
  readonly #inbox: RecordedAfter[] = [];
  readonly #inFlight = new Set<string>();
  readonly #traces = new EffectTraces();
  #ledger: Ledger;
  #comparing: boolean;
  #effectsEnded = false;
  #steps = 0;

  constructor(
    input: ShellInput,
    readonly process: FollowedProcess,
  ) {
    this.#ledger = openLedger(input);
    this.#comparing = input.effectsLeft;
    setHandler(recorded, (acts) => {
      this.#inbox.push(...acts);
      this.#steps += 1;
    });
    setHandler(compare, () => {
      this.#comparing = true;
      this.#steps += 1;
    });
    setHandler(details, () => this.#details());
  }

  async run(): Promise<void> {
    for (;;) {
      this.#alarm.set(this.#wakesAt(), `到点 ${hourInChina(this.#ledger.nextMoment)}`);
      await condition(() => this.#hasNews());
      this.#effectsEnded = false;
      await this.#hear();
      if (this.#alarm.rings) await this.#reach();
      this.#carryOut();
      if (!this.#mayEnd()) continue;
      // Awaiting it, not testing it: a run that only tests it while a handler runs never continues.
      await condition(allHandlersFinished);
      if (this.#hasNews()) continue;
      if (this.#isOver()) return;
      await this.#continue();
    }
  }

  #hasNews(): boolean {
    return this.#inbox.length > 0 || this.#comparing || this.#alarm.rings || this.#effectsEnded;
  }

  /** Takes the signals in the order of their versions; a gap, or a comparison asked for, reads the store. */
  async #hear(): Promise<void> {
    const told = this.#inbox.splice(0).toSorted((a, b) => a.version - b.version);
    for (const act of told) {
      if (hasGap(this.#ledger, act)) this.#comparing = true;
      if (!this.#comparing) this.#learn(act);
    }
    if (!this.#comparing) return;
    this.#comparing = false;
    const { instanceId, version } = this.#ledger;
    const asking = told.flatMap(({ trace = [] }) => trace);
    this.#learn(await inTraces(asking, () => store.since({ instanceId, version })));
  }

  /** The clock's act: *now* is never before the moment, whatever the spread of the wake-ups. */
  async #reach(): Promise<void> {
    // A signal heard in the same breath may have moved the moment: then this ringing is stale.
    if (this.#alarm.at !== this.#wakesAt()) return;
    const { instanceId, version, nextMoment, clockOriginMs } = this.#ledger;
    if (nextMoment === null) return;
    this.#steps += 1;
    this.#alarm.set(undefined, '');
    const now = productNow(clockOriginMs);
    const reached = await store.reach({ instanceId, now: now < nextMoment ? nextMoment : now, since: version });
    this.#learn(reached);
    if (reached.nextMoment !== nextMoment) return;
    // The record did not move although its moment has come: asked again later instead of in a hot loop.
    log.warn('the clock stands still', { instanceId, nextMoment });
    this.#ledger = { ...this.#ledger, notBefore: Date.now() + STANDSTILL_PAUSE_MS };
  }

  #learn(told: Recorded): void {
    const ledger = takeIn(this.#ledger, told);
    if (told.version > this.#ledger.version) this.#traces.hear(told);
    if (ledger.phase !== this.#ledger.phase) showPhase(ledger);
    this.#ledger = ledger;
    showDetails(ledger, this.process);
  }

  /** One batch of each kind at a time, in the order of the record; the clock goes on while the world is slow. */
  #carryOut(): void {
    for (const [kind, carryOut] of Object.entries(this.process.effects)) {
      const batch = this.#ledger.pending.filter(({ effect }) => effect.kind === kind).slice(0, EFFECTS_AT_ONCE);
      if (batch.length === 0 || this.#inFlight.has(kind)) continue;
      this.#inFlight.add(kind);
      void this.#traces.carryOut(batch, () => this.#carryOutBatch(kind, carryOut, batch));
    }
  }

  async #carryOutBatch(kind: string, carryOut: CarryOut, batch: readonly PlannedEffect[]): Promise<void> {
    try {
      await carryOut(batch, carryOver(this.#ledger)).catch((error: unknown) => this.#giveUp(batch, error));
      this.#ledger = strikeOff(this.#ledger, batch);
      this.#traces.strikeOff(batch);
    } catch (error) {
      if (!isCancellation(error)) throw error;
    } finally {
      this.#inFlight.delete(kind);
      this.#effectsEnded = true;
    }
  }

  /** What the world refuses for good becomes a person's matter; it never stops the clock. */
  async #giveUp(batch: readonly PlannedEffect[], error: unknown): Promise<void> {
    if (isCancellation(error)) throw error;
    const { instanceId, clockOriginMs } = this.#ledger;
    const detail = `${batch.map(({ id }) => id).join(', ')}: ${String(error)}`.slice(0, 1000);
    await incidents.openIncident({ code: 'effectFailed', instanceId, detail, now: productNow(clockOriginMs) });
  }

  /**
   * Filters in Temporal's page are brought up to date on the way: with the continuation they cost nothing. A matter is
   * pinned to the release it runs on; here, and only here, it moves to the current one: between two histories there is
   * nothing to replay.
   */
  #continue(): Promise<never> {
    return makeContinueAsNewFunc<(input: ShellInput) => Promise<void>>({
      typedSearchAttributes: searchAttributes(this.#ledger),
      ...(isLeftBehind() && { initialVersioningBehavior: 'AUTO_UPGRADE' }),
    })(carryOver(this.#ledger));
  }

  #mayEnd(): boolean {
    if (this.#hasNews()) return false;
    return (
      this.#isOver() ||
      isLeftBehind() ||
      this.#steps >= (this.#ledger.pending.length === 0 ? STEPS_PER_RUN : STEPS_AT_MOST)
    );
  }

  #isOver(): boolean {
    const { phase, nextMoment, pending } = this.#ledger;
    return phase !== null && this.process.terminal.includes(phase) && nextMoment === null && pending.length === 0;
  }

  #wakesAt(): number | undefined {
    const { nextMoment, wakeOffsetSeconds, clockOriginMs, notBefore = 0 } = this.#ledger;
    if (nextMoment === null) return undefined;
    return Math.max(Date.parse(nextMoment) + wakeOffsetSeconds * 1000 - clockOriginMs, notBefore);
  }

  #details(): ShellDetails {
    const { pending, ...known } = this.#ledger;
    const wakesAt = this.#alarm.at === undefined ? null : instantOf(this.#alarm.at);
    return { ...known, pendingEffects: pending.length, wakesAt };
  }
}

/** A newer release is current: Temporal says so with every task. Where nobody names releases, it never does. */
function isLeftBehind(): boolean {
  return workflowInfo().targetWorkerDeploymentVersionChanged;
}
