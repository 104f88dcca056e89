import { parseArguments, type BenchArguments } from './arguments.ts';
import type { Figure } from './figure.ts';
import { FIGURES } from './figures/index.ts';
import { createFloor, type Floor } from './figures/floor.ts';
import { openLab, type Lab, type Say } from './lab/lab.ts';
import { currentLoad, describeMachine } from './machine.ts';
import { renderReport, type Outcome, type Report } from './report.ts';
import { scaleOf } from './scale.ts';

/** Standard output may be somebody's JSON. */
const say: Say = (line) => {
  process.stderr.write(`${line}\n`);
};

/** `npm run bench`: measures each figure beside the floor of the same minute. Nothing is asserted. */
async function main(): Promise<number> {
  const parsed = parseArguments(
    process.argv.slice(2),
    FIGURES.map(({ name }) => name),
  );
  if ('fault' in parsed) {
    say(parsed.fault);
    return 2;
  }
  const report = await measureAll(parsed);
  process.stdout.write(parsed.json ? `${JSON.stringify(report)}\n` : `${renderReport(report)}\n`);
  return report.figures.some(({ error }) => error !== undefined) ? 1 : 0;
}

async function measureAll({ only, items }: BenchArguments): Promise<Report> {
  const [began, startedAt, loadBefore] = [performance.now(), new Date().toISOString(), currentLoad()];
  const lab = await openLab(scaleOf(items), say);
  try {
    const { pool } = await lab.database();
    const machine = await describeMachine(pool, loadBefore);
    const floorNow = createFloor(lab);
    const wanted = FIGURES.filter(({ name }) => only.length === 0 || only.includes(name));
    const figures: Outcome[] = [];
    for (const figure of wanted) figures.push(await measureOne(lab, figure, floorNow));
    return { machine, scale: lab.scale, startedAt, seconds: (performance.now() - began) / 1000, figures };
  } finally {
    await lab.close();
  }
}

/** A figure that cannot be measured is reported as such, and the others go on. */
async function measureOne(lab: Lab, figure: Figure, floorNow: () => Promise<Floor>): Promise<Outcome> {
  const began = performance.now();
  say(`▸ ${figure.title['zh-CN']} · ${figure.title.en} …`);
  const floor = await floorNow();
  const { name, title } = figure;
  const ended = () => ({ name, title, floor, seconds: (performance.now() - began) / 1000, load: currentLoad() });
  try {
    const measured = await figure.measure(lab, floor);
    const outcome = { ...ended(), measured };
    say(`✔ ${outcome.seconds.toFixed(0)} s`);
    return outcome;
  } catch (error) {
    const outcome = { ...ended(), error: String(error) };
    say(`✘ ${outcome.error}`);
    return outcome;
  }
}

process.exitCode = await main();
