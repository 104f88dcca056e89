import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/domain-error.ts';
import { compare } from '../../workflows/contract.ts';
import { Errand } from './support/errand-store.ts';
import { at, Lab } from './support/lab.ts';

const START = '2026-03-02T00:00:00.000Z';
const TEN_MINUTES_MS = 600_000;
const instant = (text: string) => at(Date.parse(text));

let lab: Lab;

beforeAll(async () => {
  lab = await Lab.open();
}, 180_000);
afterAll(() => lab.close());
beforeEach(() => lab.begin(START));

function errand(moments: readonly string[]): Errand {
  return lab.world.add(new Errand(randomUUID(), moments.map(instant)));
}

const ofItem = (ids: readonly string[], { id }: Errand) => ids.filter((one) => one.startsWith(id));
const inbox = (item: Errand) => ofItem(lab.world.inbox, item);
const calls = (item: Errand) => ofItem(lab.world.calls, item);

/** What became of timers in the run that is open now. */
async function timers(item: Errand): Promise<{ started: number; canceled: number }> {
  const events = (await lab.handle(item.id).fetchHistory()).events ?? [];
  return {
    started: events.filter(({ timerStartedEventAttributes: timer }) => timer).length,
    canceled: events.filter(({ timerCanceledEventAttributes: timer }) => timer).length,
  };
}

describe('design.md §2: the workflow holds one timer, to the next moment', () => {
  it('records every moment by nobody’s hand, at its own time', async () => {
    const moments = ['2026-04-01T16:00:00.000Z', '2026-04-02T16:00:00.000Z', '2026-04-09T16:00:00.000Z'];
    const item = errand(moments);
    await lab.tell(item.id, [item.act('opened', await lab.now())]);
    await lab.comeTo('2026-05-01T00:00:00.000Z');
    await lab.caughtUp(item.id, 4);
    expect(item.momentsReached).toEqual(moments);
    expect(item.lines.every(({ at, recordedAt }) => recordedAt >= at)).toBe(true);
    expect(item.reached).toBe(3);
  }, 180_000);

  it('wakes by its own offset after the moment, which itself is never shifted', async () => {
    const item = errand(['2026-04-01T16:00:00.000Z']);
    await lab.tell(item.id, [item.act('opened', await lab.now())], 240);
    await lab.comeTo('2026-04-01T16:03:00.000Z');
    expect(item.reached).toBe(0);
    await lab.comeTo('2026-04-01T16:05:00.000Z');
    await lab.caughtUp(item.id, 2);
    expect(item.lines.at(-1)?.at).toBe('2026-04-01T16:00:00.000Z');
    expect(Date.parse(item.lines.at(-1)?.recordedAt ?? '')).toBeGreaterThanOrEqual(Date.parse('2026-04-01T16:04:00Z'));
  }, 180_000);

  it('re-arms it when a due date moves, and never wakes at the old one', async () => {
    const item = errand(['2026-04-01T16:00:00.000Z']);
    await lab.tell(item.id, [item.act('opened', await lab.now())]);
    await lab.comeTo('2026-03-20T00:00:00.000Z');
    const extended = item.act('extended', await lab.now(), { moments: [instant('2026-05-01T16:00:00.000Z')] });
    await lab.tell(item.id, [extended]);
    await lab.comeTo('2026-04-20T00:00:00.000Z');
    expect(item.reached).toBe(0);
    expect(await timers(item)).toEqual({ started: 2, canceled: 1 });
    await lab.comeTo('2026-05-02T00:00:00.000Z');
    await lab.caughtUp(item.id, 3);
    expect(item.momentsReached).toEqual(['2026-05-01T16:00:00.000Z']);
  }, 180_000);

  it('leaves the timer alone while the moment stays, whatever is recorded', async () => {
    const item = errand(['2026-04-01T16:00:00.000Z']);
    await lab.tell(item.id, [item.act('opened', await lab.now())]);
    await lab.caughtUp(item.id, 1);
    await lab.tell(item.id, [item.act('noted', await lab.now())]);
    await lab.caughtUp(item.id, 2);
    expect(await timers(item)).toEqual({ started: 1, canceled: 0 });
  }, 180_000);

  it('records a moment once when a person was faster than the clock', async () => {
    const item = errand(['2026-04-01T16:00:00.000Z', '2026-06-01T16:00:00.000Z']);
    await lab.tell(item.id, [item.act('opened', await lab.now())], 300);
    await lab.comeTo('2026-04-01T16:02:00.000Z');
    // The person's act has already recorded the moment; the relay has not told it yet when the timer rings.
    const late = item.act('reported', await lab.now());
    await lab.comeTo('2026-04-01T16:06:00.000Z');
    await lab.tell(item.id, [late], 300);
    await lab.caughtUp(item.id, 3);
    expect(item.lines.map(({ what }) => what)).toEqual(['opened', 'moment', 'reported']);
    expect(inbox(item)).toEqual([`${item.id}:2:1`]);
  }, 180_000);

  it('ends when the matter is over and nothing will happen by itself', async () => {
    const item = errand(['2026-04-01T16:00:00.000Z']);
    await lab.tell(item.id, [item.act('opened', await lab.now())]);
    await lab.tell(item.id, [item.act('closed', await lab.now(), { phase: 'done', moments: [], tells: true })]);
    await lab.handle(item.id).result();
    expect(inbox(item)).toEqual([`${item.id}:2:1`]);
    expect((await lab.handle(item.id).describe()).status.name).toBe('COMPLETED');
  }, 180_000);

  it('stays while a moment is to come, even in a terminal phase', async () => {
    const item = errand(['2026-04-01T16:00:00.000Z']);
    await lab.tell(item.id, [item.act('closed early', await lab.now(), { phase: 'done' })]);
    await lab.caughtUp(item.id, 1);
    expect((await lab.handle(item.id).describe()).status.name).toBe('RUNNING');
    await lab.comeTo('2026-04-02T00:00:00.000Z');
    await lab.handle(item.id).result();
    expect(item.momentsReached).toHaveLength(1);
  }, 180_000);
});

