import { jest } from '@jest/globals';

/** What a command answered and wrote. */
export interface Written {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the command line and catches what it writes. */
export async function written(command: () => Promise<number>): Promise<Written> {
  const texts = { out: '', err: '' };
  const catching = (name: 'out' | 'err') => (text: unknown, done?: unknown) => {
    texts[name] += String(text);
    if (typeof done === 'function') (done as () => void)();
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(catching('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(catching('err')),
  ];
  try {
    return { status: await command(), ...texts };
  } finally {
    spies.forEach((spy) => {
      spy.mockRestore();
    });
  }
}
