import { createFloor } from './figures/floor.ts';
import { batch } from './figures/batch.ts';
import { httpActs, followedActs } from './figures/http-acts.ts';
import { morningRound } from './figures/morning-round.ts';
import { storeActs } from './figures/store-acts.ts';
import { openLab } from './lab/lab.ts';
import { scaleOf, USUAL_ITEMS } from './scale.ts';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
const lab = await openLab(scaleOf(Number(process.argv[3] ?? USUAL_ITEMS)), say);
try {
  const floorNow = createFloor(lab);
  for (const figure of [storeActs, httpActs, followedActs, batch, morningRound].filter(
    ({ name }) => !process.argv[2] || process.argv[2].split(',').includes(name),
  )) {
    const floor = await floorNow();
    say(JSON.stringify(floor));
    say(JSON.stringify(await figure.measure(lab, floor), null, 1));
  }
} finally {
  await lab.close();
}
