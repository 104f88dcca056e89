import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { OperationAskedAnswer } from '../../api/operations-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { bodyOf } from '../../ask/body-of.ts';
import { useAsk } from '../../ask/use-ask.ts';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { useSay } from '../../text/language.tsx';
import { OPERATIONS_TEXT as T } from '../../text/operations-text.ts';

interface Props {
  readonly submit: string;
  /** What will happen. */
  readonly explained: string;
  readonly path: string;
  /** What is sent beside the reason. */
  readonly body?: Readonly<Record<string, string>>;
  readonly done: string;
  readonly close: (done?: string) => void;
  /** Fields of its own, before the reason. */
  readonly children?: ReactNode;
}

/** Something an operator asks for: what will happen, his reason, and then what the server said. */
export function AskOperation({ submit, explained, path, body = {}, done, close, children }: Props): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({ note: '' });
  const asking = useAsk(z.union([OperationAskedAnswer, z.undefined()]), () => {
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
        asking.mutate({ path, body: { ...body, ...bodyOf(value) } });
      }}
    >
      <p className="note">{explained}</p>
      {children}
      <AskArea name="note" label={say(ASK_TEXT.note)} hint={say(ASK_TEXT.noteHint)} />
    </AskForm>
  );
}

/** The sentence after something was asked for. */
export const ASKED_DONE = T.asked;
