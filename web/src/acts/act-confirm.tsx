import type { ReactNode } from 'react';
import type { AvailableAct, Item } from '../api/item-answers.ts';
import { useMe } from '../session/session.ts';
import { useSay } from '../text/language.tsx';
import { ACT_TEXT as T } from '../text/act-text.ts';
import { CONFIRMATIONS } from '../text/confirmation-text.ts';
import { AskOnce } from './ask-once.tsx';
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
    <AskOnce word={say(T.confirm, { name: act.name })} onSend={onSend} onBack={onBack}>
      {sentence && (
        <p>{say(sentence, { ...typedWords(value, say(T.notFilled)), item: item.name, person: person.name })}</p>
      )}
    </AskOnce>
  );
}
