import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useScope } from '../../shell/scope.ts';
import { ADMIN_TEXT as T } from '../../text/admin-text.ts';
import { useSay } from '../../text/language.tsx';
import './admin.css';

const TABS = [
  { path: '/admin/people', name: T.people },
  { path: '/admin/calendar', name: T.calendar },
  { path: '/admin/policy', name: T.policy },
] as const;

/** The rooms of 管理, side by side above each of them. */
export function AdminTabs(): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <nav className="room-tabs" aria-label={say(T.admin)}>
      {TABS.map(({ path, name }) => (
        <NavLink key={path} to={href(path)}>
          {say(name)}
        </NavLink>
      ))}
    </nav>
  );
}
