import { localeOf } from '../http/locale.ts';
import type { ApiRequest } from '../http/request.ts';
import type { Occasion } from './problem.ts';

/** What an answer says about the request it answers. */
export function occasionOf(request: ApiRequest): Occasion {
  const { id } = request;
  return {
    locale: localeOf(request),
    instance: request.originalUrl,
    requestId: typeof id === 'string' ? id : '',
  };
}
