import { useEffect, useRef, type ReactNode } from 'react';
import type { Me } from '../api/session-answers.ts';
import { useSay } from '../text/language.tsx';
import { SESSION_TEXT as T } from '../text/session-text.ts';
import { SignInSteps } from './sign-in-steps.tsx';

/** The session ended: the password is asked for over the page, which keeps its place and everything typed. */
export function SignInAgain({ me }: { readonly me: Me }): ReactNode {
  const say = useSay();
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
      <h2 id="sign-in-again">{say(T.sessionOver)}</h2>
      <p className="note">{say(T.sessionOverKeeps)}</p>
      <SignInSteps
        login={me.person.login}
        onDone={(personId) => {
          if (personId !== me.person.id) location.assign('/');
        }}
      />
    </dialog>
  );
}
