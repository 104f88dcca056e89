import type { Page, Request } from 'playwright-core';
import { until } from '../../../stack/running.ts';

/** So long nothing is asked of the server, from when the page has drawn what it was told. */
const QUIET_MS = 500;
/** What listens to changes: the stream, and the worker that holds it, of whose script the browser never says that it came. */
const LISTENS = /^\/(api\/v1\/events$|assets\/live-worker-)/;
/** A page that has nothing left to do: what it was told is drawn, and what that makes it ask has been asked. */
const AT_REST = "scheduler.postTask(() => undefined, { priority: 'background' })";

/**
 * Watches what a page asks of the server. A page that listens is never without a connection, which a browser's own
 * "network idle" would wait for: listening is no question. What was asked long ago says nothing of the click just now:
 * the quiet is counted from the call on, and on a busy machine from when the page has got round to the click.
 *
 * @throws {Error} from what it answers, naming what is still under way after `waitsMs`
 */
export function watchQuiet(page: Page, waitsMs: number): () => Promise<void> {
  const underWay = new Set<Request>();
  let changes = 0;
  page.on('request', (request) => {
    if (LISTENS.test(new URL(request.url()).pathname)) return;
    changes += 1;
    underWay.add(request);
  });
  const end = (request: Request): void => {
    if (underWay.delete(request)) changes += 1;
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  const isQuiet = async (): Promise<boolean> => {
    const before = changes;
    if (underWay.size > 0 || !(await isAtRest(page))) return false;
    if (await until(() => changes !== before, QUIET_MS)) return false;
    return (await isAtRest(page)) && changes === before;
  };
  return async () => {
    if (await until(isQuiet, waitsMs)) return;
    throw new Error(`Still under way: ${[...underWay].map((request) => request.url()).join(', ')}`);
  };
}

/** A page that is just being left for another is not at rest. */
function isAtRest(page: Page): Promise<boolean> {
  return page.evaluate(AT_REST).then(
    () => true,
    () => false,
  );
}
