import { parseArguments } from '../../bench/arguments.ts';
import { FULL_ITEMS, scaleOf, USUAL_ITEMS } from '../../bench/scale.ts';

const NAMES = ['acts', 'lists'];
const parse = (...args: string[]) => parseArguments(args, NAMES);

describe('npm run bench -- …', () => {
  it('measures everything at the usual size without arguments', () => {
    expect(parse()).toEqual({ json: false, only: [], items: USUAL_ITEMS });
  });

  it('takes --json, --only, --scale and --full in any order', () => {
    expect(parse('--only', 'lists,acts', '--json')).toEqual({
      json: true,
      only: ['lists', 'acts'],
      items: USUAL_ITEMS,
    });
    expect(parse('--scale', '5000')).toMatchObject({ items: 5_000 });
    expect(parse('--full')).toMatchObject({ items: FULL_ITEMS });
  });

  it.each([[['--only', 'nothing']], [['--only']], [['--scale', '12']], [['--scale', 'many']], [['--fast']]])(
    'refuses %j with a sentence',
    (args) => {
      expect(parse(...args)).toEqual({ fault: expect.stringMatching(/ · /) });
    },
  );
});

describe('the scale of a run', () => {
  it('is performance.md’s own at full size', () => {
    expect(scaleOf(FULL_ITEMS)).toMatchObject({ deadlines: 5_000, spreadSeconds: 300, seasonItems: 8_000 });
  });

  it('keeps the rate at which deadlines end', () => {
    const { deadlines, spreadSeconds } = scaleOf(USUAL_ITEMS);
    expect(deadlines / spreadSeconds).toBeCloseTo(5_000 / 300, 0);
  });
});
