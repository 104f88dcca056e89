/** The environment's variables as they are. Nothing else in the product touches `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A copy of the environment at this moment, so that later changes of `process.env` surprise nobody. */
export function readEnvironment(): Environment {
  return { ...process.env };
}

/** Workers compute in UTC whatever the machine says: local getters must not differ from worker to worker. */
export function useUtc(): void {
  process.env['TZ'] = 'UTC';
}
