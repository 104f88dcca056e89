import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { DemoReport } from '../../demo/run.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WITHIN_MS = 280_000;

/** `npm run demo -- --json` as a program calls it. */
async function demo(): Promise<{ readonly code: number | null; readonly report: DemoReport }> {
  const child = spawn('npm', ['run', '-s', 'demo', '--', '--json'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [[code], out] = await Promise.all([ended, text(child.stdout)]);
  return { code, report: JSON.parse(out) as DemoReport };
}

describe('npm run demo -- --json: the main job on real input, on real servers', () => {
  it(
    'lives the year without an inconsistency and says so',
    async () => {
      const { code, report } = await demo();
      const { summary, items, timeline } = report;
      expect(summary.problems).toEqual([]);
      expect(code).toBe(0);
      expect(summary.items).toEqual({ total: 14, byPhase: { closed: 12, refused: 2 }, checkedOnly: 5 });
      expect(summary.obligations).toEqual({ onTime: 188, withinExtension: 1, late: 7, waived: 2 });
      expect(summary.statutory).toEqual({ onTime: 18, late: 3 });
      expect(summary.escalations).toEqual({ 1: 8, 5: 3, 10: 1, 30: 1 });
      expect(summary.post).toMatchObject({ arrived: summary.post.sent, twice: 0, open: 0 });
      expect(summary.post.sent).toBeGreaterThan(300);
      expect(summary.workflows).toEqual({ COMPLETED: 14 });
      expect(summary.record).toEqual({ events: 802, verified: true });
      expect(summary.agreesWithMemory).toBe(true);
      expect(summary.dueDates).toMatchObject({ different: 0 });
      expect(summary.dueDates.compared).toBeGreaterThan(600);
      expect(summary.moments.recorded).toBe(113);
      expect(summary.refusals).toBe(4);
      expect(summary.signOff).toEqual({
        proposed: 6,
        signatures: 13,
        carriedOut: 6,
        added: 1,
        sentBack: 1,
        transferred: 1,
      });
      const kinds = ['feedback', 'rectification', 'receipt', 'refusal', 'suspension', 'stop', 'correction', 'slip'];
      const { byKind, folder } = summary.papers;
      expect(Object.keys(byKind)).toEqual(kinds);
      const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
      expect(files).toHaveLength(Object.values(byKind).reduce((sum, each) => sum + each.files, 0));
      expect(files.filter((file) => file.subarray(0, 5).toString() === '%PDF-')).toHaveLength(files.length / 2);
      expect(summary.reminders).toBeGreaterThan(200);
      expect(summary.digests).toBeGreaterThan(summary.morningRounds);
      expect(items).toHaveLength(19);
      expect(items.every(({ source }) => source !== '')).toBe(true);
      expect(timeline.length).toBeGreaterThan(400);
    },
    WITHIN_MS,
  );
});
