import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { ADMIN_TEXT as T } from '../../text/admin-text.ts';
import { useSay } from '../../text/language.tsx';
import './admin.css';

const TABS = [
  { path: '/admin/people', name: T.people, permission: 'people.read' },
  { path: '/admin/machines', name: T.machines, permission: 'people.read' },
  { path: '/admin/calendar', name: T.calendar, permission: 'calendar.read' },
  { path: '/admin/policy', name: T.policy, permission: 'reference.read' },
  { path: '/admin/delivery', name: T.delivery, permission: 'mail.read' },
] as const;

/** The rooms of 管理, side by side above each of them. */
export function AdminTabs(): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const holds = useHolds();
  return (
    <nav className="room-tabs" aria-label={say(T.admin)}>
      {TABS.filter(({ permission }) => holds(permission)).map(({ path, name }) => (
        <NavLink key={path} to={href(path)}>
          {say(name)}
        </NavLink>
      ))}
    </nav>
  );
}
