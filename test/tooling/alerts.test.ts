import { readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ProcessStore } from '../../db/process-store-types.ts';
import { meterActs } from '../../telemetry/act-metrics.ts';
import { meterHttp } from '../../telemetry/http-metrics.ts';
import { meterInstallation } from '../../telemetry/installation-metrics.ts';
import { meterPool } from '../../telemetry/pool-metrics.ts';
import { createRegistry } from '../../telemetry/registry.ts';
import { meterRelay } from '../../telemetry/relay-metrics.ts';
import { meterTaskQueues } from '../../worker/measure.ts';

const Rules = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Bihuan[A-Za-z]+$/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[smhd]$/)
            .optional(),
          labels: z.strictObject({ severity: z.enum(['critical', 'warning']) }),
          annotations: z.strictObject({ summary: z.string().regex(/\p{Script=Han}.* · .*[A-Za-z]/u) }),
        }),
      ),
    }),
  ),
});
const rules = Rules.parse(parse(readFileSync('ops/alerts.yml', 'utf8'))).groups.flatMap((group) => group.rules);

/** Told by the Temporal SDK under the worker's `/metrics`, named in its core; not of our making. */
const OF_THE_SDK = ['temporal_workflow_task_execution_failed_total'];

/** Every name that one of our processes tells, with what a histogram adds to it. */
async function told(): Promise<ReadonlySet<string>> {
  const registry = createRegistry('api', 'test');
  meterActs({} as ProcessStore, registry);
  meterHttp(registry);
  meterPool({ totalCount: 0, idleCount: 0, waitingCount: 0 }, registry);
  meterRelay(registry);
  meterInstallation(() => Promise.reject(new Error('away')), registry);
  const nowhere = { connection: {}, options: { namespace: 'default' } } as Parameters<typeof meterTaskQueues>[0];
  meterTaskQueues(nowhere, registry);
  const metrics = await registry.getMetricsAsJSON();
  const names = metrics.flatMap(({ name, type }) =>
    String(type) === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
  );
  return new Set([...names, ...OF_THE_SDK]);
}

interface Read {
  readonly faults: number;
  readonly metrics: readonly string[];
}

/** Read with Prometheus's own grammar. */
function read(expression: string): Read {
  let faults = 0;
  const metrics: string[] = [];
  parser.parse(expression).iterate({
    enter({ type, from, to, node }) {
      if (type.isError) faults += 1;
      if (type.name === 'Identifier' && node.parent?.type.name === 'VectorSelector')
        metrics.push(expression.slice(from, to));
    },
  });
  return { faults, metrics };
}

describe('ops/alerts.yml', () => {
  it('names each alert once', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });

  it.each(rules)('$alert is PromQL and asks for metrics that exist', async ({ expr }) => {
    const { faults, metrics } = read(expr);
    expect(faults).toBe(0);
    expect(metrics.length).toBeGreaterThan(0);
    const names = await told();
    expect(metrics.filter((name) => !names.has(name))).toEqual([]);
  });

  it('would be found out with a fault or a misspelt name', () => {
    expect(read('max(bihuan_outbox_waiting_acts > 0').faults).toBeGreaterThan(0);
    expect(read('max(bihuan_outbox_wating)').metrics).toEqual(['bihuan_outbox_wating']);
  });

  it.each(rules)(
    '$alert has its paragraph in the runbook: symptom, cause, what to do, when it is over',
    ({ alert }) => {
      const runbook = readFileSync('docs/runbook.md', 'utf8');
      const [, paragraph = ''] = runbook.split(new RegExp(`^### ${alert}$`, 'm'));
      const own = paragraph.split(/^##/m)[0] ?? '';
      ['Symptom', 'Cause', 'Do', 'Over'].forEach((part) => {
        expect(own).toContain(`**${part}**`);
      });
    },
  );

  it('leaves no paragraph behind for an alert that is gone', () => {
    const told = [...readFileSync('docs/runbook.md', 'utf8').matchAll(/^### (Bihuan\w+)$/gm)].map(([, name]) => name);
    expect(told.sort()).toEqual(rules.map(({ alert }) => alert).sort());
  });
});
