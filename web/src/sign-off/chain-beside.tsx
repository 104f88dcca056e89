import type { ReactNode } from 'react';
import type { Item } from '../api/item-answers.ts';
import { ReadError, Skeleton } from '../blocks/states.tsx';
import { useSay } from '../text/language.tsx';
import { CHAIN_TEXT as T } from '../text/sign-off-text.ts';
import { ChainView } from './chain-view.tsx';
import { chainOfWork } from './chain-of-work.ts';
import { useSignOffs } from './use-sign-offs.ts';

/** Beside the inbox: the chain that a line of work belongs to, with what the reader may do in it. */
export function ChainBeside({ item, workKey }: { readonly item: Item; readonly workKey: string }): ReactNode {
  const say = useSay();
  const signOffs = useSignOffs(item);
  if (signOffs.isPending) return <Skeleton rows={4} height={30} />;
  if (!signOffs.data) return <ReadError error={signOffs.error} onRetry={() => void signOffs.refetch()} />;
  const chain = chainOfWork(workKey, signOffs.data.rows);
  if (!chain) return <p className="note">{say(T.none)}</p>;
  return (
    <section>
      <h3>{say(T.of, { name: chain.name })}</h3>
      <ChainView item={item} chain={chain} />
    </section>
  );
}
