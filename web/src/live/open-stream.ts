import { ToldSchema, type Told } from '../api/live-answers.ts';
import { listen, type RawTold } from './event-source.ts';

/**
 * Opens the browser's stream, shared with its other tabs where the browser can, beginning with what happened in the
 * last `behindMs`; answers how to leave it.
 */
export function openStream(tell: (told: Told) => void, behindMs: number): () => void {
  const take = (raw: unknown): void => {
    const told = ToldSchema.safeParse(raw);
    if (told.success) tell(told.data);
  };
  return 'SharedWorker' in globalThis ? shared(take, behindMs) : own(take, behindMs);
}

function own(take: (raw: RawTold) => void, behindMs: number): () => void {
  const { close } = listen(take, behindMs);
  return close;
}

function shared(take: (raw: unknown) => void, behindMs: number): () => void {
  const worker = new SharedWorker(new URL('./live-worker.ts', import.meta.url), {
    type: 'module',
    name: 'bihuan-live',
  });
  let leaveOwn: (() => void) | undefined;
  worker.port.onmessage = ({ data }: MessageEvent<unknown>) => {
    take(data);
  };
  worker.port.postMessage(behindMs);
  worker.onerror = () => {
    leaveOwn ??= own(take, behindMs);
  };
  const leave = (): void => {
    worker.port.postMessage('leave');
    worker.port.close();
    leaveOwn?.();
    // A page that the browser brings back from its memory asks by itself again.
    take({ event: 'closed', data: {} });
  };
  // A tab that is closed says nothing more by itself.
  addEventListener('pagehide', leave);
  return () => {
    removeEventListener('pagehide', leave);
    leave();
  };
}
