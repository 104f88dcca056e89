import { setTimeout as sleep } from 'node:timers/promises';
import { atOnce, paced } from '../../bench/load/lanes.ts';

describe('load', () => {
  it('keeps as many jobs under way as there are lanes, and does each once', async () => {
    let [under, most, done] = [0, 0, 0];
    const job = async (): Promise<void> => {
      under += 1;
      most = Math.max(most, under);
      await sleep(2);
      under -= 1;
      done += 1;
    };
    const { samplesMs, failures } = await atOnce(
      Array.from({ length: 20 }, () => job),
      4,
    );
    expect([most, done, samplesMs.length, failures.length]).toEqual([4, 20, 20, 0]);
  });

  it('counts a failure apart from the times of those that were answered', async () => {
    const fail = () => Promise.reject(new Error('refused'));
    const { samplesMs, failures } = await atOnce([fail, () => Promise.resolve(), fail], 2);
    expect([samplesMs.length, failures]).toEqual([1, ['refused', 'refused']]);
  });

  it('at a steady rate, counts the wait for a start that came late', async () => {
    const block = async (): Promise<void> => {
      const until = performance.now() + 120;
      while (performance.now() < until);
    };
    const { samplesMs } = await paced([block, () => Promise.resolve()], 50);
    // The second was to start after 20 ms, while the first still had everything to itself.
    expect(Math.max(...samplesMs.slice(1))).toBeGreaterThan(80);
  });
});
