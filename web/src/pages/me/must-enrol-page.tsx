import { useState, type ReactNode } from 'react';
import { Button } from '../../blocks/button.tsx';
import { useSignOut } from '../../session/session.ts';
import { LanguageSwitch } from '../../shell/language-switch.tsx';
import { Logo } from '../../shell/logo.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { FACTOR_TEXT as T } from '../../text/security-text.ts';
import { SESSION_TEXT } from '../../text/session-text.ts';
import { useSay } from '../../text/language.tsx';
import '../admin/admin.css';
import { EnrolForm } from './enrol-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Shown instead of any page while the person's role asks for a second factor that he has not enrolled. */
export function MustEnrolPage({ onDone }: { readonly onDone: () => void }): ReactNode {
  const say = useSay();
  const signOut = useSignOut();
  const [codes, setCodes] = useState<readonly string[]>();
  usePageTitle(say(T.must));
  return (
    <main className="sign-in">
      <div className="sign-in-card sign-in-wide">
        <h1>
          <Logo /> {say(T.must)}
        </h1>
        {codes === undefined ? (
          <>
            <p className="note">{say(T.mustWhy)}</p>
            <EnrolForm onCodes={setCodes} />
          </>
        ) : (
          <RecoveryCodes codes={codes} onKept={onDone} />
        )}
        <div className="person-menu-foot">
          <LanguageSwitch />
          <Button onClick={() => void signOut()}>{say(SESSION_TEXT.signOut)}</Button>
        </div>
      </div>
    </main>
  );
}
