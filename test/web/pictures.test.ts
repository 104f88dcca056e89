import { PICTURES } from '../../scripts/pictures.data.ts';
import { openPlayground, type Playground } from './support/playground.ts';

let play: Playground;
beforeAll(async () => {
  play = await openPlayground();
}, 180_000);
afterAll(async () => {
  await play.close();
});

describe('the pictures of the screenshot command', () => {
  const sought = PICTURES.flatMap(({ name, path }) => (typeof path === 'string' ? [] : [{ name, path }]));

  it.each(sought)('$name is of something that the demo year has', async ({ path }) => {
    // What is not found leaves its place in the address empty.
    expect(await path(play)).toMatch(/^(\/[^/?]+)+(\?[^=]+=.+)?$/);
  });

  it('each have a name of their own', () => {
    const names = PICTURES.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});
