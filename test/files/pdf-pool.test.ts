import { createPdfPool, type PdfPool } from '../../files/paper/pdf-pool.ts';
import { paperFonts } from '../../files/paper/paper-fonts.ts';
import { writePdf, type PdfJob } from '../../files/paper/pdf-job.ts';

const PATIENCE_MS = 60_000;

const paper = (title: string): PdfJob => ({
  form: 'paper',
  at: '2026-03-25T02:00:00.000Z',
  paper: {
    issuer: '示例市财政局',
    number: { text: '示财绩〔2026〕1号', fixed: true },
    title,
    addressee: '示例单位：',
    blocks: [{ level: 'body', text: '内容（虚构）。'.repeat(40) }],
    signature: { name: '示例市财政局', date: '2026年3月25日' },
    imprint: '示例市财政局办公室\u3000\u30002026年3月25日印发',
  },
});

let pool: PdfPool;
beforeAll(() => {
  pool = createPdfPool();
});
afterAll(() => pool.close());

/** The longest time for which nothing else could run while something was done, and how long it took. */
async function heldUp(work: () => Promise<unknown>): Promise<{ longest: number; all: number }> {
  const began = performance.now();
  const watch = { running: true, last: began, longest: 0 };
  const turn = (): void => {
    const now = performance.now();
    watch.longest = Math.max(watch.longest, now - watch.last);
    watch.last = now;
    if (watch.running) setImmediate(turn);
  };
  turn();
  await work();
  watch.running = false;
  turn();
  return { longest: watch.longest, all: performance.now() - began };
}

describe('PDFs are written beside the thread that answers', () => {
  it(
    'are the same bytes as written here',
    async () => {
      const here = await writePdf(paper('关于反馈评价结果的通知'), paperFonts());
      expect((await pool.write(paper('关于反馈评价结果的通知'))).equals(here)).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    'hold nothing else up, as they would if they were written here',
    async () => {
      const there = await heldUp(() => pool.write(paper('关于停止执行的决定')));
      const here = await heldUp(() => writePdf(paper('关于停止执行的决定'), paperFonts()));
      expect(here.longest / here.all).toBeGreaterThan(0.5);
      expect(there.longest / there.all).toBeLessThan(0.5);
    },
    PATIENCE_MS,
  );

  it(
    'of several people come one after the other, each his own',
    async () => {
      const titles = ['第一件', '第二件', '第三件', '第四件'];
      const files = await Promise.all(titles.map((title) => pool.write(paper(title))));
      const own = await Promise.all(titles.map((title) => writePdf(paper(title), paperFonts())));
      expect(files.map((file, index) => own[index]?.equals(file))).toEqual([true, true, true, true]);
    },
    PATIENCE_MS,
  );

  it(
    'that cannot be written are refused, and the next one is written',
    async () => {
      await expect(pool.write({ form: 'paper', at: 'x' } as unknown as PdfJob)).rejects.toThrow();
      expect((await pool.write(paper('其后一件'))).subarray(0, 5).toString()).toBe('%PDF-');
    },
    PATIENCE_MS,
  );

  it(
    'are written by a thread that was started before, which holds up neither them nor the end',
    async () => {
      const [ready, ending] = [createPdfPool(undefined, 1), createPdfPool(undefined, 1)];
      ready.warm();
      ready.warm();
      expect((await ready.write(paper('预备'))).subarray(0, 5).toString()).toBe('%PDF-');
      ending.warm();
      const began = performance.now();
      await ending.close();
      expect(performance.now() - began).toBeLessThan(5000);
      ending.warm();
      await ready.close();
    },
    PATIENCE_MS,
  );

  it(
    'are not begun once the process ends, and what waits is told so',
    async () => {
      const short = createPdfPool(undefined, 1);
      const waiting = Promise.allSettled([short.write(paper('一')), short.write(paper('二'))]);
      await short.close();
      expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      await expect(short.write(paper('三'))).rejects.toThrow('ending');
    },
    PATIENCE_MS,
  );
});
