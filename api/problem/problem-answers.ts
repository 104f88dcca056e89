import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DomainError } from '../../domain/domain-error.ts';
import { LOGGER } from '../deps.ts';
import type { ApiRequest } from '../http/request.ts';
import { ApiProblem, ExplainedRefusal } from './api-problem.ts';
import { apiProblem, domainProblem, type Occasion, type Problem } from './problem.ts';
import { translated } from './translate-error.ts';

/** What anything thrown is answered with; a fault of our own is logged and says nothing but its id. */
@Injectable()
export class ProblemAnswers {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  of(
    error: unknown,
    request: Pick<ApiRequest, 'originalUrl'>,
    occasion: Occasion,
  ): { readonly problem: Problem; readonly headers: Readonly<Record<string, string>> } {
    if (error instanceof DomainError) return { problem: domainProblem(error, occasion), headers: {} };
    if (error instanceof ExplainedRefusal)
      return { problem: { ...domainProblem(error.refusal, occasion), ...error.more }, headers: {} };
    const known = error instanceof ApiProblem ? error : translated(error, request);
    if (known) return { problem: apiProblem(known, occasion), headers: known.headers };
    this.logger.error({ err: error, requestId: occasion.requestId }, 'unexpected error');
    const internal = new ApiProblem('internal', { params: { id: occasion.requestId } });
    return { problem: apiProblem(internal, occasion), headers: {} };
  }
}
