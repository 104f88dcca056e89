import { DefaultLogger, Runtime, type LogLevel, type TelemetryOptions } from '@temporalio/worker';
import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Tracing } from '../telemetry/tracing.ts';

export type { Logger } from 'pino';

/** Structured lines on standard output; whoever runs the process decides where they go. */
export function createLog(part: 'worker' | 'relay', { logLevel }: Pick<Config, 'logLevel'>, tracing?: Tracing): Logger {
  const timestamp = pino.stdTimeFunctions.isoTime;
  return pino({ level: logLevel, base: { part }, timestamp, ...(tracing && { mixin: () => tracing.logFields() }) });
}

const LEVELS: Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
};

/** Temporal's own words go the same way, and its figures where `telemetry` says. Called before anything of the SDK is used. */
export function installRuntime(log: Logger, telemetryOptions: TelemetryOptions = {}): void {
  const logger = new DefaultLogger('INFO', ({ level, message, meta }) => {
    log[LEVELS[level]]({ ...meta, source: 'temporal' }, message);
  });
  Runtime.install({ logger, telemetryOptions, shutdownSignals: [] });
}
