import { listen, type Listening, type RawTold } from './event-source.ts';

/**
 * One stream for all tabs of a browser: over plain HTTP a browser opens six connections to a server at most, and a
 * seventh tab with a stream of its own would hear nothing at all.
 */
const ports = new Set<MessagePort>();
let listening: Listening | undefined;
let open = false;

/** What was told lately: a tab that joins has begun to read a moment before. */
let lately: readonly { readonly at: number; readonly told: RawTold }[] = [];
const LATELY_MS = 120_000;

function tellAll(told: RawTold): void {
  const now = performance.now();
  if (told.event === 'open') open = true;
  if (told.event === 'closed') open = false;
  if (told.event === 'change' || told.event === 'notice')
    lately = [...lately.filter(({ at }) => now - at < LATELY_MS), { at: now, told }];
  ports.forEach((port) => {
    port.postMessage(told);
  });
}

function join(port: MessagePort, behindMs: number): void {
  ports.add(port);
  if (open) port.postMessage({ event: 'open', data: {} } satisfies RawTold);
  const since = performance.now() - behindMs;
  lately.forEach(({ at, told }) => {
    if (at > since) port.postMessage(told);
  });
  if (listening) listening.again();
  else listening = listen(tellAll, behindMs);
}

function leave(port: MessagePort): void {
  ports.delete(port);
  if (ports.size > 0) return;
  listening?.close();
  listening = undefined;
  open = false;
  lately = [];
}

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (!port) return;
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'number') join(port, data);
    else leave(port);
  };
});
