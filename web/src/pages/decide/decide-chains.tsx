import type { ReactNode } from 'react';
import type { Item } from '../../api/item-answers.ts';
import type { SignOffChain } from '../../api/sign-off-answers.ts';
import { ChainView } from '../../sign-off/chain-view.tsx';
import { useSay } from '../../text/language.tsx';
import { CHAIN_TEXT as T } from '../../text/sign-off-text.ts';

/** Chains of the matter that wait for the reader, each with its way so far and what he may answer. */
export function DecideChains({
  item,
  chains,
}: {
  readonly item: Item;
  readonly chains: readonly SignOffChain[];
}): ReactNode {
  const say = useSay();
  return chains.map((chain) => (
    <section className="panel decide-block decide-chain" key={chain.key}>
      <h2>{say(T.of, { name: chain.name })}</h2>
      <ChainView item={item} chain={chain} />
    </section>
  ));
}
