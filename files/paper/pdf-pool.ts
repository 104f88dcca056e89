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
  return new Threads(fonts, most);
}

class Threads implements PdfPool {
  private readonly queue: Waiting[] = [];
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Waiting>();
  private closed = false;

  constructor(
    private readonly fonts: string | undefined,
    private readonly most: number,
  ) {}

  write(job: PdfJob): Promise<Buffer> {
    if (this.closed) return Promise.reject(new Error('No PDF is written any more: the process is ending.'));
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject });
      this.next();
    });
  }

  warm(): void {
    if (this.closed || this.idle.length + this.busy.size > 0) return;
    const thread = this.begin();
    thread.unref();
    this.idle.push(thread);
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const { reject } of this.queue.splice(0)) reject(new Error('The process is ending.'));
    await Promise.all([...this.idle, ...this.busy.keys()].map((thread) => thread.terminate()));
  }

  private next(): void {
    while (!this.closed && this.queue.length > 0 && (this.idle.length > 0 || this.busy.size < this.most)) {
      const waiting = this.queue.shift();
      if (!waiting) return;
      const thread = this.idle.pop() ?? this.begin();
      this.busy.set(thread, waiting);
      thread.ref();
      thread.postMessage(waiting.job);
    }
  }

  private begin(): Worker {
    const thread = new Worker(THREAD, { workerData: { fonts: this.fonts }, execArgv: [] });
    thread.on('message', (answer: Answer) => {
      this.settle(thread, answer);
      this.idle.push(thread);
      this.next();
    });
    thread.on('error', (error) => {
      this.settle(thread, { wrong: error.message });
    });
    thread.on('exit', () => {
      const at = this.idle.indexOf(thread);
      if (at >= 0) this.idle.splice(at, 1);
      this.settle(thread, { wrong: 'The thread that writes PDFs ended.' });
      this.next();
    });
    return thread;
  }

  private settle(thread: Worker, answer: Answer): void {
    const waiting = this.busy.get(thread);
    this.busy.delete(thread);
    thread.unref();
    if (!waiting) return;
    if ('file' in answer) waiting.resolve(Buffer.from(answer.file));
    else waiting.reject(new Error(answer.wrong));
  }
}
