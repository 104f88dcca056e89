import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Say } from './binary.ts';

const STILL_BUSY_EVERY_MS = 15_000;

export interface Tool {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** What to say while it runs; it is repeated with the seconds passed. */
  readonly busy: string;
}

/** Runs an outside tool to its end, saying now and then that it is still at work; throws with its last words. */
export async function runTool({ command, args, env, cwd, busy }: Tool, say: Say): Promise<void> {
  const began = performance.now();
  const ticker = setInterval(() => {
    say(`${busy} (${Math.round((performance.now() - began) / 1000)} s)`);
  }, STILL_BUSY_EVERY_MS);
  try {
    const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'pipe'], env, cwd });
    const words = lastWords(child.stdout, child.stderr);
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`${command} ${args[0] ?? ''} → ${String(code)}: ${words()}`);
  } finally {
    clearInterval(ticker);
  }
}

function lastWords(...streams: readonly NodeJS.ReadableStream[]): () => string {
  const lines: string[] = [];
  streams.forEach((stream) => {
    stream.on('data', (chunk: Buffer) => {
      lines.push(
        ...chunk
          .toString()
          .split('\n')
          .filter((line) => line.trim() !== ''),
      );
      lines.splice(0, lines.length - 3);
    });
  });
  return () => lines.join(' | ');
}
