import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk, type Asked } from '../../ask/use-ask.ts';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { useSay } from '../../text/language.tsx';

interface Props<T> {
  readonly submit: string;
  /** What will happen. */
  readonly explained?: string;
  readonly answer: z.ZodType<T>;
  readonly initial?: AskValue;
  /** What is asked for, made of what was filled in. */
  readonly ask: (value: AskValue) => Asked;
  readonly onDone: (done: T, value: AskValue) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** A change that needs its reason: fields of its own, then the reason, then what the server said. */
export function NoteForm<T>({
  submit,
  explained,
  answer,
  initial = {},
  ask,
  onDone,
  onCancel,
  children,
}: Props<T>): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({ note: '', ...initial });
  const asking = useAsk(answer, (done) => {
    onDone(done, value);
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={submit}
      busy={asking.isPending}
      error={asking.error}
      onCancel={onCancel}
      onSubmit={() => {
        asking.mutate(ask(value));
      }}
    >
      {explained !== undefined && <p className="note">{explained}</p>}
      {children}
      <AskArea name="note" label={say(ASK_TEXT.note)} hint={say(ASK_TEXT.noteHint)} />
    </AskForm>
  );
}
