/** What the page knows of its connection. */
export interface LinkState {
  /** When the server answered for the last time, by its own clock: the data shown is of then. Undefined while it answers. */
  readonly awaySince: number | undefined;
  /** The session ended while the page was open. */
  readonly signedOut: boolean;
  /** What was asked for signs, and the last code is too old for it. */
  readonly codeStale: boolean;
}

/** The connection's state, kept outside React because the client writes it. */
export interface Link {
  readonly read: () => LinkState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Somebody answered, at this time by the server's clock; or nobody did. */
  readonly reached: (reached: boolean, answeredAt?: number) => void;
  readonly signedOut: (signedOut: boolean) => void;
  readonly codeStale: (codeStale: boolean) => void;
  readonly csrfToken: () => string | undefined;
  readonly keepToken: (token: string | undefined) => void;
}

export function createLink(now: () => number): Link {
  const listeners = new Set<() => void>();
  let state: LinkState = { awaySince: undefined, signedOut: false, codeStale: false };
  let token: string | undefined;
  let lastAnswer: number | undefined;
  const become = (next: LinkState): void => {
    if (next.awaySince === state.awaySince && next.signedOut === state.signedOut && next.codeStale === state.codeStale)
      return;
    state = next;
    listeners.forEach((listener) => {
      listener();
    });
  };
  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reached: (reached, answeredAt) => {
      if (reached) lastAnswer = answeredAt ?? lastAnswer;
      become({ ...state, awaySince: reached ? undefined : (state.awaySince ?? lastAnswer ?? now()) });
    },
    signedOut: (signedOut) => {
      become({ ...state, signedOut });
    },
    codeStale: (codeStale) => {
      become({ ...state, codeStale });
    },
    csrfToken: () => token,
    keepToken: (kept) => {
      token = kept;
    },
  };
}
