import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SESSION } from '../../session/session.ts';
import { LanguageSwitch } from '../../shell/language-switch.tsx';
import { Logo } from '../../shell/logo.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { ME_TEXT as T } from '../../text/admin-text.ts';
import { useSay } from '../../text/language.tsx';
import '../admin/admin.css';
import { PasswordForm } from './password-form.tsx';

/** Shown instead of any page while the password is one that somebody else has chosen. */
export function MustChangePage(): ReactNode {
  const say = useSay();
  const queries = useQueryClient();
  usePageTitle(say(T.must));
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>
          <Logo /> {say(T.must)}
        </h1>
        <p className="note">{say(T.mustWhy)}</p>
        <p className="note">{say(T.passwordNote)}</p>
        <PasswordForm onDone={() => void queries.invalidateQueries({ queryKey: SESSION })} />
        <LanguageSwitch />
      </div>
    </main>
  );
}
