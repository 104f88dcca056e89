import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** A registry of one process: its version, and what Node tells of memory, processor and event loop. */
export function createRegistry(part: 'api' | 'worker' | 'relay', version: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ part });
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'bihuan_build_info',
    help: '正在运行的版本，值恒为 1 · The version that runs; always 1',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version }, 1);
  return registry;
}
