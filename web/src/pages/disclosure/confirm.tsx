import type { ReactNode } from 'react';
import { Button } from '../../blocks/button.tsx';
import { ACT_TEXT } from '../../text/act-text.ts';
import { useSay } from '../../text/language.tsx';

interface Props {
  /** The sentence that will stand in the record. */
  readonly sentence: string;
  readonly name: string;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** Asked once before what cannot be taken back. */
export function Confirm({ sentence, name, onSend, onBack }: Props): ReactNode {
  const say = useSay();
  return (
    <div className="act-confirm" role="group" aria-label={say(ACT_TEXT.confirmTitle)}>
      <p>
        <b>{say(ACT_TEXT.confirmTitle)}</b>
      </p>
      <p>{sentence}</p>
      <div className="act-buttons">
        <Button look="primary" autoFocus onClick={onSend}>
          {name}
        </Button>
        <Button onClick={onBack}>{say(ACT_TEXT.back)}</Button>
      </div>
    </div>
  );
}
