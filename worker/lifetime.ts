import type { Logger } from './log.ts';

/**
 * Aborts when the process is asked to end: by a signal, or because the parent that started it is gone.
 * A second signal ends it at once.
 */
export function untilAskedToEnd(log: Logger): AbortSignal {
  const ending = new AbortController();
  const end = (why: string) => (): void => {
    if (ending.signal.aborted) process.exit(130);
    log.info({ why }, 'ending');
    ending.abort();
  };
  process.on('SIGTERM', end('SIGTERM'));
  process.on('SIGINT', end('SIGINT'));
  process.on('disconnect', end('the parent is gone'));
  // The channel to the parent alone is no reason to stay alive.
  process.channel?.unref();
  return ending.signal;
}
