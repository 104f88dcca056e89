import { useId, useMemo, useState, type ReactNode, type SubmitEvent } from 'react';
import { ActRefused } from '../acts/act-result.tsx';
import { ApiError, type ApiFault } from '../api/api-error.ts';
import { useLinkState } from '../api/api-provider.tsx';
import { Button } from '../blocks/button.tsx';
import { useSay } from '../text/language.tsx';
import { ASK_TEXT as T } from '../text/ask-text.ts';
import { AskContext, type AskValue } from './ask-context.ts';
import { wordedFaults } from './worded-faults.ts';

const NOTHING_TOLD = { of: null, faults: [] };

interface Props {
  readonly value: AskValue;
  readonly onChange: (value: AskValue) => void;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly busy: boolean;
  readonly error: Error | null;
  /** Faults at their places in this form, where the answer names other places. */
  readonly faults?: readonly ApiFault[];
  readonly children: ReactNode;
}

/** A form of a few fields: pressable always, every fault at once and at its field, typed text stays until it is done. */
export function AskForm({
  value,
  onChange,
  submit,
  onSubmit,
  onCancel,
  busy,
  error,
  faults: placed,
  children,
}: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const { awaySince } = useLinkState();
  const told = useToldFaults(error, value);
  const faults = placed ?? told;
  const context = useMemo(
    () => ({
      id,
      value,
      write: (name: string, text: string) => {
        onChange({ ...value, [name]: text });
      },
      faults: new Map(faults.map(({ pointer, detail }) => [pointer, detail])),
    }),
    [id, value, onChange, faults],
  );
  return (
    <form
      className="ask-form"
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <AskContext value={context}>{children}</AskContext>
      <ActRefused error={error} faults={faults} formId={id} />
      <div className="act-buttons">
        <Button look="primary" type="submit" loading={busy}>
          {submit}
        </Button>
        {onCancel && (
          <Button
            onClick={() => {
              // Without the event: whoever opened the form would take it for what was done.
              onCancel();
            }}
          >
            {say(T.cancel)}
          </Button>
        )}
        {awaySince !== undefined && <p className="note">{say(T.away)}</p>}
      </div>
    </form>
  );
}

/** The faults of a refusal, worded once by what stood there when it came: a sentence that changed under a click would move its button. */
function useToldFaults(error: Error | null, value: AskValue): readonly ApiFault[] {
  const say = useSay();
  const [told, setTold] = useState<{ readonly of: Error | null; readonly faults: readonly ApiFault[] }>(NOTHING_TOLD);
  if (told.of !== error)
    setTold({ of: error, faults: error instanceof ApiError ? wordedFaults(error.faults, value, say) : [] });
  return told.faults;
}
