/** Something told, as it comes: by the server, or of the connection itself (`open`, `closed`). */
export interface RawTold {
  readonly event: string;
  readonly data: unknown;
}

const ADDRESS = '/api/v1/events';
const EVENTS = ['change', 'notice', 'beat', 'resync'] as const;
/** A browser gives up for good where the server refuses; we come back then. */
const COME_BACK_MS = 30_000;
/** The server remembers further back, but not for a page that has only been opened. */
const MOST_BEHIND_S = 120;

/** A stream that is kept open. */
export interface Listening {
  readonly close: () => void;
  /** Tries at once where it had given up: somebody has signed in. */
  readonly again: () => void;
}

/**
 * Listens to the server, beginning with what happened in the last `behindMs`. What the browser reconnects itself goes
 * on where it broke; what we reopen asks for everything to be read again.
 */
export function listen(tell: (told: RawTold) => void, behindMs: number): Listening {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source = open(Math.min(MOST_BEHIND_S, Math.ceil(behindMs / 1000)));

  function open(behind: number | undefined): EventSource {
    const opened = new EventSource(`${ADDRESS}?behind=${String(behind ?? 0)}`);
    opened.onopen = () => {
      tell({ event: 'open', data: {} });
      if (behind === undefined) tell({ event: 'resync', data: {} });
    };
    opened.onerror = () => {
      tell({ event: 'closed', data: {} });
      if (opened.readyState === EventSource.CLOSED) timer = setTimeout(reopen, COME_BACK_MS);
    };
    for (const event of EVENTS) {
      opened.addEventListener(event, ({ data }: MessageEvent<string>) => {
        tell({ event, data: JSON.parse(data) as unknown });
      });
    }
    return opened;
  }

  function reopen(): void {
    clearTimeout(timer);
    source.close();
    source = open(undefined);
  }

  return {
    close: () => {
      clearTimeout(timer);
      source.close();
    },
    again: () => {
      if (source.readyState === EventSource.CLOSED) reopen();
    },
  };
}
