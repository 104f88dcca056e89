import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { REFUSAL } from '../../telemetry/http-metrics.ts';
import type { ApiRequest } from '../http/request.ts';
import { occasionOf } from './occasion.ts';
import type { ProblemAnswers } from './problem-answers.ts';

/** The one place where anything thrown becomes an HTTP answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly answers: ProblemAnswers) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const response = http.getResponse<Response>();
    const { problem, headers } = this.answers.of(error, request, occasionOf(request));
    // For whoever counts refusals: they are told apart by their codes.
    response.locals[REFUSAL] = problem.code;
    if (response.headersSent) return;
    // What had been said of the answer that did not come is not said of the refusal: nobody keeps it.
    response.removeHeader('ETag');
    response
      .set('Cache-Control', 'no-store')
      .set(headers)
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }
}
