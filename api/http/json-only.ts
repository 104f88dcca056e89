import type { NextFunction, Response } from 'express';
import { ApiProblem } from '../problem/api-problem.ts';
import type { ApiRequest } from './request.ts';

/** A body of another type is refused instead of being read as empty; this also keeps cross-site forms out. */
export function jsonOnly(request: ApiRequest, _response: Response, next: NextFunction): void {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
  next(hasBody && !request.is('application/json') ? new ApiProblem('unsupportedMediaType') : undefined);
}
