import type { RequestHandler } from 'express';

/**
 * Between being told to end and closing: every request is answered, its connection is given up afterwards so that the
 * next goes elsewhere, and whoever asks is told that this process is no longer ready.
 */
export function whileEnding(ending: AbortSignal): RequestHandler {
  return (request, response, next) => {
    if (!ending.aborted) {
      next();
      return;
    }
    response.set('Connection', 'close');
    if (request.path === '/api/v1/health/ready') response.status(503).json({ status: 'ending' });
    else next();
  };
}
