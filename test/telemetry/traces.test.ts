import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '../../api/http/logging.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { openTracing, type Tracing } from '../../telemetry/tracing.ts';
import { createSender } from '../../worker/sender.ts';
import { traceSend } from '../../worker/traces.ts';
import { Loop, oneNeedsWork } from '../api/support/loop.ts';
import { openOffice, type Office } from '../api/support/office.ts';
import { collected, openCollector, type CollectedSpan, type Collector } from '../support/collector.ts';
import { morning } from '../support/budget-item-play.ts';
import { keepHistory } from '../replay/support/keep-history.ts';
import { itemInput } from '../support/store.ts';
import { openRealTemporal } from '../support/temporal.ts';
import { DurableStack } from '../worker/support/stack.ts';

const PARTS = ['api', 'relay', 'worker'] as const;
const OPINION = '数量指标偏低，请按上年实际调整';

let collector: Collector;
let tracings: Record<(typeof PARTS)[number], Tracing>;
let office: Office;
let stack: DurableStack;
const lines: Record<string, unknown>[] = [];

beforeAll(async () => {
  collector = await openCollector();
  const opened = await Promise.all(PARTS.map((part) => tracing(part, collector.endpoint)));
  tracings = Object.fromEntries(PARTS.map((part, index) => [part, opened[index]])) as typeof tracings;
  const write = (line: string): void => {
    lines.push(JSON.parse(line) as Record<string, unknown>);
  };
  office = await openOffice({ tracing: tracings.api, logger: createLogger('info', tracings.api, { write }) });
  const clockOriginMs = Date.parse(morning('2024-09-02')) - Date.now();
  const env = await openRealTemporal();
  stack = await DurableStack.over(env, { ...office, clockOriginMs, tracing: tracings.worker });
  await stack.startWorkers();
}, 180_000);
afterAll(async () => {
  await stack.close();
  await office.close();
  await Promise.all(PARTS.map((part) => tracings[part].close()));
  await collector.close();
});

async function tracing(part: (typeof PARTS)[number], endpoint: string, warn = fail): Promise<Tracing> {
  const opened = await openTracing(
    { endpoint, headers: { 'x-tenant': 'bureau' }, share: 1 },
    { part, version: '1', warn },
  );
  if (!opened) throw new Error('not traced');
  return opened;
}

function fail(reason: string): void {
  throw new Error(reason);
}

/** Everything is told, followed and carried out, in the name of the relay's tracer. */
async function followed(id: string): Promise<void> {
  await stack.relayAll({ send: traceSend(createSender(stack.env.client, stack.clockOriginMs), tracings.relay) });
  await stack.caughtUp(id);
}

/** The names from the root down to the span, with the part that made each. */
function lineage(spans: readonly CollectedSpan[], span: CollectedSpan): readonly string[] {
  const parent = spans.find(({ spanId, traceId }) => spanId === span.parentSpanId && traceId === span.traceId);
  return [...(parent ? lineage(spans, parent) : []), `${String(span.service)}: ${span.name}`];
}

async function returned(): Promise<string> {
  const loop = await Loop.open(office);
  await loop.submitted();
  await followed(loop.id);
  await loop.on('2024-10-18').act('officer', { kind: 'returnTargets', criteria: oneNeedsWork, opinion: OPINION });
  await followed(loop.id);
  return loop.id;
}