describe('design.md §2: it takes what was recorded in sequence', () => {
  it('ignores what it knows already, told twice or out of order', async () => {
    const item = errand([]);
    const now = await lab.now();
    const acts = [item.act('opened', now, { tells: true }), item.act('second', now, { tells: true })];
    const third = item.act('third', now, { tells: true });
    await lab.tell(item.id, [third, ...[...acts].reverse()]);
    await lab.caughtUp(item.id, 3);
    await lab.tell(item.id, acts);
    await lab.tell(item.id, [third]);
    await lab.caughtUp(item.id, 3);
    expect(item.asked).toBe(0);
    expect(calls(item)).toEqual([1, 2, 3].map((seq) => `${item.id}:${seq}:1`));
  }, 180_000);

  it('asks the store for what lies in a gap, and carries it out as well', async () => {
    const item = errand([]);
    await lab.tell(item.id, [item.act('opened', await lab.now())]);
    await lab.caughtUp(item.id, 1);
    item.act('never told', await lab.now(), { tells: true });
    await lab.tell(item.id, [item.act('third', await lab.now(), { tells: true })]);
    await lab.caughtUp(item.id, 3);
    expect(item.asked).toBe(1);
    expect(inbox(item)).toEqual([2, 3].map((seq) => `${item.id}:${seq}:1`));
  }, 180_000);

  it('compares itself with the store when the reconciliation asks', async () => {
    const item = errand([]);
    await lab.tell(item.id, [item.act('opened', await lab.now())]);
    await lab.caughtUp(item.id, 1);
    item.act('never told', await lab.now(), { tells: true });
    await lab.handle(item.id).signal(compare);
    await lab.caughtUp(item.id, 2);
    expect(inbox(item)).toEqual([`${item.id}:2:1`]);
  }, 180_000);
});

