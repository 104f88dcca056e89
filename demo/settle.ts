import { setTimeout as sleep } from 'node:timers/promises';
import { WorkflowNotFoundError, type WorkflowHandle } from '@temporalio/client';
import type { Instant } from '../domain/calendar/plain-date.ts';
import { TRACKS } from '../domain/processes/budget-item/lifecycle.ts';
import { instanceWorkflowId } from '../workflows/contract.ts';
import type { Servers } from './servers.ts';

const PAUSE_MS = 5;
/** Far beyond what anything here takes; longer means that something is stuck. */
const PATIENCE_MS = 30_000;

const TERMINAL: readonly string[] = TRACKS.main.terminal;

interface Matter {
  readonly id: string;
  readonly process: string;
  readonly version: number;
  readonly phase: string;
  readonly nextMoment: Instant | null;
}

/** Knows which workflows have been seen up to date, so that only those that something happened to are asked again. */
export class Settling {
  private readonly seen = new Map<string, number>();

  constructor(private readonly servers: Servers) {}

  /**
   * Waits until nothing is under way: no moment up to `now` is unrecorded, the outbox is empty, and every workflow knows
   * its matter's version with nothing left to carry out. Only then may time go on (design.md §6).
   */
  async settle(now: Instant): Promise<void> {
    await this.until('moments and outbox', () => this.isQuiet(now));
    const { rows } = await this.servers.pool.query<Matter>(
      'select id, process, version, phase, next_moment as "nextMoment" from instance',
    );
    const changed = rows.filter(({ id, version }) => this.seen.get(id) !== version);
    await Promise.all(changed.map((matter) => this.until(`workflow ${matter.id}`, () => this.hasCaughtUp(matter))));
    changed.forEach(({ id, version }) => this.seen.set(id, version));
  }

  private async isQuiet(now: Instant): Promise<boolean> {
    const { rows } = await this.servers.pool.query<{ busy: boolean }>(
      `select exists (select from outbox where sent_at is null)
         or exists (select from instance where next_moment <= $1) as busy`,
      [now],
    );
    return rows[0]?.busy === false;
  }

  /**
   * With the outbox empty, a workflow that has nothing under way knows its matter. It is not asked itself: this server
   * loses a question that meets a workflow at work, and then holds time for minutes.
   */
  private async hasCaughtUp({ id, process, phase, nextMoment }: Matter): Promise<boolean> {
    const handle = this.servers.client.workflow.getHandle(instanceWorkflowId(process, id));
    try {
      const { events } = await handle.fetchHistory();
      const kinds = (events ?? []).map(kindOf);
      const isOver = nextMoment === null && TERMINAL.includes(phase);
      return isOver ? kinds.at(-1) === 'workflowExecutionCompleted' : isIdle(kinds);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  private async until(what: string, isDone: () => Promise<boolean>): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (!(await isDone())) {
      if (performance.now() > deadline) throw new Error(`The demo waits in vain for ${what}.`);
      await sleep(PAUSE_MS);
    }
  }
}

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/** `workflowTaskScheduled`, `timerStarted` …: the attributes that an event carries name it. */
function kindOf(event: NonNullable<History['events']>[number]): string {
  const [attributes = ''] = Object.entries(event)
    .filter(([key, value]) => key.endsWith('EventAttributes') && value !== null)
    .map(([key]) => key);
  return attributes.replace('EventAttributes', '');
}

/** Tasks and activities begin with the first and end with one of the others. */
const BEGIN: readonly string[] = ['workflowTaskScheduled', 'activityTaskScheduled'];
const END: readonly string[] = BEGIN.map((kind) => kind.replace('Scheduled', '')).flatMap((task) => [
  `${task}Completed`,
  `${task}Failed`,
  `${task}TimedOut`,
]);

/** Every task of the run has ended, and the run itself goes on. */
function isIdle(kinds: readonly string[]): boolean {
  const count = (of: readonly string[]): number => kinds.filter((kind) => of.includes(kind)).length;
  return count(BEGIN) > 0 && count(BEGIN) === count(END) && kinds.at(-1) !== 'workflowExecutionContinuedAsNew';
}
