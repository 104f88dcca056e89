import type { DomainError, Fault } from '../../domain/domain-error.ts';
import type { ApiProblemCode } from './api-problem-text.ts';

export interface ApiProblemOptions extends ErrorOptions {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly faults?: readonly PlacedFault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A fault and the part of the request that it lies in; `detail` where the sentence is known already. */
export interface PlacedFault extends Fault {
  readonly in?: 'body' | 'query' | 'path';
  readonly detail?: string;
}

/** The request is refused before any rule is asked; `code` says why in both languages. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly params: Readonly<Record<string, string | number>>;
  readonly faults: readonly PlacedFault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly code: ApiProblemCode,
    { params = {}, faults = [], headers = {}, ...options }: ApiProblemOptions = {},
  ) {
    super(code, options);
    this.params = params;
    this.faults = faults;
    this.headers = headers;
  }
}

/** A refused rule with facts beside it that its caller needs: what changed meanwhile, the other text of a draft. */
export class ExplainedRefusal extends Error {
  override readonly name = 'ExplainedRefusal';

  constructor(
    readonly refusal: DomainError,
    /** Members of the answer beside the standard ones. */
    readonly more: Readonly<Record<string, unknown>>,
  ) {
    super(refusal.message, { cause: refusal });
  }
}
