import type { ReactNode } from 'react';
import type { ApiFault } from '../api/api-error.ts';
import { ActRefused } from './act-result.tsx';
import { Button } from '../blocks/button.tsx';
import { useSay } from '../text/language.tsx';
import { ACT_TEXT as T } from '../text/act-text.ts';

interface Props {
  readonly formId: string;
  readonly name: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly faults: readonly ApiFault[];
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form with its faults and its two buttons. */
export function FormFrame({ formId, name, busy, error, faults, onSend, onClose, children }: Props): ReactNode {
  const say = useSay();
  return (
    <form
      className="act-form matter-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      noValidate
    >
      {children}
      <ActRefused error={error} faults={faults} formId={formId} />
      <div className="act-buttons">
        <Button look="primary" type="submit" loading={busy}>
          {name}
        </Button>
        <Button onClick={onClose}>{say(T.close)}</Button>
      </div>
    </form>
  );
}
