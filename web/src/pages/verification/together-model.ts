import type { VerifyResult } from '../../../../domain/follow-up/state.ts';
import type { ItemProblem } from '../../api/item-answers.ts';

/** What finance is about to answer to one problem; nothing where it leaves it for later. */
export interface Chosen {
  readonly result: VerifyResult | '';
  readonly opinion: string;
}

export type Choices = Readonly<Record<string, Chosen>>;

const NOTHING: Chosen = { result: '', opinion: '' };

export function choiceOf(choices: Choices, no: number): Chosen {
  return choices[String(no)] ?? NOTHING;
}

/** What is sent, in the order of the problems; left out is what has no result. */
export function resultsOf(
  problems: readonly Pick<ItemProblem, 'no'>[],
  choices: Choices,
): readonly { readonly problemNo: number; readonly result: VerifyResult; readonly opinion: string }[] {
  return problems.flatMap(({ no }) => {
    const { result, opinion } = choiceOf(choices, no);
    return result === '' ? [] : [{ problemNo: no, result, opinion: opinion.trim() }];
  });
}

/** Problems with a result and no word on it. */
export function withoutOpinion(results: ReturnType<typeof resultsOf>): readonly number[] {
  return results.filter(({ opinion }) => opinion === '').map(({ problemNo }) => problemNo);
}

/** The problem that a fault of the server's is about: `/results/2` is the third that was sent. */
export function problemAt(pointer: string, results: ReturnType<typeof resultsOf>): number | undefined {
  const at = /\/results\/(\d+)/.exec(pointer)?.[1];
  return at === undefined ? undefined : results[Number(at)]?.problemNo;
}
