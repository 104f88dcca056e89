import fc from 'fast-check';
import { TokenBucket } from '../../worker/token-bucket.ts';

describe('performance.md 2 and 8: the relay is paced', () => {
  it('lets through, in any stretch of time, at most the rate and one second’s worth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.array(fc.nat(500), { maxLength: 200 }), (rate, pauses) => {
        let now = 0;
        const bucket = new TokenBucket(rate, () => now);
        const passed: number[] = [];
        for (const pause of pauses) {
          now += pause;
          passed.push(now + bucket.take());
        }
        for (const from of passed) {
          const within = passed.filter((at) => at >= from && at < from + 1000).length;
          expect(within).toBeLessThanOrEqual(2 * rate + 1);
        }
      }),
    );
  });

  it('keeps nobody waiting after a quiet second', () => {
    let now = 0;
    const bucket = new TokenBucket(10, () => now);
    for (let taken = 0; taken < 30; taken += 1) bucket.take();
    now += 3_000;
    expect(bucket.take()).toBe(0);
  });

  it('spaces a crowd by the rate', () => {
    const bucket = new TokenBucket(10, () => 0);
    const waits = Array.from({ length: 13 }, () => Math.round(bucket.take()));
    expect(waits.slice(9)).toEqual([0, 100, 200, 300]);
  });
});
