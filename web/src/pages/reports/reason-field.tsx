import type { ReactNode } from 'react';
import { Labelled } from '../../blocks/labelled.tsx';
import { TextArea } from '../../blocks/text-area.tsx';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';

const SHORTEST = 2;

/** Whether no words are there that the server would take for a reason. */
export function isUnsaid(reason: string): boolean {
  return reason.trim().length < SHORTEST;
}

interface Props {
  readonly id: string;
  readonly label: string;
  /** Asked for already, and not written. */
  readonly missing: boolean;
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** The words without which something is not done; that they are missing is said at the field. */
export function ReasonField({ id, label, missing, value, onChange }: Props): ReactNode {
  const say = useSay();
  return (
    <Labelled id={id} label={label} fault={missing ? say(T.writeReason) : undefined}>
      {(tied) => (
        <TextArea
          {...tied}
          value={value}
          minRows={2}
          maxRows={8}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
    </Labelled>
  );
}
