import type { DomainErrorCode } from './domain-error-text.ts';

export type { DomainErrorCode } from './domain-error-text.ts';

/** A single thing wrong with a request: where it is (JSON pointer), which rule, and its safe facts. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * A rule refused a well-formed request. Never retried: asking again cannot change the answer.
 * `details` and `faults` hold facts already safe to show; sentences are made from them in the caller's language.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: DomainErrorCode,
    readonly details: Readonly<Record<string, string | number>> = {},
    readonly faults: readonly Fault[] = [],
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
  }
}
