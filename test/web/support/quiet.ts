import type { Page, Request } from 'playwright-core';
import { until } from '../../../stack/running.ts';

/** So long nothing has been asked of the server. */
const QUIET_MS = 500;
/** What listens to changes: the stream, and the worker that holds it, of whose script the browser never says that it came. */
const LISTENS = /^\/(api\/v1\/events$|assets\/live-worker-)/;

/**
 * Watches what a page asks of the server. A page that listens is never without a connection, which a browser's own
 * "network idle" would wait for: listening is no question.
 *
 * @throws {Error} from what it answers, naming what is still under way after `waitsMs`
 */
export function watchQuiet(page: Page, waitsMs: number): () => Promise<void> {
  const underWay = new Set<Request>();
  let changedAt = performance.now();
  const change = (work: () => void) => (): void => {
    work();
    changedAt = performance.now();
  };
  page.on('request', (request) => {
    if (LISTENS.test(new URL(request.url()).pathname)) return;
    change(() => underWay.add(request))();
  });
  const end = (request: Request): void => {
    if (underWay.has(request)) change(() => underWay.delete(request))();
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    const isQuiet = (): boolean => underWay.size === 0 && performance.now() - changedAt >= QUIET_MS;
    if (await until(isQuiet, waitsMs)) return;
    throw new Error(`Still under way: ${[...underWay].map((request) => request.url()).join(', ')}`);
  };
}
