import type { ReactNode } from 'react';
import { Labelled } from '../../blocks/labelled.tsx';
import { useLangOf } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { EVALUATION_REVIEW_TEXT as T } from '../../text/review-evaluation-text.ts';

interface Props {
  readonly id: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (report: string) => void;
}

/** The report of a re-evaluation. */
export function ReportField({ id, value, fault, onChange }: Props): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  return (
    <div className="panel panel-body">
      <Labelled id={id} label={say(T.report)} fault={fault}>
        {(tied) => (
          <textarea
            {...tied}
            className="input area"
            rows={5}
            lang={langOf(value)}
            value={value}
            onChange={({ target }) => {
              onChange(target.value);
            }}
          />
        )}
      </Labelled>
    </div>
  );
}
