import type { SeasonRow } from '../../api/round-answers.ts';

/** While units are asked; before, only finance has something to do. */
const ASKING: ReadonlySet<string> = new Set(['seasonOpen', 'seasonPaused', 'seasonEnded']);
const SHOWN = 5;

type Running = Pick<SeasonRow, 'phase' | 'due' | 'regionId'>;

/** Of the rounds that run, those that a banner shows. */
export interface BannerRounds<R extends Running> {
  /** The nearest, by when units report. */
  readonly rows: readonly R[];
  /** They are of several regions: each says whose it is. */
  readonly several: boolean;
  /** There are others, on the page of all rounds. */
  readonly more: boolean;
}

/** Which of the rounds that run a banner shows: where units are asked, the nearest first. */
export function bannerRounds<R extends Running>(running: readonly R[]): BannerRounds<R> {
  const asking = running.filter(({ phase }) => ASKING.has(phase));
  const rows = asking.toSorted((one, other) => one.due.localeCompare(other.due)).slice(0, SHOWN);
  return {
    rows,
    several: new Set(rows.map(({ regionId }) => regionId)).size > 1,
    more: asking.length > SHOWN,
  };
}
