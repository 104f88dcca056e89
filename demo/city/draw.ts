import { createHash } from 'node:crypto';

/** Chance that comes out the same every time: the demo of one day is the same on every machine. */
export interface Draw {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly one: <T>(of: readonly [T, ...T[]]) => T;
  /** One of them, as often as its weight says. */
  readonly weighted: <T>(of: readonly (readonly [T, number])[]) => T;
  readonly chance: (share: number) => boolean;
}

const FULL = 2 ** 32;

/** A stream of its own for every name, so that a change at one item moves nothing at the others. */
export function drawFor(name: string): Draw {
  let block = Buffer.alloc(0);
  let at = 0;
  let count = 0;
  const share = (): number => {
    if (at + 4 > block.length) {
      block = createHash('sha256')
        .update(`${name}#${String(count)}`)
        .digest();
      [at, count] = [0, count + 1];
    }
    at += 4;
    return block.readUInt32BE(at - 4) / FULL;
  };
  const whole = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1));
  return {
    whole,
    one: (of) => of[whole(0, of.length - 1)] ?? of[0],
    weighted: (of) => {
      let left = share() * of.reduce((sum, [, weight]) => sum + weight, 0);
      const found = of.find(([, weight]) => (left -= weight) < 0) ?? of.at(-1);
      if (!found) throw new Error('Nothing to draw from.');
      return found[0];
    },
    chance: (limit) => share() < limit,
  };
}
