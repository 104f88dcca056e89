import { ConfigError } from '../config/config-error.ts';
import { loadConfig } from '../config/config.ts';

/**
 * Where the running installation keeps its data (DATABASE_URL, else what `npm start` left); undefined where nothing says
 * so, which is then told on standard error.
 */
export function databaseUrl(): string | undefined {
  try {
    return loadConfig().database.url;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return undefined;
  }
}
