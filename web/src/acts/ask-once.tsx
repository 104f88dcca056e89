import type { ReactNode } from 'react';
import { Button } from '../blocks/button.tsx';
import { ACT_TEXT as T } from '../text/act-text.ts';
import { useSay } from '../text/language.tsx';

interface Props {
  /** What is asked, where what follows is not a sentence of the record. */
  readonly label?: string;
  /** What the button says that does it. */
  readonly word: string;
  readonly busy?: boolean;
  readonly onSend: () => void;
  readonly onBack: () => void;
  /** What will stand in the record. */
  readonly children: ReactNode;
}

/** Asked once, before it is done: what the record will say, and the two ways on; the focus is on the one that does it. */
export function AskOnce({ label, word, busy = false, onSend, onBack, children }: Props): ReactNode {
  const say = useSay();
  return (
    <div className="act-confirm" role="group" aria-label={label ?? say(T.confirmTitle)}>
      {label === undefined && (
        <p>
          <b>{say(T.confirmTitle)}</b>
        </p>
      )}
      {children}
      <div className="act-buttons">
        <Button look="primary" autoFocus loading={busy} onClick={onSend}>
          {word}
        </Button>
        <Button onClick={onBack}>{say(T.back)}</Button>
      </div>
    </div>
  );
}
