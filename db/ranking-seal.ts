import { createHash } from 'node:crypto';
import type { RankingMethod } from '../domain/ranking/method.ts';
import type { Ranking, RankingInputs } from '../domain/ranking/rank.ts';
import { inputsText, resultText } from '../domain/ranking/snapshot.ts';
import type { Steps } from '../domain/steps.ts';

/** Hashes of what goes into a ranking and of what comes out of it. */
export interface RankingSeal {
  readonly inputsHash: string;
  readonly resultHash: string;
}

/** SHA-256 over the texts that the domain makes of inputs and result, in steps as the ranking itself. */
export function* sealInSteps(inputs: RankingInputs, method: RankingMethod, ranking: Ranking): Steps<RankingSeal> {
  const inputsHash = sha256(yield* inputsText(inputs));
  return { inputsHash, resultHash: sha256(yield* resultText(method, ranking)) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
