import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { DomainError } from '../../domain/domain-error.ts';
import { LOGGER } from '../deps.ts';
import type { ApiRequest } from '../http/request.ts';
import { ApiProblem, ExplainedRefusal } from './api-problem.ts';
import { occasionOf } from './occasion.ts';
import { apiProblem, domainProblem, type Problem } from './problem.ts';
import { translated } from './translate-error.ts';

/** The one place where anything thrown becomes an HTTP answer; a 500 says nothing but its id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const response = http.getResponse<Response>();
    const { problem, headers } = this.answer(error, request);
    if (response.headersSent) return;
    response.set(headers).status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private answer(error: unknown, request: ApiRequest): { problem: Problem; headers: Readonly<Record<string, string>> } {
    const occasion = occasionOf(request);
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
