import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import type { NumberRow } from '../../api/number-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { Openers } from '../../ask/openers.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useToday } from '../../session/today.tsx';
import { useSay } from '../../text/language.tsx';
import { NUMBERS_TEXT as T } from '../../text/numbers-text.ts';

/** What can be done with a number that was taken by hand: its paper has gone out, or it is cancelled for good. */
export function NumberActs({ row: { number, state } }: { readonly row: NumberRow }): ReactNode {
  const say = useSay();
  const path = `/document-numbers/${encodeURIComponent(number)}`;
  return (
    <Openers>
      {state === 'reserved' && (
        <Opener size="small" shown={say(T.issue)} label={say(T.issueOf, { number })}>
          {(close) => <IssueForm number={number} path={path} close={close} />}
        </Opener>
      )}
      <Opener size="small" shown={say(T.cancel)} label={say(T.cancelOf, { number })}>
        {(close) => <CancelForm number={number} path={path} close={close} />}
      </Opener>
    </Openers>
  );
}

interface FormProps {
  readonly number: string;
  readonly path: string;
  readonly close: (done?: string) => void;
}

function IssueForm({ number, path, close }: FormProps): ReactNode {
  const say = useSay();
  const { today } = useToday();
  const [value, setValue] = useState<AskValue>({ on: today });
  const asking = useAsk(z.undefined(), () => {
    close(say(T.issued, { number }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.issue)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: `${path}/issue`, body: { on: value['on'] } });
      }}
    >
      <AskDate name="on" label={say(T.on)} />
    </AskForm>
  );
}

function CancelForm({ number, path, close }: FormProps): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({ reason: '' });
  const asking = useAsk(z.undefined(), () => {
    close(say(T.cancelled, { number }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.cancel)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: `${path}/cancel`, body: { reason: value['reason'] } });
      }}
    >
      <p className="note">{say(T.cancelSay)}</p>
      <AskArea name="reason" label={say(T.reason)} />
    </AskForm>
  );
}
