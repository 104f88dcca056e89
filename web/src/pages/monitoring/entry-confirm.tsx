import type { ReactNode } from 'react';
import { Button } from '../../blocks/button.tsx';
import { useSay } from '../../text/language.tsx';
import { ACT_TEXT } from '../../text/act-text.ts';
import { MONITORING_ENTRY_TEXT as T } from '../../text/monitoring-text.ts';

interface Props {
  readonly hints: number;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** Asked once where a reader would ask about something: a period is reported once, and an empty report is one too. */
export function EntryConfirm({ hints, onSend, onBack }: Props): ReactNode {
  const say = useSay();
  return (
    <div className="act-confirm" role="group" aria-label={say(T.asIs)}>
      <p>{say(T.asIsWhy, { count: hints })}</p>
      <div className="act-buttons">
        <Button look="primary" autoFocus onClick={onSend}>
          {say(T.asIs)}
        </Button>
        <Button onClick={onBack}>{say(ACT_TEXT.back)}</Button>
      </div>
    </div>
  );
}
