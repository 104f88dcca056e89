import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { Button } from '../../blocks/button.tsx';
import { Labelled } from '../../blocks/labelled.tsx';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { isUnsaid, ReasonField } from './reason-field.tsx';

interface Choice {
  readonly value: string;
  readonly name: string;
}

interface Props {
  readonly submit: string;
  /** Whom it is about, where that is still to be chosen. */
  readonly choices?: readonly Choice[];
  readonly onDone: (reason: string, chosen: string) => void;
  readonly onCancel: () => void;
}

/** Nobody is left out, taken off or added without words; what is missing is said at its field. */
export function ReasonForm({ submit, choices, onDone, onCancel }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState(false);
  const [noReason, nobody] = [isUnsaid(reason), choices !== undefined && chosen === ''];
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (nobody) document.getElementById(`${id}-who`)?.focus();
    else if (noReason) document.getElementById(`${id}-reason`)?.focus();
    else onDone(reason.trim(), chosen);
  };
  return (
    <form className="ask-form" noValidate onSubmit={send}>
      {choices && (
        <Labelled id={`${id}-who`} label={say(T.who)} fault={asked && nobody ? say(T.chooseWho) : undefined}>
          {(tied) => (
            <select
              {...tied}
              className="native-select"
              value={chosen}
              onChange={({ target }) => {
                setChosen(target.value);
              }}
            >
              <option value="">{say(ASK_TEXT.choose)}</option>
              {choices.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <ReasonField
        id={`${id}-reason`}
        label={say(T.reason)}
        missing={asked && noReason}
        value={reason}
        onChange={setReason}
      />
      <div className="act-buttons">
        <Button look="primary" type="submit">
          {submit}
        </Button>
        <Button onClick={onCancel}>{say(ASK_TEXT.cancel)}</Button>
      </div>
    </form>
  );
}
