import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { ApiRequest } from '../http/request.ts';
import { occasionOf } from '../problem/occasion.ts';
import { ProblemAnswers } from '../problem/problem-answers.ts';
import { PortalQuerySchema } from './portal.schemas.ts';
import { PortalService, viewOf } from './portal.service.ts';

/** The public reads pages, not problem details: what goes wrong is a page too. */
@Catch()
export class PortalFilter implements ExceptionFilter {
  constructor(
    @Inject(ProblemAnswers) private readonly answers: ProblemAnswers,
    @Inject(PortalService) private readonly portal: PortalService,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const response = http.getResponse<Response>();
    const query = PortalQuerySchema.parse(request.query);
    const occasion = { ...occasionOf(request), locale: viewOf(query).locale };
    const { problem, headers } = this.answers.of(error, request, occasion);
    const page = await this.portal.trouble(query, problem.status, problem.detail);
    response.set(headers).set('Cache-Control', 'no-store').status(problem.status).type('html').send(page);
  }
}
