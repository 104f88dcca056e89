import { useState, type ReactNode } from 'react';
import { Written } from '../../blocks/written.tsx';
import { useHolds, useMe } from '../../session/session.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { ME_TEXT as T } from '../../text/admin-text.ts';
import { useSay } from '../../text/language.tsx';
import '../admin/admin.css';
import { Delegations } from '../people/delegations.tsx';
import { SecuritySection } from './security-section.tsx';
import { Notifications } from './notifications.tsx';
import { PasswordForm } from './password-form.tsx';

/** `/me`: what protects my account, my roles, and who stands in for me. */
export function MePage(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { person, grants } = useMe();
  const [saved, setSaved] = useState(false);
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <header>
        <h1>{say(T.title)}</h1>
        <p className="fact-line">
          <span>
            <Written>{person.name}</Written>
          </span>
          <span>{person.login}</span>
        </p>
      </header>
      <div className="side-columns">
        <div className="side-column">
          <SecuritySection />
          <Notifications />
          {holds('delegation.make') && <Delegations />}
          <section className="panel">
            <div className="panel-head">
              <h2>{say(T.roles)}</h2>
            </div>
            <ul className="panel-body">
              {grants.map(({ role, roleName, unitId, divisionId, delegation }) => (
                <li key={`${role}${unitId ?? ''}${divisionId ?? ''}${delegation?.id ?? ''}`}>
                  {roleName}
                  {delegation && (
                    <span className="person-for">
                      {say(T.lentBy, { name: delegation.onBehalfOfName ?? '', no: delegation.id })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        </div>
        <section className="panel">
          <div className="panel-head">
            <h2>{say(T.password)}</h2>
          </div>
          <div className="panel-body">
            <p className="note">{say(T.passwordNote)}</p>
            <PasswordForm
              onDone={() => {
                setSaved(true);
              }}
            />
            <p role="status" className="opener-done">
              {saved && say(T.saved)}
            </p>
          </div>
        </section>
      </div>
    </div>
  );
}
