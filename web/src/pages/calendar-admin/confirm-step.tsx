import { useState, type ReactNode } from 'react';
import type { YearArrangement } from '../../../../domain/calendar/calendar.ts';
import { CalendarConfirmedAnswer } from '../../api/calendar-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { CALENDAR_ADMIN_TEXT as T } from '../../text/calendar-admin-text.ts';
import { useSay } from '../../text/language.tsx';
import type { PreviewSum } from './use-preview.ts';

interface Props {
  readonly arrangement: YearArrangement | undefined;
  readonly sum: PreviewSum | undefined;
  readonly onDone: () => void;
}

/** Nobody confirms what he has not seen: only after the preview has come to its end, and with a reason. */
export function ConfirmStep({ arrangement, sum, onDone }: Props): ReactNode {
  const say = useSay();
  const [typed, setTyped] = useState<AskValue>();
  const value = typed ?? { note: arrangement?.source ?? '' };
  const asking = useAsk(CalendarConfirmedAnswer, onDone);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.confirm)}</h2>
      </div>
      <div className="panel-body">
        {arrangement && sum?.done === true ? (
          <AskForm
            value={value}
            onChange={setTyped}
            submit={say(T.confirmRun)}
            busy={asking.isPending}
            error={asking.error}
            onSubmit={() => {
              const body = { arrangement, replaces: sum.replaces, note: value['note'] ?? '' };
              asking.mutate({ path: '/calendar/confirm', body });
            }}
          >
            <p className="note">{say(T.confirmSay)}</p>
            <AskArea name="note" label={say(T.confirmNote)} />
          </AskForm>
        ) : (
          <p className="muted">{say(T.confirmFirst)}</p>
        )}
      </div>
    </section>
  );
}
