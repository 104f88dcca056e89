import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler } from 'express';

/** Where `vite build` leaves the page. */
const BUILT = fileURLToPath(new URL('../../web/dist/', import.meta.url));
const YEAR_MS = 365 * 24 * 3_600_000;

/**
 * Serves the built page: files under `assets/` for ever (their names change with their content), and `index.html` for
 * every other address that is not the API's or the public portal's, since the page knows its own addresses. Nothing where it is not built.
 */
export function servePage(folder: string = BUILT): readonly RequestHandler[] {
  if (!existsSync(join(folder, 'index.html'))) return [];
  const files = express.static(folder, {
    index: false,
    setHeaders: (response, path) => {
      const lasting = path.startsWith(join(folder, 'assets'));
      response.setHeader(
        'Cache-Control',
        lasting ? `public, max-age=${String(YEAR_MS / 1000)}, immutable` : 'no-cache',
      );
    },
  });
  return [files, index(folder)];
}

function index(folder: string): RequestHandler {
  return (request, response, next) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && request.accepts('html') === 'html';
    if (!isPage || /^\/(?:api|public)(?:\/|$)/.test(request.path)) {
      next();
      return;
    }
    response.sendFile('index.html', { root: folder, headers: { 'Cache-Control': 'no-cache' } });
  };
}
