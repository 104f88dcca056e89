import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment, type Environment } from '../../config/env.ts';
import { migrate } from '../../db/migrate.ts';
import { freePort } from '../../stack/ports.ts';
import { startPostgres, type Postgres } from '../../stack/postgres.ts';
import { launch, until, type Exit, type Running } from '../../stack/running.ts';
import { nodePart } from '../start-parts.ts';

/** The parts of the product, two of each, as compose runs them. */
export const PARTS = ['api-1', 'api-2', 'worker-1', 'worker-2', 'relay-1', 'relay-2'] as const;
export type PartName = (typeof PARTS)[number];

const FILES = { api: 'api/main.ts', worker: 'worker/main.ts', relay: 'worker/relay-main.ts' } as const;
type Kind = keyof typeof FILES;

const READY_WITHIN_MS = 180_000;
const DRAIN_SECONDS = 2;

export interface Options {
  readonly folder: string;
  readonly clockOriginMs: number;
  readonly startTemporal: (postgres: Postgres) => Promise<{ readonly address: string; readonly running: Running }>;
}

/** A whole installation of processes on loopback: PostgreSQL, Temporal, two of each part, and a real proxy in front. */
export class Installation {
  proxyPort = 0;
  temporalAddress = '';
  private readonly running = new Map<string, Running>();
  private readonly ports = new Map<PartName, { readonly http: number; readonly metrics: number }>();
  private readonly secret = randomBytes(32).toString('hex');

  private constructor(
    readonly postgres: Postgres,
    private readonly options: Options,
  ) {}

  /** PostgreSQL and Temporal only, the database migrated. */
  static async prepare(options: Options): Promise<Installation> {
    mkdirSync(options.folder, { recursive: true });
    const postgres = await startPostgres({ folder: join(options.folder, 'postgres'), port: await freePort() });
    const installation = new Installation(postgres, options);
    installation.running.set('postgres', postgres.running);
    const temporal = await options.startTemporal(postgres).catch(async (error: unknown) => {
      await installation.close();
      throw error;
    });
    installation.running.set('temporal', temporal.running);
    installation.temporalAddress = temporal.address;
    for (const part of PARTS) installation.ports.set(part, { http: await freePort(), metrics: await freePort() });
    return installation;
  }

  get databaseUrl(): string {
    return this.postgres.url;
  }

  migrate(): Promise<void> {
    return migrate(this.databaseUrl);
  }

  /** Starts a part and waits until it says that it is ready; answers the seconds that took. */
  async start(part: PartName, more: Environment = {}): Promise<number> {
    const began = performance.now();
    const kind = kindOf(part);
    const service = nodePart(part, FILES[kind], this.options.folder, {
      ...this.environment(part),
      ...more,
    });
    this.running.set(part, await service.start());
    const isReady = (): Promise<boolean> => (kind === 'api' ? this.apiReady(part) : this.isAlive(part));
    if (!(await until(isReady, READY_WITHIN_MS))) throw new Error(`${part} did not get ready: ${service.logFile}`);
    return (performance.now() - began) / 1000;
  }

  /** Asks it to end, and waits. */
  async stop(part: PartName): Promise<Exit> {
    const running = this.running.get(part);
    if (!running) throw new Error(`${part} does not run`);
    this.running.delete(part);
    return running.stop();
  }

  /** Ends it as a machine that loses power does. */
  async kill(part: PartName): Promise<void> {
    const running = this.running.get(part);
    running?.kill();
    await running?.exited;
    this.running.delete(part);
  }

  /** The relay that leads, by its own figures; undefined while none does. */
  async leader(): Promise<PartName | undefined> {
    for (const part of ['relay-1', 'relay-2'] as const) {
      if (/^bihuan_relay_leads\{[^}]*\} 1$/m.test(await this.figures(part))) return part;
    }
    return undefined;
  }

  /** What the part tells Prometheus; nothing while it is away. */
  async figures(part: PartName): Promise<string> {
    const port = this.ports.get(part)?.metrics ?? 0;
    return text(`http://127.0.0.1:${String(port)}/metrics`).catch(() => '');
  }

  async startProxy(): Promise<void> {
    this.proxyPort = await freePort();
    const upstreams = (['api-1', 'api-2'] as const).map((part) => `127.0.0.1:${String(this.ports.get(part)?.http)}`);
    const env = {
      ...readEnvironment(),
      SITE_ADDRESS: `http://127.0.0.1:${String(this.proxyPort)}`,
      API_UPSTREAMS: `to ${upstreams.join(' ')}`,
      XDG_DATA_HOME: this.options.folder,
      XDG_CONFIG_HOME: this.options.folder,
    };
    const args = ['run', '--config', 'ops/Caddyfile', '--adapter', 'caddyfile'];
    const logFile = join(this.options.folder, 'caddy.log');
    const more = { stopSignal: 'SIGTERM', graceMs: 5_000 } as const;
    this.running.set('proxy', await launch({ command: 'caddy', args, logFile, env, ...more }));
    const url = `http://127.0.0.1:${String(this.proxyPort)}/api/v1/session`;
    const answers = async (): Promise<boolean> => (await fetch(url).catch(() => undefined))?.status === 401;
    if (!(await until(answers, READY_WITHIN_MS))) throw new Error(`the proxy did not answer: ${logFile}`);
  }

  /** Those who use before those who are used. */
  async close(): Promise<void> {
    for (const [name, running] of [...this.running].reverse()) {
      this.running.delete(name);
      await running.stop();
    }
  }

  private environment(part: PartName): Environment {
    const ports = this.ports.get(part);
    return {
      ...readEnvironment(),
      NODE_ENV: kindOf(part) === 'api' ? 'production' : 'development',
      DATA_DIR: this.options.folder,
      DATABASE_URL: this.databaseUrl,
      TEMPORAL_ADDRESS: this.temporalAddress,
      PORT: String(ports?.http),
      METRICS_PORT: String(ports?.metrics),
      CLOCK_ORIGIN_MS: String(this.options.clockOriginMs),
      SESSION_SECRET: this.secret,
      API_DRAIN_SECONDS: String(DRAIN_SECONDS),
      LOG_LEVEL: 'warn',
      BIHUAN_VERSION: 'topology',
    };
  }

  private async apiReady(part: PartName): Promise<boolean> {
    const url = `http://127.0.0.1:${String(this.ports.get(part)?.http)}/api/v1/health/ready`;
    return (await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined))?.ok === true;
  }

  private async isAlive(part: PartName): Promise<boolean> {
    const figures = await this.figures(part);
    // A worker polls once the SDK tells of its slots; a relay leads or stands by from its first figure on.
    return kindOf(part) === 'worker'
      ? figures.includes('temporal_num_pollers')
      : figures.includes('bihuan_relay_leads');
  }
}

function kindOf(part: PartName): Kind {
  return part.split('-')[0] as Kind;
}

async function text(url: string): Promise<string> {
  return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).text();
}
