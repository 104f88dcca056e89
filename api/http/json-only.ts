import type { NextFunction, Response } from 'express';
import { ApiProblem } from '../problem/api-problem.ts';
import { FILE_BODIES, JSON_FILE, OCTETS } from './files.ts';
import type { ApiRequest } from './request.ts';

/** Where the body is a file: the route itself reads it, as it comes. */
const FILE_ROUTES =
  /^\/api\/v1\/(?:budget-items\/[^/?]+\/(?:attachments|forms\/[A-Za-z]+)|libraries\/[a-z]+\/import|imports\/(?:budget|results)|training\/courses\/[^/?]+\/files)(?:\?|$)/;

function noFile(): ApiProblem {
  return new ApiProblem('fileMediaType', { params: { type: OCTETS } });
}

/** A body of another type is refused instead of being read as empty; this also keeps cross-site forms out. */
export function jsonOnly(request: ApiRequest, _response: Response, next: NextFunction): void {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
  if (!hasBody) next();
  else if (FILE_ROUTES.test(request.originalUrl)) next(request.is([...FILE_BODIES]) ? undefined : noFile());
  else next(request.is(JSON_FILE) ? undefined : new ApiProblem('unsupportedMediaType'));
}
