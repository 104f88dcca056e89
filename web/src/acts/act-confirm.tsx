import type { ReactNode } from 'react';
import type { AvailableAct, Item } from '../api/item-answers.ts';
import { Button } from '../blocks/button.tsx';
import { useMe } from '../session/session.ts';
import { useSay } from '../text/language.tsx';
import { ACT_TEXT as T } from '../text/act-text.ts';
import { CONFIRMATIONS } from '../text/confirmation-text.ts';
import { typedWords, type FormGroup } from './form-value.ts';

interface Props {
  readonly item: Pick<Item, 'name'>;
  readonly act: AvailableAct;
  readonly value: FormGroup;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** Asked once: the sentence that will stand in the record. */
export function ActConfirm({ item, act, value, onSend, onBack }: Props): ReactNode {
  const say = useSay();
  const { person } = useMe();
  const sentence = CONFIRMATIONS[act.command];
  return (
    <div className="act-confirm" role="group" aria-label={say(T.confirmTitle)}>
      <p>
        <b>{say(T.confirmTitle)}</b>
      </p>
      {sentence && (
        <p>{say(sentence, { ...typedWords(value, say(T.notFilled)), item: item.name, person: person.name })}</p>
      )}
      <div className="act-buttons">
        <Button look="primary" autoFocus onClick={onSend}>
          {say(T.confirm, { name: act.name })}
        </Button>
        <Button onClick={onBack}>{say(T.back)}</Button>
      </div>
    </div>
  );
}
