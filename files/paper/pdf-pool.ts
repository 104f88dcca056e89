import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PdfJob } from './pdf-job.ts';

/** Enough for people who print at the same time; each thread holds the typefaces in memory. */
const MOST_THREADS = 2;
const THREAD = new URL('./pdf-thread.mjs', import.meta.url);

/** Writes PDFs beside the thread that answers requests: it is a second or two of pure computing. */
export interface PdfPool {
  /** @throws what went wrong in the thread; another one takes its place */
  write(job: PdfJob): Promise<Buffer>;
  /** Starts a thread for whoever is about to ask: the first one takes seconds to read its code and typefaces. */
  warm(): void;
  /** Ends every thread; what is being written is refused. */
  close(): Promise<void>;
}

type Answer = { readonly file: Uint8Array } | { readonly wrong: string };

interface Waiting {
  readonly job: PdfJob;
  readonly resolve: (file: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** Threads are started when there is something to write, and stay; they hold no process up that wants to end. */
export function createPdfPool(fonts?: string, most = Math.min(MOST_THREADS, availableParallelism())): PdfPool {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  let closed = false;

  const begin = (): Worker => {
    const thread = new Worker(THREAD, { workerData: { fonts }, execArgv: [] });
    thread.on('message', (answer: Answer) => {
      settle(thread, answer);
      idle.push(thread);
      next();
    });
    thread.on('error', (error) => {
      settle(thread, { wrong: error.message });
    });
    thread.on('exit', () => {
      const at = idle.indexOf(thread);
      if (at >= 0) idle.splice(at, 1);
      settle(thread, { wrong: 'The thread that writes PDFs ended.' });
      next();
    });
    return thread;
  };

  const settle = (thread: Worker, answer: Answer): void => {
    const waiting = busy.get(thread);
    busy.delete(thread);
    thread.unref();
    if (!waiting) return;
    if ('file' in answer) waiting.resolve(Buffer.from(answer.file));
    else waiting.reject(new Error(answer.wrong));
  };

  const next = (): void => {
    while (!closed && queue.length > 0 && (idle.length > 0 || busy.size < most)) {
      const waiting = queue.shift();
      const thread = idle.pop() ?? begin();
      if (!waiting) return;
      busy.set(thread, waiting);
      thread.ref();
      thread.postMessage(waiting.job);
    }
  };

  return {
    write: (job) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new Error('No PDF is written any more: the process is ending.'));
          return;
        }
        queue.push({ job, resolve, reject });
        next();
      }),
    warm: () => {
      if (closed || idle.length + busy.size > 0) return;
      const thread = begin();
      thread.unref();
      idle.push(thread);
    },
    close: async () => {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new Error('The process is ending.'));
      await Promise.all([...idle, ...busy.keys()].map((thread) => thread.terminate()));
    },
  };
}
