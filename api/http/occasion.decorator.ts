import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { occasionOf } from '../problem/occasion.ts';
import type { Occasion } from '../problem/problem.ts';
import type { ApiRequest } from './request.ts';

/** Which request is answered, and in which language: for answers that hold problems of their own. */
export const OccasionParam = createParamDecorator((_data: unknown, context: ExecutionContext): Occasion =>
  occasionOf(context.switchToHttp().getRequest<ApiRequest>()),
);
