/** The server cannot be reached, is starting or stopping, or the connection broke. */
const SYSTEM_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
/** Class 08 (connection), 57P (shutdown, cannot connect now), 53300 (too many connections). */
const SQLSTATE = /^(08|57P0|53300)/;
/** pg has no code for these. */
const SENTENCES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether an error means that PostgreSQL is away: the caller may simply try again. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
  if (SYSTEM_CODES.has(code) || SQLSTATE.test(code) || SENTENCES.test(message)) return true;
  // Several addresses tried in vain are one error with several within it.
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.some(isDatabaseAway);
  return 'cause' in error && isDatabaseAway(error.cause);
}
