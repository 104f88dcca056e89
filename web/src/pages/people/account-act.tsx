import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { bodyOf } from '../../ask/body-of.ts';
import { Opener } from '../../ask/opener.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { useSay } from '../../text/language.tsx';

/** Why it is done: the record keeps it. */
export function Reason(): ReactNode {
  const say = useSay();
  return <AskArea name="note" label={say(ASK_TEXT.note)} hint={say(ASK_TEXT.noteHint)} />;
}

interface ActProps {
  readonly label: string;
  readonly method?: 'POST' | 'PUT';
  readonly path: string;
  readonly start: AskValue | (() => AskValue);
  readonly done: string;
  readonly children: ReactNode;
}

/** One act on an account, opened in place; nothing is shown as done before the server said so. */
export function Act({ label, ...props }: ActProps): ReactNode {
  return <Opener label={label}>{(close) => <ActForm label={label} close={close} {...props} />}</Opener>;
}

function ActForm({
  label,
  method = 'POST',
  path,
  start,
  done,
  close,
  children,
}: ActProps & { readonly close: (done?: string) => void }): ReactNode {
  const [value, setValue] = useState<AskValue>(start);
  const asking = useAsk(z.unknown(), () => {
    close(done);
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={label}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ method, path, body: bodyOf(value) });
      }}
    >
      {children}
    </AskForm>
  );
}
