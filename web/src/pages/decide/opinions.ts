import type { SignOffChain } from '../../api/sign-off-answers.ts';
import { chainOfWork, isChainWork } from '../../sign-off/chain-of-work.ts';

/** What of a line of the history may hold a person's words. */
interface Line {
  readonly seq: number;
  readonly type: string;
  readonly by: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** Steps back and ends of a chain: why something was withdrawn is no opinion, and its end repeats the last signature. */
const NO_OPINION: ReadonlySet<string> = new Set([
  'signOffTakenBack',
  'signOffWithdrawn',
  'signOffDeclined',
  'signOffLapsed',
]);

/** What people wrote about a matter, the same words of the same person once. */
export function opinionsOf(lines: readonly Line[]): readonly { seq: number; by: string; words: string }[] {
  const said = lines.flatMap(({ seq, type, by, event }) => {
    const words = event['opinion'] ?? event['note'] ?? event['reason'];
    return typeof words === 'string' && words !== '' && !NO_OPINION.has(type) ? [{ seq, by, words }] : [];
  });
  return said.filter(({ by, words }, index) => said.findIndex((one) => one.by === by && one.words === words) === index);
}

/** What a chain waits for somebody with. */
const ANSWERS: ReadonlySet<string> = new Set(['sign', 'advise', 'resubmit']);

/** Chains that a card is about: that of its line of work, or all that wait for the reader where it names no work of another kind. */
export function chainsToAnswer(chains: readonly SignOffChain[], task: string | null): readonly SignOffChain[] {
  if (task !== null && isChainWork(task)) return [chainOfWork(task, chains)].flatMap((chain) => chain ?? []);
  if (task !== null) return [];
  return chains.filter(({ end, mine }) => end === null && mine.some((act) => ANSWERS.has(act)));
}
