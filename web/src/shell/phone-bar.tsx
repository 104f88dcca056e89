import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Pop } from '../blocks/pop.tsx';
import { useMe } from '../session/session.ts';
import { useSay } from '../text/language.tsx';
import { PAGE_TEXT, SHELL_TEXT as T } from '../text/shell-text.ts';
import { entriesFor, type Entry } from './entries.ts';
import { useCounters } from './counters.ts';
import { PersonPanel } from './person-menu.tsx';
import { useScope } from './scope.ts';

/** What a thumb reaches, first come: the rest is under 我. */
const AT_HAND: readonly string[] = ['inbox', 'supervision', 'dashboards', 'items'];
const MOST = 3;

/** The bar at the bottom of a phone: what waits, what is supervised, and me, with every other page (mockup 09). */
export function PhoneBar(): ReactNode {
  const say = useSay();
  const { permissions } = useMe();
  const entries = entriesFor(permissions);
  const shown = AT_HAND.flatMap((key) => entries.filter((entry) => entry.key === key)).slice(0, MOST);
  const others = entries.filter((entry) => !shown.includes(entry));
  return (
    <nav className="phone-bar" aria-label={say(T.navigation)}>
      {shown.map((entry) => (
        <PhoneEntry key={entry.key} entry={entry} />
      ))}
      <Pop className="phone-entry" label={say(T.person)} align="end">
        {(close) => (
          <div className="phone-me">
            <ul>
              {others.map(({ key, path }) => (
                <li key={key}>
                  <OtherEntry name={say(PAGE_TEXT[key].name)} path={path} onGo={close} />
                </li>
              ))}
            </ul>
            <PersonPanel />
          </div>
        )}
      </Pop>
    </nav>
  );
}

function PhoneEntry({ entry }: { readonly entry: Entry }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  // The number counts all that waits, so the name is that of all that waits, for a signer too.
  const count = useCounters()[entry.key];
  return (
    <NavLink to={href(entry.path)} className="phone-entry">
      {say(PAGE_TEXT[entry.key].short)}{' '}
      {count !== undefined && count > 0 && (
        <b className={entry.key === 'supervision' ? 'nav-count-red' : ''}>{count}</b>
      )}
    </NavLink>
  );
}

function OtherEntry({
  name,
  path,
  onGo,
}: {
  readonly name: string;
  readonly path: string;
  readonly onGo: () => void;
}): ReactNode {
  const { href } = useScope();
  return (
    <NavLink to={href(path)} onClick={onGo}>
      {name}
    </NavLink>
  );
}
