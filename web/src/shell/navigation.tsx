import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useMe } from '../session/session.ts';
import { useSay } from '../text/language.tsx';
import { PAGE_TEXT, SHELL_TEXT as T } from '../text/shell-text.ts';
import { entriesFor, GROUP_NAMES, GROUPS, type Entry } from './entries.ts';
import { useCounters } from './counters.ts';
import { useScope } from './scope.ts';

/** Left column of 184 px, a rail of short names below 1440, a bar at the bottom on phones: one list, three shapes by CSS. */
export function Navigation(): ReactNode {
  const say = useSay();
  const { permissions } = useMe();
  const entries = entriesFor(permissions);
  return (
    <nav className="navigation" aria-label={say(T.navigation)}>
      {GROUPS.map((group) => {
        const own = entries.filter((entry) => entry.group === group);
        if (own.length === 0) return null;
        const name = GROUP_NAMES[group];
        return (
          <div key={group} className="nav-group">
            {name && <span className="nav-group-name">{say(name)}</span>}
            <ul>
              {own.map((entry) => (
                <li key={entry.key}>
                  <NavEntry entry={entry} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

function NavEntry({ entry }: { readonly entry: Entry }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const count = useCounters()[entry.key];
  const { name, short } = PAGE_TEXT[entry.key];
  return (
    <NavLink to={href(entry.path)} className="nav-entry">
      <span className="nav-name">{say(name)}</span>
      <span className="nav-short" aria-hidden>
        {say(short)}
      </span>
      {count !== undefined && count > 0 && (
        <span className={entry.key === 'supervision' ? 'nav-count nav-count-red' : 'nav-count'}>{count}</span>
      )}
    </NavLink>
  );
}
