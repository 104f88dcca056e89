import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useToday } from '../../session/today.tsx';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { useSay } from '../../text/language.tsx';

interface Props {
  /** Of the act: what ends, by whose id. */
  readonly path: string;
  readonly submit: string;
  /** What follows from it. */
  readonly says: string;
  readonly day: string;
  readonly done: string;
  readonly close: (done?: string) => void;
}

/** Ends a body or a seat on a day, with the reason. */
export function EndForm({ path, submit, says, day, done, close }: Props): ReactNode {
  const say = useSay();
  const { today } = useToday();
  const [value, setValue] = useState<AskValue>({ on: today });
  const asking = useAsk(z.undefined(), () => {
    close(done);
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={submit}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path, body: value });
      }}
    >
      <p className="note">{says}</p>
      <AskDate name="on" label={day} />
      <AskArea name="note" label={say(ASK_TEXT.note)} hint={say(ASK_TEXT.noteHint)} />
    </AskForm>
  );
}
