import type { ReactNode } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useSay } from '../text/language.tsx';
import { SIGN_IN_TEXT as T } from '../text/sign-in-text.ts';
import { CodeForm } from './code-form.tsx';
import { useSignIn } from './session.ts';

interface Props {
  readonly onDone?: ((personId: string) => void) | undefined;
  /** Back to the first step: by choice, or because too much time has passed. */
  readonly onBack: (error?: unknown) => void;
}

/** The second step of signing in: six digits of the authenticator, or a recovery code. */
export function CodeStep({ onDone, onBack }: Props): ReactNode {
  const say = useSay();
  const signIn = useSignIn();
  return (
    <CodeForm
      head={say(T.secondStep)}
      leave={say(T.startOver)}
      onLeave={() => {
        onBack();
      }}
      give={async (code) => {
        try {
          const me = await signIn({ code });
          onDone?.(me.person.id);
        } catch (error) {
          if (!(error instanceof ApiError) || error.code !== 'secondStepOver') throw error;
          onBack(error);
        }
      }}
    />
  );
}
