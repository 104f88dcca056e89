import type { SignOffChain } from '../api/sign-off-answers.ts';

/** Work of a chain is named by the act, the chain and the seat: `sign:issueFeedback:0.0`. */
const OF_CHAIN = /^(sign|advise|resubmit|transfer):/;

/** Whether a line of work belongs to a chain of signatures. */
export function isChainWork(key: string): boolean {
  return OF_CHAIN.test(key);
}

/** The running chain that a line of work belongs to. */
export function chainOfWork(key: string, chains: readonly SignOffChain[]): SignOffChain | undefined {
  const rest = key.replace(OF_CHAIN, '');
  return chains.find((chain) => chain.end === null && (rest === chain.key || rest.startsWith(`${chain.key}:`)));
}
