import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '../../../db/migrate.ts';
import { freePort } from '../../../stack/ports.ts';
import { startPostgres } from '../../../stack/postgres.ts';
import { launch, type Running } from '../../../stack/running.ts';
import { SEARCH_ATTRIBUTES } from '../../../stack/search-attributes.ts';
import { startTemporal } from '../../../stack/temporal.ts';
import { temporalCli } from '../../support/temporal.ts';

export const PARTS = ['postgres', 'temporal', 'relay', 'worker'] as const;
export type Part = (typeof PARTS)[number];

/** A whole installation of real processes, each of which a test may kill and start again. */
export class Installation {
  readonly folder = mkdtempSync(join(tmpdir(), 'bihuan-kill-'));
  readonly kills: string[] = [];
  databaseUrl = '';
  private readonly running = new Map<Part, Running>();

  private constructor(
    private readonly executable: string,
    private readonly ports: Readonly<Record<'postgres' | 'temporal', number>>,
    private readonly clockOriginMs: number,
    private readonly more: Readonly<Record<string, string>>,
  ) {}

  static async start(clockOriginMs: number, more: Readonly<Record<string, string>> = {}): Promise<Installation> {
    const ports = { postgres: await freePort(), temporal: await freePort() };
    const installation = new Installation(await temporalCli(), ports, clockOriginMs, more);
    mkdirSync(join(installation.folder, 'logs'));
    await installation.bring('postgres');
    await migrate(installation.databaseUrl);
    for (const part of ['temporal', 'relay', 'worker'] as const) await installation.bring(part);
    return installation;
  }

  get temporalAddress(): string {
    return `127.0.0.1:${this.ports.temporal}`;
  }

  /** What its processes are told. */
  get environment(): Readonly<Record<string, string | undefined>> {
    return {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'test',
      DATA_DIR: this.folder,
      DATABASE_URL: this.databaseUrl,
      TEMPORAL_ADDRESS: this.temporalAddress,
      CLOCK_ORIGIN_MS: String(this.clockOriginMs),
      ...this.more,
    };
  }

  /** SIGKILL, a pause, and up again: nobody is asked and nothing is flushed. */
  async killAndRestart(part: Part, pauseMs: number): Promise<void> {
    this.kills.push(part);
    const victim = this.running.get(part);
    if (!victim) throw new Error(`${part} does not run`);
    process.kill(victim.pid, 'SIGKILL');
    await victim.exited;
    await sleep(pauseMs);
    await this.bring(part);
  }

  async stop(): Promise<void> {
    for (const part of [...PARTS].reverse()) await this.running.get(part)?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Ends one part in order, as a deployment would. */
  async stopPart(part: Part): Promise<{ readonly code: number | null; readonly signal: string | null } | undefined> {
    return this.running.get(part)?.stop();
  }

  private async bring(part: Part): Promise<void> {
    this.running.set(part, await this.launchers[part]());
  }

  private readonly launchers: Readonly<Record<Part, () => Promise<Running>>> = {
    postgres: async () => {
      const server = await startPostgres({ folder: join(this.folder, 'postgres'), port: this.ports.postgres });
      this.databaseUrl = server.url;
      return server.running;
    },
    temporal: async () => {
      const { executable, ports } = this;
      const dbFile = join(this.folder, 'temporal.db');
      const options = { executable, dbFile, port: ports.temporal, namespace: 'default' };
      return (await startTemporal({ ...options, searchAttributes: SEARCH_ATTRIBUTES })).running;
    },
    relay: () => this.node('relay', 'worker/relay-main.ts'),
    worker: () => this.node('worker', 'worker/main.ts'),
  };

  private node(name: Part, file: string): Promise<Running> {
    return launch({
      command: process.execPath,
      args: ['--import', '@swc-node/register/esm-register', file],
      logFile: join(this.folder, 'logs', `${name}.log`),
      env: this.environment,
      stopSignal: 'SIGTERM',
      graceMs: 15_000,
      channel: true,
    });
  }
}
