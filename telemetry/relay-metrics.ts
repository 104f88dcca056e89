import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What a relay tells of its work. */
export interface RelayMeter {
  /** One signal that Temporal took, with the acts in it and the seconds that each had waited. */
  sent(kind: 'start' | 'signal', waitedSeconds: readonly number[]): void;
  /** One that it did not take. */
  failed(kind: 'start' | 'signal'): void;
  leads(leading: boolean): void;
}

/** For where nobody measures. */
export const NO_METER: RelayMeter = { sent: () => undefined, failed: () => undefined, leads: () => undefined };

const BUCKETS = [0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 1800];

export function meterRelay(registry: Registry): RelayMeter {
  const registers = [registry];
  const signals = new Counter({
    name: 'bihuan_relay_signals_total',
    help: '发给工作流的信号，按种类（首次启动、其后）与结果 · Signals to workflows, by kind (first of a matter or later) and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const delay = new Histogram({
    name: 'bihuan_workflow_lag_seconds',
    help: '从办理到工作流得知的时间（秒）· Seconds from an act to Temporal having taken the news of it',
    buckets: BUCKETS,
    registers,
  });
  const leader = new Gauge({
    name: 'bihuan_relay_leads',
    help: '正在转告为 1，待命为 0 · 1 for the relay that leads, 0 for one that stands by',
    registers,
  });
  return {
    sent(kind, waitedSeconds) {
      signals.inc({ kind, outcome: 'taken' });
      for (const seconds of waitedSeconds) delay.observe(seconds);
    },
    failed: (kind) => {
      signals.inc({ kind, outcome: 'failed' });
    },
    leads: (leading) => {
      leader.set(leading ? 1 : 0);
    },
  };
}
