import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { useSay } from '../../text/language.tsx';

interface Props {
  readonly path: string;
  readonly submit: string;
  /** What follows from it. */
  readonly says: string;
  readonly done: string;
  /** What is written; a reason where nothing else is said. */
  readonly label?: string;
  readonly close: (done?: string) => void;
}

/** Takes something back that people were told of, with the reason that they are told. */
export function NoteForm({ path, submit, says, done, label, close }: Props): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({});
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
        asking.mutate({ path, body: { note: value['note'] ?? '' } });
      }}
    >
      <p className="note">{says}</p>
      <AskArea name="note" label={label ?? say(ASK_TEXT.note)} />
    </AskForm>
  );
}
