import type { Figure } from '../figure.ts';
import { batch } from './batch.ts';
import { cold } from './cold.ts';
import { deadlines } from './deadlines.ts';
import { footprint } from './footprint.ts';
import { followedActs, httpActs } from './http-acts.ts';
import { lists } from './lists.ts';
import { morningRound } from './morning-round.ts';
import { season } from './season.ts';
import { start } from './start.ts';
import { steady } from './steady.ts';
import { sums } from './sums.ts';
import { storeActs } from './store-acts.ts';
import { triggers } from './triggers.ts';

/** Every figure, in the order of performance.md. */
export const FIGURES: readonly Figure[] = [
  storeActs,
  triggers,
  httpActs,
  followedActs,
  steady,
  cold,
  batch,
  lists,
  sums,
  morningRound,
  deadlines,
  season,
  footprint,
  start,
];
