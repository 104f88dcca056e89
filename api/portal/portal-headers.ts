import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Addresses of the portal, below which nothing knows who asks. */
export const PORTAL = '/public';

const POLICY = [
  `default-src 'none'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** The portal's own policy of contents: one style sheet and nothing else; and everybody may read what is public. */
export function portalHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set({ 'Content-Security-Policy': POLICY, 'Cross-Origin-Resource-Policy': 'cross-origin' });
  next();
}

/** Keeps a middleware away from the portal: the public has no session and gets no cookie. */
export function exceptOnPortal(handler: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (request.path === PORTAL || request.path.startsWith(`${PORTAL}/`)) next();
    else void handler(request, response, next);
  };
}
