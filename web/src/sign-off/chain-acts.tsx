import { useState, type ReactNode } from 'react';
import type { ChainAct, SignOffChain } from '../api/sign-off-answers.ts';
import { Button } from '../blocks/button.tsx';
import { useSingleKey } from '../shell/keys.ts';
import { useSay } from '../text/language.tsx';
import { CHAIN_ACT_NAMES, CHAIN_TEXT as T } from '../text/sign-off-text.ts';
import { ChainForm } from './chain-form.tsx';
import type { SignedMatter } from './use-sign-offs.ts';

/** What takes the chain forward or back stands open; the other ways fold away. */
const FIRST: readonly ChainAct[] = ['advise', 'sign', 'sendBack', 'decline', 'resubmit', 'takeBack', 'transfer'];
const SHOWN = 3;

interface Props {
  readonly item: SignedMatter;
  readonly chain: SignOffChain;
}

/** What the reader may do in a chain: each act in a small form of its own. */
export function ChainActs({ item, chain }: Props): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState<ChainAct>();
  const ordered = [
    ...FIRST.filter((act) => chain.mine.includes(act)),
    ...chain.mine.filter((act) => !FIRST.includes(act)),
  ];
  const [shown, more] = [ordered.slice(0, SHOWN), ordered.slice(SHOWN)];
  useSingleKey('e', () => {
    setOpen(ordered[0]);
  });
  useSingleKey('t', () => {
    if (chain.mine.includes('sendBack')) setOpen('sendBack');
  });
  if (ordered.length === 0) return null;
  if (open && chain.mine.includes(open)) {
    return (
      <>
        <h3>{say(CHAIN_ACT_NAMES[open])}</h3>
        <ChainForm
          key={open}
          item={item}
          chain={chain}
          act={open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      </>
    );
  }
  const button = (act: ChainAct, primary: boolean): ReactNode => (
    <Button
      key={act}
      look={primary ? 'primary' : 'default'}
      onClick={() => {
        setOpen(act);
      }}
    >
      {say(CHAIN_ACT_NAMES[act])}
    </Button>
  );
  return (
    <>
      <div className="act-buttons">{shown.map((act, index) => button(act, index === 0))}</div>
      {more.length > 0 && (
        <details className="chain-more">
          <summary>{say(T.more)}</summary>
          <div className="act-buttons">{more.map((act) => button(act, false))}</div>
        </details>
      )}
    </>
  );
}
