import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { ANALYTICS_TEXT as T } from '../../text/analytics-text.ts';

const TABS = [
  { path: '/dashboards', name: T.tabBoards, end: true },
  { path: '/dashboards/process', name: T.tabProcess, end: false },
  { path: '/dashboards/recurrence', name: T.tabRecurrence, end: false },
] as const;

/** Charts, the process in figures, and what is found again: three rooms side by side. */
export function AnalyticsTabs(): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <nav className="room-tabs no-print" aria-label={say(T.tabs)}>
      {TABS.map(({ path, name, end }) => (
        <NavLink key={path} to={href(path)} end={end} className={({ isActive }) => (isActive ? 'active' : '')}>
          {say(name)}
        </NavLink>
      ))}
    </nav>
  );
}
