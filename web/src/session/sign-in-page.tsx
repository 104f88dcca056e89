import type { ReactNode } from 'react';
import { Logo } from '../shell/logo.tsx';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { useSay } from '../text/language.tsx';
import { SESSION_TEXT as T } from '../text/session-text.ts';
import { SignInSteps } from './sign-in-steps.tsx';

/** Shown instead of any page until somebody has signed in; the address stays, so the page asked for opens then. */
export function SignInPage(): ReactNode {
  const say = useSay();
  usePageTitle(say(T.signIn));
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>
          <Logo /> {say(T.product)}
        </h1>
        <p className="note">{say(T.productLine)}</p>
        <SignInSteps />
        <LanguageSwitch />
      </div>
    </main>
  );
}
