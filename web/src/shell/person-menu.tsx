import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '../blocks/button.tsx';
import { Pop } from '../blocks/pop.tsx';
import { Written } from '../blocks/written.tsx';
import { useMe, useSignOut } from '../session/session.ts';
import { useSay } from '../text/language.tsx';
import { SESSION_TEXT } from '../text/session-text.ts';
import { SHELL_TEXT as T } from '../text/shell-text.ts';
import { DENSITIES, type Density } from '../theme/tokens.ts';
import { Choice } from './choice.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { usePreferences } from './preferences.tsx';
import { useScope } from './scope.ts';

/** Who I am, how I like to read, and the way out. */
export function PersonMenu(): ReactNode {
  const { person, grants } = useMe();
  return (
    <Pop
      className="person-button"
      align="end"
      label={
        <>
          <span className="avatar" aria-hidden>
            {person.name.slice(0, 1)}
          </span>
          <span className="person-name">
            <b>
              <Written>{person.name}</Written>
            </b>{' '}
            <span className="person-role">{grants[0]?.roleName}</span>
          </span>
        </>
      }
    >
      {(close) => <PersonPanel close={close} />}
    </Pop>
  );
}

/** Who I am, text size, keys, language, and the way out. */
export function PersonPanel({ close }: { readonly close?: () => void }): ReactNode {
  const say = useSay();
  const signOut = useSignOut();
  const { person, grants } = useMe();
  const { href } = useScope();
  const { density, keys, choose } = usePreferences();
  const densities = Object.keys(DENSITIES) as Density[];
  return (
    <div className="person-menu">
      <p>
        <b>
          <Written>{person.name}</Written>
        </b>{' '}
        <span className="note">{person.login}</span>
      </p>
      <p className="note">{[...new Set(grants.map(({ roleName }) => roleName))].join(' · ')}</p>
      <Link to={href('/me')} className="menu-link" onClick={close}>
        {say(T.myAccount)}
      </Link>
      <Choice
        label={say(T.density)}
        options={densities.map((value) => ({ value, name: say(T[value]) }))}
        value={density}
        onChange={(chosen) => {
          choose({ density: chosen });
        }}
      />
      <Choice
        label={say(T.shortcuts)}
        options={[
          { value: 'on', name: say(T.on) },
          { value: 'off', name: say(T.off) },
        ]}
        value={keys ? 'on' : 'off'}
        onChange={(chosen) => {
          choose({ keys: chosen === 'on' });
        }}
      />
      <div className="person-menu-foot">
        <LanguageSwitch />
        <Button onClick={() => void signOut()}>{say(SESSION_TEXT.signOut)}</Button>
      </div>
    </div>
  );
}
