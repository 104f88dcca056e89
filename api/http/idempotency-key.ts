import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { ApiProblem } from '../problem/api-problem.ts';
import type { ApiRequest } from './request.ts';

const KEY = /^[\x21-\x7e]{8,200}$/;

/** The key under which an act is done once, however often it is sent. */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<ApiRequest>().headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new ApiProblem('idempotencyKeyMissing');
  return key;
});

/** Says in the documentation that the route needs the key. */
export function ApiIdempotencyKey(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description:
      '8–200 个可见字符；重发同一请求时不变 · 8–200 visible characters, the same when the request is repeated',
    schema: { type: 'string', minLength: 8, maxLength: 200 },
  });
}