describe('design.md §2: effects are carried out durably', () => {
  it('carries out each once though the activity fails half-way', async () => {
    const item = errand([]);
    let failures = 2;
    lab.world.beforeDelivery = (id) => {
      if (!id.endsWith(':3:1') || failures === 0) return;
      failures -= 1;
      throw new Error('the mail server died half-way');
    };
    const now = await lab.now();
    const acts = ['opened', 'second', 'third', 'fourth'].map((what) => item.act(what, now, { tells: true }));
    await lab.tell(item.id, acts);
    await lab.comeTo('2026-03-02T01:00:00.000Z');
    await lab.caughtUp(item.id, 4);
    expect(inbox(item)).toEqual([1, 2, 3, 4].map((seq) => `${item.id}:${seq}:1`));
    expect(calls(item).length).toBeGreaterThan(4);
  }, 180_000);

  it('runs its clock on while the world is away, through continuations, and tells everything afterwards', async () => {
    const moments = Array.from({ length: 70 }, (_, no) => at(Date.parse('2026-03-02T02:00:00Z') + no * TEN_MINUTES_MS));
    const item = errand(moments);
    let away = true;
    lab.world.beforeDelivery = () => {
      if (away) throw new Error('away');
    };
    await lab.tell(item.id, [item.act('opened', await lab.now())]);
    await lab.comeTo('2026-03-02T14:00:00.000Z');
    expect(item.momentsReached).toEqual(moments);
    away = false;
    await lab.comeTo('2026-03-02T15:00:00.000Z');
    await lab.caughtUp(item.id, 71);
    expect([...inbox(item)].sort()).toEqual(moments.map((_, no) => `${item.id}:${no + 2}:1`).sort());
    expect(new Set(inbox(item)).size).toBe(70);
  }, 180_000);
});

describe('what cannot be done never stops the clock, and never spins', () => {
  it('shows what the rules refuse to carry out as an incident, and goes on with the rest', async () => {
    const item = errand(['2026-03-10T16:00:00.000Z']);
    lab.world.beforeDelivery = (id) => {
      if (id === `${item.id}:1:1`) throw new DomainError('notFound');
    };
    await lab.tell(item.id, [item.act('opened', await lab.now(), { tells: true })]);
    await lab.caughtUp(item.id, 1);
    await lab.comeTo('2026-03-11T00:00:00.000Z');
    await lab.caughtUp(item.id, 2);
    const incidents = lab.world.incidents.filter(({ instanceId }) => instanceId === item.id);
    expect(incidents).toMatchObject([{ code: 'effectFailed', instanceId: item.id }]);
    expect(incidents[0]?.detail).toContain(`${item.id}:1:1`);
    expect(inbox(item)).toEqual([`${item.id}:2:1`]);
  }, 180_000);

  it('asks again after a pause where the record stands still although its moment has come', async () => {
    const item = errand(['2026-03-10T16:00:00.000Z']);
    item.standsStill = true;
    await lab.tell(item.id, [item.act('opened', await lab.now())]);
    await lab.comeTo('2026-03-10T17:05:00.000Z');
    // Once per pause of ten minutes; a worker that is slow may do a local activity twice, but nothing spins.
    expect(item.reached).toBeGreaterThanOrEqual(6);
    expect(item.reached).toBeLessThanOrEqual(10);
    item.standsStill = false;
    await lab.comeTo('2026-03-10T17:15:00.000Z');
    await lab.caughtUp(item.id, 2);
    expect(item.momentsReached).toEqual(['2026-03-10T16:00:00.000Z']);
  }, 180_000);
});

describe('performance.md 3: it continues as new every six signals', () => {
  it('keeps everything it needs, far below 2 kB', async () => {
    const item = errand(['2026-04-01T16:00:00.000Z']);
    await lab.tell(item.id, [item.act('opened', await lab.now(), { phase: 'walking' })], 60);
    const first = (await lab.handle(item.id).describe()).runId;
    for (let no = 2; no <= 8; no += 1) {
      await lab.tell(item.id, [item.act(`act ${no}`, await lab.now(), { tells: true })]);
      await lab.caughtUp(item.id, no);
    }
    const { runId } = await lab.handle(item.id).describe();
    expect(runId).not.toBe(first);
    const started = (await lab.handle(item.id).fetchHistory()).events?.[0]?.workflowExecutionStartedEventAttributes;
    expect(started?.input?.payloads?.[0]?.data?.length).toBeLessThan(500);
    expect(started?.workflowTaskTimeout?.seconds?.toString()).toBe('3');
    await lab.comeTo('2026-04-02T00:00:00.000Z');
    await lab.caughtUp(item.id, 9);
    expect(item.momentsReached).toEqual(['2026-04-01T16:00:00.000Z']);
    expect(inbox(item)).toHaveLength(8);
  }, 180_000);
});
