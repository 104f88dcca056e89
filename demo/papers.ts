import type { PaperKind } from '../domain/papers/issued-papers.ts';
import type { Servers } from './servers.ts';

/** Official papers of the year, as files. */
export interface Papers {
  /** Where they lie, for whoever wants to open one. */
  readonly folder: string;
  readonly byKind: Readonly<Partial<Record<PaperKind, { readonly files: number; readonly bytes: number }>>>;
  /** What is no whole file, or was not written. */
  readonly faults: readonly string[];
}

/** Who writes the papers of the demo: the API, on the demo's own servers. */
export interface PaperDesk {
  /** The slips of what stands on the supervision board now; each once. */
  readonly slips: () => Promise<void>;
  /** Every paper that was issued, both ways, and what all of it comes to. */
  readonly issued: (items: readonly { readonly id: string; readonly key: string }[]) => Promise<Papers>;
  readonly close: () => Promise<void>;
}

export type OpenPaperDesk = (servers: Servers) => Promise<PaperDesk>;