describe('an act is one trace: request, act, relay, workflow, activity', () => {
  it('hangs each on the one that led to it', async () => {
    const id = await returned();
    // Each part hands over at its own pace.
    const spans = await collected(collector, (all) =>
      all.some((span) => span.name === 'deliverNotices' && lineage(all, span).length === 5),
    );
    const notices = spans.filter(({ name }) => name === 'deliverNotices');
    expect(notices.map((span) => lineage(spans, span))).toEqual([
      [
        'bihuan-api: POST /api/v1/budget-items/:id/commands',
        'bihuan-api: act returnTargets',
        'bihuan-relay: tell budgetItem',
        'bihuan-worker: follow budgetItem',
        'bihuan-worker: deliverNotices',
      ],
    ]);
    await keepHistory('budget-item-traced', stack.handle(id));
    const [notice] = notices;
    const trace = spans.filter(({ traceId }) => traceId === notice?.traceId);
    expect(trace.filter(({ name }) => ['load', 'write'].includes(name)).map((span) => lineage(spans, span)[1])).toEqual(
      ['bihuan-api: act returnTargets', 'bihuan-api: act returnTargets'],
    );
    const act = trace.find(({ name }) => name === 'act returnTargets');
    expect(act?.attributes).toMatchObject({
      'bihuan.act': 'returnTargets',
      'bihuan.process': 'budgetItem',
      'bihuan.region': '431000',
      'bihuan.instance.id': id,
      'bihuan.repeated': false,
    });
    expect(trace.every(({ startTimeUnixNano, endTimeUnixNano }) => endTimeUnixNano >= startTimeUnixNano)).toBe(true);
  }, 90_000);

  it('says nothing that a person wrote, nor who the person is', () => {
    const said = JSON.stringify(collector.spans, (_key, value: unknown) => (typeof value === 'bigint' ? 0 : value));
    expect(collector.spans.length).toBeGreaterThan(20);
    expect(said).not.toContain(OPINION);
    Object.values(office.ids).forEach((id) => {
      expect(said).not.toContain(id);
    });
    expect(said).not.toMatch(/某某|Bihuan-test|officer|clerk|leader/);
  });

  it('is named by the log lines of its request', () => {
    const [line] = lines.filter(({ req }) => JSON.stringify(req ?? '').includes('/commands'));
    const acts = collector.spans.filter(({ name }) => name.endsWith('/commands'));
    expect(acts.map(({ traceId }) => traceId)).toContain(line?.['trace_id']);
    const { id } = line?.['req'] as { id: string };
    expect(acts.map(({ attributes }) => attributes['bihuan.request.id'])).toContain(id);
  });

  it('goes on from whoever asked, where the caller names a trace', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await (await office.as('auditor')).get('/budget-items', { traceparent });
    const mine = (span: CollectedSpan): boolean => span.traceId === traceparent.split('-')[1];
    const spans = await collected(collector, (all) => all.some(mine));
    expect(spans.filter(mine).map(({ name, parentSpanId }) => ({ name, parentSpanId }))).toEqual([
      { name: 'GET /api/v1/budget-items', parentSpanId: '00f067aa0ba902b7' },
    ]);
  });

  it('is handed over with the headers that the collector asks for', () => {
    expect(collector.headers.every((each) => each['x-tenant'] === 'bureau')).toBe(true);
  });
});

describe('what the clock does by itself is a trace of its own', () => {
  it('that begins with the workflow’s question and goes on to what it asks for', async () => {
    const id = randomUUID();
    const input = itemInput({ openedOn: asPlainDate('2023-09-04'), fiscalYear: 2024 });
    const actor = { kind: 'system', ruleId: 'season' } as const;
    await stack.test.store.open({ process: 'budgetItem', id, input, actor, now: morning('2023-09-04') });
    await followed(id);
    const reached = ({ name, attributes }: CollectedSpan): boolean =>
      name === 'reach' && attributes['temporal.workflow.id'] === `budgetItem:${id}`;
    const isWhole = (all: readonly CollectedSpan[]): boolean =>
      all.some((span) => span.name === 'deliverNotices' && lineage(all, span)[0] === 'bihuan-worker: reach');
    const spans = await collected(collector, isWhole);
    const [root] = spans.filter(reached);
    const trace = spans.filter(({ traceId }) => traceId === root?.traceId).map((span) => lineage(spans, span));
    expect(trace).toContainEqual(['bihuan-worker: reach', 'bihuan-worker: act momentReached']);
    expect(trace).toContainEqual([
      'bihuan-worker: reach',
      'bihuan-worker: follow budgetItem',
      'bihuan-worker: deliverNotices',
    ]);
  });
});

describe('acts never wait for a collector', () => {
  it.each([
    ['is not there', async () => ({ endpoint: 'http://127.0.0.1:9', close: () => Promise.resolve() })],
    ['takes the request and never answers', () => openCollector(() => undefined)],
    ['refuses everything', () => openCollector((response) => response.writeHead(503).end())],
  ])(
    'although it %s, and operators are told',
    async (_how, open) => {
      const trouble = await open();
      const warnings: string[] = [];
      const traced = await tracing('api', trouble.endpoint, (reason) => warnings.push(reason));
      const other = await openOffice({ tracing: traced });
      const loop = await Loop.open(other);
      const began = performance.now();
      await loop.submitted();
      for (let more = 0; more < 3_000; more += 1) traced.open({ name: 'more than fits into the queue' }).end();
      expect((await loop.item()).version).toBeGreaterThan(1);
      expect(performance.now() - began).toBeLessThan(4_000);
      while (warnings.length === 0) await sleep(50);
      await other.close();
      const ending = performance.now();
      await traced.close();
      expect(performance.now() - ending).toBeLessThan(3_000);
      // Said once and not with every batch.
      expect(warnings).toHaveLength(1);
      await trouble.close();
    },
    60_000,
  );
});
