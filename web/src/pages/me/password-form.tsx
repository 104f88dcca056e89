import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { ApiError } from '../../api/api-error.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { ME_TEXT as T } from '../../text/admin-text.ts';
import { useSay } from '../../text/language.tsx';

const EMPTY = { current: '', next: '', again: '' };

/** The old password is asked for, the new one twice; what is wrong with it is the server's to say. */
export function PasswordForm({ onDone }: { readonly onDone: () => void }): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>(EMPTY);
  const [differs, setDiffers] = useState(false);
  const asking = useAsk(z.undefined(), () => {
    setValue(EMPTY);
    onDone();
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.save)}
      busy={asking.isPending}
      error={differs ? unlike(say(T.differs)) : asking.error}
      onSubmit={() => {
        const { current, next, again } = value;
        setDiffers(next !== again);
        if (next === again) asking.mutate({ method: 'PUT', path: '/session/password', body: { current, next } });
      }}
    >
      <AskText type="password" name="current" label={say(T.current)} autoComplete="current-password" />
      <AskText type="password" name="next" label={say(T.next)} autoComplete="new-password" />
      <AskText type="password" name="again" label={say(T.again)} autoComplete="new-password" />
    </AskForm>
  );
}

/** What the page itself finds looks like what the server finds: a fault at its field. */
function unlike(detail: string): ApiError {
  const errors = [{ pointer: '/again', code: 'passwordsDiffer', detail }];
  return new ApiError({ title: detail, status: 422, detail, code: 'invalidInput', errors });
}
