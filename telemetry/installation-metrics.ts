import { Gauge, type Registry } from 'prom-client';
import type { Installation } from './installation.ts';

/** Several gauges are asked for within one scrape: they are answered from one reading. */
const FRESH_MS = 2_000;
/** A part writes a sign of life every ten seconds; three of them missed, it is gone or hangs. */
const DEAD_AFTER_SECONDS = 35;

type Label = 'kind' | 'state' | 'part' | 'channel';
type Values = Iterable<readonly [value: number, labels?: Readonly<Partial<Record<Label, string>>>]>;

interface Figure {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly Label[];
  readonly values: (seen: Installation) => Values;
}

/** What the database knows of the installation; every relay tells the same, so that rules take the greatest. */
const FIGURES: readonly Figure[] = [
  {
    name: 'bihuan_outbox_waiting_acts',
    help: '还没有转告工作流的办理 · Acts that their workflows have not been told of',
    values: ({ outbox }) => [[outbox.waiting]],
  },
  {
    name: 'bihuan_outbox_oldest_seconds',
    help: '最早一件已等了多少秒 · Seconds that the oldest of them has waited',
    values: ({ outbox }) => [[outbox.oldestSeconds]],
  },
  {
    name: 'bihuan_moments_missed',
    help: '过点两小时仍未记下的事项 · Matters whose moment passed more than two hours ago without being recorded',
    values: ({ missedMoments }) => [[missedMoments]],
  },
  {
    name: 'bihuan_incidents_open',
    help: '未销去的异常，按种类 · Incidents that are open, by kind',
    labels: ['kind'],
    values: ({ incidents }) => Object.entries(incidents).map(([kind, count]) => [count, { kind }]),
  },
  {
    name: 'bihuan_morning_rounds_missing',
    help: '今天该有而没有晨间提醒的地区 · Regions whose morning round of today is missing',
    values: ({ rounds }) => [[rounds.missing]],
  },
  {
    name: 'bihuan_reminders_unaddressed',
    help: '最近一次晨间提醒中没有人收的提醒 · Reminders of the last morning that reached nobody',
    values: ({ rounds }) => [[rounds.unaddressed]],
  },
  {
    name: 'bihuan_reconciliation_finished_timestamp_seconds',
    help: '最近一次夜间核对结束的时间 · When the last comparison of everything ended',
    values: ({ reconciliation }) => when(reconciliation?.finishedAt),
  },
  {
    name: 'bihuan_reconciliation_checked_matters',
    help: '最近一次核对看过的事项 · Matters that the last comparison looked at',
    values: ({ reconciliation }) => [[reconciliation?.checked ?? 0]],
  },
  {
    name: 'bihuan_reconciliation_repaired_matters',
    help: '最近一次核对补上的事项 · Matters that the last comparison had to make good',
    values: ({ reconciliation }) => [[reconciliation?.repaired ?? 0]],
  },
  {
    name: 'bihuan_mails',
    help: '待发和没有发出的邮件 · Mails that wait or could not be sent',
    labels: ['state'],
    values: ({ mails }) => [
      [mails.queued, { state: 'queued' }],
      [mails.failed, { state: 'failed' }],
    ],
  },
  {
    name: 'bihuan_mails_oldest_queued_seconds',
    help: '最早一封待发邮件已等了多少秒 · Seconds that the oldest queued mail has waited',
    values: ({ mails }) => [[mails.oldestSeconds]],
  },
  {
    name: 'bihuan_deliveries',
    help: '待送与没有送到的消息，按渠道与状态 · Messages that wait or could not be delivered, by channel and state',
    labels: ['channel', 'state'],
    values: ({ deliveries }) => deliveries.map(({ channel, state, count }) => [count, { channel, state }]),
  },
  {
    name: 'bihuan_parts_alive',
    help: '报到的进程，按种类 · Processes that give signs of life, by part',
    labels: ['part'],
    values: ({ parts }) =>
      ['worker', 'relay'].map((part) => [
        parts.filter((one) => one.part === part && one.ageSeconds <= DEAD_AFTER_SECONDS).length,
        { part },
      ]),
  },
  {
    name: 'bihuan_backup_last_success_timestamp_seconds',
    help: '最近一次成功备份的时间 · When the last backup went well',
    values: ({ backups }) => when(backups.find(({ kind, ok }) => kind === 'backup' && ok)?.finishedAt),
  },
  {
    name: 'bihuan_restore_test_last_success_timestamp_seconds',
    help: '最近一次成功试恢复的时间 · When a backup was last restored and proven',
    values: ({ backups }) => when(backups.find(({ kind, ok }) => kind === 'restoreTest' && ok)?.finishedAt),
  },
];

function when(instant: string | null | undefined): Values {
  return typeof instant === 'string' ? [[Date.parse(instant) / 1000]] : [];
}

/** Gauges over what `read` answers; while the database is away they are missing, and `bihuan_database_up` says why. */
export function meterInstallation(read: () => Promise<Installation>, registry: Registry): void {
  const reading = remembered(read);
  for (const { name, help, labels = [], values } of FIGURES) {
    new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers: [registry],
      async collect() {
        const seen = await reading();
        this.reset();
        // Resetting leaves a zero where there are no labels: unknown is not zero.
        if (labels.length === 0) this.remove();
        for (const [value, its = {}] of seen ? values(seen) : []) this.set(its, value);
      },
    });
  }
  new Gauge({
    name: 'bihuan_database_up',
    help: '数据库应答为 1，否则为 0 · 1 while PostgreSQL answers, else 0',
    registers: [registry],
    async collect() {
      this.set((await reading()) ? 1 : 0);
    },
  });
}

/** One reading at a time, kept for a moment; undefined while there is none. */
function remembered(read: () => Promise<Installation>): () => Promise<Installation | undefined> {
  let last: { readonly at: number; readonly seen: Promise<Installation | undefined> } | undefined;
  return () => {
    const now = performance.now();
    if (!last || now - last.at > FRESH_MS) last = { at: now, seen: read().catch(() => undefined) };
    return last.seen;
  };
}
