import { setTimeout as sleep } from 'node:timers/promises';
import type { Say } from './binary.ts';
import { tail, type Exit, type Running } from './running.ts';

/** A part of the installation that should always run. */
export interface Service {
  readonly name: string;
  readonly logFile: string;
  /** Starts it and returns once it works; called again whenever it has died. */
  start(): Promise<Running>;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** One that lived this long was well; its next death is the first again. */
const WELL_AFTER_MS = 60_000;
/** From here on a person should look. */
const WORRYING_FAILURES = 5;

/** Pause before the next start: doubled with every failure in a row, so that a broken part does not eat the machine. */
export function pauseMs(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1));
}

/** Starts the service and starts it again whenever it dies. Only its very first start may throw. */
export async function supervise(service: Service, say: Say): Promise<Supervised> {
  return new Supervised(service, await service.start(), say);
}

/** A service that is kept running until somebody stops it. */
export class Supervised {
  readonly name: string;
  private readonly ending = new AbortController();
  private readonly watched: Promise<void>;
  private failuresInARow = 0;

  constructor(
    private readonly service: Service,
    private running: Running,
    private readonly say: Say,
  ) {
    this.name = service.name;
    this.watched = this.watch();
  }

  /** How often in a row it died young. */
  get failures(): number {
    return this.failuresInARow;
  }

  /** Ends it for good and waits until it is gone. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.running.stop();
    await this.watched;
  }

  /** Ends it at once, without waiting. */
  kill(): void {
    this.ending.abort();
    this.running.kill();
  }

  private async watch(): Promise<void> {
    do {
      const began = performance.now();
      const exit = await this.running.exited;
      if (this.isEnding()) return;
      const wasWell = performance.now() - began > WELL_AFTER_MS;
      this.failuresInARow = wasWell ? 1 : this.failuresInARow + 1;
      this.say(deathNotice(this.service, exit, this.failuresInARow));
    } while (await this.revive());
  }

  /** false when the service is being stopped meanwhile. */
  private async revive(): Promise<boolean> {
    for (;;) {
      await sleep(pauseMs(this.failuresInARow), undefined, { signal: this.ending.signal }).catch(() => undefined);
      if (this.isEnding()) return false;
      if (await this.startAgain()) break;
    }
    if (!this.isEnding()) return true;
    // It came back to life while it was being stopped.
    await this.running.stop();
    return false;
  }

  private async startAgain(): Promise<boolean> {
    try {
      this.running = await this.service.start();
      return true;
    } catch (error) {
      this.failuresInARow += 1;
      this.say(`${this.name}: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }

  private isEnding(): boolean {
    return this.ending.signal.aborted;
  }
}

function deathNotice({ name, logFile }: Service, { code, signal }: Exit, failures: number): string {
  const how = signal ?? `code ${String(code)}`;
  const pause = pauseMs(failures) / 1000;
  const notice = `✘ ${name} 已退出（${how}），${pause} 秒后重启 · ended (${how}), starting it again in ${pause} s`;
  if (failures < WORRYING_FAILURES) return notice;
  return `${notice}\n  连续第 ${failures} 次，请看日志 · ${failures} times in a row, see its log: ${logFile}\n${tail(logFile)}`;
}
