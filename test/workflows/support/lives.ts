import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { seedOrganisation, type Organisation } from '../../../db/seed.ts';
import type { Actor } from '../../../domain/process/actor.ts';
import type { CommandLike } from '../../../domain/process/process.ts';
import { morning } from '../../support/budget-item-play.ts';
import { subject } from '../../support/people.ts';
import { openTimeSkipping } from '../../support/temporal.ts';
import { DurableStack } from '../../worker/support/stack.ts';

/** A line of a matter's record, as far as tests of whole lives look at it. */
export interface Line {
  readonly at: string;
  readonly by: { readonly ruleId?: string };
  readonly event: { readonly type: string; readonly key?: string; readonly step?: { readonly workingDays: number } };
}

/** Matters that live their whole lives on a server that skips time. */
export class Lives {
  private constructor(readonly stack: DurableStack) {}

  /** Begins on a morning, with these people and the unit that plays are about. */
  static async open(date: string, made: Organisation): Promise<Lives> {
    const env = await openTimeSkipping();
    const stack = await DurableStack.open(env, Date.parse(morning(date)) - (await env.currentTimeMs()));
    await seedOrganisation(stack.test.pool, withSubject(made));
    await stack.startWorkers();
    stack.startRelay();
    return new Lives(stack);
  }

  async record(id: string): Promise<readonly Line[]> {
    const { rows } = await this.stack.test.pool.query<{ body: string }>(
      'select body from record where instance_id = $1 order by seq',
      [id],
    );
    return rows.map(({ body }) => JSON.parse(body) as Line);
  }

  async begin(
    process: string,
    input: unknown,
    more: { readonly id?: string; readonly policy?: string; readonly actor?: Actor } = {},
  ): Promise<string> {
    const { id = randomUUID(), actor = { kind: 'system', ruleId: 'plan' }, policy } = more;
    const request = { process, id, input, actor, now: await this.stack.now() };
    await this.stack.test.store.open({ ...request, ...(policy !== undefined && { policy }) });
    await this.stack.caughtUp(id);
    return id;
  }

  /** One act, with everything that follows from it carried out. */
  async act(id: string, actor: Actor, command: CommandLike & { readonly versionId?: string }): Promise<void> {
    const named = command.versionId === undefined ? [] : [command.versionId];
    const now = await this.stack.now();
    await this.stack.test.store.act({ instanceId: id, command, actor, now, documentIds: named });
    await this.stack.caughtUp(id);
  }

  async comeTo(date: string): Promise<void> {
    const ms = Date.parse(morning(date)) - Date.parse(await this.stack.now());
    if (ms > 0) await this.stack.env.sleep(ms);
  }

  /** Asked again and again: to wait for a result would let the server skip years. */
  async ended(handle: ReturnType<DurableStack['handle']>): Promise<void> {
    while ((await handle.describe()).status.name === 'RUNNING') await pause(50);
  }
}

/** With the unit that plays are about. */
function withSubject(made: Organisation): Organisation {
  const { regionId, unitId } = subject;
  return {
    ...made,
    units: [...made.units, { id: unitId, regionId, name: '示例单位', code: unitId, fictitious: true }],
  };
}

/** What happened by itself, of one clock: overdue, then each step of the ladder at its own moment. */
export function ladder(lines: readonly Line[], key: string): readonly unknown[] {
  return lines
    .filter(({ event, by }) => event.key === key && by.ruleId?.startsWith('ladder:') === true)
    .map(({ at, event }) => [event.step?.workingDays ?? event.type, at]);
}
