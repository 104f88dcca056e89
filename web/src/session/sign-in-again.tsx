import { useEffect, useRef, type ReactNode } from 'react';
import { useLink } from '../api/api-provider.tsx';
import type { Me } from '../api/session-answers.ts';
import { useSay } from '../text/language.tsx';
import { SESSION_TEXT as T } from '../text/session-text.ts';
import { SIGN_IN_TEXT } from '../text/sign-in-text.ts';
import { CodeForm } from './code-form.tsx';
import { useStepUp } from './session.ts';
import { SignInSteps } from './sign-in-steps.tsx';

interface Props {
  readonly me: Me;
  /** The session is over; otherwise a code is asked for before what signs. */
  readonly signedOut: boolean;
}

/** What is asked for over the page, which keeps its place and everything typed. */
export function SignInAgain({ me, signedOut }: Props): ReactNode {
  const say = useSay();
  const link = useLink();
  const stepUp = useStepUp();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="sign-in-again"
      onCancel={(event) => {
        event.preventDefault();
      }}
    >
      <h2 id="sign-in-again">{say(signedOut ? T.sessionOver : SIGN_IN_TEXT.stepUp)}</h2>
      <p className="note">{say(signedOut ? T.sessionOverKeeps : SIGN_IN_TEXT.stepUpThen)}</p>
      {signedOut ? (
        <SignInSteps
          login={me.person.login}
          onDone={(personId) => {
            if (personId !== me.person.id) location.assign('/');
          }}
        />
      ) : (
        <CodeForm
          give={stepUp}
          leave={say(SIGN_IN_TEXT.cancel)}
          onLeave={() => {
            link.codeStale(false);
          }}
        />
      )}
    </dialog>
  );
}
