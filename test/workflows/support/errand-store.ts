import type { IncidentActivities, NoticeActivities, StoreActivities } from '../../../activities/contract.ts';
import type { Instant } from '../../../domain/calendar/plain-date.ts';
import type { PlannedEffect, RecordedAfter, RecordedSince } from '../../../workflows/contract.ts';

interface Line {
  readonly seq: number;
  readonly what: string;
  /** When it happened, and when it was written down. */
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly tells: boolean;
}

/** The record of one errand in memory, with the store's promises: moments are recorded once, at their own time. */
export class Errand {
  readonly lines: Line[] = [];
  reached = 0;
  asked = 0;
  phase = 'open';
  /** A store with a fault: the clock's act changes nothing. */
  standsStill = false;

  constructor(
    readonly id: string,
    private moments: readonly Instant[] = [],
  ) {}

  /** A person's act: what has passed is recorded first. */
  act(what: string, now: Instant, change: { moments?: readonly Instant[]; phase?: string; tells?: boolean } = {}) {
    const after = this.lines.length;
    this.catchUp(now);
    this.write(what, now, now, change.tells ?? false);
    if (change.moments) this.moments = change.moments;
    this.phase = change.phase ?? this.phase;
    return { ...this.since(after), after } satisfies RecordedAfter;
  }

  catchUp(now: Instant): void {
    if (this.standsStill) return;
    for (let next = this.moments[0]; next !== undefined && next <= now; next = this.moments[0]) {
      this.moments = this.moments.slice(1);
      this.write('moment', next, now, true);
    }
  }

  since(version: number): RecordedSince {
    const effects = this.lines.filter(({ seq, tells }) => tells && seq > version).map(({ seq }) => this.effect(seq));
    return {
      instanceId: this.id,
      version: this.lines.length,
      phase: this.phase,
      nextMoment: this.moments[0] ?? null,
      effects,
    };
  }

  get momentsReached(): readonly string[] {
    return this.lines.filter(({ what }) => what === 'moment').map(({ at }) => at);
  }

  private write(what: string, at: Instant, recordedAt: Instant, tells: boolean): void {
    this.lines.push({ seq: this.lines.length + 1, what, at, recordedAt, tells });
  }

  private effect(seq: number): PlannedEffect {
    return {
      id: `${this.id}:${seq}:1`,
      seq,
      effect: { kind: 'notice', urgency: 'now', roles: ['unitClerk'], topic: 'told', params: { seq } },
    };
  }
}

/** The contract's activities on errands in memory; notices are kept by their stable id, as the inbox keeps them. */
export class ErrandWorld {
  readonly errands = new Map<string, Errand>();
  readonly inbox: string[] = [];
  readonly calls: string[] = [];
  /** Called before each delivery; throwing makes it fail there. */
  beforeDelivery: (id: string) => void = () => undefined;

  add(errand: Errand): Errand {
    this.errands.set(errand.id, errand);
    return errand;
  }

  readonly store: StoreActivities = {
    reach: async ({ instanceId, now, since }) => {
      const errand = this.get(instanceId);
      errand.reached += 1;
      errand.catchUp(now);
      return errand.since(since);
    },
    since: async ({ instanceId, version }) => {
      const errand = this.get(instanceId);
      errand.asked += 1;
      return errand.since(version);
    },
  };

  readonly notices: NoticeActivities = {
    deliverNotices: async ({ effects }) => {
      for (const { id } of effects) {
        this.calls.push(id);
        this.beforeDelivery(id);
        if (!this.inbox.includes(id)) this.inbox.push(id);
      }
    },
  };

  readonly incidents: { readonly code: string; readonly instanceId: string; readonly detail: string }[] = [];

  readonly upkeep: IncidentActivities = {
    openIncident: async (incident) => {
      this.incidents.push(incident);
    },
  };

  private get(id: string): Errand {
    const errand = this.errands.get(id);
    if (!errand) throw new Error(`no errand ${id}`);
    return errand;
  }
}
